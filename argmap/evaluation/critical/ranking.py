"""What falls without each premise, step and authority: lines of support, accepted statements, the label itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class Trials:
    """Each premise, step, authority and author of a map withdrawn in a world of its own, for some goals at once."""

    def __init__(self, evaluation: Evaluation, goals: Sequence[str]) -> None:
        self._evaluation = evaluation
        self._weak = Withdrawn(evaluation, goals, [*_weak(evaluation)])
        self._cited = Withdrawn(evaluation, goals, [*_cited(evaluation)])

    def cited(self, goal: str) -> tuple[Sequence[Fall], Mapping[int, Fall]]:
        """What falls without each authority and author if that is nothing to a goal; by place, where it is not."""
        return self._cited.unfelt(goal), dict(self._cited.felt(goal))

    def weakest(self, goal: str) -> tuple[Fall, ...]:
        """The leaves and steps that some line of a goal needs, or its label where it is accepted.

        First those without which the label changes, then by the lines that fall,
        then by the first of their marks, then by the statements that fall, then
        as written.
        """
        label = self._evaluation.label(goal)
        stands = label in (Label.ACCEPTED, State.HOLDS)
        found = (fall for _, fall in self._weak.felt(goal) if fall.hinge.name != goal and (fall.lines or stands))
        return tuple(sorted(found, key=lambda fall: _weakness(fall, label)))


def _weak(evaluation: Evaluation) -> Iterator[Withdrawal]:
    program = evaluation.program
    for element, id_ in enumerate(program.names):
        if evaluation.model.values[element] == TRUE:
            if not program.is_statement(element):
                yield Withdrawal(Hinge(HingeKind.ARGUMENT, id_), (element,))
            elif program.asserted(element):
                yield Withdrawal(Hinge(HingeKind.PREMISE, id_), (element,))


def _cited(evaluation: Evaluation) -> Iterator[Withdrawal]:
    amap, resting = evaluation.amap, _Resting(evaluation)
    yield from (Withdrawal(Hinge(HingeKind.AUTHORITY, each), resting.on([each]), (each,)) for each in amap.authorities)
    yield from (Withdrawal(Hinge(HingeKind.AUTHOR, each), resting.on(own), own) for each, own in works(amap).items())


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


class Withdrawn:
    """Withdrawals tried each in a world of its own: what falls in the map, and what comes of each goal."""

    def __init__(self, evaluation: Evaluation, goals: Iterable[str], tried: Sequence[Withdrawal]) -> None:
        self._evaluation, self._tried = evaluation, tried
        self._marks = [marks(evaluation.amap, each.hinge) for each in tried]
        self._fallen: list[int] = []
        self._unfelt: dict[Label | State, list[Fall]] = {}  # what comes of each for a goal that it is nothing to
        self._labels: dict[str, dict[int, Label | State]] = {goal: {} for goal in goals}
        self._lost: dict[str, dict[int, list[str]]] = {goal: {} for goal in self._labels}
        if tried:
            self._try()

    def falls(self, goal: str) -> list[Fall]:
        """What comes of each withdrawal, in the order tried."""
        found = [*self.unfelt(goal)]
        for number, fall in self.felt(goal):
            found[number] = fall
        return found

    def unfelt(self, goal: str) -> Sequence[Fall]:
        """The same as if it were nothing to the goal: one list for all of a label."""
        label = self._evaluation.label(goal)
        if label not in self._unfelt:
            self._unfelt[label] = [self._fall(number, label) for number in range(len(self._tried))]
        return self._unfelt[label]

    def felt(self, goal: str) -> Iterator[tuple[int, Fall]]:
        """The same of those without which the goal has another label, or a line falls; each with its place."""
        labels, lost, label = self._labels[goal], self._lost[goal], self._evaluation.label(goal)
        for number in sorted(labels.keys() | lost.keys()):
            yield number, self._fall(number, labels.get(number, label), tuple(lost.get(number, ())))

    def _fall(self, number: int, label: Label | State, lines: tuple[str, ...] = ()) -> Fall:
        each = self._tried[number]
        return Fall(each.hinge, each.works, self._fallen[number], label, lines, self._marks[number])

    def _try(self) -> None:
        evaluation, program = self._evaluation, self._evaluation.program
        lines = {goal: _lines(evaluation, goal) for goal in self._labels}
        bearing = (evaluation.number(each) for goal, own in lines.items() for each in (goal, *own))
        relevant = Relevant(program, [*bearing, *range(program.statements)])
        for block in blocks(self._tried, relevant.width):
            first = len(self._fallen)
            outcome = relevant.run(withdrawing((each.elements for each in block), len(block)), len(block))
            self._fallen += tally(_losses(evaluation, outcome), len(block))
            for goal, own in lines.items():
                for world, label in changed(evaluation, outcome, evaluation.number(goal)):
                    self._labels[goal][first + world] = label
                for line in own:
                    for world in members(outcome.every ^ outcome.true[evaluation.number(line)]):
                        self._lost[goal].setdefault(first + world, []).append(line)


class _Resting:
    """Which statements rest on which authorities alone."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._cited = {evaluation.number(name): cited for name, cited in citations_alone(evaluation.amap).items()}
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
