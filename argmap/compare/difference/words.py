"""Texts word by word: what one says otherwise than another.  Knows no maps."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from argmap.text.letters import UNSPACED
from argmap.text.words import runs, unspaced

PROSE = frozenset(("text", "note", "title", "about"))
"""The keys whose change is shown word by word."""

_MOST = 2000  # tokens on either side that are compared one by one
_FEWEST = 0.35  # of the letters must stay, or the whole text counts as replaced


class Fate(StrEnum):
    """What became of a stretch of text."""

    KEPT = "="
    GONE = "-"
    COME = "+"


class Stretch(NamedTuple):
    """A stretch of a text that was reworded."""

    fate: Fate
    text: str


def reworded(before: str, after: str) -> list[Stretch]:
    """`after` with what it has anew and what it no longer has, white space folded.

    All kept and gone pieces together are `before`, all kept and come ones
    `after`.  Words are replaced whole; two texts that share little, or are
    very long, are replaced as a whole but for their common start and end.
    """
    old, new = (_tokens(" ".join(text.split())) for text in (before, after))
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    middle = list(_compared(old[start : len(old) - end], new[start : len(new) - end]))
    pieces = [Stretch(Fate.KEPT, "".join(old[:start])), *middle, Stretch(Fate.KEPT, "".join(old[len(old) - end :]))]
    return _joined(pieces)


def _tokens(text: str) -> list[str]:
    """Words, white space and single signs; together they are the text."""
    return re.findall(rf"\s+|{unspaced(text)}|{runs(text, UNSPACED)}|(?s:.)", text)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens both begin with."""
    length = min(len(one), len(other))
    return next((n for n in range(length) if one[n] != other[n]), length)


def _compared(old: list[str], new: list[str]) -> Iterator[Stretch]:
    if max(len(old), len(new)) > _MOST:
        yield from _replaced(old, new)
        return
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, old, new).get_matching_blocks()
    kept = sum(len("".join(old[block.a : block.a + block.size]).strip()) for block in blocks)
    if kept < _FEWEST * max(len("".join(old)), len("".join(new))):
        yield from _replaced(old, new)
        return
    here = there = 0
    for block in blocks:
        yield from _replaced(old[here : block.a], new[there : block.b])
        yield Stretch(Fate.KEPT, "".join(old[block.a : block.a + block.size]))
        here, there = block.a + block.size, block.b + block.size


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    yield Stretch(Fate.GONE, "".join(old))
    yield Stretch(Fate.COME, "".join(new))


def _joined(pieces: Sequence[Stretch]) -> list[Stretch]:
    """Pieces without empty ones; what goes and comes on both sides of a mere space is one piece."""
    joined: list[Stretch] = []
    gone = come = ""
    for number, (fate, text) in enumerate(pieces):
        if fate is Fate.GONE:
            gone += text
        elif fate is Fate.COME:
            come += text
        elif text.isspace() and (gone or come) and any(f is not Fate.KEPT and t for f, t in pieces[number + 1 :][:2]):
            gone, come = gone + text, come + text
        elif text:
            joined += [*_replaced([gone], [come]), Stretch(Fate.KEPT, text)]
            gone = come = ""
    joined += _replaced([gone], [come])
    return [piece for piece in joined if piece.text]
