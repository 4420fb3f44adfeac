"""What carries a label: a set of statements and arguments such that nothing changes while all of them stay.

Withdrawing takes rules away and never adds one.  So what is false stays
false, and what is true stays true, as long as everything is left alone that
their explanation calls accepted or holding; and what is open stays open as
long as the same goes for a set of open atoms that can neither come true, each
of their rules depending on one of them or on something false, nor become
false, each having a founded source among them and what is true.  What is
unsupported needs one thing more: that no objection comes to prevail.
"""

from collections.abc import Iterable, Iterator

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, Model
from argmap.evaluation.why import nodes


def sufficient(evaluation: Evaluation, goal: int) -> set[int]:
    """Elements of which at least one must be withdrawn for the label of an element to change."""
    program, model = evaluation.program, evaluation.model
    if model.values[goal] == OPEN:
        return _keeping(evaluation, goal)
    carried = _carried(evaluation, [goal])
    if evaluation.label(program.names[goal]) is Label.UNSUPPORTED and program.guards[goal] >= 0:
        carried |= _keeping(evaluation, program.guards[goal])  # lest it be rejected
    return carried


def _keeping(evaluation: Evaluation, atom: int) -> set[int]:
    """Elements that keep an atom open, or one that says that an element is hit false."""
    program, model = evaluation.program, evaluation.model
    kept = _keep_open(program, model, atom) if model.values[atom] == OPEN else {atom: None}
    carried = {other for other in kept if other < program.nothing}
    return carried | _carried(evaluation, _settling(program, model, kept))


def _carried(evaluation: Evaluation, elements: Iterable[int]) -> set[int]:
    """The true elements in the explanations of settled ones."""
    told = nodes(evaluation, [evaluation.program.names[element] for element in elements])
    return {evaluation.number(key) for key, node in told.items() if node.label in (Label.ACCEPTED, State.HOLDS)}


def _keep_open(program: Program, model: Model, goal: int) -> dict[int, None]:
    """Open atoms, the goal among them, that keep each other from being settled."""
    kept = {goal: None}
    agenda = [goal]
    for atom in agenda:  # grows
        for other in _keepers(program, model, atom, kept):
            if other not in kept:
                kept[other] = None
                agenda.append(other)
    return kept


def _keepers(program: Program, model: Model, atom: int, kept: dict[int, None]) -> Iterator[int]:
    """The open atoms that an open atom has its source from, and those that keep each of its rules open."""
    yield from (other for other in program.bodies[model.because[atom]] if model.values[other] == OPEN)
    guard = program.guards[atom]
    if guard >= 0 and model.values[guard] == OPEN:
        yield guard
        return
    for rule in program.rules(atom):
        body = program.bodies[rule]
        if all(model.values[other] != FALSE and other not in kept for other in body):
            yield next(other for other in body if model.values[other] == OPEN)


def _settling(program: Program, model: Model, atoms: Iterable[int]) -> set[int]:
    """The settled elements that atoms depend on, directly or by way of other settled atoms that are no elements."""
    seen: set[int] = set()
    agenda = list(atoms)
    for atom in agenda:  # grows
        new = {other for other in program.conditions(atom) if model.values[other] != OPEN} - seen
        seen |= new
        agenda += (other for other in new if other > program.nothing)
    return {atom for atom in seen if atom < program.nothing}
