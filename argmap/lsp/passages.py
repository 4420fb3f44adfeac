"""Anchors to offer: the sentences of a source that have what is typed, each by its first and last words."""

from collections.abc import Iterator
from functools import lru_cache

from argmap.model import Anchor
from argmap.source.anchors import Kind, Passages
from argmap.source.quotes import fault, parts
from argmap.text import fold, one_line, sentences

SIDE = 4
"""How many words an offered anchor has on either side; more where these lead to several places."""

MOST = 60


def passages(source: str, typed: str) -> Iterator[tuple[str, str]]:
    """Anchor and sentence, in the order of the source; of what is typed only the words before an ellipsis count."""
    if not source:
        return
    first, last = parts(typed)
    wanted, ending = fold(one_line(first)), fold(one_line(last or ""))
    count = 0
    for sentence, folded in _sentences(source):
        if wanted in folded and ending in folded and (anchor := _anchor(source, sentence)):
            yield anchor, sentence
            count += 1
            if count == MOST:
                return


@lru_cache(4)
def _sentences(source: str) -> list[tuple[str, str]]:
    """Every sentence on one line, and folded."""
    found = []
    for start, end in _prepared(source).paragraphs:
        paragraph = source[start:end]
        for begin, stop in sentences(paragraph):
            line = one_line(paragraph[begin:stop])
            found.append((line, fold(line)))
    return found


@lru_cache(4)
def _prepared(source: str) -> Passages:
    return Passages(source)


def _anchor(source: str, sentence: str) -> str:
    """The shortest anchor of a sentence that leads to one place; empty if there is none."""
    words = sentence.split()
    for side in (SIDE, SIDE + 1, SIDE + 2):
        short = len(words) <= 2 * side
        quote = " ".join(words) if short else f"{' '.join(words[:side])} … {' '.join(words[-side:])}"
        quote = quote.strip(" .!?;:,\"'“”‘’«»()[]")
        if fault(quote) is None and _prepared(source).find(Anchor(quote)).kind is Kind.FOUND:
            return quote
    return ""
