"""From rows to lines: rails, hanging indents, wrapping.  Knows no map."""

from collections.abc import Iterable, Iterator

from argmap.render.lines.glyphs import BAR, CUT, ELL, GAP, TEE, Line, Run, Tone, in_ascii
from argmap.render.tree.wording import Row
from argmap.text import shortened

PIPE_LEVELS = 20  # levels of rails where there is no width
PIPE_BRIEF = 60  # characters of a text that is printed in full elsewhere, where there is no width
HANGING = "  "


def levels(width: int | None) -> int:
    """How many levels of rails leave at least half of the width to the text, the line that breaks off counted in."""
    return PIPE_LEVELS if width is None else max(1, width // 2 // len(BAR) - 1)


def laid_out(rows: Iterable[Row], width: int | None, *, ascii_only: bool) -> Iterator[Line]:
    """The rows as lines of at most `width` cells, or without a width each row as one line."""
    for row in rows:
        fit = _in_ascii(row) if ascii_only else row
        for line in [_one_line(fit)] if width is None else _wrapped(fit, width, "..." if ascii_only else CUT):
            runs = [run for run in line if run.text]
            yield [in_ascii(run) for run in runs] if ascii_only else runs


def _in_ascii(row: Row) -> Row:
    head, tail = (tuple(map(in_ascii, runs)) for runs in (row.head, row.tail))
    return row._replace(sign=in_ascii(row.sign), head=head, tail=tail)


def _one_line(row: Row) -> Line:
    text = shortened(row.text, PIPE_BRIEF) if row.brief else row.text
    return [Run(_first(row), Tone.RAIL), row.sign, *row.head, *_text(text), *row.tail]


def _wrapped(row: Row, width: int, ellipsis: str) -> Iterator[Line]:
    from argmap.render.lines.wrap import fitted, wrapped
    from argmap.text.cells import cells

    first, rest = _first(row), _rest(row)
    room = width - len(first) - cells(row.sign.text)
    text = row.text
    if row.brief:
        taken = sum(cells(run.text) for run in (*row.head, *row.tail)) + len(": ")
        text = fitted(text, room - taken, ellipsis)
    start = [Run(first, Tone.RAIL), row.sign]
    for line in wrapped([*row.head, *_text(text), *row.tail], room, width - len(rest)):
        yield [*start, *line]
        start = [Run(rest, Tone.RAIL)]


def _text(text: str) -> tuple[Run, ...]:
    return (Run(f": {text}"),) if text else ()


def _first(row: Row) -> str:
    """The rails before a row: branching off to it, or past a detail to what hangs below."""
    if row.detail:
        return _beneath(row)
    if not row.rails:
        return ""
    return _past(row.rails[:-1]) + (TEE if row.rails[-1] else ELL)


def _rest(row: Row) -> str:
    """The rails before the further lines of a row."""
    return _beneath(row) + (HANGING if row.detail else "")


def _beneath(row: Row) -> str:
    return _past(row.rails) + (BAR if row.below else GAP) + " "


def _past(rails: tuple[bool, ...]) -> str:
    return "".join([BAR if more else GAP for more in rails])
