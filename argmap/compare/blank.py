"""A map with something taken out of it: an exercise, for others to fill in.

The head of the exercise says what was kept, under `x-exercise`, so that
whoever compares it with the whole map later knows which ids to trust.
"""

from dataclasses import replace
from enum import StrEnum

from argmap.keys import UNWRITTEN
from argmap.model import ArgumentMap

MARK = "x-exercise"


class Keep(StrEnum):
    """What stays in an exercise."""

    THESIS = "thesis"  # the thesis alone: what speaks for and against it is to be found
    TEXTS = "texts"  # every statement, without its arguments: these are to be found
    STRUCTURE = "structure"  # every argument; the texts but the thesis's are to be written


def blank(amap: ArgumentMap, keep: Keep) -> ArgumentMap:
    """The exercise.  What is said of what was taken out goes with it: anchors, citations, notes."""
    statements = amap.statements
    theses = amap.theses
    extra = {**amap.extra, MARK: keep.value}
    head = replace(amap, thesis=theses, extra=extra, authorities={}, ignores=())
    match keep:
        case Keep.THESIS:
            kept = {name: statements[name] for name in theses if name in statements}
        case Keep.TEXTS:
            kept = dict(statements)
        case Keep.STRUCTURE:
            kept = {s.id: s if s.id in theses else replace(s, text=UNWRITTEN) for s in statements.values()}
    bared = {
        name: replace(each, at=(), cites=(), note="", tags=(), extra={}, contradicts=(), assumed=None, probability=None)
        for name, each in kept.items()
    }
    arguments = amap.arguments if keep is Keep.STRUCTURE else {}
    return replace(
        head,
        statements=bared,
        arguments={
            h: replace(each, at=(), note="", tags=(), extra={}, questions={}, asks="") for h, each in arguments.items()
        },
    )


def trusted(key: ArgumentMap, filled: ArgumentMap) -> dict[str, str]:
    """The ids that mean the same in both, because `filled` was made of an exercise on `key`."""
    match filled.extra.get(MARK):
        case Keep.THESIS:
            names = key.theses
        case Keep.TEXTS | Keep.STRUCTURE:
            names = tuple(key.statements)
        case _:
            names = ()
    return {name: name for name in names if name in filled.statements}
