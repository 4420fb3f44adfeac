"""A class as a table for spreadsheets: a row for each map, the points of the key as columns; UTF-8, line feeds.

`name` and `reason` are text: what a spreadsheet would take for a formula begins with a `'`.
"""

from collections.abc import Iterator

from argmap.compare.grading import ClassReport, Grade
from argmap.compare.reading import Kind
from argmap.text import one_line
from argmap.text.csv import table

_COUNTS = ("found", "points", "own", "other_side", "elsewhere", "linked_or_apart", "copied", "doubtful")

_Cell = str | int | float


def write(report: ClassReport, *, score: bool = False) -> str:
    """`1` and `0` under a point say whether the map has it; maps that could not be read have a reason instead."""
    return table(_rows(report, score=score))


def _rows(report: ClassReport, *, score: bool) -> Iterator[list[_Cell]]:
    first = next(iter(report.grades.values()), None)
    points = first.points if first else ()
    asked = any(each.asking for each in report.grades.values())
    more = [*["questions", "important_questions", "own_questions"] * asked, *["score"] * score]
    yield ["name", *_COUNTS, "thesis", *more, "reason", *points]
    for name, each in report.grades.items():
        percent: list[_Cell] = ["" if each.percent is None else each.percent] if score else []
        missed = set(each.missed)
        found = [int(point not in missed) for point in points]
        yield [one_line(name), *_counts(each), each.thesis, *_questions(each), *percent, "", *found]
    blanks = [""] * (len(_COUNTS) + 1 + len(more))
    for unread in report.unread:
        yield [one_line(unread.path), *blanks, one_line(unread.reason), *[""] * len(points)]


def _questions(each: Grade) -> tuple[int, ...]:
    """Those of the key that the map asks too, those of its most important, the map's own."""
    return (len(each.asking.both), each.asking.hits, len(each.asking.own)) if each.asking else ()


def _counts(each: Grade) -> tuple[int, ...]:
    found = each.comparison
    return (
        each.found,
        len(each.points),
        len(each.own),
        len(found.of(Kind.SIDE)),
        len(found.of(Kind.ELSEWHERE)) + len(found.of(Kind.UNUSED)),
        len(found.linked),
        len(each.copied),
        len(each.doubtful),
    )
