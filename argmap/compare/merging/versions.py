"""Two versions of a map and what both come from become one: what either changed is changed."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from argmap.compare.alignment import align_versions
from argmap.compare.merging.arguments import Keys
from argmap.compare.merging.conflicts import Conflict, Conflicts, Trouble
from argmap.compare.merging.fields import reconciled
from argmap.compare.merging.places import between, placed
from argmap.compare.merging.references import distinct, identified, marked, referred, referring
from argmap.compare.merging.troubles import of_links
from argmap.model import Argument, ArgumentMap, Authority, Statement

Part = TypeVar("Part", Statement, Argument, Authority)

RENAMED = 0.8
"""How alike a statement must be to one whose id is gone to be the same under another id."""

_HEAD = frozenset(("statements", "arguments", "authorities"))
_ARGUMENT = frozenset(("handle", "target"))


def merge_versions(
    base: ArgumentMap, ours: ArgumentMap, theirs: ArgumentMap
) -> tuple[ArgumentMap, tuple[Conflict, ...]]:
    """The merged map, and where both changed one thing in two ways; there it has ours.

    Field by field, and lists as sets: two people who each add a reason to one
    claim are in no conflict.  What one version took out and the other
    changed stays.  A renamed statement is the same statement.
    """
    conflicts = Conflicts()
    base, ours, theirs = _in_common_names(base, ours, theirs, conflicts)
    statements = _parts(base.statements, ours.statements, theirs.statements, conflicts, frozenset())
    names = dict.fromkeys(name for each in (ours, theirs, base) for name in (*each.statements, *each.targets))
    keys = Keys()
    origin = keys.of(base, names, {}, version=True)
    mine = keys.of(ours, names, origin, version=True)
    yours = keys.of(theirs, names, {**origin, **mine}, version=True)
    ids = distinct(_names(origin, mine, yours), {**origin, **yours, **mine}, statements)
    origin, mine, yours = (identified(_marking(each), ids) for each in (origin, mine, yours))
    arguments = _parts(origin, mine, yours, conflicts, _ARGUMENT)
    head = reconciled(base, ours, theirs, (), conflicts, _HEAD)
    merged = replace(
        head,
        statements=_with_needed(statements, arguments, base, ours, theirs, conflicts),
        authorities=_parts(base.authorities, ours.authorities, theirs.authorities, conflicts, frozenset()),
        ignores=(),
        path=ours.path,
    )
    merged = replace(merged, arguments=placed([*merged.statements, *names], _known(arguments, merged)))
    of_links(ours, theirs, merged, conflicts)
    return merged, conflicts.sorted()


def _parts(
    base: Mapping[str, Part],
    ours: Mapping[str, Part],
    theirs: Mapping[str, Part],
    conflicts: Conflicts,
    skip: frozenset[str],
) -> dict[str, Part]:
    """A table of the map, row by row."""
    merged: dict[str, Part] = {}
    for name in between(ours, theirs):
        one, other, origin = ours.get(name), theirs.get(name), base.get(name)
        if one is not None and other is not None:
            merged[name] = reconciled(origin, one, other, _ids(one), conflicts, skip)
        elif (left := one if one is not None else other) is not None:
            if origin is None:
                merged[name] = left
            elif not _alike(left, origin, skip):
                conflicts.add(Trouble.GONE, *_ids(left), key="ours" if one is None else "theirs")
                merged[name] = left
    return merged


def _alike(one: Part, other: Part, skip: frozenset[str]) -> bool:
    keys = [each.name for each in fields(one) if each.compare and each.name not in skip]
    return all(getattr(one, key) == getattr(other, key) for key in keys)


def _ids(part: Statement | Argument | Authority) -> tuple[str, ...]:
    return part.premises if isinstance(part, Argument) else (part.id,)


def _with_needed(
    statements: dict[str, Statement],
    arguments: Mapping[str, Argument],
    base: ArgumentMap,
    ours: ArgumentMap,
    theirs: ArgumentMap,
    conflicts: Conflicts,
) -> dict[str, Statement]:
    """With the statements that one version took out and an argument of the other still needs."""
    needed = [name for argument in arguments.values() for name in (*argument.premises, argument.target)]
    missing = [name for name in dict.fromkeys(needed) if name not in statements]
    for name in missing:
        found = next((each.statements[name] for each in (ours, theirs, base) if name in each.statements), None)
        if found is not None:
            conflicts.add(Trouble.GONE, name, key="needed")
            statements[name] = found
    return statements


def _names(
    base: Mapping[str, Argument], ours: Mapping[str, Argument], theirs: Mapping[str, Argument]
) -> dict[str, str]:
    """What each argument is called, by key: as either version renamed it, and ours where both did.

    An id that one version took away stays if the other refers to it.
    """
    meant = referred(ours.values()) | referred(theirs.values())
    found = {}
    for key in {**base, **ours, **theirs}:
        origin = base[key].id if key in base else None
        one, other = (side[key].id if key in side else origin for side in (ours, theirs))
        name = other if one == origin else one
        if name is None and meant.intersection(filter(None, (origin, one, other))):
            name = one or other or origin
        if name is not None:
            found[key] = name
    return found


def _marking(arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    """The arguments with a mark before every id of one of them that they refer to."""
    marks = marked(arguments.values())

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for each in ids for name in marks.get(each, (each,)))

    return {key: referring(each, names) for key, each in arguments.items()}


def _known(arguments: Mapping[str, Argument], merged: ArgumentMap) -> dict[str, Argument]:
    """The arguments, none under an id that an earlier one has."""
    taken = set(merged.statements)
    found = {}
    for key, each in arguments.items():
        found[key] = replace(each, id=None) if each.id in taken else each
        taken.update(filter(None, (each.id,)))
    return found


def _in_common_names(
    base: ArgumentMap, ours: ArgumentMap, theirs: ArgumentMap, conflicts: Conflicts
) -> tuple[ArgumentMap, ArgumentMap, ArgumentMap]:
    """All three with a renamed statement under its new id."""
    mine, yours = _renamed(base, ours), _renamed(base, theirs)
    final: dict[str, str] = {}
    for old in base.statements:
        one, other = mine.get(old), yours.get(old)
        if one and other and one != other:
            conflicts.add(Trouble.VALUE, one, key="id", ours=one, theirs=other)
        new = one or other
        if new and not any(new in each.statements for each, name in ((ours, one), (theirs, other)) if name != new):
            final[old] = new
    if not final:
        return base, ours, theirs
    return (
        _called(base, final),
        _called(ours, {mine.get(old, old): new for old, new in final.items()}),
        _called(theirs, {yours.get(old, old): new for old, new in final.items()}),
    )


def _renamed(base: ArgumentMap, version: ArgumentMap) -> dict[str, str]:
    """The ids of the base that are gone from a version where the same statement has another id."""
    if all(name in version.statements for name in base.statements):
        return {}
    found = align_versions(base, version).matches
    return {each.a: each.b for each in found if each.core and each.a != each.b and each.score >= RENAMED}


def _called(amap: ArgumentMap, names: Mapping[str, str]) -> ArgumentMap:
    """The map with other ids."""

    def all_of(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(names.get(each, each) for each in ids)

    return replace(
        amap,
        thesis=all_of(amap.thesis),
        statements={
            names.get(old, old): replace(each, id=names.get(old, old), contradicts=all_of(each.contradicts))
            for old, each in amap.statements.items()
        },
        arguments={
            handle: replace(referring(each, all_of), target=names.get(each.target, each.target))
            for handle, each in amap.arguments.items()
        },
    )
