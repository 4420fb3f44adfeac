"""Items that start with an indent and a sign, on one line or wrapped under themselves.  Knows no map."""

from collections.abc import Iterator, Sequence

from argmap.render.lines.glyphs import Line, Run

HANGING = "  "


def row(start: Sequence[Run], runs: Sequence[Run], width: int | None) -> Iterator[Line]:
    """`start` and `runs` on lines of at most `width` cells, the later ones indented past `start`; or on one line."""
    if width is None:
        yield [*start, *runs]
        return
    from argmap.render.lines.wrap import wrapped
    from argmap.text.cells import cells

    taken = sum(cells(run.text) for run in start)
    head = list(start)
    for line in wrapped(runs, width - taken, width - taken - len(HANGING)):
        yield [*head, *line]
        head = [Run(" " * taken + HANGING)]
