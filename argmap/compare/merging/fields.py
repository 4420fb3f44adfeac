"""One value of two, or of two and the one that both come from.

Works on any frozen dataclass of the model, field by field, so a key that the
format gets later is merged without a line here: what holds several things is
a set, what is a table goes key by key, anything else is one value.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from argmap.compare.merging.conflicts import Conflicts, Trouble
from argmap.compare.sources import named
from argmap.model import Anchor, Question, Source
from argmap.source.quotes import words

Part = TypeVar("Part", bound=Any)

ABSENT = object()
_NOTHING: tuple[Any, ...] = (None, "", False, ())
_PROSE = frozenset(("note", "about"))  # of two texts both are kept
_UNLESS_BOTH = frozenset(("implicit",))  # what one of the readings finds in the text is in the text


def united(ours: Part, theirs: Part, ids: tuple[str, ...], conflicts: Conflicts, skip: frozenset[str]) -> Part:
    """All that two readings say of one thing; where they differ, what comes first by content."""

    def value(key: str, one: Any, other: Any) -> Any:
        return _united(key, one, other, ids, conflicts)

    return _by_field(ours, theirs, skip, value)


def reconciled(
    base: Part | None, ours: Part, theirs: Part, ids: tuple[str, ...], conflicts: Conflicts, skip: frozenset[str]
) -> Part:
    """What was changed in either version; where both changed one thing otherwise, ours."""

    def value(key: str, one: Any, other: Any) -> Any:
        return three_way(key, ABSENT if base is None else getattr(base, key), one, other, ids, conflicts)

    return _by_field(ours, theirs, skip, value)


def three_way(key: str, base: Any, ours: Any, theirs: Any, ids: tuple[str, ...], conflicts: Conflicts) -> Any:
    """One value; ABSENT is one that is not there."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        return three_way_set(() if base is ABSENT else base, ours, theirs)
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        origin = {} if base is ABSENT else base
        merged = {
            name: three_way(
                f"{key}.{name}" if key != "extra" else name,
                origin.get(name, ABSENT),
                ours.get(name, ABSENT),
                theirs.get(name, ABSENT),
                ids,
                conflicts,
            )
            for name in {**ours, **theirs}
        }
        return {name: each for name, each in merged.items() if each is not ABSENT}
    trouble = Trouble.WORDING if key == "text" else Trouble.THESIS if key == "thesis" else Trouble.VALUE
    conflicts.add(trouble, *ids, key=key, ours=_shown(ours), theirs=_shown(theirs))
    return theirs if ours is ABSENT else ours


def three_way_set(base: tuple[Any, ...], ours: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    """What is in both, and what only one has and did not come from the base; in our order, then in theirs."""
    kept = [each for each in ours if each in theirs or each not in base]
    return tuple(dict.fromkeys([*kept, *(each for each in theirs if each not in ours and each not in base)]))


def _by_field(ours: Part, theirs: Part, skip: frozenset[str], value: Callable[[str, Any, Any], Any]) -> Part:
    keys = [each.name for each in fields(ours) if each.compare and each.init and each.name not in skip]
    changed = {key: value(key, getattr(ours, key), getattr(theirs, key)) for key in keys}
    merged: Part = replace(ours, **{key: new for key, new in changed.items() if new != getattr(ours, key)})
    return merged


def _united(key: str, one: Any, other: Any, ids: tuple[str, ...], conflicts: Conflicts) -> Any:
    if one == other:
        return one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _united_set(one, other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return {
            name: _united(name, one[name], other[name], ids, conflicts)
            if name in one and name in other
            else one.get(name, other.get(name))
            for name in {**one, **other}
        }
    if key in _UNLESS_BOTH:
        return bool(one and other)
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *(each for each in other if each not in one)]
    if one in _NOTHING or other in _NOTHING:
        return other if one in _NOTHING else one
    first, second = sorted((one, other), key=lambda each: (len(str(each)), str(each)))
    if key in _PROSE:
        return f"{first}\n{second}"
    conflicts.add(Trouble.VALUE, *ids, key=key, ours=_shown(one), theirs=_shown(other))
    return first


def _united_set(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """Both together: in the order of the larger where it holds the other, else by content."""
    if any(isinstance(each, Anchor) for each in (*one, *other)):
        return _united_anchors(one, other)
    for larger, smaller in ((one, other), (other, one)):
        if set(map(repr, smaller)) <= set(map(repr, larger)):
            return larger
    return tuple(sorted(dict.fromkeys((*one, *other)), key=repr))


def _united_anchors(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    """All passages, without those that the other reading quotes at greater length."""
    kept = [each for each in one if not any(_within(each, wider) for wider in other)]
    kept += [each for each in other if each not in kept and not any(_within(each, wider) for wider in one)]
    return tuple(sorted(kept, key=repr))


def _within(anchor: Anchor, wider: Anchor) -> bool:
    narrow, wide = set(words(anchor.quote)), set(words(wider.quote))
    return narrow < wide and anchor.paragraph in (None, wider.paragraph)


def _shown(value: Any) -> str:
    match value:
        case Source():
            return named(value)
        case Question():
            return ", ".join(value.answers) or value.waived or "open"
    return "" if value is ABSENT or value is None else str(value)
