"""How much the neighbours of two statements speak for their being the same.

In the manner of similarity flooding (Melnik, Garcia-Molina, Rahm 2002):
statements are alike where their neighbours are, and two rounds let that
travel two steps.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from argmap.compare.alignment.base import Likeness
from argmap.compare.alignment.neighbours import OTHER_SIDE, THESIS, Neighbours, Way
from argmap.compare.alignment.profile import Pair, Profile

_ROUNDS = 2
_WEIGHT = 0.35  # how much of what is missing to certainty the neighbours can give
_OTHER_SIDE = 0.4  # what a neighbour counts that is there, but on the other side
_CERTAIN = 1.5  # a likeness of two thirds is as good as certain, if nothing rivals it


class Placed(NamedTuple):
    """The likeness of two statements with what their neighbours add."""

    score: float
    base: Likeness
    place: float


class Places:
    """The scores of all pairs, after the neighbours have been heard."""

    def __init__(self, one: Profile, other: Profile, pairs: Mapping[Pair, Likeness], known: Mapping[int, int]) -> None:
        self._one, self._other, self._known = one, other, known
        self._origins = {there: here for here, there in known.items()}
        self.pairs = {pair: Placed(likeness.score, likeness, 0.0) for pair, likeness in pairs.items()}
        for _ in range(_ROUNDS):
            self._hear()

    def _hear(self) -> None:
        believed: dict[int, dict[int, float]] = {THESIS: {THESIS: 1.0}}
        believing: dict[int, dict[int, float]] = {THESIS: {THESIS: 1.0}}
        for here, there, belief in self._beliefs():
            believed.setdefault(here, {})[there] = belief
            believing.setdefault(there, {})[here] = belief
        for (here, there), placed in self.pairs.items():
            if self._known.get(here) == there:
                continue
            ours, theirs = self._one.neighbours[here], self._other.neighbours[there]
            share = (_share(ours, theirs, believed) + _share(theirs, ours, believing)) / 2 if ours and theirs else 0.0
            score = placed.base.score + _WEIGHT * share * (1 - placed.base.score)
            self.pairs[here, there] = Placed(score, placed.base, share)

    def _beliefs(self) -> Iterator[tuple[int, int, float]]:
        """How far each pair is believed, less where either of the two has a better one."""
        rows: dict[int, float] = {}
        columns: dict[int, float] = {}
        for (here, there), placed in self.pairs.items():
            rows[here] = max(rows.get(here, 0.0), placed.score)
            columns[there] = max(columns.get(there, 0.0), placed.score)
        for (here, there), placed in self.pairs.items():
            if here in self._known or there in self._origins:
                if self._known.get(here) == there:
                    yield here, there, 1.0
            elif placed.score:
                rivalled = placed.score / rows[here] * placed.score / columns[there]
                yield here, there, min(1.0, _CERTAIN * placed.score) * rivalled


def _share(ours: Neighbours, theirs: Neighbours, believed: Mapping[int, Mapping[int, float]]) -> float:
    """How many of our neighbours are believed to be one of theirs, in the same way."""
    total = 0.0
    for neighbour, ways in ours.items():
        beliefs = believed.get(neighbour)
        if beliefs:
            total += max(
                [_alike(ways, theirs[other]) * belief for other, belief in beliefs.items() if other in theirs],
                default=0.0,
            )
    return total / len(ours)


@lru_cache(maxsize=4096)
def _alike(one: frozenset[Way], other: frozenset[Way]) -> float:
    if one & other:
        return 1.0
    return _OTHER_SIDE if any(OTHER_SIDE.get(way) in other for way in one) else 0.0
