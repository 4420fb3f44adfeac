"""What a label could hang on: premises, arguments, authorities, and which of them come to the same.

Withdrawing the only use of something comes to the same as withdrawing the
thing: a premise of one argument alone and that argument, an argument that is
all a claim rests on and that claim.  Hinges that come to the same are grouped
and tried once, which in a tree leaves few to try.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from argmap.evaluation.change import citations_alone
from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.worlds import Relevant, Worlds, withdrawing
from argmap.records import record


class HingeKind(StrEnum):
    """What can be withdrawn."""

    PREMISE = "premise"  # an asserted statement
    ARGUMENT = "argument"
    AUTHORITY = "authority"
    AUTHOR = "author"  # all works of the same author


class Hinge(NamedTuple):
    """Something that can be withdrawn, by id, handle or author's name."""

    kind: HingeKind
    name: str


@record
class Group:
    """Hinges that come to the same.

    `key` is the element to withdraw for them, or a negative number for an
    authority on which several statements rest, or which shares one.
    `elements` are all statements and arguments that fall with it alike.
    """

    key: int
    hinges: list[Hinge] = field(default_factory=list)
    elements: set[int] = field(default_factory=set)


class Ground:
    """What the hinges of every goal of a map are found from, worked out once."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.alone = citations_alone(evaluation.amap)
        self.keys = {authority: -1 - number for number, authority in enumerate(evaluation.amap.authorities)}
        self.never = frozenset(evaluation.model.fallen[0])


class Hinges:
    """All hinges that could matter to a goal, which itself is not one of them.

    `groups` has them in groups; `order` numbers them: premises, arguments,
    authorities, each in the order written.  What is unsupported is left out,
    since withdrawing it changes nothing.
    """

    def __init__(self, ground: Ground, relevant: Relevant, goal: int) -> None:
        self._program, self._relevant, self._goal = ground.evaluation.program, relevant, goal
        self._roots = self._find_roots(ground.never)
        alone = ground.alone
        named = {
            element: self._program.names[element] for element in self._roots if self._program.is_statement(element)
        }
        self._alone = {element: alone[name] for element, name in named.items() if name in alone}
        self._keys = ground.keys
        self._found: dict[int, Group] = {}
        self.order: dict[Hinge, int] = {}
        for element in self._roots:
            self._add_element(element)
        self._add_authorities()
        self.groups = [group for group in self._found.values() if group.hinges]

    def withdrawals(self, worlds: Iterable[Iterable[int]], number: int) -> Mapping[int, Worlds]:
        """In which worlds each element is withdrawn, given the keys of the groups that each of `number` withdraws."""
        sets = withdrawing(worlds, number)
        found = {key: where for key, where in sets.items() if key >= 0}
        for statement, cited in self._alone.items():
            together = (1 << number) - 1
            for authority in cited:
                together &= sets.get(self._keys[authority], 0) if authority in self._keys else 0
            if together:
                found[statement] = found.get(statement, 0) | together
        return found

    def _add_element(self, element: int) -> None:
        group = self._group(self._roots[element])
        group.elements.add(element)
        if element == self._goal:
            return
        if not self._program.is_statement(element):
            self._add(group, HingeKind.ARGUMENT, self._program.names[element])
        elif self._program.asserted(element):
            self._add(group, HingeKind.PREMISE, self._program.names[element])

    def _add_authorities(self) -> None:
        resting: dict[str, list[int]] = {}
        for statement, cited in self._alone.items():
            for authority in cited:
                resting.setdefault(authority, []).append(statement)
        for authority in sorted(resting.keys() & self._keys.keys(), key=self._keys.__getitem__, reverse=True):
            statements = resting[authority]
            single = len(statements) == 1 and len(self._alone[statements[0]]) == 1
            key = self._roots[statements[0]] if single else self._keys[authority]
            group = self._group(key)
            group.elements.update(statements)
            self._add(group, HingeKind.AUTHORITY, authority)

    def _group(self, key: int) -> Group:
        if key not in self._found:
            self._found[key] = Group(key)
        return self._found[key]

    def _add(self, group: Group, kind: HingeKind, name: str) -> None:
        hinge = Hinge(kind, name)
        self.order[hinge] = len(self.order)
        group.hinges.append(hinge)

    def _find_roots(self, never: Collection[int]) -> dict[int, int]:
        """For every element that could matter, in order, the element whose withdrawal comes to the same."""
        uses: dict[int, list[int]] = {}
        for head in self._relevant.atoms:
            for condition in chain.from_iterable(self._relevant.bodies(head)):
                uses.setdefault(condition, []).append(head)
        only = {condition: heads[0] for condition, heads in uses.items() if len(heads) == 1}
        roots: dict[int, int | None] = {atom: None for atom in self._relevant.atoms if atom in never}
        for element in self._relevant.atoms:
            trail = [element]
            while trail[-1] not in roots and (above := self._above(trail[-1], only)) is not None:
                trail.append(above)
            roots.update(dict.fromkeys(trail, roots.get(trail[-1], trail[-1])))
        elements = (element for element in sorted(self._relevant.atoms) if element < self._program.nothing)
        return {element: root for element in elements if (root := roots[element]) is not None}

    def _above(self, element: int, only: Mapping[int, int]) -> int | None:
        """The element that falls exactly when this one does, and for which alone this one matters, if there is one."""
        head = only.get(element)
        if head is None or element == self._goal or len(self._program.rules(head)) != 1:
            return None
        if head >= self._program.nothing and head not in self._program.steps:
            return None
        return self._program.owners[head]
