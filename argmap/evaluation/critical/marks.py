"""What makes a premise or a step easy to doubt, as far as the map shows."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.model import ArgumentMap, Role


class Mark(StrEnum):
    """What a reader may point at, the more doubtful first."""

    QUESTION = "question open"  # a critical question about the step has no answer
    IMPLICIT = "implicit"  # the source does not say it
    UNCITED = "cites nothing"
    SINGLE = "one source"


def marks(amap: ArgumentMap, hinge: Hinge) -> tuple[Mark, ...]:
    """The marks of a premise or an argument; none of an authority."""
    return tuple(_marks(amap, hinge))


def sources(amap: ArgumentMap, id: str) -> int:
    """How many authorities a statement relies on."""
    cites = amap.statements[id].cites
    return len({citation.authority for citation in cites if citation.role is not Role.DISPUTES})


def _marks(amap: ArgumentMap, hinge: Hinge) -> Iterator[Mark]:
    if hinge.kind is HingeKind.ARGUMENT:
        argument = amap.arguments[hinge.name]
        if any(question.open for question in argument.questions.values()):
            yield Mark.QUESTION
        if argument.implicit:
            yield Mark.IMPLICIT
    if hinge.kind is HingeKind.PREMISE:
        if amap.statements[hinge.name].implicit:
            yield Mark.IMPLICIT
        cited = sources(amap, hinge.name)
        if cited == 1:
            yield Mark.SINGLE
        elif not cited and not amap.statements[hinge.name].implicit:
            yield Mark.UNCITED
