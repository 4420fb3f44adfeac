"""An anchor for a passage that is known: its first and its last words, as few as name it and no other."""

import re

from argmap.model import Anchor
from argmap.source.anchors import Kind, Passages
from argmap.source.quotes import ELLIPSIS, FEWEST, MOST, MOST_IN_ALL, fault
from argmap.text.words import word_spans

_SIDE = 4
_EDGES = " .,;:!?\"'“”‘’«»()[]"


def anchors(passage: str) -> tuple[Anchor, ...]:
    """An anchor for the words of a passage, or none where they cannot be one: a single word cannot."""
    quote = _quote(passage, _SIDE)
    return (Anchor(quote),) if quote else ()


def anchors_in(passages: Passages, start: int, end: int) -> tuple[Anchor, ...]:
    """An anchor that leads to the passage from `start` to `end` and to no other, or none where there is none."""
    passage = passages.text[start:end]
    paragraph = passages.paragraph_at(start)
    for number in (None, paragraph):
        for side in range(_SIDE, MOST_IN_ALL // 2 + 1):
            quote = _quote(passage, side)
            if not quote:
                return ()
            anchor = Anchor(quote, number)
            outcome = passages.find(anchor)
            if outcome.kind is Kind.FOUND and _alike(outcome.spans[0], (start, end)):
                return (anchor,)
    return ()


def _quote(passage: str, side: int) -> str:
    """The passage itself if it is short, else `side` words from either end; empty where that is no anchor."""
    chunks = re.sub(ELLIPSIS, " ", passage).split()
    telling = [place for place, chunk in enumerate(chunks) if any(map(str.isalnum, chunk))]
    if len(telling) < FEWEST:
        return _unspaced(passage, side)
    if len(telling) <= MOST:
        quote = " ".join(chunks[telling[0] : telling[-1] + 1])
    else:
        first, last = chunks[telling[0] : telling[side - 1] + 1], chunks[telling[-side] : telling[-1] + 1]
        quote = f"{' '.join(first)} … {' '.join(last)}"
    quote = quote.strip(_EDGES)
    return "" if fault(quote) else quote


def _unspaced(passage: str, side: int) -> str:
    """The same where a script has no spaces between words."""
    places = word_spans(passage)
    if len(places) < FEWEST:
        return ""
    if len(places) <= MOST:
        quote = passage[places[0][0] : places[-1][1]]
    else:
        first, last = passage[places[0][0] : places[side - 1][1]], passage[places[-side][0] : places[-1][1]]
        quote = f"{first} … {last}"
    return "" if fault(quote) else quote


def _alike(found: tuple[int, int], meant: tuple[int, int]) -> bool:
    """Whether two passages are the same but for punctuation at their ends."""
    return found[0] < meant[1] and meant[0] < found[1]
