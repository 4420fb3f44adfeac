"""Styled lines on a stream: in colour on a terminal, plain in a pipe, in ASCII where the encoding is poor."""

import os
import sys
from collections.abc import Iterable
from itertools import islice
from typing import TextIO

from argmap.cli.support.output import columns, console
from argmap.render.lines.glyphs import SIGNS, STYLES, Line, in_ascii
from argmap.text import unbroken

BATCH = 1000  # lines that are written together


def print_lines(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Write lines as they come, to standard output or another stream.

    A line stays a line: nothing in it can move the cursor or begin another.
    """
    stream = stream or sys.stdout
    shown = iter(lines if can_show(SIGNS, stream) else ([in_ascii(run) for run in line] for line in lines))
    write = _in_colour if stream.isatty() or os.environ.get("FORCE_COLOR") else _plainly
    while batch := list(islice(shown, BATCH)):
        write(batch, stream)


def screen_width(stream: TextIO | None = None) -> int | None:
    """The width of the terminal in cells; None in a pipe, where nothing is wrapped."""
    return columns() if (stream or sys.stdout).isatty() else None


def can_show(signs: str, stream: TextIO | None = None) -> bool:
    """Whether the encoding of standard output, or of another stream, has the signs."""
    try:
        signs.encode((stream or sys.stdout).encoding or "utf-8")
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def _plainly(lines: list[Line], stream: TextIO) -> None:
    stream.write("".join([unbroken("".join([run.text for run in line])) + "\n" for line in lines]))


def _in_colour(lines: list[Line], stream: TextIO) -> None:
    from rich.segment import Segment, Segments
    from rich.style import Style

    styles = {tone: Style.parse(style) for tone, style in STYLES.items()}
    segments: list[Segment] = []
    for line in lines:
        segments += (Segment(unbroken(run.text), styles[run.tone]) for run in line)
        segments.append(Segment.line())
    console(stderr=stream is sys.stderr).print(Segments(segments), end="")
