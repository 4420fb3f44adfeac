"""Which statements and authorities of two maps are the same, whatever they are called.  Knows no arguments."""

from collections.abc import Callable, Collection, Hashable, Mapping
from typing import TypeVar

from argmap.bibliography import csl
from argmap.bibliography.addresses import doi
from argmap.compare.alignment import align
from argmap.compare.difference.plain import canonical
from argmap.compare.difference.similar import equals
from argmap.model import ArgumentMap, Authority, Statement
from argmap.text import fold, words

Part = TypeVar("Part", Statement, Authority)

LEAST = 0.35
"""How alike, of 1, a reworded statement under another id must be.

More than two readings need: what went and what came in one place of one map
are often about the same thing, and are not the same.
"""


def same_statements(old: ArgumentMap, new: ArgumentMap) -> dict[str, str]:
    """Old id to new id.

    An id that is in both maps is the same statement, however reworded.  Of
    the rest, those of the same words are the same; then those that the
    alignment pairs by wording, passage and neighbours.
    """
    pairs = _same_ids(old.statements, new.statements)
    _match(pairs, old.statements, new.statements, lambda each: tuple(words(each.text)) or None)
    if all(_left(pairs, old.statements, new.statements)):
        found = align(old, new, fixed=pairs).matches
        pairs.update((match.a, match.b) for match in found if match.core and match.score >= LEAST)
    return pairs


def same_authorities(old: Mapping[str, Authority], new: Mapping[str, Authority]) -> dict[str, str]:
    """Old id to new id: the same id, else the same item, else the same DOI, else the same name and title."""
    pairs = _same_ids(old, new)
    keys: tuple[Callable[[Authority], Hashable], ...] = (
        lambda each: (canonical(csl.to_csl(each.item)), each.unnamed) if each.item else None,
        lambda each: doi(each.item) or None,
        lambda each: (csl.short(each), fold(str(each.item["title"]))) if each.item.get("title") else None,
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
