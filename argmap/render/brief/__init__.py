"""A map in one page, for somebody who decides: what it claims, what carries that, where it is weak.

Every sentence is worked out from the map and names its ids.
"""

from collections.abc import Iterator

from argmap.render.brief.content import Brief, Section, sections
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row

LINES = 60
WIDTH = 80
_ROOMS = (150, 70)  # characters of a statement that are told, the more the better

__all__ = ["Brief", "lines", "sections"]


def lines(brief: Brief, width: int | None = None) -> Iterator[Line]:
    """At most `LINES` lines of `width` cells, or of 80; narrower ones may take more."""
    found: list[Line] = []
    for room in _ROOMS:
        found = list(_lines(brief, room, width or WIDTH))
        if len(found) <= LINES:
            break
    yield from found


def _lines(brief: Brief, room: int, width: int) -> Iterator[Line]:
    for number, section in enumerate(sections(brief, room)):
        if number:
            yield []
        yield from _section(section, width)


def _section(section: Section, width: int) -> Iterator[Line]:
    yield from row([], [Run(section.title, Tone.STRONG)], width)
    for item in section.items:
        yield from row([Run("  ")], item.runs, width)
