"""The pairs that are taken: one to one first, then what one map splits and the other joins.

Taking the best pair first was never worse by more than a hundredth than the
best assignment of all, and it can be explained.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.compare.alignment.base import BaseScores
from argmap.compare.alignment.matches import Evidence
from argmap.compare.alignment.place import Placed, Places
from argmap.compare.alignment.profile import Pair

_LEAST = {True: 0.25, False: 0.20}  # for a core pair; by whether both maps are anchored
_LEAST_MORE = {True: 0.30, False: 0.25}  # for what is attached to one
_MOST = 12  # parts that one statement may be split into
_ALIKE = 0.05  # two statements must be by themselves, whatever their neighbours say
_BETTER = 1e-6  # by how much several must fit better than one alone


class Taken(NamedTuple):
    """A pair of numbers that was taken, and why."""

    one: int
    other: int
    score: float
    core: bool
    evidence: Evidence


def chosen(base: BaseScores, places: Places, known: Mapping[int, int]) -> list[Taken]:
    """All matches: known pairs, the core, and the stars around it."""
    ranked = list(_ranked(base, places))
    ones, others = dict(known), {there: here for here, there in known.items()}
    for (here, there), placed in ranked:
        sure = placed.score >= _LEAST[base.anchored] and placed.base.score >= _ALIKE
        if sure and here not in ones and there not in others:
            ones[here], others[there] = there, here
    core = [
        _taken((here, there), places.pairs[here, there], core=True, known=here in known) for here, there in ones.items()
    ]
    return core + list(_attached(base, ranked, ones, others, known))


def _attached(
    base: BaseScores,
    ranked: list[tuple[Pair, Placed]],
    ones: Mapping[int, int],
    others: Mapping[int, int],
    known: Mapping[int, int],
) -> Iterator[Taken]:
    """What is left, where it fits a taken pair better together with the one that has it already.

    Stars and no chains: a pair grows on one side only, and what was attached is attached once.
    """
    grown_here: dict[int, list[int]] = {}  # by a number of the second map, those of the first that say it together
    grown_there: dict[int, list[int]] = {}
    attached: tuple[set[int], set[int]] = (set(), set())
    settled = set(known.values())
    for (here, there), placed in ranked:
        if placed.score < _LEAST_MORE[base.anchored]:
            break
        if here not in ones and there in others and here not in attached[0]:
            if others[there] in grown_there or there in settled:
                continue
            group = grown_here.get(there, [others[there]])
            if len(group) < _MOST and base.together([*group, here], [there]) > base.together(group, [there]) + _BETTER:
                grown_here[there] = [*group, here]
                attached[0].add(here)
                yield _taken((here, there), placed, core=False)
        elif here in ones and there not in others and there not in attached[1]:
            if ones[here] in grown_here or here in known:
                continue
            group = grown_there.get(here, [ones[here]])
            if len(group) < _MOST and base.together([here], [*group, there]) > base.together([here], group) + _BETTER:
                grown_there[here] = [*group, there]
                attached[1].add(there)
                yield _taken((here, there), placed, core=False)


def _ranked(base: BaseScores, places: Places) -> list[tuple[Pair, Placed]]:
    """The pairs, best first; of equal ones those of one content, then of one name, then by content."""

    def key(item: tuple[Pair, Placed]) -> tuple[object, ...]:
        (here, there), placed = item
        ours, theirs = base.one.contents[here], base.other.contents[there]
        names = base.one.ids[here], base.other.ids[there]
        return (
            -round(placed.score, 9),
            ours != theirs,
            names[0] != names[1],
            *sorted((ours, theirs)),
            *sorted(names),
        )

    return sorted(places.pairs.items(), key=key)


def _taken(pair: Pair, placed: Placed, *, core: bool, known: bool = False) -> Taken:
    anchor = None if placed.base.anchor is None else round(placed.base.anchor, 3)
    evidence = Evidence(anchor, round(placed.base.text, 3), round(placed.place, 3))
    return Taken(*pair, 1.0 if known else placed.score, core, evidence)
