"""All that a statement is compared by: its words, its passage, whether it is a condition, its neighbours.

The statements of a map are numbered by their content, so that wherever two
of them come out equal, what they say decides and not where they stand.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.compare.alignment.neighbours import Neighbours, neighbours, theses
from argmap.compare.alignment.vectors import Vector, Weights, stretches, terms
from argmap.keys import is_unwritten
from argmap.model import Anchor, ArgumentMap, Statement
from argmap.records import record
from argmap.source.anchors import Kind, Passages
from argmap.source.quotes import words
from argmap.text import fold

Pair = tuple[int, int]
Passage = frozenset[int | str]
MANY = 1000
"""With more statements known to be the same than this, what they say is not looked at again."""

_CONDITION = re.compile(
    r"(?:if|when|whenever|where|wherever|given|unless|suppose|supposing|provided|whoever|wenn|falls|sofern|lorsque)\b"
)
_CONCLUDED = re.compile(r"\bif\b.*\bthen\b")


class Content(NamedTuple):
    """What a statement says, for ordering."""

    text: str
    quotes: tuple[str, ...]
    implicit: bool


@record
class Profile:
    """One map prepared for comparing; every list is by the number of the statement.

    `passages` holds the places of words in the source, or without a source
    the words that the anchors quote.  `cited` has the words of the passage as
    a vector, empty without a source.
    """

    ids: list[str]
    number: dict[str, int]
    contents: list[Content]
    words: list[Vector]
    letters: list[Vector]
    passages: list[Passage]
    cited: list[Vector]
    conditions: list[bool]
    paragraphs: list[frozenset[int]]
    neighbours: list[Neighbours]
    theses: list[int]

    @property
    def anchored(self) -> bool:
        """Whether more than half of the statements have a passage."""
        return 2 * sum(map(bool, self.passages)) > len(self.passages)


class Joint(NamedTuple):
    """Several statements as if they were one."""

    words: Vector
    letters: Vector
    passage: Passage


class Weighing(NamedTuple):
    """What the words and stretches of both maps weigh."""

    words: Weights
    letters: Weights


def profiles(a: ArgumentMap, b: ArgumentMap, text: str | None, known: Mapping[str, str]) -> tuple[Profile, Profile]:
    """Both maps prepared, with weights learnt from both; of many statements that are `known` the texts are not read."""
    read = a.statements.keys() | (), b.statements.keys() | ()
    if len(known) > MANY:
        read = read[0] - known.keys(), read[1] - set(known.values())
    texts = [amap.statements[name].text for amap, names in zip((a, b), read, strict=True) for name in sorted(names)]
    if len(known) > MANY:
        texts += [a.statements[name].text for name in sorted(known)[:MANY]]
    weighing = Weighing(Weights(map(terms, texts)), Weights(map(stretches, texts)))
    passages = Passages(text) if text is not None else None
    return _profile(a, weighing, passages, read[0]), _profile(b, weighing, passages, read[1])


def joint(profile: Profile, numbers: Sequence[int]) -> Joint:
    """Several statements of one map as one: what they say and where they say it, together."""
    passage: Passage = frozenset[int | str]().union(*(profile.passages[number] for number in numbers))
    return Joint(
        _sum([profile.words[number] for number in numbers]),
        _sum([profile.letters[number] for number in numbers]),
        passage,
    )


def _profile(amap: ArgumentMap, weighing: Weighing, passages: Passages | None, read: Container[str]) -> Profile:
    contents = {each.id: _content(each) for each in amap.statements.values()}
    ids = sorted(contents, key=lambda name: (contents[name], name))
    number = {name: place for place, name in enumerate(ids)}
    statements = [amap.statements[name] for name in ids]
    texts = [each.text if each.id in read and not is_unwritten(each.text) else "" for each in statements]
    spans = [list(_spans(passages, each.at)) if passages and each.id in read else [] for each in statements]
    return Profile(
        ids=ids,
        number=number,
        contents=[contents[name] for name in ids],
        words=[weighing.words.vector(terms(each)) if each else {} for each in texts],
        letters=[weighing.letters.vector(stretches(each)) if each else {} for each in texts],
        passages=[_places(passages, found) for found in spans]
        if passages
        else [frozenset[int | str](word for anchor in each.at for word in words(anchor.quote)) for each in statements],
        cited=[
            weighing.words.vector(terms(" ".join(passages.text[start:end] for start, end in found)))
            if passages and found
            else {}
            for found in spans
        ],
        conditions=[_is_condition(each) for each in texts],
        paragraphs=[frozenset(a.paragraph for a in each.at if a.paragraph is not None) for each in statements],
        neighbours=neighbours(amap, number),
        theses=theses(amap, number),
    )


def _content(statement: Statement) -> Content:
    return Content(
        fold(statement.text), tuple(sorted(fold(anchor.quote) for anchor in statement.at)), statement.implicit
    )


def _spans(passages: Passages, anchors: Iterable[Anchor]) -> Iterator[tuple[int, int]]:
    """Where the anchors are in the text; of an ambiguous one the first place, of a lost one none."""
    for anchor in anchors:
        found = passages.find(anchor)
        if found.kind in (Kind.FOUND, Kind.AMBIGUOUS):
            yield found.spans[0]


def _places(passages: Passages, spans: Iterable[tuple[int, int]]) -> Passage:
    return frozenset(word for start, end in spans for word in passages.words_between(start, end))


def _is_condition(text: str) -> bool:
    folded = fold(text)
    return bool(_CONDITION.match(folded) or _CONCLUDED.search(folded))


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: dict[str, float] = {}
    for vector in vectors:
        for feature, weight in vector.items():
            total[feature] = total.get(feature, 0.0) + weight
    length = sum(total[feature] ** 2 for feature in sorted(total)) ** 0.5
    return {feature: weight / length for feature, weight in total.items()} if length else {}
