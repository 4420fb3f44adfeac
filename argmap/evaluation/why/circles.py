"""The circles of support that explanations come to, each under a key of its own."""

from collections.abc import Iterator

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label
from argmap.evaluation.why.explanation import Because, Kind, Node, Part, Role
from argmap.evaluation.why.parts import Bearing, support
from argmap.evaluation.why.unfounded import Refutation, refute


class Circles:
    """`set_of` has the unfounded set of every atom that is in one; `members` the atoms of each circle found so far."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation, self.program, self.model = evaluation, evaluation.program, evaluation.model
        self.set_of = {atom: number for number, fallen in enumerate(self.model.fallen) for atom in fallen}
        self.members: dict[str, tuple[int, ...]] = {}
        self._refutations: dict[int, Refutation] = {}
        self._circle_of: dict[int, str] = {}

    def refutation(self, atom: int) -> Refutation:
        """How the unfounded set of an atom was refuted."""
        number = self.set_of[atom]
        if number not in self._refutations:
            self._refutations[number] = refute(self.program, self.model, self.model.fallen[number])
        return self._refutations[number]

    def around(self, atom: int) -> tuple[Because, list[Part]] | None:
        """The circle that is all an atom has, if there is one."""
        if atom not in self.set_of:
            return None
        circle = self.refutation(atom).circles.get(atom)
        if circle is None:
            return None
        if atom not in self._circle_of:
            key = f"circle {len(self.members) + 1}"
            self.members[key] = circle
            self._circle_of.update(dict.fromkeys(circle, key))
        return Because.CIRCLE, [Part(Role.CIRCLE, self._circle_of[atom])]

    def node(self, key: str) -> Node:
        """A circle that was found: its members, and the ways out of it that failed."""
        inside = set(self.members[key])
        ways_out = (bearing for atom in self.members[key] for bearing in self._ways_in(atom))
        parts = dict.fromkeys(bearing.part for bearing in ways_out if bearing.atom not in inside)
        members = dict.fromkeys(self._member(self.program.owners[atom]) for atom in self.members[key])
        return Node(key, Kind.CIRCLE, Label.UNSUPPORTED, Because.CIRCLE, tuple(parts), tuple(members))

    def _ways_in(self, atom: int) -> Iterator[Bearing]:
        """What else could support a member of a circle, from inside or outside."""
        if self.program.is_statement(atom) or atom in self.program.steps:
            yield from support(self.program, atom)

    def _member(self, element: int) -> Part:
        if self.program.is_statement(element):
            return Part(Role.PREMISE, self.program.names[element])
        target = self.evaluation.amap.arguments[self.program.names[element]].target
        return Part(Role.SUPPORT if target in self.evaluation.labels else Role.BACKING, self.program.names[element])
