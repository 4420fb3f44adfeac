"""The nodes of explanations, made one at a time, all from the same evaluation."""

from collections.abc import Collection, Iterable
from functools import cached_property

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE
from argmap.evaluation.why.circles import Circles
from argmap.evaluation.why.explanation import Because, Kind, Node, Part, Weight
from argmap.evaluation.why.loops import Loops
from argmap.evaluation.why.parts import Bearing, objections, premises, step, support
from argmap.evaluation.why.weighing import outweighing, weight
from argmap.relations.components import components


class Explainer:
    """Answers why, for statements, arguments, circles and loops by key.

    Of what is in `roots` all is told that its label depends on; of the rest,
    what is needed for them.  `every` tells all reasons and objections.
    """

    def __init__(self, evaluation: Evaluation, roots: Collection[str] = (), *, every: bool = False) -> None:
        self.evaluation, self.every, self.roots = evaluation, every, frozenset(roots)
        self.program, self.model = evaluation.program, evaluation.model
        self.gone = evaluation.change.gone(evaluation.amap)
        self.number = evaluation.numbers
        self.circles = Circles(evaluation)
        self.loops = Loops(self.program, self.model, every=every)

    def node(self, key: str) -> Node:
        """Why `key` is as it is: an id, a handle, or the key of a circle or loop that an earlier node mentions."""
        if key in self.circles.members:
            return self.circles.node(key)
        if key in self.loops.nodes:
            return self._weighed(self.loops.nodes[key])
        element = self.number[key]
        value = self.model.values[element]
        if value == OPEN:
            return self._weighed(self._open(key, element))
        if self.program.is_statement(element):
            return self._accepted(key, element) if value == TRUE else self._not_accepted(key, element)
        state = self.evaluation.arguments[key]
        if value == TRUE:
            if key not in self.roots and self._weight(element) is Weight.OUTWEIGHED:
                return self._weighed(Node(key, Kind.ARGUMENT, state, Because.PREMISES))  # why it holds does not matter
            return self._weighed(Node(key, Kind.ARGUMENT, state, Because.PREMISES, *self._holds(element)))
        because, parts = self._blocked(element)
        further: tuple[Part, ...] = ()
        of = 1
        if key not in self.roots and self._weight(element) is Weight.OUTWEIGHED:
            parts = []  # it fails because of what it objects to, which must not be told of itself
        elif because is Because.OBJECTION and (good := step(self.program, element)) is not None:
            further, of = self._others(objections(self.program, good), parts)
        return self._weighed(Node(key, Kind.ARGUMENT, state, because, _once(parts), (), further, None, of))

    def reason(self, argument: str) -> Because:
        """In a word, why an argument does not hold."""
        element = self.number[argument]
        return Because.OPEN if self.model.values[element] == OPEN else self._blocked(element)[0]

    def _open(self, key: str, element: int) -> Node:
        if self._weight(element) is Weight.OUTWEIGHED and key not in self.roots:
            return Node(key, Kind.ARGUMENT, self.evaluation.arguments[key], Because.OPEN)  # it does not matter why
        self.loops.find(element)
        return self.loops.nodes[key]

    def _weight(self, argument: int) -> Weight | None:
        if argument not in self.program.heavier:
            return None
        target = self.number[self.evaluation.amap.arguments[self.program.names[argument]].target]
        return weight(self.program, self.model, argument, target)

    def _weighed(self, node: Node) -> Node:
        """The node with what outweighs it, where it is an objection that is said to be outweighed."""
        if node.kind is not Kind.ARGUMENT:
            return node
        element = self.number[node.key]
        found = self._weight(element)
        if found is None:
            return node
        told = (part for part in outweighing(self.program, self.model, element) if part not in node.parts)
        further = _once((*node.further, *told))
        return Node(node.key, node.kind, node.label, node.because, node.parts, (), further, found, node.of)

    def _accepted(self, key: str, statement: int) -> Node:
        carried = self._carried(statement)
        answered = [bearing.part for bearing in objections(self.program, statement)]
        because = Because.SUPPORTED if carried else Because.ASSERTED
        others, of = self._others(support(self.program, statement) if carried else (), carried)
        return Node(key, Kind.STATEMENT, Label.ACCEPTED, because, _once(carried + answered), (), others, None, of)

    def _holds(self, argument: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """Why an argument holds: its parts, and no members."""
        parts = [bearing.part for bearing in premises(self.program, argument)]
        good = step(self.program, argument)
        if good is not None:
            parts += self._carried(good)
            parts += [bearing.part for bearing in objections(self.program, good)]
        return _once(parts), ()

    def _carried(self, head: int) -> list[Part]:
        """The first argument that makes a statement or step true; none for what is asserted."""
        if not self.program.bodies[self.model.because[head]]:
            return []
        return self._first(support(self.program, head), head)

    def _others(self, bearings: Iterable[Bearing], told: Collection[Part]) -> tuple[tuple[Part, ...], int]:
        """The others that are true, where all is to be told; and of how many only some are told."""
        true = _once(bearing.part for bearing in bearings if self.model.values[bearing.atom] == TRUE)
        if self.every:
            return tuple(part for part in true if part not in told), 1
        return (), max(1, len(true))

    def _first(self, bearings: Iterable[Bearing], head: int) -> list[Part]:
        """The first that is true and does not lead back to `head`."""
        values, ranks = self.model.values, self.model.ranks
        for bearing in bearings:
            if values[bearing.atom] == TRUE and (ranks[bearing.atom] < ranks[head] or self._apart(bearing.atom, head)):
                return [bearing.part]
        return []

    def _apart(self, atom: int, head: int) -> bool:
        """Whether an atom that `head` depends on does not depend on `head` in turn."""
        return self._component[atom] != self._component[head]

    @cached_property
    def _component(self) -> dict[int, int]:
        found = components(range(len(self.program.guards)), self.program.conditions)
        return {atom: number for number, atoms in enumerate(found) for atom in atoms}

    def _not_accepted(self, key: str, statement: int) -> Node:
        label = self.evaluation.labels[key]
        because, parts = self._fallen(key, statement) or self._brought_down(statement)
        further: tuple[Part, ...] = ()
        of = 1
        if label is Label.REJECTED and because is not Because.DENIED:
            prevailing = [b for b in objections(self.program, statement) if self.model.values[b.atom] == TRUE]
            further, of = self._others(prevailing, parts)
            if because is not Because.OBJECTION and key in self.roots:
                further = _once((*[each.part for each in prevailing][:1], *further))
        return Node(key, Kind.STATEMENT, label, because, _once(parts), (), further, None, of)

    def _fallen(self, name: str, element: int) -> tuple[Because, list[Part]] | None:
        """What needs no further word: denied, withdrawn, or nothing there."""
        if name in self.evaluation.change.denied:
            return Because.DENIED, []
        if name in self.gone:
            return Because.WITHDRAWN, []
        if not self.program.rules(element):
            return (Because.NOTHING if self.program.is_statement(element) else Because.EMPTY), []
        return None

    def _blocked(self, argument: int) -> tuple[Because, list[Part]]:
        if fallen := self._fallen(self.program.names[argument], argument):
            return fallen
        blocker = self._blocker(argument)
        if blocker == self.program.nothing:
            return Because.UNKNOWN, []
        if not self.program.is_statement(blocker):
            return self._brought_down(blocker)
        premise = [bearing.part for bearing in premises(self.program, argument) if bearing.atom == blocker]
        return self.circles.around(argument) or (Because.PREMISE, premise)

    def _brought_down(self, head: int) -> tuple[Because, list[Part]]:
        """Why a statement or step is false: an objection prevails, or a circle is all it has, or nothing is left."""
        if objection := self._first(objections(self.program, head), head):
            return Because.OBJECTION, objection
        because = Because.SUPPORT if self.program.is_statement(head) else Because.BACKING
        return self.circles.around(head) or (because, [bearing.part for bearing in support(self.program, head)])

    def _blocker(self, argument: int) -> int:
        """The first false atom that an argument fails for and that was settled before it or without it."""
        if argument in self.circles.set_of:
            return self.circles.refutation(argument).blockers[argument][0]
        (rule,) = self.program.rules(argument)
        fallen = [atom for atom in self.program.bodies[rule] if self.model.values[atom] == FALSE]
        return min(fallen, key=self.model.ranks.__getitem__)


def _once(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(parts))
