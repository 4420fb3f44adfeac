"""What stands between the scalars of a text and is no part of the tree: comments and blank lines."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from argmap.edits.places import Places
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence
from argmap.syntax.comments import PROSE_AFTER

_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")
_MARKERS = ("---", "...", "%")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MORE = re.compile(r"#|\r|\n[^\n]*\n|\n(?:---|\.\.\.|%)")  # in a gap that may hold more than white space and signs
_IGNORE = re.compile(r"#\s*argmap:")
_LIKE_PROSE = re.compile(f"#{PROSE_AFTER}")


class Trivium(NamedTuple):
    """A comment, or a blank line if `text` is empty; `own` if nothing else stands on its line."""

    offset: int
    text: str
    own: bool
    column: int = 0
    near: bool = False  # one space after what it follows

    @property
    def speaks(self) -> bool:
        """Whether it is a comment that argmap reads."""
        return bool(_IGNORE.match(self.text))

    @property
    def like_prose(self) -> bool:
        """Whether it may be the end of a text that should have been quoted."""
        return bool(_LIKE_PROSE.match(self.text))

    def after(self, line: str) -> str:
        """The comment at the end of a line, in the column that it had if the line leaves room.

        What was far from a text does not come to look like the end of it.
        """
        least = 2 if self.like_prose else 1
        return line + " " * (1 if self.near else max(self.column - len(line), least)) + self.text


class Trivia:
    """All comments and blank lines; each is taken once, in the order written."""

    def __init__(self, document: Document, places: Places) -> None:
        self._places = places
        self._all = list(_found(document, places))
        self._offsets = [each.offset for each in self._all]
        self._next = 0
        self._taken: set[int] = set()

    def before(self, offset: int) -> list[Trivium]:
        """What was not taken yet and stands before a place; blank lines are never two in a row."""
        stop = bisect_left(self._offsets, offset)
        found: list[Trivium] = []
        for number in range(self._next, stop):
            each = self._all[number]
            if number not in self._taken and (each.text or not found or found[-1].text):
                found.append(each)
        self._next = max(self._next, stop)
        return found

    def at_end(self, offset: int) -> Trivium | None:
        """The comment at the end of the line, if nothing but brackets and commas comes before it."""
        number = bisect_left(self._offsets, offset)
        if number >= len(self._all) or self._all[number].own or number in self._taken or number < self._next:
            return None
        found = self._all[number]
        if self._places.text[offset : found.offset].strip(" \t,]}"):
            return None
        self._taken.add(number)
        return found

    def inside(self, start: int, end: int) -> bool:
        """Whether there is a comment between two places."""
        first, last = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        return any(each.text for each in self._all[first:last])

    def set_off(self, holder: Mapping) -> bool:
        """Whether any of its entries has a blank line before it."""
        ends = [self._places.end(value) for _, value in holder.entries[:-1]]
        starts = [self._places.start(key) for key, _ in holder.entries[1:]]
        return any(
            not each.text
            for start, end in zip(ends, starts, strict=True)
            for each in self._all[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
        )


def _found(document: Document, places: Places) -> Iterator[Trivium]:
    text, done = places.text, 0
    for start, end in [*_spans(document.root, places), (len(text), len(text))]:
        if start >= done:
            yield from _in_gap(places, done, start)
            done = max(end, done)


def _spans(root: Node | None, places: Places) -> Iterator[tuple[int, int]]:
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if type(node) is Mapping:
            waiting += [part for entry in reversed(node.entries) for part in (entry[1], entry[0])]
        elif type(node) is Sequence:
            waiting += reversed(node.items)
        elif type(node) is Scalar and not node.empty:
            yield places.start(node), places.end(node)


def _in_gap(places: Places, start: int, end: int) -> Iterator[Trivium]:
    text = places.text
    if 0 < start < end < len(text) and text[start - 1] not in "\r\n" and not _MORE.search(text, start, end):
        return
    for match in _LINE.finditer(text, start, end):
        line, whole = match.group().rstrip("\r\n"), match.group().endswith(("\n", "\r")) or end == len(text)
        fresh = match.start() == 0 or text[match.start() - 1] in "\r\n"
        if fresh and whole and match.group() and not line.strip():
            yield Trivium(match.start(), "", own=True)
        elif fresh and whole and line.startswith(_MARKERS):
            yield Trivium(match.start(), line.rstrip(), own=True)
        elif comment := _COMMENT.search(text, match.start(), match.start() + len(line)):
            at = comment.start()
            near = text[at - 1 : at] == " " and text[at - 2 : at - 1] not in (" ", "\t", "")
            own = fresh and not text[match.start() : at].strip()
            yield Trivium(at, comment.group().rstrip(), own, at - places.line_start(at), near)
