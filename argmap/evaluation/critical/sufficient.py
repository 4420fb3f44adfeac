"""What carries a label: a set of statements and arguments such that nothing changes while all of them stay.

Withdrawing takes rules away and never adds one.  So what is false stays
false, and what is true stays true, as long as everything is left alone that
their explanation calls accepted or holding; and what is open stays open as
long as the same goes for a set of open atoms that can neither come true, each
of their rules depending on one of them or on something false, nor become
false, each having a founded source among them and what is true.
"""

from collections.abc import Iterable, Iterator

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE, Model
from argmap.evaluation.why import nodes


def carrying(evaluation: Evaluation, goal: int) -> set[int]:
    """Elements of which at least one must be withdrawn for the label of an element to change."""
    program, model = evaluation.program, evaluation.model
    if model.values[goal] == OPEN:
        kept_open = _keeps_open(program, model, goal)
        carried = {atom for atom in kept_open if atom < program.nothing}
        return carried | _carried(evaluation, _settling(program, model, kept_open))
    carried = _carried(evaluation, [goal])
    if evaluation.verdict(program.names[goal]) is Label.REJECTED:
        carried |= _founding(program, model, goal)
    return carried


def _carried(evaluation: Evaluation, elements: Iterable[int]) -> set[int]:
    """The true elements in the explanations of settled ones."""
    names = evaluation.program.names
    number = {name: number for number, name in enumerate(names)}
    told = nodes(evaluation, [names[element] for element in elements])
    return {number[key] for key, node in told.items() if node.verdict in (Label.ACCEPTED, State.HOLDS)}


def _keeps_open(program: Program, model: Model, goal: int) -> dict[int, None]:
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


def _settling(program: Program, model: Model, kept_open: Iterable[int]) -> set[int]:
    """The settled elements that the open atoms depend on."""
    found: set[int] = set()
    for atom in kept_open:
        conditions = {other for rule in program.rules(atom) for other in program.bodies[rule]}
        for step in [other for other in conditions if other > program.nothing and model.values[other] == TRUE]:
            conditions |= {other for rule in program.rules(step) for other in program.bodies[rule]}
            conditions |= _objections(program, step)
        conditions |= _objections(program, atom)
        found |= {other for other in conditions if other < program.nothing and model.values[other] != OPEN}
    return found


def _objections(program: Program, head: int) -> set[int]:
    guard = program.guards[head]
    return set() if guard < 0 else {other for rule in program.rules(guard) for other in program.bodies[rule]}


def _founding(program: Program, model: Model, goal: int) -> set[int]:
    """The elements of one founded argument for a goal, objections left aside."""
    found = {goal}
    agenda = [goal]
    for atom in agenda:  # grows
        new = [other for other in program.bodies[model.sources[atom]] if other not in found]
        found.update(new)
        agenda += new
    return {atom for atom in found if atom < program.nothing}
