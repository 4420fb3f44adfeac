"""What falls without each premise, step and authority: lines of support, accepted statements, the label itself."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from argmap.evaluation.change import citations_alone
from argmap.evaluation.critical.authors import works
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.critical.marks import Mark, marks
from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.theses import main_arguments
from argmap.evaluation.wellfounded import TRUE
from argmap.evaluation.worlds import Outcome, Relevant, blocks, members, tally, withdrawing
from argmap.records import record


@record
class Fall:
    """What can be withdrawn, and what comes of it.

    `lines` are the handles of the lines that no longer hold, `fallen` counts
    the accepted statements that are so no longer, `label` is the goal's then.
    `works` are the authorities of an author, or the authority itself.
    """

    hinge: Hinge
    works: tuple[str, ...]
    fallen: int
    label: Label | State
    lines: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@record
class SupportLine:
    """An argument that holds and directly supports a goal, and each thing that it alone hangs on."""

    argument: str
    hangs_on: tuple[Hinge, ...]


class Withdrawal(NamedTuple):
    hinge: Hinge
    elements: Iterable[int]
    works: tuple[str, ...] = ()


def ranking(evaluation: Evaluation, name: str) -> tuple[Fall, ...]:
    """What falls without each authority and author: first those without which most lines, then statements, fall."""
    amap, resting = evaluation.amap, _Resting(evaluation)
    tried = [Withdrawal(Hinge(HingeKind.AUTHORITY, a), resting.on([a]), (a,)) for a in amap.authorities]
    tried += [Withdrawal(Hinge(HingeKind.AUTHOR, a), resting.on(own), own) for a, own in works(amap).items()]
    return tuple(sorted(falls(evaluation, name, tried), key=lambda fall: (-len(fall.lines), -fall.fallen)))


def weakest_of(evaluation: Evaluation, name: str) -> tuple[Fall, ...]:
    """The leaves and steps that some line of `name` needs, or its label where it is accepted.

    First those without which the label changes, then by the lines that fall,
    then by the first of their marks, then by the statements that fall, then
    as written.
    """
    program, model = evaluation.program, evaluation.model
    tried = []
    for element, id_ in enumerate(program.names):
        if id_ == name or model.values[element] != TRUE:
            continue
        if not program.is_statement(element):
            tried.append(Withdrawal(Hinge(HingeKind.ARGUMENT, id_), (element,)))
        elif program.asserted(element):
            tried.append(Withdrawal(Hinge(HingeKind.PREMISE, id_), (element,)))
    label = evaluation.label(name)
    stands = label in (Label.ACCEPTED, State.HOLDS)
    found = (fall for fall in falls(evaluation, name, tried) if fall.lines or (stands and fall.label is not label))
    return tuple(sorted(found, key=lambda fall: _weakness(fall, label)))


def _weakness(fall: Fall, label: Label | State) -> tuple[object, ...]:
    """Sorts the weakest first: steps before premises, where nothing else tells them apart."""
    doubt = next((place for place, mark in enumerate(Mark) if mark in fall.marks), len(Mark))
    return fall.label is label, -len(fall.lines), doubt, -fall.fallen, fall.hinge.kind is HingeKind.PREMISE


def support_lines(evaluation: Evaluation, name: str, falls: Iterable[Fall]) -> tuple[SupportLine, ...]:
    """The lines of `name`, given what falls without what."""
    needs: dict[str, list[Hinge]] = {handle: [] for handle in _lines(evaluation, name)}
    for fall in falls:
        for line in fall.lines:
            if fall.hinge.name != line and fall.hinge.kind is not HingeKind.AUTHOR:
                needs[line].append(fall.hinge)
    return tuple(SupportLine(handle, tuple(hinges)) for handle, hinges in needs.items())


def _lines(evaluation: Evaluation, name: str) -> list[str]:
    every = (argument.handle for argument in main_arguments(evaluation.amap, name))
    return [handle for handle in every if evaluation.arguments[handle] is State.HOLDS]


def falls(evaluation: Evaluation, name: str, tried: Sequence[Withdrawal]) -> Iterator[Fall]:
    """Try each withdrawal in a world of its own."""
    if not tried:
        return
    program, goal = evaluation.program, evaluation.number(name)
    numbers = {id_: number for number, id_ in enumerate(program.names)}
    lines = _lines(evaluation, name)
    relevant = Relevant(program, [goal, *(numbers[line] for line in lines), *range(program.statements)])
    for block in blocks(tried, relevant.width):
        outcome = relevant.run(withdrawing((each.elements for each in block), len(block)), len(block))
        fallen = tally(_losses(evaluation, outcome), len(block))
        labels = dict.fromkeys(range(len(block)), evaluation.label(name)) | dict(changed(evaluation, outcome, goal))
        lost: dict[int, list[str]] = {}
        for line in lines:
            for world in members(outcome.every ^ outcome.true[numbers[line]]):
                lost.setdefault(world, []).append(line)
        for world, each in enumerate(block):
            told = marks(evaluation.amap, each.hinge)
            yield Fall(each.hinge, each.works, fallen[world], labels[world], tuple(lost.get(world, ())), told)


class _Resting:
    """Which statements rest on which authorities alone."""

    def __init__(self, evaluation: Evaluation) -> None:
        number = {name: number for number, name in enumerate(evaluation.program.names[: evaluation.program.statements])}
        self._cited = {number[name]: cited for name, cited in citations_alone(evaluation.amap).items()}
        self._citing: dict[str, list[int]] = {}
        for statement, cited in self._cited.items():
            for authority in cited:
                self._citing.setdefault(authority, []).append(statement)

    def on(self, authorities: Sequence[str]) -> list[int]:
        citing = chain.from_iterable(self._citing.get(authority, ()) for authority in authorities)
        return [statement for statement in citing if self._cited[statement] <= set(authorities)]


def changed(evaluation: Evaluation, outcome: Outcome, goal: int) -> Iterator[tuple[int, Label | State]]:
    """The worlds in which the goal has another label or state, and which."""
    label = evaluation.label(evaluation.program.names[goal])
    others: Iterable[Label | State] = Label if isinstance(label, Label) else State
    for other in others:
        if other is not label:
            yield from ((world, other) for world in members(outcome.where(goal, other)))


def _losses(evaluation: Evaluation, outcome: Outcome) -> Iterator[int]:
    """For each accepted statement the worlds in which it is so no longer."""
    for statement, label in enumerate(evaluation.labels.values()):
        if label is Label.ACCEPTED:
            yield outcome.every ^ outcome.true[statement]
