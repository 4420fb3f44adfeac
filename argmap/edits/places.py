"""Offsets of the nodes of a tree in their text, and edits made."""

from bisect import bisect_right
from collections.abc import Iterable

from argmap.diagnostics import Edit
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.text import line_starts


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they may come in any order.  Raises ValueError if two overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda each: each[:2]):
        if edit.start < done:
            raise ValueError(f"edits overlap at {edit.start}")
        parts += (text[done : edit.start], edit.new)
        done = edit.end
    return "".join([*parts, text[done:]])


def between(old: str, new: str) -> list[Edit]:
    """The edits that make one text of another: a line each, if both have as many."""
    before, after, edits, offset = old.splitlines(keepends=True), new.splitlines(keepends=True), list[Edit](), 0
    if len(before) != len(after):
        return [Edit(0, len(old), new)]
    for one, other in zip(before, after, strict=True):
        if one != other:
            edits.append(Edit(offset, offset + len(one), other))
        offset += len(one)
    return edits


class Places:
    """Where things stand in a text, as offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = line_starts(text)
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def start(self, node: Node) -> int:
        return self._offset(node.line, node.column)

    def end(self, node: Node) -> int:
        """The offset after the last character of a node; comments after it are none of it.

        Columns of a line that was repaired may be of another character than they say.
        """
        while type(node) is not Scalar and not self.flows(node):
            if type(node) is Sequence and node.items:
                node = node.items[-1]
            elif type(node) is Mapping and node.entries:
                node = node.entries[-1][1]
            else:
                break
        if type(node) is Scalar and node.style in ("|", ">"):
            start, stop = self.start(node), self._offset(node.end_line, node.end_column)
            return start + max(1, len(self.text[start:stop].rstrip()))
        return self._offset(node.end_line, node.end_column)

    def flows(self, node: Node) -> bool:
        """Whether a list or mapping is written in brackets; an empty one always is."""
        return type(node) is not Scalar and self.text.startswith(("[", "{"), self.start(node))

    def raw(self, node: Node) -> str:
        return self.text[self.start(node) : self.end(node)]

    def _offset(self, line: int, column: int) -> int:
        """Of a place after the last line, where nothing was typed, the end of the text."""
        return self._starts[line] + column if line < len(self._starts) else len(self.text)

    def line_start(self, offset: int) -> int:
        return self._starts[bisect_right(self._starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """The offset of the line end at or after `offset`."""
        line = bisect_right(self._starts, offset)
        if line == len(self._starts):
            return len(self.text)
        start = self._starts[line]
        return max(offset, start - (2 if self.text[start - 2 : start] == "\r\n" else 1))

    def next_line(self, offset: int) -> int:
        """Where the line after `offset` starts."""
        end = self.line_end(offset)
        return end + (2 if self.text[end : end + 2] == "\r\n" else 1) if end < len(self.text) else end

    def lines_inside(self, start: int, end: int) -> list[int]:
        """Where the lines start that begin after `start` and before `end`, blank ones left out."""
        return [each for each in self._starts if start < each < end and self.text[each : self.line_end(each)].strip()]
