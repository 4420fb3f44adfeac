"""Anchors: passages of a source, named by their first and last words.

Text in, offsets out, in characters of the text as given.  Knows one thing of
the map, `Anchor`; opens no file, and says nothing about whether an outcome is
a fault.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum

from argmap.model import Anchor
from argmap.records import record
from argmap.source.quotes import fault, folded, fragment, parts, words
from argmap.text import sentences
from argmap.text.words import word_spans

__all__ = ["LONGEST", "Kind", "Outcome", "Passages", "fault", "find", "fragment", "parts", "selector"]

LONGEST = 120
"""How many words a passage may have."""

_UNWRAPPED = 200  # characters: no line broken by hand is longer


class Kind(StrEnum):
    """What came of looking for an anchor."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    REVERSED = "reversed"
    OVERLONG = "overlong"


@record
class Outcome:
    """What came of looking for an anchor, and the places it is about.

    * found, overlong: the passage; of several overlong ones the shortest.
    * ambiguous: every passage that it may be.
    * reversed: the first words, then the last words before them.
    * missing: the places of the first words, if it is only the last words that are missing.
    """

    kind: Kind
    spans: tuple[tuple[int, int], ...] = ()


class Passages:
    """A text prepared for finding many passages in it.

    `paragraphs` holds the offsets of its paragraphs, blocks of lines between
    blank ones.  A block with a line too long to have been broken by hand has
    a paragraph on every line.
    """

    __slots__ = ("_found", "_places", "_spans", "_words", "paragraphs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = tuple(_paragraphs(text))
        self._spans = word_spans(text)
        written = [text[start:end] for start, end in self._spans]
        alike = {word: folded(word) for word in set(written)}
        self._found: dict[tuple[str, int | None], Outcome] = {}
        self._words = [alike[word] for word in written]
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._places.setdefault(word, []).append(place)

    def find(self, anchor: Anchor) -> Outcome:
        """Where the passage is that `anchor` names: from its first words to the next place of its last words.

        With a paragraph the passage starts there; it may run on into the next.
        Where the first words have several places, a passage that is overlong
        gives way to one that is not, and one that crosses a paragraph break
        to one that does not.  Of starts in one sentence that lead to the same
        end the earliest counts.  What is then left over is ambiguous.
        """
        asked = anchor.quote, anchor.paragraph
        if asked not in self._found:  # what is asked again may have as many places as the text has words
            self._found[asked] = self._find(anchor)
        return self._found[asked]

    def _find(self, anchor: Anchor) -> Outcome:
        first, last = parts(anchor.quote)
        head = words(first)
        tail = None if last is None else words(last)
        if not head or tail == []:
            return Outcome(Kind.MISSING)
        within = self._range(anchor.paragraph)
        starts = self._occurrences(head, within)
        if tail is None:
            return self._choice([(start, start + len(head)) for start in starts])
        ends = self._occurrences(tail, range(within.start, len(self._words)))
        found = []
        for start in starts:
            nearest = bisect_left(ends, start + len(head))
            if nearest < len(ends):
                found.append((start, ends[nearest] + len(tail)))
        return self._choice(found) if found else self._lost(starts, head, ends, tail, within)

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that `offset` is in or after, from 1; 0 before the first."""
        return bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph[0])

    def words_between(self, start: int, end: int) -> range:
        """The numbers, from 0, of the words that begin from offset `start` up to `end`."""
        return range(bisect_left(self._spans, (start,)), bisect_left(self._spans, (end,)))

    def _range(self, paragraph: int | None) -> range:
        if paragraph is None:
            return range(len(self._words))
        if not 1 <= paragraph <= len(self.paragraphs):
            return range(0)
        return self.words_between(*self.paragraphs[paragraph - 1])

    def _occurrences(self, phrase: list[str], within: range) -> list[int]:
        """Where the words of `phrase` stand together, found from the rarest of them."""
        length = len(phrase)
        rarest, places = min(
            ((index, self._places.get(word, [])) for index, word in enumerate(phrase)), key=lambda each: len(each[1])
        )
        low = bisect_left(places, within.start + rarest)
        high = bisect_left(places, within.stop + rarest)
        starts = (place - rarest for place in places[low:high])
        return [start for start in starts if self._words[start : start + length] == phrase]

    def _choice(self, found: list[tuple[int, int]]) -> Outcome:
        if not found:
            return Outcome(Kind.MISSING)
        short = [passage for passage in found if passage[1] - passage[0] <= LONGEST]
        if not short:
            shortest = min(found, key=lambda passage: passage[1] - passage[0])
            return Outcome(Kind.OVERLONG, (self._span(shortest),))
        spans = [self._span(passage) for passage in short]
        whole = [span for span in spans if self.paragraph_at(span[0]) == self.paragraph_at(span[1] - 1)]
        distinct = tuple(self._outermost(whole or spans))
        return Outcome(Kind.FOUND if len(distinct) == 1 else Kind.AMBIGUOUS, distinct)

    def _outermost(self, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Without the passages that start in the sentence where an earlier one with the same end does."""
        outer = spans[0]
        yield outer
        for span in spans[1:]:
            # One character more, so that a stop before the inner start has something after it.
            if span[1] != outer[1] or len(sentences(self.text[outer[0] : span[0] + 1])) > 1:
                outer = span
                yield outer

    def _lost(self, starts: list[int], head: list[str], ends: list[int], tail: list[str], within: range) -> Outcome:
        if not starts:
            return Outcome(Kind.MISSING)
        before = [end for end in ends if end in within and end + len(tail) <= starts[-1]]
        if before:
            both = (starts[-1], starts[-1] + len(head)), (before[-1], before[-1] + len(tail))
            return Outcome(Kind.REVERSED, tuple(map(self._span, both)))
        return Outcome(Kind.MISSING, tuple(self._span((start, start + len(head))) for start in starts))

    def _span(self, passage: tuple[int, int]) -> tuple[int, int]:
        return self._spans[passage[0]][0], self._spans[passage[1] - 1][1]


def find(text: str, anchor: Anchor) -> Outcome:
    """Where in `text` the passage is that `anchor` names.  For many anchors prepare `Passages` once."""
    return Passages(text).find(anchor)


def selector(outcome: Outcome) -> dict[str, str | int]:
    """The first passage of `outcome` as a TextPositionSelector of the W3C Web Annotation model; empty if none."""
    if outcome.kind in (Kind.MISSING, Kind.REVERSED):
        return {}
    start, end = outcome.spans[0]
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    block: list[tuple[int, int]] = []
    offset = 0
    for line in [*text.splitlines(keepends=True), ""]:
        if line.strip():
            start = offset + len(line) - len(line.lstrip())
            block.append((start, start + len(line.strip())))
        elif block:
            unwrapped = any(end - start > _UNWRAPPED for start, end in block)
            yield from block if unwrapped else [(block[0][0], block[-1][1])]
            block.clear()
        offset += len(line)
