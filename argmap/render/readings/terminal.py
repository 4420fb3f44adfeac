"""A report as styled lines, wrapped to a width; without one, a line an item."""

from collections.abc import Iterator, Sequence

from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.readings.report import Report, Section, Table

_INDENT, _GAP = "  ", "  "


def lines(report: Report, width: int | None = None) -> Iterator[Line]:
    """The sections, a blank line between them; pictures are left out."""
    for number, section in enumerate(report.told):
        if number:
            yield []
        yield from _section(section, width)


def _section(section: Section, width: int | None) -> Iterator[Line]:
    indent = _INDENT if section.title else ""
    if section.title:
        yield from row([], [Run(section.title, Tone.STRONG)], width)
    size = max((len(each.head) for each in section.rows), default=0)
    if width is not None:
        size = min(size, width // 3)
    last = None
    for each in section.rows:
        head = "" if each.head == last else each.head
        last = each.head
        start = [Run(f"{indent}{head:<{size}}{_GAP if size else ''}", Tone.MARK)]
        yield from row(start, list(each.runs), width)
    if section.table:
        yield from _table(section.table, indent, width)
    if section.note:
        yield from row([Run(indent)], [Run(section.note, Tone.MARK)], width)


def _table(table: Table, indent: str, width: int | None) -> Iterator[Line]:
    from argmap.render.lines.wrap import fitted
    from argmap.text.cells import cells

    grid = [table.heads, *table.rows]
    sizes = [max(cells(line[column]) for line in grid) for column in range(len(table.heads))]
    if width is not None:
        room = width - len(indent) - sum(sizes[1:]) - len(_GAP) * (len(sizes) - 1)
        sizes[0] = min(sizes[0], max(room, 12))
    for number, line in enumerate(grid):
        first = fitted(line[0], sizes[0]) or line[0][: sizes[0]]
        rest = [f"{' ' * (size - cells(cell))}{cell}" for cell, size in zip(line[1:], sizes[1:], strict=True)]
        text = _GAP.join([f"{first}{' ' * (sizes[0] - cells(first))}", *rest])
        yield [Run(indent), Run(text.rstrip() if number else text, Tone.TEXT if number else Tone.MARK)]


def plain(runs: Sequence[Run]) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)
