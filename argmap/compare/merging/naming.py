"""What the statements of two readings are called in the merged map."""

from collections.abc import Mapping
from dataclasses import field

from argmap.compare.alignment import Alignment
from argmap.compare.merging.conflicts import Conflicts, Trouble
from argmap.ids import numbered
from argmap.model import ArgumentMap, Statement
from argmap.records import record
from argmap.text import fold


@record
class Naming:
    """Of each map, by the ids there, the ids in the merged map: several for what the other map splits.

    `whole` has, by the id of its first part, the text of what was one
    statement in one map and is several in the merged one.
    """

    a: Mapping[str, tuple[str, ...]]
    b: Mapping[str, tuple[str, ...]]
    whole: Mapping[str, tuple[str, Statement]] = field(default_factory=dict)


def naming(alignment: Alignment, conflicts: Conflicts) -> Naming:
    """Names for all statements, the same whichever map comes first.

    What both make has the shorter id of the two; of two things by one id the
    second by content gets a number.  Where one map has in several statements
    what the other has in one, the several stay.
    """
    a, b = alignment.a, alignment.b
    to_a, to_b, core = alignment.to_a, alignment.to_b, alignment.core
    groups: list[tuple[tuple[str, ...], tuple[str, ...]]] = []  # ids in a, ids in b, of what becomes one statement
    for name in a.statements:
        others = to_b.get(name, ())
        if len(others) > 1:
            groups += [((), (other,)) for other in others]
        elif others and len(to_a[others[0]]) > 1:
            groups.append(((name,), ()))
        else:
            groups.append(((name,), others))
    groups += [((), (name,)) for name in alignment.only_b]
    names = _chosen(groups, a, b)
    ours: dict[str, tuple[str, ...]] = {}
    theirs: dict[str, tuple[str, ...]] = {}
    for (from_a, from_b), name in zip(groups, names, strict=True):
        ours.update((each, (name,)) for each in from_a)
        theirs.update((each, (name,)) for each in from_b)
    whole: dict[str, tuple[str, Statement]] = {}
    for match_a, others in to_b.items():
        if len(others) > 1:
            ours[match_a] = _parts(core[match_a], others, theirs)
            whole[ours[match_a][0]] = "a", a.statements[match_a]
            conflicts.add(Trouble.SPLIT, *ours[match_a], ours=match_a)
    back = {other: name for name, other in core.items()}
    for match_b, ones in to_a.items():
        if len(ones) > 1:
            theirs[match_b] = _parts(back[match_b], ones, ours)
            whole[theirs[match_b][0]] = "b", b.statements[match_b]
            conflicts.add(Trouble.SPLIT, *theirs[match_b], theirs=match_b)
    return Naming(ours, theirs, whole)


def _parts(first: str, parts: tuple[str, ...], names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    ordered = [first, *sorted(part for part in parts if part != first)]
    return tuple(name for part in ordered for name in names[part])


def _chosen(groups: list[tuple[tuple[str, ...], tuple[str, ...]]], a: ArgumentMap, b: ArgumentMap) -> list[str]:
    """A name for each group, in the order of the groups; who gets a name that two want is decided by content."""
    wanted = [min((*from_a, *from_b), key=lambda name: (len(name), name)) for from_a, from_b in groups]
    taken = {each.id for amap in (a, b) for each in amap.arguments.values() if each.id} - set(wanted)

    def content(place: int) -> tuple[str, str]:
        from_a, from_b = groups[place]
        texts = [a.statements[name].text for name in from_a] + [b.statements[name].text for name in from_b]
        return wanted[place], min(map(fold, texts))

    places = range(len(groups))
    names = numbered(((place, wanted[place]) for place in sorted(places, key=content)), taken)
    return [names[place] for place in places]
