"""Which sentences of a source are mapped: the inverse of anchors.

Knows a map's anchors and a text; opens no file and prints nothing.
"""

import re
from collections.abc import Iterable, Iterator

from argmap.model import Anchor, ArgumentMap
from argmap.records import record
from argmap.source.anchors import Kind, Passages
from argmap.text import one_line, sentences, words
from argmap.text.sentences import is_ended

_FEWEST = 3  # words of a sentence; `Photo.` is none
_FIRST_WORDS = 7
_CREDIT = re.compile(
    r"(?:credits?|illustration|image|photo(?:graph)?|picture|source)s?\b\s*+(?:[:.©/]|by\b|courtesy\b)", re.I
)
_ASIDE = re.compile(r"\([^()]*+\)")


@record
class Paragraph:
    """A paragraph by its number, how many sentences it has, how many are mapped, and how the others begin."""

    paragraph: int
    sentences: int
    covered: int
    missing: tuple[str, ...]


@record
class Coverage:
    """The paragraphs that have sentences; `unplaced` counts the anchors that name no passage of the text."""

    paragraphs: tuple[Paragraph, ...]
    unplaced: int = 0

    @property
    def sentences(self) -> int:
        return sum(each.sentences for each in self.paragraphs)

    @property
    def covered(self) -> int:
        return sum(each.covered for each in self.paragraphs)

    @property
    def percent(self) -> float:
        """How much is mapped, cut to one decimal, so that 100 means all; 0 where there is no sentence."""
        return self.covered * 1000 // self.sentences / 10 if self.sentences else 0.0


@record
class _Sentence:
    """Where a sentence is; `key` is alike for a sentence and its repetition in a pull quote."""

    paragraph: int
    start: int
    end: int
    key: str


def coverage(amap: ArgumentMap, text: str) -> Coverage:
    """Which sentences of `text` the statements and arguments of `amap` are anchored in.

    A sentence ends as such and has three words or more; so headings, by-lines
    and list items without a stop do not count, nor do captions, which end
    with a credit.  One that is repeated, as pull quotes repeat it, counts
    once, in the longest of its paragraphs; what a parenthesis adds makes no
    difference.

    It is mapped if passages cover half of its words, or one lies wholly in
    it.  Of an ambiguous anchor the first passage counts; an overlong one
    names no sentence in particular and does not.
    """
    homes, mapped, unplaced = _survey(amap, text)
    counted: dict[int, list[_Sentence]] = {}
    for sentence in homes:
        counted.setdefault(sentence.paragraph, []).append(sentence)
    rows = (_paragraph(text, number, counted[number], mapped) for number in sorted(counted))
    return Coverage(tuple(rows), unplaced)


def unmapped(amap: ArgumentMap, text: str) -> list[tuple[int, int]]:
    """Where the sentences are that `coverage` counts as not mapped: their start and end in `text`."""
    homes, mapped, _ = _survey(amap, text)
    return [(each.start, each.end) for each in homes if each.key not in mapped]


def mapped(amap: ArgumentMap, text: str) -> tuple[bool, ...]:
    """For each sentence that `coverage` counts, in the order of the text, whether it is mapped."""
    passages = Passages(text)
    outcomes = [passages.find(anchor) for anchor in anchors(amap)]
    placed = [found.spans[0] for found in outcomes if found.kind in (Kind.FOUND, Kind.AMBIGUOUS)]
    found = list(_sentences(passages))
    keys = {found[index].key for index in _mapped(passages, found, placed)}
    return tuple(sentence.key in keys for sentence in _homes(found))


def sentence_spans(passages: Passages) -> list[tuple[int, int, int]]:
    """Paragraph, start and end of every sentence that counts, each repeated one once; see `coverage`."""
    return [(each.paragraph, each.start, each.end) for each in _homes(list(_sentences(passages)))]


def anchors(amap: ArgumentMap) -> Iterator[Anchor]:
    """Every anchor of the map, those of statements first."""
    for statement in amap.statements.values():
        yield from statement.at
    for argument in amap.arguments.values():
        yield from argument.at


def _survey(amap: ArgumentMap, text: str) -> tuple[list[_Sentence], set[str], int]:
    """Every sentence once, the keys of those that are mapped, and how many anchors have no place."""
    passages = Passages(text)
    outcomes = [passages.find(anchor) for anchor in anchors(amap)]
    placed = [found.spans[0] for found in outcomes if found.kind in (Kind.FOUND, Kind.AMBIGUOUS)]
    found = list(_sentences(passages))
    mapped = {found[index].key for index in _mapped(passages, found, placed)}
    return _homes(found), mapped, len(outcomes) - len(placed)


def _sentences(passages: Passages) -> Iterator[_Sentence]:
    for number, (start, end) in enumerate(passages.paragraphs, 1):
        paragraph = passages.text[start:end]
        spans = sentences(paragraph)
        if len(spans) <= _FEWEST and _CREDIT.match(paragraph[spans[-1][0] :]):
            continue
        for first, last in spans:
            sentence = paragraph[first:last]
            if is_ended(sentence) and len(words(sentence)) >= _FEWEST:
                key = " ".join(words(_ASIDE.sub(" ", sentence)))
                yield _Sentence(number, start + first, start + last, key)


def _mapped(passages: Passages, found: list[_Sentence], placed: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The indices of the sentences that are mapped."""
    of_word: dict[int, int] = {}
    lengths: list[int] = []
    for index, sentence in enumerate(found):
        within = passages.words_between(sentence.start, sentence.end)
        lengths.append(len(within))
        of_word.update(dict.fromkeys(within, index))
    covered: set[int] = set()
    for start, end in placed:
        passage = passages.words_between(start, end)
        inside = of_word.get(passage[0])
        if inside is not None and inside == of_word.get(passage[-1]):
            yield inside
        covered.update(passage)
    shares = [0] * len(found)
    for word in covered & of_word.keys():
        shares[of_word[word]] += 1
    yield from (index for index, share in enumerate(shares) if 2 * share >= lengths[index])


def _homes(found: list[_Sentence]) -> list[_Sentence]:
    """Each sentence once, of its repetitions the one in the longest paragraph."""
    lengths: dict[int, int] = {}
    for sentence in found:
        lengths[sentence.paragraph] = lengths.get(sentence.paragraph, 0) + 1
    homes: dict[str, _Sentence] = {}
    for sentence in found:
        home = homes.setdefault(sentence.key, sentence)
        if lengths[sentence.paragraph] > lengths[home.paragraph]:
            homes[sentence.key] = sentence
    return sorted(homes.values(), key=lambda sentence: sentence.start)


def _paragraph(text: str, number: int, found: list[_Sentence], mapped: set[str]) -> Paragraph:
    missing = tuple(_first_words(text[each.start : each.end]) for each in found if each.key not in mapped)
    return Paragraph(number, len(found), len(found) - len(missing), missing)


def _first_words(sentence: str) -> str:
    head = sentence.split(maxsplit=_FIRST_WORDS)
    return one_line(" ".join(head[:_FIRST_WORDS]) + (" …" if len(head) > _FIRST_WORDS else ""))
