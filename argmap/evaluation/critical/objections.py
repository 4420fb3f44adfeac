"""The objections to a goal that weigh most, and what became of them."""

from enum import StrEnum

from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.critical.ranking import Withdrawal, falls
from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import State
from argmap.evaluation.why import nodes
from argmap.evaluation.why.explanation import Role, Weight
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
    amap, program = evaluation.amap, evaluation.program
    numbers = {name: number for number, name in enumerate(program.names)}
    con = bearing.on(amap, [goal]).con
    attacks = [a for a in amap.arguments.values() if a.relation is Relation.ATTACK and a.handle in con]
    tried = [
        Withdrawal(Hinge(HingeKind.ARGUMENT, a.handle), (numbers[a.target],)) for a in attacks if a.target in numbers
    ]
    found = []
    for fall in falls(evaluation, goal, tried):
        fate, by = _fate(evaluation, fall.hinge.name)
        found.append(Objection(fall.hinge.name, fate, by, len(fall.lines), fall.fallen))
    return sorted(found, key=lambda each: (-each.lines, list(Fate).index(each.fate), -each.fallen))


def _fate(evaluation: Evaluation, handle: str) -> tuple[Fate, tuple[str, ...]]:
    node = nodes(evaluation, [handle])[handle]
    if node.weight is Weight.OUTWEIGHED:
        return Fate.OUTWEIGHED, tuple(part.key for part in node.further if part.role is Role.OUTWEIGHING)
    if node.label is State.BLOCKED:
        return Fate.ANSWERED, _answers(evaluation, handle)
    if node.label is State.UNDECIDED or node.weight is Weight.OPEN:
        return Fate.OPEN, ()
    return (Fate.CONCEDED if evaluation.amap.arguments[handle].conceded else Fate.PREVAILS), ()


def _answers(evaluation: Evaluation, handle: str) -> tuple[str, ...]:
    """What the explanation of a blocked objection comes to first: an undercut, or an objection to a premise."""
    told = nodes(evaluation, [handle])
    for node in told.values():
        for part in node.parts:
            if part.role in (Role.ATTACK, Role.CONTRADICTION) and told[part.key].label in ("holds", "accepted"):
                return (part.key,)
    return ()
