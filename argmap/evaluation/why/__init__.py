"""Why a statement is accepted, rejected, undecided or unsupported.

An explanation follows the order in which things were settled, so it cannot
lead in a circle: what is true is traced to the first rule that fired for it,
what is false to what brought it down, and the atoms of an unfounded set to
what nothing stands behind.  Such traces are the justifications of Pontelli,
Son & Elkhatib (2009), Justifications for logic programs under answer set
semantics, TPLP 9; telling how each objection fares makes them the dispute
trees of Dung, Kowalski & Toni (2006), Dialectic proof procedures for
assumption-based, admissible argumentation, AIJ 170.
"""

from collections.abc import Iterable, Iterator, Mapping

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE
from argmap.evaluation.why.explanation import Because, Explanation, Kind, Node, Part, Role
from argmap.evaluation.why.loops import loop
from argmap.evaluation.why.parts import Bearing, objections, premises, step, support
from argmap.evaluation.why.unfounded import Refutation, refute
from argmap.model import Role as Cited


def why(evaluation: Evaluation, name: str) -> Explanation:
    """Explain how a statement or argument fares; time and size are linear in what bears on it.

    Raises ArgmapError for a name that the map does not have.
    """
    evaluation.number(name)
    told = nodes(evaluation, [name])
    asserted = [key for key, node in told.items() if node.because is Because.ASSERTED]
    return Explanation(name, told, tuple(asserted), tuple(_cited(evaluation, asserted)))


def nodes(evaluation: Evaluation, names: Iterable[str]) -> dict[str, Node]:
    """The nodes of the explanations of several things at once, in reading order."""
    explainer = _Explainer(evaluation)
    told: dict[str, Node] = {}
    agenda = [*names][::-1]
    while agenda:
        key = agenda.pop()
        if key not in told:
            told[key] = explainer.node(key)
            agenda += [part.key for part in reversed(told[key].parts)]
    return told


def reasons(evaluation: Evaluation) -> Mapping[str, Because]:
    """In a word, why each argument that does not hold does not, in the order written."""
    explainer = _Explainer(evaluation)
    failing = (name for name, state in evaluation.arguments.items() if state is not State.HOLDS)
    return {name: explainer.reason(name) for name in failing}


def _cited(evaluation: Evaluation, asserted: Iterable[str]) -> Iterable[str]:
    statements = (evaluation.amap.statements[key] for key in asserted)
    return dict.fromkeys(c.authority for s in statements for c in s.cites if c.role is not Cited.DISPUTES)


class _Explainer:
    """Makes the node of one thing at a time, all from the same evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.program, self.model = evaluation.program, evaluation.model
        self.gone = evaluation.change.gone(evaluation.amap)
        self.number = {name: number for number, name in enumerate(self.program.names)}
        self.set_of = {atom: number for number, fallen in enumerate(self.model.fallen) for atom in fallen}
        self.refutations: dict[int, Refutation] = {}
        self.circle_of: dict[int, str] = {}
        self.circles: dict[str, tuple[int, ...]] = {}
        self.loop: dict[str, Node] = {}

    def node(self, key: str) -> Node:
        """Why `key` fares as it does: an id, a handle, or the key of a circle or loop that an earlier node mentions."""
        if key in self.circles:
            return self._circle(key)
        if key in self.loop:
            return self.loop[key]
        element = self.number[key]
        value = self.model.values[element]
        if value == OPEN:
            self.loop = loop(self.program, self.model, element)
            return self.loop[key]
        if self.program.is_statement(element):
            because, parts = self._accepted(element) if value == TRUE else self._not_accepted(element)
            return Node(key, Kind.STATEMENT, self.evaluation.labels[key], because, tuple(dict.fromkeys(parts)))
        because, parts = self._holds(element) if value == TRUE else self._blocked(element)
        return Node(key, Kind.ARGUMENT, self.evaluation.arguments[key], because, tuple(dict.fromkeys(parts)))

    def reason(self, argument: str) -> Because:
        element = self.number[argument]
        return Because.OPEN if self.model.values[element] == OPEN else self._blocked(element)[0]

    def _accepted(self, statement: int) -> tuple[Because, list[Part]]:
        carried = self._carried(statement)
        answered = [bearing.part for bearing in objections(self.program, statement)]
        return Because.SUPPORTED if carried else Because.ASSERTED, carried + answered

    def _holds(self, argument: int) -> tuple[Because, list[Part]]:
        parts = [bearing.part for bearing in premises(self.program, argument)]
        good = step(self.program, argument)
        if good is not None:
            parts += self._carried(good)
            parts += [bearing.part for bearing in objections(self.program, good)]
        return Because.PREMISES, parts

    def _carried(self, head: int) -> list[Part]:
        """The argument that made a statement or step true; none for what is asserted."""
        body = self.program.bodies[self.model.because[head]]
        return [bearing.part for bearing in support(self.program, head) if bearing.atom in body][:1]

    def _not_accepted(self, statement: int) -> tuple[Because, list[Part]]:
        name = self.program.names[statement]
        if name in self.evaluation.change.denied:
            return Because.DENIED, []
        if name in self.gone:
            return Because.WITHDRAWN, []
        if not self.program.rules(statement):
            return Because.NOTHING, []
        return self._objection(statement) or self._in_circle(statement) or self._unsupported(statement)

    def _blocked(self, argument: int) -> tuple[Because, list[Part]]:
        name = self.program.names[argument]
        if name in self.evaluation.change.denied:
            return Because.DENIED, []
        if name in self.gone:
            return Because.WITHDRAWN, []
        if not self.program.rules(argument):
            return Because.EMPTY, []
        blocker = self._blocker(argument)
        if blocker == self.program.nothing:
            return Because.UNKNOWN, []
        if not self.program.is_statement(blocker):
            return self._objection(blocker) or self._in_circle(blocker) or self._unsupported(blocker)
        premise = [bearing.part for bearing in premises(self.program, argument) if bearing.atom == blocker]
        return self._in_circle(argument) or (Because.PREMISE, premise)

    def _objection(self, head: int) -> tuple[Because, list[Part]] | None:
        """The objection that made a head false, if one did; one that came later is not the reason."""
        guard, ranks = self.program.guards[head], self.model.ranks
        if head in self.set_of or guard < 0 or self.model.values[guard] != TRUE or ranks[guard] > ranks[head]:
            return None
        body = self.program.bodies[self.model.because[guard]]
        return Because.OBJECTION, [b.part for b in objections(self.program, head) if b.atom in body][:1]

    def _unsupported(self, head: int) -> tuple[Because, list[Part]]:
        because = Because.SUPPORT if self.program.is_statement(head) else Because.BACKING
        return because, [bearing.part for bearing in support(self.program, head)]

    def _blocker(self, argument: int) -> int:
        """The false atom that an argument fails for, one that was settled before it."""
        if argument in self.set_of:
            return self._refutation(argument).blockers[argument][0]
        (rule,) = self.program.rules(argument)
        fallen = [atom for atom in self.program.bodies[rule] if self.model.values[atom] == FALSE]
        return min(fallen, key=self.model.ranks.__getitem__)

    def _refutation(self, atom: int) -> Refutation:
        number = self.set_of[atom]
        if number not in self.refutations:
            self.refutations[number] = refute(self.program, self.model, self.model.fallen[number])
        return self.refutations[number]

    def _in_circle(self, atom: int) -> tuple[Because, list[Part]] | None:
        if atom not in self.set_of:
            return None
        circle = self._refutation(atom).circles.get(atom)
        if circle is None:
            return None
        if atom not in self.circle_of:
            key = f"circle {len(self.circles) + 1}"
            self.circles[key] = circle
            self.circle_of.update(dict.fromkeys(circle, key))
        return Because.CIRCLE, [Part(Role.CIRCLE, self.circle_of[atom])]

    def _circle(self, key: str) -> Node:
        inside = set(self.circles[key])
        ways_out = (bearing for atom in self.circles[key] for bearing in self._ways_in(atom))
        parts = dict.fromkeys(bearing.part for bearing in ways_out if bearing.atom not in inside)
        members = dict.fromkeys(self._member(self.program.owners[atom]) for atom in self.circles[key])
        never = self.set_of[self.circles[key][0]] == 0
        verdict = Label.UNSUPPORTED if never else Label.REJECTED
        return Node(key, Kind.CIRCLE, verdict, Because.CIRCLE, tuple(parts), tuple(members))

    def _ways_in(self, atom: int) -> Iterator[Bearing]:
        """What else could support a member of a circle, from inside or outside."""
        if self.program.is_statement(atom) or atom > self.program.nothing:
            yield from support(self.program, atom)

    def _member(self, element: int) -> Part:
        if self.program.is_statement(element):
            return Part(Role.PREMISE, self.program.names[element])
        target = self.evaluation.amap.arguments[self.program.names[element]].target
        return Part(Role.SUPPORT if target in self.evaluation.labels else Role.BACKING, self.program.names[element])
