"""Two readings become one map: what both say once, and everything else that either says."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.compare.alignment import Alignment
from argmap.compare.merging.arguments import Keys
from argmap.compare.merging.authorities import common_authorities
from argmap.compare.merging.conflicts import Conflict, Conflicts, Trouble
from argmap.compare.merging.fields import united
from argmap.compare.merging.naming import Naming, naming
from argmap.compare.merging.places import between, placed
from argmap.compare.merging.references import distinct, identified, marked, referring
from argmap.compare.merging.troubles import of_links
from argmap.model import Argument, ArgumentMap, Statement, Value

FROM, ALSO = "x-from", "x-also"
"""Which map says it, where only one does; and in what other words the other says it."""

Labels = tuple[str, str]

_HEAD = frozenset(("title", "thesis", "statements", "arguments", "authorities", "extra"))


def merge_readings(alignment: Alignment, labels: Labels) -> tuple[ArgumentMap, tuple[Conflict, ...]]:
    """The merged map, and what the two do not agree on; `labels` is what they are called in `x-from`.

    The readings exchanged give the same map but for its order.  A map merged
    with itself or with an empty one is that map.
    """
    a, b = alignment.a, alignment.b
    if not a.statements or not b.statements:
        return (a if a.statements else b), ()
    conflicts = Conflicts()
    names = naming(alignment, conflicts)
    authorities, called = common_authorities(a, b)
    first, second = _translated(a, names.a, {}), _translated(b, names.b, called)
    statements = _with_wholes(_statements(first, second, names, labels, conflicts), names, labels)
    keys = Keys()
    roots = dict.fromkeys([*statements, *first.targets, *second.targets])
    ours = keys.of(first, roots, {}, version=False)
    theirs = keys.of(second, roots, ours, version=False)
    ids = distinct(_ids(ours, theirs), {**ours, **theirs}, statements)
    arguments = _arguments(identified(ours, ids), identified(theirs, ids), labels, conflicts)
    head = united(a, b, (), conflicts, _HEAD)
    if a.title != b.title:
        conflicts.add(Trouble.VALUE, key="title", ours=a.title, theirs=b.title)
    merged = replace(
        head,
        title=min((a.title, b.title), key=lambda text: (not text, len(text), text)),
        thesis=_thesis(first, second, conflicts),
        statements=statements,
        arguments=placed(roots, arguments),
        authorities=authorities,
        ignores=(),
        path="",
    )
    of_links(first, second, merged, conflicts)
    return merged, conflicts.sorted()


def _translated(amap: ArgumentMap, names: Mapping[str, tuple[str, ...]], authorities: Mapping[str, str]) -> ArgumentMap:
    """The map in the names of the merged one, without the statements that the other map splits.

    Where such a one was a premise, all its parts are; where it was a target, the first.
    """

    called = {**marked(amap.arguments.values()), **names}

    def every(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for each in ids for name in called.get(each, (each,))))

    statements = {}
    for old in amap.statements.values():
        if len(names[old.id]) == 1:
            cites = tuple(
                replace(each, authority=authorities.get(each.authority, each.authority)) for each in old.cites
            )
            name = names[old.id][0]
            statements[name] = replace(old, id=name, contradicts=every(old.contradicts), cites=cites)
    arguments = {
        handle: replace(referring(each, every), target=names.get(each.target, (each.target,))[0])
        for handle, each in amap.arguments.items()
    }
    return replace(amap, statements=statements, arguments=arguments, thesis=every(amap.thesis))


def _statements(
    first: ArgumentMap, second: ArgumentMap, names: Naming, labels: Labels, conflicts: Conflicts
) -> dict[str, Statement]:
    merged = {}
    parts = {part for each in (names.a, names.b) for called in each.values() if len(called) > 1 for part in called}
    for name in between(first.statements, second.statements):
        ours, theirs = first.statements.get(name), second.statements.get(name)
        if ours and theirs:
            merged[name] = _statement(ours, theirs, labels, conflicts)
        elif (alone := ours or theirs) and name in parts:
            merged[name] = alone
        elif alone:
            merged[name] = replace(alone, extra=_from(alone.extra, labels[ours is None]))
    return merged


def _statement(ours: Statement, theirs: Statement, labels: Labels, conflicts: Conflicts) -> Statement:
    """Both in one: the wording that is said, anchored and short, and the other beside it."""
    both = united(ours, theirs, (ours.id,), conflicts, frozenset(("text",)))
    if ours.text == theirs.text:
        return both
    ranked = sorted(
        zip((ours, theirs), labels, strict=True),
        key=lambda each: (each[0].implicit, not each[0].at, _length(each[0].text)),
    )
    (best, _), (other, label) = ranked
    conflicts.add(Trouble.WORDING, ours.id, key="text", ours=ours.text, theirs=theirs.text)
    return replace(both, text=best.text, extra=_also(both.extra, other.text, label))


def _with_wholes(statements: dict[str, Statement], names: Naming, labels: Labels) -> dict[str, Statement]:
    """The first part of what one map says in one statement keeps that wording beside it."""
    for name, (side, whole) in names.whole.items():
        part = statements[name]
        statements[name] = replace(part, extra=_also(part.extra, whole.text, labels[side == "b"]))
    return statements


def _arguments(
    ours: Mapping[str, Argument],
    theirs: Mapping[str, Argument],
    labels: Labels,
    conflicts: Conflicts,
) -> dict[str, Argument]:
    """Every argument once."""
    merged: dict[str, Argument] = {}
    for key in between(ours, theirs):
        one, other = ours.get(key), theirs.get(key)
        if one and other:
            ids = (one.target, *one.premises) if not one.target.startswith("#") else one.premises
            found = united(one, other, ids, conflicts, frozenset(("handle", "target", "premises")))
        else:
            alone = one or theirs[key]
            found = replace(alone, extra=_from(alone.extra, labels[one is None]))
        merged[key] = found
    return merged


def _ids(ours: Mapping[str, Argument], theirs: Mapping[str, Argument]) -> dict[str, str]:
    """What each argument is called, by key: of two ids by the shorter."""
    both = [(key, each.id) for side in (ours, theirs) for key, each in side.items() if each.id is not None]
    found: dict[str, str] = {}
    for key, name in both:
        found[key] = min((found.get(key, name), name), key=lambda each: (len(each), each))
    return found


def _thesis(first: ArgumentMap, second: ArgumentMap, conflicts: Conflicts) -> tuple[str, ...]:
    """The theses of both; those written in neither go on following from the rest."""
    if set(first.thesis) == set(second.thesis):
        return first.thesis
    conflicts.add(Trouble.THESIS, ours=", ".join(first.theses), theirs=", ".join(second.theses))
    shared = [name for name in first.thesis if name in second.thesis]
    return (*shared, *sorted({*first.thesis, *second.thesis} - set(shared)))


def _from(extra: Mapping[str, Value], label: str) -> dict[str, Value]:
    return {FROM: label, **extra}


def _also(extra: Mapping[str, Value], text: str, label: str) -> dict[str, Value]:
    earlier = extra.get(ALSO)
    others: list[Value] = [*(earlier if isinstance(earlier, list) else []), {"text": text, "from": label}]
    return {**extra, ALSO: sorted(others, key=repr)}


def _length(text: str) -> tuple[int, str]:
    return len(text), text
