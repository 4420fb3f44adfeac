"""A whole class beside the key: what is missed most, and how differently each paragraph is read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.compare.grading.marks import Grade
from argmap.compare.sources import paragraphs_of
from argmap.library import Unread
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.source.anchors import Passages


class Common(NamedTuple):
    """A point of the key and how many maps miss it."""

    name: str
    times: int


class Strip(NamedTuple):
    """What one map makes of one paragraph: points of the key found and missed there, statements of its own."""

    found: int
    missed: int
    own: int


@record
class ClassReport:
    """All maps of a class, by the names of their files, beside one key.

    `strips` has a row for each paragraph of the key or of a map, with a
    `Strip` for each map; paragraphs that are read most differently are those
    where the maps' found shares are furthest apart.
    """

    key: ArgumentMap
    grades: Mapping[str, Grade]
    unread: tuple[Unread, ...]
    misses: tuple[Common, ...]
    strips: Mapping[int, tuple[Strip, ...]]

    @property
    def contested(self) -> tuple[int, ...]:
        """The paragraphs on which the maps differ, those first where some find most of the points and others few."""
        spread = {number: _spread(row) for number, row in self.strips.items()}
        return tuple(sorted((n for n in spread if spread[n] > 0), key=lambda n: (-spread[n], n)))


def class_report(
    key: ArgumentMap, grades: Mapping[str, Grade], unread: Iterable[Unread] = (), text: str | None = None
) -> ClassReport:
    """The class; `grades` by what each map goes by, in the order wanted."""
    missed = Counter(name for each in grades.values() for name in each.missed)
    order = {name: number for number, name in enumerate(key.statements)}
    ranked = sorted(missed.items(), key=lambda item: (-item[1], order[item[0]]))
    return ClassReport(
        key, dict(grades), tuple(unread), tuple(Common(*each) for each in ranked), _strips(key, grades, text)
    )


def _strips(key: ArgumentMap, grades: Mapping[str, Grade], text: str | None) -> dict[int, tuple[Strip, ...]]:
    passages = Passages(text) if text is not None else None
    points = paragraphs_of(key, passages)
    columns: list[dict[int, Strip]] = []
    for each in grades.values():
        found: Counter[int] = Counter(points[name] for name in each.points if name in points)
        lost: Counter[int] = Counter(points[name] for name in each.missed if name in points)
        theirs = paragraphs_of(each.amap, passages)
        own: Counter[int] = Counter(theirs[name] for name in each.own if name in theirs)
        columns.append({n: Strip(found[n] - lost[n], lost[n], own[n]) for n in {*found, *own}})
    numbers = sorted({number for column in columns for number in column})
    return {number: tuple(column.get(number, Strip(0, 0, 0)) for column in columns) for number in numbers}


def _spread(row: tuple[Strip, ...]) -> float:
    shares = [each.found / (each.found + each.missed) for each in row if each.found + each.missed]
    return max(shares) - min(shares) if shares else 0.0
