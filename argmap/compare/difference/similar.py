"""Pairs of things that share much, best first, one to one.

Knows sets of features, and neither maps nor texts.  The same pairs come of
the two sides exchanged.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

Thing = TypeVar("Thing")
Key = Callable[[Thing], Hashable]

MOST = 100  # pairs of things that one feature makes worth comparing; what is more common tells nothing


Features = AbstractSet[Hashable]


def best_pairs(old: Sequence[Features], new: Sequence[Features], least: float) -> list[tuple[int, int]]:
    """The places of things that are alike to at least `least`, of 1.

    Only pairs that share an uncommon feature are compared, so the work grows
    with the things, not with their pairs.  Greedy, hence not always the best
    in sum; ties go to what is written first.
    """
    compared = ((likeness(old[one], new[other]), one, other) for one, other in _worth_comparing(old, new))
    ranked = sorted((-score, one, other) for score, one, other in compared if score >= least)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, one, other in ranked:
        if one not in taken_old and other not in taken_new:
            taken_old.add(one)
            taken_new.add(other)
            pairs.append((one, other))
    return pairs


def likeness(one: Features, other: Features) -> float:
    """From 0 to 1: what two things share of what both have (Dice 1945)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def equals(
    old: Iterable[Thing], new: Iterable[Thing], old_key: Key[Thing], new_key: Key[Thing]
) -> Iterator[tuple[Thing, Thing]]:
    """Pairs of equal keys, the first with the first, the second with the second; a key of None equals nothing."""
    waiting: dict[Hashable, list[Thing]] = {}
    for thing in new:
        waiting.setdefault(new_key(thing), []).append(thing)
    waiting.pop(None, None)
    for things in waiting.values():
        things.reverse()
    for thing in old:
        if others := waiting.get(old_key(thing)):
            yield thing, others.pop()


def _worth_comparing(old: Sequence[Features], new: Sequence[Features]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    theirs = _places(new)
    for feature, places in _places(old).items():
        others = theirs.get(feature, ())
        if len(places) * len(others) <= MOST:
            found.update((one, other) for one in places for other in others)
    return found


def _places(things: Sequence[Features]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    for place, features in enumerate(things):
        for feature in features:
            places.setdefault(feature, []).append(place)
    return places
