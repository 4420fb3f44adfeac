"""Lines as they are printed, for laws: safe for a terminal, and no wider than they may be."""

from collections.abc import Iterable

from rich.cells import cell_len

from argmap.render.lines.glyphs import Line
from argmap.text import printable


def shown(lines: Iterable[Line], width: int | None) -> list[str]:
    """The lines as text, checked."""
    found = ["".join(run.text for run in line) for line in lines]
    for line in found:
        assert printable(line) == line
        assert not set("\n\t") & set(line)
        assert width is None or cell_len(line) <= width
    return found
