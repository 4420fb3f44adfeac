"""How alike two statements are by themselves: by what they say and by the passage that they come from."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from argmap.compare.alignment.profile import Joint, Passage, Profile, joint
from argmap.compare.alignment.vectors import Vector, cosine

_SAID_ELSEWHERE = 0.6  # of the likeness of texts whose passages have nothing in common
_SAID_IN_PASSAGE = 0.8  # of the likeness of a text with the other's passage
_ONE_SAID = 0.7  # of the likeness where one is said and the other is not
_ONE_CONDITION = 0.6  # of the likeness where one is a condition: a written-out warrant shares the words of its premises


class Likeness(NamedTuple):
    """How alike two statements are, and what that comes from; `anchor` is None where one has no passage."""

    score: float
    anchor: float | None
    text: float


SAME = Likeness(1.0, None, 1.0)
"""Of two statements that are known to be the same."""


class BaseScores:
    """The likeness of any two statements, or groups of them, of two maps."""

    def __init__(self, one: Profile, other: Profile) -> None:
        self.one, self.other = one, other
        self.anchored = one.anchored and other.anchored

    def of(self, here: int, there: int) -> Likeness:
        """The likeness of two statements."""
        same = self.one.contents[here].text == self.other.contents[there].text and bool(self.one.letters[here])
        text = 1.0 if same else _text(self._alone(self.one, here), self._alone(self.other, there))
        paragraphs = self.one.paragraphs[here], self.other.paragraphs[there]
        apart = all(paragraphs) and not paragraphs[0] & paragraphs[1]
        passages = self.one.passages[here], self.other.passages[there]
        if bool(passages[0]) != bool(passages[1]):
            text = max(text, _SAID_IN_PASSAGE * self._in_passage(here, there))
        found = self._combined(text, passages, apart)
        if self.one.conditions[here] != self.other.conditions[there]:
            found = found._replace(score=found.score * _ONE_CONDITION)
        return found

    def together(self, ones: Sequence[int], others: Sequence[int]) -> float:
        """The likeness of several statements of each map, taken as one."""
        here, there = joint(self.one, ones), joint(self.other, others)
        return self._combined(_text(here, there), (here.passage, there.passage), apart=False).score

    def _combined(self, text: float, passages: tuple[Passage, Passage], apart: bool) -> Likeness:
        if not all(passages):
            lopsided = self.anchored and any(passages)
            return Likeness(text * _ONE_SAID if lopsided else text, None, text)
        anchor = 0.0 if apart else overlap(*passages)
        score = _SAID_ELSEWHERE * text
        if anchor:
            score = max(score, (anchor + text) / 2)
        return Likeness(score, anchor, text)

    def _in_passage(self, here: int, there: int) -> float:
        if self.one.passages[here]:
            return cosine(self.one.cited[here], self.other.words[there])
        return cosine(self.one.words[here], self.other.cited[there])

    @staticmethod
    def _alone(profile: Profile, number: int) -> Joint:
        return Joint(profile.words[number], profile.letters[number], profile.passages[number])


def overlap(one: Passage, other: Passage) -> float:
    """What two passages share: the geometric mean of what is common of all, and of the shorter one."""
    shared = len(one & other)
    return sqrt(shared / len(one | other) * shared / min(len(one), len(other))) if shared else 0.0


def _text(one: Joint, other: Joint) -> float:
    return (_cosine(one.words, other.words) + _cosine(one.letters, other.letters)) / 2


def _cosine(one: Vector, other: Vector) -> float:
    return cosine(one, other) if one and other else 0.0
