"""A map in one page, for somebody who decides: what it claims, what carries that, where it is weak.

Every sentence is worked out from the map and names its ids.
"""

from collections.abc import Iterator

from argmap.render.brief.content import sections
from argmap.render.brief.parts import NAMED, Brief, Section
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row

LINES = 60
WIDTH = 80
_ROOMS = (
    (150, 8, 6, 6),
    (80, 8, 5, 6),
    (60, 8, 4, 6),
    (60, 8, 3, 6),
    (60, 8, 3, 5),
    (50, 6, 3, 3),
    (40, 3, 1, 1),
)
"""Characters of a statement, main arguments, objections and weak points that are told: the first row that fits."""

__all__ = ["NAMED", "Brief", "lines", "sections"]


def lines(brief: Brief, width: int | None = None) -> Iterator[Line]:
    """At most `LINES` lines of `width` cells, or of 80; narrower ones may take more."""
    found: list[Line] = []
    for room in _ROOMS:
        found = list(_lines(brief, *room, width or WIDTH))
        if len(found) <= LINES or (width or WIDTH) < WIDTH:
            yield from found
            return
    yield from found[: LINES - 1]
    yield [Run("… and more; --format markdown tells all of it", Tone.MARK)]


def _lines(brief: Brief, room: int, main: int, objections: int, weak: int, width: int) -> Iterator[Line]:
    for number, section in enumerate(sections(brief, room, main, objections, weak)):
        if number:
            yield []
        yield from _section(section, width)


def _section(section: Section, width: int) -> Iterator[Line]:
    yield from row([], [Run(section.title, Tone.STRONG)], width)
    for item in section.items:
        yield from row([Run("  ")], item.runs, width)
