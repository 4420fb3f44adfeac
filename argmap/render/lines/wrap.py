"""Fitting styled words to a width in cells, wide and combining characters measured.  Knows nothing of trees."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import chop_cells

from argmap.render.lines.glyphs import Line, Run
from argmap.text.cells import NARROW, cells

_LONGEST = 200  # characters of a word that are looked at together
_STUB = 4  # a broken word starts on a new line rather than in fewer cells than these
_SEAMS = "-_./?&="  # a broken word is broken after one of these, if there is one near the end of the line
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003fffd"  # scripts written without spaces
_CLOSING = "、。〉》」』】〕〗！），．：；？］｝ー々っゃゅょッャュョ\u0300-\u036f\u3099\u309a\ufe00-\ufe0f"
_PIECE = re.compile(f"[{_WIDE}][{_CLOSING}]*|[^{_WIDE}]{{1,{_LONGEST}}}")


class Word(NamedTuple):
    """Runs that stay on one line where they fit on one; `spaced` from the word before or not."""

    runs: tuple[Run, ...]
    width: int
    spaced: bool


def fitted(text: str, room: int, ellipsis: str = "…") -> str:
    """`text` cut at a word to `room` cells with an ellipsis; nothing where that leaves nothing worth reading."""
    head = text[: 4 * max(room, 0) + 1]
    if len(head) == len(text) and cells(text) <= room:
        return text
    if room < 8:
        return ""
    head = _head(head, room - len(ellipsis))
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + ellipsis


def wrapped(runs: Sequence[Run], first: int, rest: int) -> Iterator[Line]:
    """The runs in lines of at most `first` and then `rest` cells, broken at spaces.

    A word that no line has room for is broken anywhere.  Room below two
    cells, which a wide character needs, counts as two.
    """
    first, rest = max(first, 2), max(rest, 2)
    text = "".join([run.text for run in runs])
    if len(text) <= first and cells(text) <= first:
        yield list(runs)
    elif NARROW.fullmatch(text) and max(map(len, text.split(" "))) <= min(first, rest):
        yield from _sliced(runs, list(_line_ends(text, first, rest)))
    else:
        yield from _filled(runs, first, rest)


def _line_ends(text: str, first: int, rest: int) -> Iterator[int]:
    """Where the lines of a text end whose words are all of single cells and fit."""
    start, room = 0, first
    while len(text) - start > room:
        end = text.rindex(" ", start, start + room + 1)
        yield end
        start, room = end + 1, rest
    yield len(text)


def _sliced(runs: Sequence[Run], ends: list[int]) -> Iterator[Line]:
    """The runs cut at each of `ends`, where a space is left out."""
    line: Line = []
    done, number = 0, 0  # characters before the run, lines before this one
    for text, tone in runs:
        start = 0
        while done + len(text) > ends[number]:
            end = ends[number] - done
            if end > start:
                line.append(Run(text[start:end], tone))
            yield line
            line, start, number = [], end + 1, number + 1
        if start < len(text):
            line.append(Run(text[start:], tone))
        done += len(text)
    yield line


def _filled(runs: Sequence[Run], first: int, rest: int) -> Iterator[Line]:
    """The runs word by word, for texts with wide or combining characters or words too long for a line."""
    line: Line = []
    room = first
    for word in _words(runs):
        gap = int(bool(line) and word.spaced)
        if gap + word.width > room and line and (word.width <= rest or room < _STUB):
            yield _joined(line)
            line, room, gap = [], rest, 0
        if gap:
            line.append(Run(" ", word.runs[0].tone))
            room -= gap
        if word.width <= room:
            line += word.runs
            room -= word.width
            continue
        for run in _broken(word.runs, room, rest):
            if run is None:
                yield _joined(line)
                line, room = [], rest
            else:
                line.append(run)
                room -= cells(run.text)
    yield _joined(line)


def _words(runs: Sequence[Run]) -> Iterator[Word]:
    """The runs split at spaces, and where scripts have no spaces, after each character that may end a line."""
    parts: list[Run] = []
    spaced = False
    for run in runs:
        for number, chunk in enumerate(run.text.split(" ")):
            if number:
                yield from _word(parts, spaced)
                parts, spaced = [], True
            for piece in [chunk] if chunk.isascii() and len(chunk) < _LONGEST else _PIECE.findall(chunk):
                if parts and (piece is not chunk or len(parts) > _LONGEST):
                    yield from _word(parts, spaced)
                    parts, spaced = [], False
                parts.append(Run(piece, run.tone))
    yield from _word(parts, spaced)


def _word(parts: list[Run], spaced: bool) -> Iterator[Word]:
    width = sum(cells(run.text) for run in parts)
    if width:
        yield Word(tuple(parts), width, spaced)


def _broken(runs: Sequence[Run], room: int, rest: int) -> Iterator[Run | None]:
    """The runs of a word too long for any line in pieces that fill lines; None where a line ends."""
    fresh = False
    for tone, text in [(run.tone, run.text) for run in runs]:
        left = text
        while left:
            head = _head(left, room) or (left[:1] if fresh else "")
            if len(head) < len(left) and (seam := max(head.rfind(mark) for mark in _SEAMS)) > len(head) // 2:
                head = head[: seam + 1]
            if head:
                yield Run(head, tone)
                room -= cells(head)
                left = left[len(head) :]
                fresh = False
            if left:
                yield None
                room, fresh = rest, True


def _head(text: str, room: int) -> str:
    """As much of the start of `text` as takes at most `room` cells."""
    if text.isascii():
        return text[: max(room, 0)]
    if room < 1:
        return ""
    head = chop_cells(text[: 4 * room + 1], room)[0]
    return head if cells(head) <= room else ""


def _joined(line: Line) -> Line:
    """The line with neighbouring runs of one tone made one."""
    return [Run("".join(run.text for run in same), tone) for tone, same in groupby(line, key=lambda run: run.tone)]
