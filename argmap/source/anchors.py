"""Anchors: passages of a source, named by their first and last words.

Text in, offsets out, in characters of the text as given.  Knows one thing of
the map, `Anchor`; opens no file, and says nothing about whether an outcome is
a fault.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum

from argmap.model import Anchor
from argmap.records import record
from argmap.source.quotes import fault, folded, fragment, parts, words
from argmap.text import sentences
from argmap.text.words import word_spans

__all__ = ["LONGEST", "MOST", "Kind", "Outcome", "Passages", "fault", "find", "fragment", "parts", "selector"]

LONGEST = 120
"""How many words a passage may have."""
MOST = 20
"""How many passages are looked for."""

_Phrase = tuple[str, ...]
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
    * ambiguous: the passages that it may be, the first MOST of them.
    * reversed: the first words, then the last words before them.
    * missing: the first places of the first words, if it is only the last words that are missing.
    """

    kind: Kind
    spans: tuple[tuple[int, int], ...] = ()


class Passages:
    """A text prepared for finding many passages in it.

    `paragraphs` holds the offsets of its paragraphs, blocks of lines between
    blank ones.  A block with a line too long to have been broken by hand has
    a paragraph on every line.
    """

    __slots__ = ("_found", "_known", "_places", "_sentences", "_spans", "_words", "paragraphs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = tuple(_paragraphs(text))
        self._spans = word_spans(text)
        written = [text[start:end] for start, end in self._spans]
        alike = {word: folded(word) for word in set(written)}
        self._found: dict[tuple[_Phrase, _Phrase | None, int | None], Outcome] = {}
        self._known: dict[_Phrase, list[int]] = {}
        self._sentences: dict[tuple[int, int], int] = {}
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
        head, tail = (None if side is None else tuple(words(side)) for side in parts(anchor.quote))
        if not head or tail == ():
            return Outcome(Kind.MISSING)
        asked = head, tail, anchor.paragraph
        if asked not in self._found:  # what is asked again may have as many places as the text has words
            self._found[asked] = self._find(*asked)
        return self._found[asked]

    def _find(self, head: _Phrase, tail: _Phrase | None, paragraph: int | None) -> Outcome:
        within = self._range(paragraph)
        places = self._occurrences(head)
        first, last = bisect_left(places, within.start), bisect_left(places, within.stop)
        starts = places if last - first == len(places) else places[first:last]
        if not starts:
            return Outcome(Kind.MISSING)
        if tail is None:
            return self._choice((start, start + len(head)) for start in starts)
        ends = self._occurrences(tail)
        found = self._choice(_pairs(starts, len(head), ends, len(tail)))
        return self._lost(starts, head, ends, tail, within) if found.kind is Kind.MISSING else found

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

    def _occurrences(self, phrase: _Phrase) -> list[int]:
        """Where the words of `phrase` stand together, found from the rarest of them."""
        if phrase not in self._known:
            length, said = len(phrase), list(phrase)
            rarest, places = min(
                ((index, self._places.get(word, [])) for index, word in enumerate(phrase)),
                key=lambda each: len(each[1]),
            )
            starts = (place - rarest for place in places if place >= rarest)
            self._known[phrase] = [start for start in starts if self._words[start : start + length] == said]
        return self._known[phrase]

    def _choice(self, found: Iterable[tuple[int, int]]) -> Outcome:
        """What becomes of the passages that an anchor may name, in the order of the text."""
        overlong: tuple[int, int] | None = None
        whole, crossing = list[tuple[int, int]](), list[tuple[int, int]]()
        for start, end in found:
            if end - start > LONGEST:
                overlong = min(overlong or (start, end), (start, end), key=lambda passage: passage[1] - passage[0])
                continue
            span = self._span((start, end))
            alike = whole if self.paragraph_at(span[0]) == self.paragraph_at(span[1] - 1) else crossing
            if len(alike) < MOST and (not alike or self._is_another(alike[-1], span)):
                alike.append(span)
            if len(whole) == MOST:
                break
        if spans := whole or crossing:
            return Outcome(Kind.FOUND if len(spans) == 1 else Kind.AMBIGUOUS, tuple(spans))
        return Outcome(Kind.OVERLONG, (self._span(overlong),)) if overlong else Outcome(Kind.MISSING)

    def _is_another(self, outer: tuple[int, int], span: tuple[int, int]) -> bool:
        """Whether a passage is not one that starts in the sentence where an earlier one with the same end does."""
        if span[1] != outer[1]:
            return True
        if outer not in self._sentences:
            self._sentences[outer] = outer[0] + sentences(self.text[slice(*outer)])[0][1]
        return span[0] >= self._sentences[outer]

    def _lost(self, starts: list[int], head: _Phrase, ends: list[int], tail: _Phrase, within: range) -> Outcome:
        """First words after which the last do not come."""
        before = bisect_right(ends, min(starts[-1] - len(tail), within.stop - 1))
        if before and ends[before - 1] >= within.start:
            end = ends[before - 1]
            both = (starts[-1], starts[-1] + len(head)), (end, end + len(tail))
            return Outcome(Kind.REVERSED, tuple(map(self._span, both)))
        return Outcome(Kind.MISSING, tuple(self._span((start, start + len(head))) for start in starts[:MOST]))

    def _span(self, passage: tuple[int, int]) -> tuple[int, int]:
        return self._spans[passage[0]][0], self._spans[passage[1] - 1][1]


def _pairs(starts: list[int], head: int, ends: list[int], tail: int) -> Iterator[tuple[int, int]]:
    """Each start with the end of the next last words after it, in words; of overlong ones the last of each end.

    As many steps as there are starts near ends, however many there are of either.
    """
    first = 0
    while first < len(starts):
        nearest = bisect_left(ends, starts[first] + head)
        if nearest == len(ends):
            return
        end = ends[nearest] + tail
        beyond = bisect_right(starts, ends[nearest] - head)  # all starts up to there lead to this end
        near = bisect_left(starts, end - LONGEST, first, beyond - 1)
        yield from ((start, end) for start in starts[near:beyond])
        first = beyond


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
