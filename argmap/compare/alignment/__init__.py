"""Which statements of two maps say the same, although two people wrote them.

    vectors      texts as weighted words and stretches of letters
    profile      all that a statement is compared by
    candidates   the pairs that are worth comparing
    base         how alike two statements are by themselves
    place        how much their neighbours speak for it
    core         the pairs chosen, one to one; what was split or joined
    matches      the result
    file         an alignment corrected by hand

Ids count for nothing unless asked for: two readers call one thing by two
names, and two things by one.
"""

from collections.abc import Mapping

from argmap.compare.alignment.base import SAME, BaseScores
from argmap.compare.alignment.candidates import candidates
from argmap.compare.alignment.core import Taken, chosen
from argmap.compare.alignment.matches import Alignment, Evidence, Match, Near
from argmap.compare.alignment.place import Places
from argmap.compare.alignment.profile import MANY, Profile, profiles
from argmap.model import ArgumentMap

__all__ = ["Alignment", "Evidence", "Match", "Near", "align", "align_versions"]


def align(a: ArgumentMap, b: ArgumentMap, text: str | None = None, fixed: Mapping[str, str] | None = None) -> Alignment:
    """The statements of `a` that `b` makes too, each with how sure that is.

    `text` is the source that both map, if at hand; without it anchors are
    compared by the words they quote.  `fixed` pairs ids of `a` with ids of
    `b` that are known to be the same, whatever their texts; they take part in
    nothing else.  The order of writing, the names of things and which map
    comes first make no difference.
    """
    same = {x: y for x, y in (fixed or {}).items() if x in a.statements and y in b.statements}
    one, other = profiles(a, b, text, same)
    known = {one.number[x]: other.number[y] for x, y in same.items()}
    base = BaseScores(one, other)
    pairs = {pair: base.of(*pair) for pair in candidates(one, other, known)}
    for pair in known.items():
        pairs[pair] = base.of(*pair) if len(known) <= MANY else SAME
    places = Places(one, other, pairs, known)
    found = chosen(base, places, known)
    matches = tuple(_matches(one.ids, other.ids, found, a))
    return Alignment(a, b, matches, _nearest(one, other, places, {each.one for each in found}))


def align_versions(old: ArgumentMap, new: ArgumentMap, text: str | None = None) -> Alignment:
    """As `align`, for two versions of one map: what has the same id in both is the same statement."""
    return align(old, new, text, {name: name for name in old.statements if name in new.statements})


def _nearest(one: Profile, other: Profile, places: Places, matched: set[int]) -> dict[str, Near]:
    best: dict[int, tuple[float, str]] = {}
    for (here, there), placed in places.pairs.items():
        if here not in matched and placed.score > 0:
            best[here] = min(best.get(here, (0.0, "")), (-placed.score, other.ids[there]))
    return {one.ids[here]: Near(name, round(-score, 3)) for here, (score, name) in best.items()}


def _matches(ones: list[str], others: list[str], found: list[Taken], a: ArgumentMap) -> list[Match]:
    order = {name: number for number, name in enumerate(a.statements)}
    matches = [
        Match(ones[each.one], others[each.other], round(each.score, 3), each.core, each.evidence) for each in found
    ]
    return sorted(matches, key=lambda match: (order[match.a], not match.core, -match.score, match.b))
