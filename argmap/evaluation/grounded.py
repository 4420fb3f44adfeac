"""What stands when no side is taken: the grounded labels of a map.

An objection that nothing answers or outweighs wins, and nothing supports itself.  This is
the grounded semantics of Dung (1995), On the acceptability of arguments, AIJ
77, read off the well-founded model of the map's program; that the two agree
is shown by Caminada, Sá, Alcântara & Dvořák (2015), On the equivalence
between logic programming semantics and argumentation semantics, IJAR 58.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from argmap.evaluation.change import Change, unknown
from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE, Model, solve
from argmap.garbage import no_garbage_collection
from argmap.model import ArgumentMap
from argmap.records import record

_NO_CHANGE = Change()
_LABELS = {TRUE: Label.ACCEPTED, OPEN: Label.UNDECIDED}
STATES = {TRUE: State.HOLDS, FALSE: State.BLOCKED, OPEN: State.UNDECIDED}


@record
class Evaluation:
    """What stands in a map after a change, in the order written; the rest is what explanations need."""

    labels: Mapping[str, Label]
    arguments: Mapping[str, State]
    amap: ArgumentMap = field(compare=False, repr=False)
    change: Change = field(compare=False, repr=False)
    program: Program = field(compare=False, repr=False)
    model: Model = field(compare=False, repr=False)
    _numbers: dict[str, int] = field(default_factory=dict, init=False, compare=False, repr=False)

    def label(self, name: str) -> Label | State:
        """The label of a statement, or the state of an argument.

        Raises ArgmapError for a name that the map does not have.
        """
        number = self.number(name)
        return self.labels[name] if self.program.is_statement(number) else self.arguments[name]

    def number(self, name: str) -> int:
        """The element of a statement or argument.  Raises ArgmapError for a name that the map does not have."""
        if name in self.labels or name in self.arguments:
            return self.numbers[name]
        raise unknown(name, "statement or argument", self.program.names)

    @property
    def numbers(self) -> Mapping[str, int]:
        """The element of every statement and argument; of two with one name the first."""
        if not self._numbers:
            names = self.program.names
            self._numbers.update(zip(reversed(names), range(len(names) - 1, -1, -1), strict=True))
        return self._numbers


class Difference(NamedTuple):
    """A statement or argument that fares otherwise than before."""

    name: str
    before: Label | State
    after: Label | State


def evaluate(amap: ArgumentMap, change: Change = _NO_CHANGE) -> Evaluation:
    """The grounded labels of all statements and the states of all arguments, in about linear time.

    Every map can be evaluated, circles and references to nothing included: a
    premise that the map does not have blocks its argument.
    """
    with no_garbage_collection():
        program = Program.of(amap, change)
        model = solve(program)
    values = model.values
    labels = map(_LABELS.get, values[: program.statements])  # of what is false the guard decides
    told = [found or label(program, values, number) for number, found in enumerate(labels)]
    states = map(STATES.__getitem__, values[program.statements : program.nothing])
    return Evaluation(
        labels=dict(zip(amap.statements, told, strict=True)),
        arguments=dict(zip(amap.arguments, states, strict=True)),
        amap=amap,
        change=change,
        program=program,
        model=model,
    )


def differences(before: Evaluation, after: Evaluation) -> Iterator[Difference]:
    """The statements, then the arguments, that fare otherwise in another evaluation of the same map."""
    for name, label in before.labels.items():
        if after.labels[name] is not label:
            yield Difference(name, label, after.labels[name])
    for name, state in before.arguments.items():
        if after.arguments[name] is not state:
            yield Difference(name, state, after.arguments[name])


def label(program: Program, values: Sequence[int], statement: int) -> Label:
    """The label of a statement, given which atoms are true, false and open.

    What is false is rejected only where an objection prevails; else no reason for it is left.
    """
    guard = program.guards[statement]
    if values[statement] == FALSE:
        return Label.REJECTED if guard >= 0 and values[guard] == TRUE else Label.UNSUPPORTED
    return _LABELS[values[statement]]
