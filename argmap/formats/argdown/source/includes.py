"""`@include(file)`: other texts in the place of their names.  Opens no file itself."""

import re
from collections.abc import Callable
from dataclasses import field, replace
from posixpath import dirname, join, normpath

from argmap.records import record
from argmap.text import lines

_INCLUDE = re.compile(r"@include\(([^()\n]++)\)")
_MOST = 1_000  # files


@record
class Lines:
    """A text with all that it includes, and the file and line that each of its lines came from.

    `missing` has the files that were not at hand, each with the line that names it first.
    """

    text: str
    origins: tuple[tuple[str, int], ...]
    missing: dict[str, int] = field(default_factory=dict)

    def place(self, line: int) -> str:
        """Where a line came from: `7`, or `part.argdown:7` from a file that was included."""
        file, number = self.origins[min(line, len(self.origins)) - 1]
        return f"{file}:{number}" if file else str(number)


def included(text: str, include: Callable[[str], str | None] | None) -> Lines:
    """`text` with what `include` gives for the names in it, relative to the text; each file once, as Argdown has it."""
    seen: set[str] = set()
    missing: dict[str, int] = {}
    done: list[str] = []
    origins: list[tuple[str, int]] = []
    line = ""  # as far as it has come
    waiting = _pieces("", text)
    while waiting:
        piece = waiting.pop()
        match = _INCLUDE.search(piece.text)
        if not line:
            origin = piece.file, piece.number
        if match is None:
            line += piece.text
            if piece.ends_line:
                done.append(line)
                origins.append(origin)
                line = ""
            continue
        line += piece.text[: match.start()]
        waiting.append(replace(piece, text=piece.text[match.end() :]))
        name = normpath(join(dirname(piece.file), match[1].strip()))
        if name in seen:
            continue
        seen.add(name)
        known = include(name) if include and len(seen) < _MOST else None
        if known is None:
            missing[name] = len(done) + 1
        else:
            *most, last = _pieces(name, known)[::-1]
            waiting += [replace(last, ends_line=False), *most[::-1]]
    return Lines("\n".join(done), tuple(origins), missing)


@record
class _Piece:
    """A line of a file, or a part of one."""

    file: str
    number: int
    text: str
    ends_line: bool = True


def _pieces(file: str, text: str) -> list[_Piece]:
    """The lines of a text, the last one first."""
    return [_Piece(file, number, line) for number, line in enumerate(lines(text), 1)][::-1]
