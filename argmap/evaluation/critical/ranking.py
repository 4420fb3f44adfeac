"""What falls without each authority, and without each author of several works."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from argmap.evaluation.change import citations_alone
from argmap.evaluation.critical.authors import works
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.worlds import Outcome, Relevant, blocks, members, withdrawing


@dataclass(frozen=True, slots=True)
class Fall:
    """An authority or an author, how many accepted statements fall without their works, and the label then."""

    hinge: Hinge
    works: tuple[str, ...]
    fallen: int
    label: Label | State


def ranking(evaluation: Evaluation, name: str) -> tuple[Fall, ...]:
    """What falls in the whole map, and what becomes of `name`, without each authority and each author."""
    amap, program, goal = evaluation.amap, evaluation.program, evaluation.number(name)
    hinges: list[tuple[Hinge, tuple[str, ...]]] = []
    hinges += [(Hinge(HingeKind.AUTHORITY, authority), (authority,)) for authority in amap.authorities]
    hinges += [(Hinge(HingeKind.AUTHOR, author), written) for author, written in works(amap).items()]
    if not hinges:
        return ()
    resting = _Resting(evaluation)
    relevant = Relevant(program, [goal, *range(program.statements)])
    falls: list[Fall] = []
    for block in blocks(hinges, relevant.width):
        outcome = relevant.run(withdrawing((resting.on(written) for _, written in block), len(block)), len(block))
        fallen = _count_fallen(evaluation, outcome, len(block))
        labels = dict.fromkeys(range(len(block)), evaluation.label(name)) | dict(changed(evaluation, outcome, goal))
        falls += [Fall(*hinge, fallen[world], labels[world]) for world, hinge in enumerate(block)]
    return tuple(sorted(falls, key=lambda fall: -fall.fallen))


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
    """The worlds in which the goal fares otherwise, and how."""
    label = evaluation.label(evaluation.program.names[goal])
    others: Iterable[Label | State] = Label if isinstance(label, Label) else State
    for other in others:
        if other is not label:
            yield from ((world, other) for world in members(outcome.where(goal, other)))


def _count_fallen(evaluation: Evaluation, outcome: Outcome, number: int) -> list[int]:
    fallen = [0] * number
    for statement, label in enumerate(evaluation.labels.values()):
        if label is Label.ACCEPTED:
            for world in members(outcome.every ^ outcome.true[statement]):
                fallen[world] += 1
    return fallen
