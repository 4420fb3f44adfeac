"""What two maps say differently, as lines: `+` came, `-` went, `~` changed; `[-gone-]` and `{+come+}` within."""

from collections.abc import Iterator

from argmap.compare.difference.result import Difference
from argmap.compare.difference.summary import summary
from argmap.render.compare import outline
from argmap.render.compare.wording import Line as Words
from argmap.render.compare.wording import Look, Piece
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import printable

DETAIL = "    "

_SIGNS = {outline.ADDED: Tone.SUPPORT, outline.REMOVED: Tone.ATTACK, outline.CHANGED: Tone.MARK}
_TONES = {Look.TEXT: Tone.TEXT, Look.ID: Tone.ID, Look.GONE: Tone.ATTACK, Look.COME: Tone.SUPPORT, Look.WORD: Tone.MARK}
_MARKS = {Look.GONE: ("[-", "-]"), Look.COME: ("{+", "+}")}


def lines(found: Difference, width: int | None = None) -> Iterator[Line]:
    """What it does to the theses; then each kind of change under its title; then all in a line.

    With a width in cells, wrapped; without, one line an item.
    """
    for line in outline.thesis_labels(found) if found else ():
        yield from row([], _runs(line), width)
    for section in outline.sections(found):
        yield []
        yield [Run(section.title, Tone.STRONG)]
        for entry in section.entries:
            yield from row([Run(f"{entry.sign} ", _SIGNS[entry.sign])], _runs(entry.head), width)
            for detail in entry.details:
                yield from row([Run(DETAIL)], _runs(detail), width)
    if found:
        yield []
    if note := outline.order(found):
        yield from row([], [Run(note, Tone.MARK)], width)
    yield from row([], [Run(summary(found))], width)


def _runs(words: Words) -> list[Run]:
    return [_run(piece) for piece in words]


def _run(piece: Piece) -> Run:
    start, end = _MARKS.get(piece.look, ("", ""))
    text = printable(piece.text).replace("\n", " ").replace("\t", " ")
    return Run(f"{start}{text}{end}", _TONES[piece.look])
