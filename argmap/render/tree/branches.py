"""Which branches hang under a statement or argument, downwards or upwards.  Knows nothing of drawing."""

from collections.abc import Container, Iterable, Iterator

from argmap.model import Argument, ArgumentMap, Relation
from argmap.records import record
from argmap.relations.bearing import rivals


@record
class Branch:
    """A statement or argument in the tree, and what it hangs by.

    `via` is the argument whose sign the branch carries; without one it is a
    root, a premise under its argument's own line, or, with `contradicts`,
    a statement that cannot be true together with its parent.  Upwards,
    `start` is the premise or argument that the branch leads up from.
    """

    key: str
    via: Argument | None = None
    contradicts: bool = False
    start: str = ""


class View:
    """The map seen from one end: what bears on a node, or with `up` what the node bears on.

    `only` keeps one relation.  With `SUPPORT`, attacks go and all that hangs
    under them; with `ATTACK`, so does support that leads to no attack, but
    the way to an attack stays, or nobody could see what is attacked.
    """

    def __init__(self, amap: ArgumentMap, *, up: bool = False, only: Relation | None = None) -> None:
        self.amap = amap
        self.up = up
        self.only = only
        self.contrary = {key: list(dict.fromkeys(others)) for key, others in rivals(amap).items()}
        self._towards = self._leading_to_attacks() if only is Relation.ATTACK else frozenset()

    def below(self, key: str) -> list[Branch]:
        """What hangs under a statement, or under an argument that has a line of its own."""
        argument = self.amap.arguments.get(key)
        if self.up:
            arguments = self.amap.starting_from(key) if argument is None else [argument]
            branches = [Branch(a.target, a, start=key) for a in arguments if self._kept(a)]
        else:
            branches = [] if argument is None else [Branch(p) for p in dict.fromkeys(argument.premises)]
            branches += self.on(key)
        if self.only is not Relation.SUPPORT:
            branches += [Branch(other, contradicts=True) for other in self.contrary.get(key, ())]
        return branches

    def on(self, key: str) -> list[Branch]:
        """The arguments on a statement or argument.

        One premise without an id for the argument stands for both; other
        arguments have a line of their own, with their premises below it.
        """
        return [
            Branch(a.premises[0] if a.id is None and len(a.premises) == 1 else a.handle, a)
            for a in self.amap.on(key)
            if self._kept(a)
        ]

    def reach(self, roots: Iterable[str], opposed_but: Container[str] | None = None) -> Iterator[str]:
        """Everything that hangs under `roots` by arguments; the roots too, each once.

        With `opposed_but` by contradictions too, except with those.
        """
        todo = list(dict.fromkeys(roots))
        seen = set(todo)
        while todo:
            key = todo.pop()
            yield key
            for branch in self.below(key):
                if branch.contradicts and (opposed_but is None or branch.key in opposed_but):
                    continue
                new = [node for node in self.nodes(branch) if node not in seen]
                seen.update(new)
                todo += new

    def nodes(self, branch: Branch) -> tuple[str, ...]:
        """The nodes that a branch stands for: its own, and the argument's if that has no line."""
        if branch.via is None or branch.via.handle == branch.key or self.up:
            return (branch.key,)
        return branch.via.handle, branch.key

    def _kept(self, argument: Argument) -> bool:
        if self.only is None or argument.relation is self.only:
            return True
        end = argument.target if self.up else argument.handle
        return self.only is Relation.ATTACK and end in self._towards

    def _leading_to_attacks(self) -> frozenset[str]:
        """The nodes under which, in this direction, there is an attack or a contradiction."""
        attacks = [a for a in self.amap.arguments.values() if a.relation is Relation.ATTACK]
        todo = list(self.contrary)
        for attack in attacks:
            todo += (attack.handle, *attack.premises) if self.up else (attack.target,)
        found: set[str] = set()
        while todo:
            key = todo.pop()
            if key not in found:
                found.add(key)
                todo += self._towards_root(key)
        return frozenset(found)

    def _towards_root(self, key: str) -> Iterator[str]:
        if self.up:
            for argument in self.amap.on(key):
                yield argument.handle
                yield from argument.premises
            return
        target = self.amap.arguments.get(key)
        if target is not None:
            yield target.target
        for argument in self.amap.starting_from(key):
            yield argument.handle
