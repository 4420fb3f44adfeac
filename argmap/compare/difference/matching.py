"""Which statements and authorities of two maps are the same, whatever they are called.  Knows no arguments."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from itertools import pairwise
from typing import TypeVar

from argmap.bibliography import csl
from argmap.compare.difference.plain import canonical
from argmap.compare.difference.similar import Sketch, best_pairs, equals
from argmap.compare.difference.words import features
from argmap.model import Authority, Statement

Part = TypeVar("Part", Statement, Authority)

ALIKE = 0.5  # how like a renamed statement must be


def same_statements(old: Mapping[str, Statement], new: Mapping[str, Statement]) -> dict[str, str]:
    """Old id to new id.

    An id that is in both maps is the same statement, however reworded.  Of
    the rest, those of the same words are the same; then, best first, those
    whose words are much alike, for which similar ids count a little.
    """
    pairs = _same_ids(old, new)
    _match(pairs, old, new, lambda each: tuple(features(each.text)) or None)
    gone, come = _left(pairs, old, new)
    if gone and come:
        for one, other in best_pairs([_sketch(each) for each in gone], [_sketch(each) for each in come], ALIKE):
            pairs[gone[one].id] = come[other].id
    return pairs


def same_authorities(old: Mapping[str, Authority], new: Mapping[str, Authority]) -> dict[str, str]:
    """Old id to new id: the same id, else the same item, else the same DOI, else the same name and title."""
    pairs = _same_ids(old, new)
    keys: tuple[Callable[[Authority], Hashable], ...] = (
        lambda each: (canonical(csl.to_csl(each.item)), each.unnamed) if each.item else None,
        lambda each: str(each.item.get("DOI") or "").casefold() or None,
        lambda each: (csl.short(each), str(each.item["title"]).casefold()) if each.item.get("title") else None,
    )
    for key in keys:
        _match(pairs, old, new, key)
    return pairs


def _same_ids(old: Collection[str], new: Collection[str]) -> dict[str, str]:
    return {name: name for name in old if name in new}


def _left(pairs: Mapping[str, str], old: Mapping[str, Part], new: Mapping[str, Part]) -> tuple[list[Part], list[Part]]:
    """What has no counterpart yet."""
    taken = set(pairs.values())
    return (
        [each for name, each in old.items() if name not in pairs],
        [each for name, each in new.items() if name not in taken],
    )


def _match(
    pairs: dict[str, str], old: Mapping[str, Part], new: Mapping[str, Part], key: Callable[[Part], Hashable]
) -> None:
    gone, come = _left(pairs, old, new)
    if gone and come:
        pairs.update((one.id, other.id) for one, other in equals(gone, come, key, key))


def _sketch(statement: Statement) -> Sketch:
    """Words and pairs of neighbouring words; the parts of the id."""
    words = features(statement.text)
    return Sketch(frozenset((*words, *pairwise(words))), frozenset(_parts(statement.id)))


def _parts(name: str) -> Iterable[str]:
    return name.casefold().replace("_", "-").split("-")
