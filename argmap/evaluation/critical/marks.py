"""What makes a premise or a step easy to doubt, as far as the map shows."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.model import ArgumentMap, Role


class Mark(StrEnum):
    """What a reader may point at."""

    IMPLICIT = "implicit"  # the source does not say it
    UNCITED = "cites nothing"


def marks(amap: ArgumentMap, hinge: Hinge) -> tuple[Mark, ...]:
    """The marks of a premise or an argument; none of an authority."""
    return tuple(_marks(amap, hinge))


def sources(amap: ArgumentMap, id: str) -> int:
    """How many authorities a statement relies on."""
    cites = amap.statements[id].cites
    return len({citation.authority for citation in cites if citation.role is not Role.DISPUTES})


def _marks(amap: ArgumentMap, hinge: Hinge) -> Iterator[Mark]:
    if hinge.kind is HingeKind.ARGUMENT and amap.arguments[hinge.name].implicit:
        yield Mark.IMPLICIT
    if hinge.kind is HingeKind.PREMISE:
        if amap.statements[hinge.name].implicit:
            yield Mark.IMPLICIT
        elif not sources(amap, hinge.name):
            yield Mark.UNCITED
