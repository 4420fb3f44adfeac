"""The objections to a goal that weigh most, and what became of them."""

from enum import StrEnum

from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.critical.ranking import Withdrawal, Withdrawn
from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import State
from argmap.evaluation.why.explainer import Explainer
from argmap.evaluation.why.explanation import Node, Part, Role, Weight
from argmap.model import Relation
from argmap.records import record
from argmap.relations import bearing


class Fate(StrEnum):
    """What becomes of an objection."""

    PREVAILS = "it prevails"
    CONCEDED = "it is conceded, and prevails"
    OPEN = "that is open"
    OUTWEIGHED = "it is outweighed"
    ANSWERED = "it is answered"


@record
class Objection:
    """An attack that counts against a goal.

    `by` are the ids and handles that answer or outweigh it.  `lines` are the
    lines that hold and fall, and `fallen` counts the statements, without what it attacks.
    """

    argument: str
    fate: Fate
    by: tuple[str, ...]
    lines: int
    fallen: int


def objections(evaluation: Evaluation, goal: str) -> list[Objection]:
    """Every objection: first those whose target carries most lines, of these those that prevail."""
    amap = evaluation.amap
    con = bearing.on(amap, [goal]).con
    attacks = [a for a in amap.arguments.values() if a.relation is Relation.ATTACK and a.handle in con]
    tried = [
        Withdrawal(Hinge(HingeKind.ARGUMENT, a.handle), (evaluation.number(a.target),))
        for a in attacks
        if a.target in amap.statements or a.target in amap.arguments
    ]
    fates = _Fates(evaluation, [each.handle for each in attacks])
    found = []
    for fall in Withdrawn(evaluation, [goal], tried).falls(goal):
        fate, by = fates.of(fall.hinge.name)
        found.append(Objection(fall.hinge.name, fate, by, len(fall.lines), fall.fallen))
    return sorted(found, key=lambda each: (-each.lines, list(Fate).index(each.fate), -each.fallen))


class _Fates:
    """What becomes of objections, as the explanation of each tells it; of what two rest on once."""

    def __init__(self, evaluation: Evaluation, handles: list[str]) -> None:
        self.evaluation = evaluation
        self._asked = Explainer(evaluation, handles)
        self._below = Explainer(evaluation)
        self._told: dict[str, Node] = {}
        self._answers: dict[str, tuple[str, ...]] = {}

    def of(self, handle: str) -> tuple[Fate, tuple[str, ...]]:
        node = self._asked.node(handle)
        if node.weight is Weight.OUTWEIGHED:
            return Fate.OUTWEIGHED, tuple(part.key for part in node.further if part.role is Role.OUTWEIGHING)
        if node.label is State.BLOCKED:
            return Fate.ANSWERED, self._answer(node)
        if node.label is State.UNDECIDED or node.weight is Weight.OPEN:
            return Fate.OPEN, ()
        return (Fate.CONCEDED if self.evaluation.amap.arguments[handle].conceded else Fate.PREVAILS), ()

    def _answer(self, objection: Node) -> tuple[str, ...]:
        """What the explanation of a blocked objection comes to first: an undercut, or an objection to a premise."""
        before: dict[str, str] = {}  # what leads to each node, in reading order
        agenda = [(objection.key, "")]
        while agenda:
            key, above = agenda.pop()
            if key in before or self._answers.get(key) == ():
                continue
            before[key] = above
            node = objection if key == objection.key else self._node(key)
            found = self._answers.get(key) or next(((part.key,) for part in node.parts if self._stands(part)), ())
            while found and key:
                self._answers[key] = found
                key = before[key]
            if found:
                return found
            agenda += [(part.key, key) for part in reversed(node.below)]
        self._answers |= dict.fromkeys(before, ())
        return ()

    def _node(self, key: str) -> Node:
        if key not in self._told:
            self._told[key] = self._below.node(key)
        return self._told[key]

    def _stands(self, part: Part) -> bool:
        attacks = part.role in (Role.ATTACK, Role.CONTRADICTION)
        return attacks and self._node(part.key).label in ("holds", "accepted")
