"""Why something is undecided: the way to a loop of objections that nothing settles.

Whatever is open in the well-founded model depends on something else that is
open.  Going from one to the next must come back somewhere; and since support
is followed along founded rules only, it comes back through an objection.
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE, Model
from argmap.evaluation.why.explanation import Because, Kind, Node, Part, Role
from argmap.evaluation.why.parts import Bearing, objections, premises, step, support


class Loops:
    """`nodes` has every loop found so far and the nodes on the ways to them, by key.

    An atom that says that an objection beats its target goes by the objection.
    With `every`, all ways are found that start at what lies before a loop.
    """

    def __init__(self, program: Program, model: Model, *, every: bool = False) -> None:
        self.program, self.model, self.every = program, model, every
        self.nodes: dict[str, Node] = {}
        self._loop_of: dict[int, str] = {}
        self._number = 0

    def find(self, element: int) -> None:
        """Make the nodes on the way from an undecided element to the loop that keeps it open, and the loop."""
        starts = [element]
        for start in starts:  # grows
            if self._name(start) not in self.nodes:
                starts += self._find(start)

    def _find(self, start: int) -> list[int]:
        """Go one way; the other ways that are to be gone too."""
        if start in self._loop_of:
            return self._add(start, Part(Role.LOOP, self._loop_of[start]))
        way: dict[int, Part] = {}
        bearing = Bearing(start, Part(Role.PREMISE, self._name(start)))
        while bearing.atom not in way and bearing.atom not in self._loop_of and bearing.part.key not in self.nodes:
            way[bearing.atom] = bearing.part
            choices = self._choices(bearing.atom)
            bearing = next((choice for choice in choices if choice.atom in way), choices[0])
        atoms = list(way)
        if bearing.atom in way:
            entry = atoms.index(bearing.atom)
            last = Part(Role.LOOP, self._close(bearing, atoms[entry:], way))
            before = [*atoms[: entry + 1]]
        else:
            last = bearing.part
            before = atoms
        ends = [*(way[there] for _, there in pairwise(before)), last]
        return [other for here, end in zip(before, ends, strict=True) for other in self._add(here, end)]

    def _add(self, here: int, end: Part) -> list[int]:
        """Make the node of something on the way; where else a way leads from it, if that is to be told."""
        choices = list({choice.part: choice for choice in self._choices(here, every=True)}.values())
        if end.role is Role.LOOP:
            apart = [choice for choice in choices if self._loop_of.get(choice.atom) != end.key]
            alike = [end, *(choice.part for choice in apart)]
        else:
            apart = [choice for choice in choices if choice.part != end]
            alike = [each.part for each in choices if (each.part.role is Role.PREMISE) == (end.role is Role.PREMISE)]
        others = apart if self.every else []
        further = tuple(choice.part for choice in others)
        of = 1 if self.every else len(alike)
        name = self._name(here)
        parts = (*self._failed(here), end)
        if self.program.is_statement(here):
            node = Node(name, Kind.STATEMENT, Label.UNDECIDED, Because.OPEN, parts, (), further, None, of)
        else:
            holds = self.model.values[self.program.owners[here]] == TRUE
            state = State.HOLDS if holds else State.UNDECIDED
            node = Node(name, Kind.ARGUMENT, state, Because.OPEN, parts, (), further, None, of)
        self.nodes[name] = node
        return [choice.atom for choice in others if choice.atom not in self._loop_of]

    def _close(self, entry: Bearing, atoms: list[int], way: dict[int, Part]) -> str:
        """Make the node of a loop, which begins at the entry."""
        self._number += 1
        key = f"loop {self._number}"
        self._loop_of.update(dict.fromkeys(atoms, key))
        members = (entry.part, *(way[member] for member in atoms[1:]))
        failed = dict.fromkeys(part for member in atoms[1:] for part in self._failed(member))
        self.nodes[key] = Node(key, Kind.LOOP, Label.UNDECIDED, Because.OPEN, tuple(failed), members)
        return key

    def _name(self, atom: int) -> str:
        return self.program.names[self.program.owners[atom]]

    def _choices(self, atom: int, *, every: bool = False) -> list[Bearing]:
        """The undecided things that keep an atom open: objections, or else its source, or all that supports it."""
        program, model = self.program, self.model
        owner = program.owners[atom]
        if program.is_statement(atom):
            return list(self._contesting(atom, every))
        if model.values[owner] == TRUE:  # whether it is outweighed is open
            body = program.bodies[model.because[program.heavier[owner]]]
            return [
                Bearing(each, Part(Role.OUTWEIGHING, program.names[each]))
                for each in body
                if model.values[each] == OPEN
            ]
        found = [bearing for bearing in premises(program, owner) if model.values[bearing.atom] == OPEN]
        good = step(program, owner)
        return found if good is None else [*found, *self._contesting(good, every)]

    def _contesting(self, head: int, every: bool) -> Iterator[Bearing]:
        program, model = self.program, self.model
        contested = [bearing for bearing in objections(program, head) if model.values[bearing.atom] == OPEN]
        yield from contested
        if not contested and model.values[head] == OPEN:
            for bearing in support(program, head):
                if model.values[bearing.atom] == OPEN and (every or bearing.atom in self._source(head)):
                    yield bearing

    def _source(self, head: int) -> tuple[int, ...]:
        return self.program.bodies[self.model.because[head]]

    def _failed(self, atom: int) -> Iterator[Part]:
        """The support of a statement that failed, where with it the statement would be accepted."""
        guard = self.program.guards[atom]
        if self.program.is_statement(atom) and (guard < 0 or self.model.values[guard] == FALSE):
            for bearing in support(self.program, atom):
                if self.model.values[bearing.atom] == FALSE:
                    yield bearing.part


def _alike(one: Part, other: Part) -> bool:
    """Whether two parts are told in the same breath: both objections, or both support."""
    objections = (Role.ATTACK, Role.CONTRADICTION)
    return one.role is other.role or (one.role in objections and other.role in objections)
