"""The pairs of statements that are worth comparing, found by what they share and not one by one.

Every statement looks up its rarest features first and stops when it has seen
enough, so the work grows with the statements and not with their pairs.
"""

from collections import defaultdict
from collections.abc import Container, Hashable, Iterator, Mapping, Sequence
from typing import Any

from argmap.compare.alignment.profile import Pair, Profile

MOST = 15
"""How many candidates a statement has by its text, by its passage, and by its passage's words, at most each."""

_SEEN = 800  # statements that one statement looks at, each as often as it shares a feature

Features = Sequence[Mapping[Any, float]]


def candidates(one: Profile, other: Profile, known: Mapping[int, int]) -> list[Pair]:
    """Pairs of numbers, sorted; those that either of the two would choose.  What is `known` is in none."""
    settled = set(known.values())

    def ours(features: Features) -> Features:
        return [{} if here in known else each for here, each in enumerate(features)]

    def theirs(features: Features) -> Features:
        return [{} if there in settled else each for there, each in enumerate(features)]

    found = set(_both_ways(ours(_texts(one)), theirs(_texts(other))))
    if any(one.passages) and any(other.passages):
        found.update(_both_ways(ours(_passages(one)), theirs(_passages(other))))
    if any(one.cited) and not other.anchored:
        found.update(_both_ways(ours(one.cited), theirs(other.words)))
    if any(other.cited) and not one.anchored:
        found.update(_both_ways(ours(one.words), theirs(other.cited)))
    found.update(_equals(one, other, settled))
    found.update((here, there) for here in one.theses for there in other.theses)
    return sorted((here, there) for here, there in found if here not in known and there not in settled)


def _both_ways(ones: Features, others: Features) -> Iterator[Pair]:
    yield from _best(ones, others)
    yield from ((there, here) for here, there in _best(others, ones))


def _best(ones: Features, others: Features) -> Iterator[Pair]:
    """For each of `ones` the few of `others` that share most of it by weight."""
    index: defaultdict[Hashable, list[tuple[int, float]]] = defaultdict(list)
    for place, features in enumerate(others):
        for feature, weight in features.items():
            index[feature].append((place, weight))
    ranked = sorted(index, key=lambda feature: (len(index[feature]), str(feature)))
    rank = {feature: number for number, feature in enumerate(ranked)}
    for here, features in enumerate(ones):
        shared: dict[int, float] = {}
        seen = 0
        for feature in sorted(rank.keys() & features.keys(), key=rank.__getitem__):
            places = index[feature]
            seen += len(places)
            if seen > _SEEN and shared:
                break
            weight = features[feature]
            for there, other in places[:_SEEN]:
                shared[there] = shared.get(there, 0.0) + weight * other
        found = [(-round(score, 9), there) for there, score in shared.items()]
        found.sort()
        yield from ((here, there) for _, there in found[:MOST])


def _equals(one: Profile, other: Profile, settled: Container[int]) -> Iterator[Pair]:
    """Statements of one content, each with as many as there are of it, so that no copy goes without."""
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for there, content in enumerate(other.contents):
        if there not in settled:
            places[content].append(there)
    ids = {name: there for there, name in enumerate(other.ids)}
    for here, content in enumerate(one.contents):
        same = places[content]
        yield from ((here, there) for there in same[:MOST])
        named = ids.get(one.ids[here])
        if named is not None and named in same:
            yield here, named


def _texts(profile: Profile) -> Features:
    return [
        {**dict(words), **{f"~{stretch}": 0.5 * weight for stretch, weight in letters.items() if len(stretch) == 4}}
        for words, letters in zip(profile.words, profile.letters, strict=True)
    ]


def _passages(profile: Profile) -> Features:
    return [dict.fromkeys(passage, 1 / len(passage) if passage else 0.0) for passage in profile.passages]
