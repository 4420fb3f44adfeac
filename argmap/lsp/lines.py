"""Places in a text as an editor counts them: lines from 0, columns in UTF-16 units or what was agreed on."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from argmap.diagnostics import Span
from argmap.text import line_starts

Json = dict[str, object]

UNITS: Mapping[str, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    "utf-16": lambda text: len(text) + sum(character > "\uffff" for character in text),
    "utf-32": len,
}
"""How long a text is in each encoding of positions."""


class Point(NamedTuple):
    """A place as the protocol has it: a line, and units of it."""

    line: int
    character: int


class Lines:
    """A text whose places can be told in both ways.  A place outside of it is its nearest end."""

    def __init__(self, text: str, unit: str = "utf-16") -> None:
        self.text = text
        self._length = UNITS[unit]
        self._starts = line_starts(text)
        self._wide = list[int]()  # the offsets after what is longer than a unit
        self._more = [0]  # before each of them, and in the end, by how many units the text is longer
        for found in re.finditer("[^\x00-\x7f]", text) if unit != "utf-32" else ():
            if (more := self._length(found[0]) - 1) > 0:
                self._wide.append(found.end())
                self._more.append(self._more[-1] + more)

    def __len__(self) -> int:
        return len(self._starts)

    def start(self, line: int) -> int:
        """The offset where a line starts; the end of the text for one after the last."""
        return self._starts[max(line, 0)] if line < len(self._starts) else len(self.text)

    def line(self, number: int) -> str:
        """A line without its end."""
        return self.text[self.start(number) : self.start(number + 1)].rstrip("\r\n")

    def number(self, offset: int) -> int:
        """The line that an offset is in."""
        return bisect_right(self._starts, offset) - 1

    def offset(self, point: Point) -> int:
        """The offset of a place; what points into a character means the character."""
        if point.line >= len(self._starts):
            return len(self.text)
        line = self.line(point.line)
        if line.isascii():
            return self.start(point.line) + min(point.character, len(line))
        units = column = 0
        while column < len(line) and units + (width := self._length(line[column])) <= point.character:
            units, column = units + width, column + 1
        return self.start(point.line) + column

    def position(self, offset: int) -> Json:
        """A place for the protocol."""
        offset = min(offset, len(self.text))
        number = self.number(offset)
        return {"line": number, "character": self._units(offset) - self._units(self.start(number))}

    def _units(self, offset: int) -> int:
        """How long the text is up to an offset."""
        return offset + self._more[bisect_right(self._wide, offset)]

    def range(self, start: int, end: int) -> Json:
        """A range between two offsets for the protocol."""
        return {"start": self.position(start), "end": self.position(end)}

    def of(self, span: Span) -> Json:
        """The range of a span."""
        return self.range(*self.offsets(span))

    def offsets(self, span: Span) -> tuple[int, int]:
        """The offsets of a span; at least one character where the line has one."""
        start = self._at(span.line, span.column)
        return start, max(start, self._at(span.end_line, span.end_column))

    def _at(self, line: int, column: int) -> int:
        if line < 1:
            return 0
        return min(self.start(line - 1) + max(column - 1, 0), self.start(line))
