"""Which statement bears on which, step by step: what two maps are compared by where both say the same.

A step goes from a premise to a statement that its argument is on.  An
argument on an argument is a step to each premise of that argument; so an
undercut and an attack on the premise are told apart by `on_argument` only.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from argmap.model import ArgumentMap, Relation
from argmap.records import record

EXTRA = 2
"""How many steps more a longer way may have."""

_MOST = 500  # statements that a search for a longer way looks at
_WIDEST = 30  # premises of an argument that an argument on it is a step to


class Use(NamedTuple):
    """How a step counts: for or against, and whether it is on an argument."""

    relation: Relation
    on_argument: bool = False


@record
class Links:
    """The steps of a map: by premise, the statements that it bears on and how.  All in the order written."""

    uses: Mapping[str, Mapping[str, frozenset[Use]]]

    def __iter__(self) -> Iterator[tuple[str, str, Use]]:
        """Premise, target, use: every step."""
        for premise, targets in self.uses.items():
            for target, uses in targets.items():
                yield from ((premise, target, use) for use in sorted(uses))

    def between(self, premise: str, target: str) -> frozenset[Use]:
        return self.uses.get(premise, {}).get(target, frozenset())

    def targets(self, premise: str) -> tuple[str, ...]:
        """What a statement bears on, in the order written."""
        return tuple(self.uses.get(premise, ()))

    def way(self, start: str, end: str, relation: Relation) -> tuple[str, ...]:
        """The shortest way from `start` to `end` in two to three steps that counts as `relation` does; else nothing."""
        wanted = relation is Relation.SUPPORT
        front: list[tuple[str, bool, tuple[str, ...]]] = [(start, True, (start,))]
        seen = {(start, True)}
        for _ in range(1 + EXTRA):
            reached: list[tuple[str, bool, tuple[str, ...]]] = []
            for node, counts_for, path in front:
                for target, uses in self.uses.get(node, {}).items():
                    for use in sorted(uses):
                        sign = counts_for == (use.relation is Relation.SUPPORT)
                        if target == end and sign == wanted and len(path) > 1:
                            return (*path, target)
                        if (target, sign) not in seen and target != start and len(seen) < _MOST:
                            seen.add((target, sign))
                            reached.append((target, sign, (*path, target)))
            front = reached
        return ()


def links(amap: ArgumentMap) -> Links:
    """The steps of a map between statements that are in it."""
    found: dict[str, dict[str, set[Use]]] = {}
    for argument in amap.arguments.values():
        attacked = amap.arguments.get(argument.target)
        targets = attacked.premises[:_WIDEST] if attacked else (argument.target,)
        use = Use(argument.relation, attacked is not None)
        for premise, target in product(argument.premises, targets):
            if premise != target and premise in amap.statements and target in amap.statements:
                found.setdefault(premise, {}).setdefault(target, set()).add(use)
    return Links({p: {t: frozenset(uses) for t, uses in targets.items()} for p, targets in found.items()})
