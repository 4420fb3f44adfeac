"""The numbers of maps as lines: one map as a paragraph, several as a table; without a width a line each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.documents.stats import Stats, total
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import counted, one_line


class Column(NamedTuple):
    """A number of a map, its heading, and how early it is left out where there is no room: the largest first."""

    name: str
    heading: str
    rank: int


COLUMNS = (
    Column("statements", "statements", 0),
    Column("theses", "theses", 12),
    Column("claims", "claims", 10),
    Column("premises", "premises", 11),
    Column("implicit", "implicit", 9),
    Column("arguments", "arguments", 1),
    Column("supports", "support", 13),
    Column("attacks", "attack", 4),
    Column("undercuts", "undercut", 14),
    Column("backings", "backing", 15),
    Column("linked", "linked", 16),
    Column("depth", "depth", 2),
    Column("width", "width", 7),
    Column("anchored", "anchored", 5),
    Column("cited", "cited", 6),
    Column("authorities", "authorities", 8),
    Column("open_objections", "open", 3),
)
GAP = "  "
NOTE = "open: objections that nothing answers"
NARROW = "more columns in a wider terminal, or with --format csv"

_MAP, _LEAST = "map", 12  # cells for the paths at least
_SHARES = {"anchored": "anchored_percent", "cited": "cited_percent"}


def lines(rows: Sequence[Stats], width: int | None = None) -> Iterator[Line]:
    """A map alone in full; several in a table as wide as `width` cells allows; without a width a line each."""
    if width is not None and len(rows) > 1:
        yield from _table(rows, width)
        return
    for each in (*rows, *([total(rows)] if len(rows) != 1 else [])):
        head, *parts = _parts(each)
        if width is None:
            yield [Run(f"{head}: {', '.join(parts)}")]
            continue
        yield from row([], [Run(head, Tone.ID)], width)
        for part in parts:
            yield from row([Run(GAP)], [Run(part)], width)


def _parts(each: Stats) -> Iterator[str]:
    """The path, or how many maps there are; then all numbers."""
    yield one_line(each.path) if each.maps == 1 and each.path else f"total of {counted(each.maps, 'map')}"
    kinds = [counted(each.theses, "thesis", "theses"), counted(each.claims, "claim"), counted(each.premises, "premise")]
    kinds += [f"{each.unconnected:,} unconnected"] * (each.unconnected > 0)
    yield f"{counted(each.statements, 'statement')} ({', '.join([*kinds, f'{each.implicit:,} implicit'])})"
    kinds = [f"{each.supports:,} support", f"{each.attacks:,} attack", counted(each.undercuts, "undercut")]
    kinds += [counted(each.backings, "backing"), f"{each.linked:,} linked"]
    yield f"{counted(each.arguments, 'argument')} ({', '.join(kinds)})"
    yield f"depth {each.depth:,}"
    yield f"width {each.width:,}"
    yield f"{each.anchored:,} of {each.explicit:,} anchored"
    yield f"{each.cited:,} of {each.statements:,} cited"
    yield counted(each.authorities, "authority", "authorities")
    yield counted(each.open_objections, "open objection")


def _table(rows: Sequence[Stats], width: int) -> Iterator[Line]:
    from argmap.text.cells import cells

    summed = total(rows)
    last = f"total of {counted(summed.maps, 'map')}"
    names = [one_line(each.path) for each in rows]
    widest = max(len(_MAP), len(last), *map(cells, names))
    columns = _fitting(summed, width - max(_LEAST, min(widest, width // 3)))
    sizes = [_size(column, summed) for column in columns]
    room = min(widest, max(_LEAST, width - sum(sizes) - len(GAP) * len(columns)))
    headings = [f"{column.heading:>{size}}" for column, size in zip(columns, sizes, strict=True)]
    yield [Run(GAP.join([_MAP.ljust(room), *headings]), Tone.MARK)]
    for name, each in [*zip(names, rows, strict=True), (last, summed)]:
        shown = _end(name, room)
        numbers = [f"{_cell(column, each):>{size}}" for column, size in zip(columns, sizes, strict=True)]
        tone = Tone.STRONG if each is summed else Tone.TEXT
        yield [Run(shown + " " * (room - cells(shown)), Tone.ID), Run(GAP + GAP.join(numbers), tone)]
    yield []
    yield from row([], [Run(NOTE if len(columns) == len(COLUMNS) else f"{NOTE}; {NARROW}", Tone.MARK)], width)


def _fitting(summed: Stats, room: int) -> list[Column]:
    """The most important columns that fit into `room` cells, in their order."""
    chosen = set()
    for column in sorted(COLUMNS, key=lambda column: column.rank):
        room -= _size(column, summed) + len(GAP)
        if room < 0:
            break
        chosen.add(column)
    return [column for column in COLUMNS if column in chosen]


def _size(column: Column, summed: Stats) -> int:
    return max(len(column.heading), len(_cell(column, summed)), len("100%"))


def _cell(column: Column, each: Stats) -> str:
    if column.name in _SHARES:
        percent = getattr(each, _SHARES[column.name])
        return "-" if percent is None else f"{int(percent)}%"
    return f"{getattr(each, column.name):,}"


def _end(name: str, room: int) -> str:
    """The end of a path, which tells it from others, in `room` cells."""
    from argmap.text.cells import cells

    if cells(name) <= room:
        return name
    end = name[-room:]
    while cells(end) > room - 1:
        end = end[1:]
    return f"…{end}"
