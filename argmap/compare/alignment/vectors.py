"""Texts as weighted words and as weighted stretches of letters; what is rare weighs more.

Sparck Jones (1972), A statistical interpretation of term specificity, J.
Documentation 28: a word weighs by the logarithm of how few texts have it.
Knows no maps.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log, sqrt

from argmap.source.quotes import words

Vector = Mapping[str, float]

_ENDINGS = (
    *("isations", "izations", "isation", "ization", "fulness", "ousness", "iveness", "ations", "ements", "ation"),
    *("ators", "ement", "ments", "ances", "ences", "ation", "ators", "ness", "ment", "ance", "ence", "able", "ible"),
    *("ator", "ings", "ions", "ists", "ing", "ion", "ity", "ies", "ied", "ive", "ous", "ful", "ist", "ism", "est"),
    *("edly", "ally", "als", "ers", "ed", "er", "es", "ly", "al", "s", "y", "e"),
)
_STEM = 4  # letters that a word keeps
_LENGTHS = (3, 4)  # of the stretches of letters
_DULL = frozenset(
    "a about after again all also am an and any are as at be because been before being but by can could did do does"
    " even for from had has have he her here his how i if in into is it its itself just like may might more most"
    " much must my no nor not of off on once one only or other our out over own same shall she should since so some"
    " still such than that the their them then there therefore these they this those through to too until up us"
    " very was we were what when where whether which while who whom whose why will with would yet you your".split()
)


def terms(text: str) -> list[str]:
    """The words of a text that say something, by their stems; all words where none does."""
    found = words(text)
    telling = [word for word in found if word not in _DULL] or found
    return [stem(word) for word in telling]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without a common English ending, a doubled last letter made single; what is short stays as it is."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _STEM and word[-1] == word[-2] else word


def stretches(text: str) -> list[str]:
    """Every three and four letters in a row, across words; so endings and compounds count for little."""
    joined = f" {' '.join(words(text))} "
    return [joined[start : start + length] for length in _LENGTHS for start in range(len(joined) - length + 1)]


class Weights:
    """How much each feature tells, learnt from all texts of both maps."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        counts: Counter[str] = Counter()
        self._texts = 0
        for features in texts:
            counts.update(set(features))
            self._texts += 1
        self._weights = {feature: self._weight(count) for feature, count in counts.items()}

    def vector(self, features: Iterable[str]) -> Vector:
        """The features of a text by weight, of length 1; empty for a text without any."""
        raw = {
            feature: (1 + log(count)) * (self._weights.get(feature) or self._weight(0))
            for feature, count in sorted(Counter(features).items())
        }
        length = sqrt(sum(weight * weight for weight in raw.values()))
        return {feature: weight / length for feature, weight in raw.items()} if length else {}

    def _weight(self, count: int) -> float:
        return log((self._texts + 1) / (count + 0.5))


def cosine(one: Vector, other: Vector) -> float:
    """How much two vectors share, from 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, sum([weight * other[feature] for feature, weight in one.items() if feature in other]))
