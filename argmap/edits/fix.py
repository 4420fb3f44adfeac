"""The mends that findings carry, made in the text: as many as go together, and none that changes what was read."""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Edit
from argmap.edits.alike import content, found
from argmap.edits.places import apply
from argmap.loading import load
from argmap.loading.borrowed import Bibliographies
from argmap.model import ArgumentMap
from argmap.syntax import Document, effort

_MOST_TRIES = 40  # readings of the whole text, in which slips that hang on one another are told apart
_MOST_EFFORT = 8 * 2**20  # of all these readings, each of which starts anew after every error of YAML


class Fixed(NamedTuple):
    """The edits, and the findings that are gone once they are made."""

    edits: list[Edit]
    mended: list[Diagnostic]


def fix(
    document: Document,
    rules: Collection[str] | None = None,
    *,
    names: bool = False,
    bibliographies: Bibliographies | None = None,
    abroad: Iterable[Diagnostic] = (),
) -> Fixed:
    """The edits that mend what reading a map finds, of the named rules only (all, if None).

    `names` mends also what rests on a name that is near to the one typed.
    What is found afterwards is what was found before less what is mended, in
    a map that is equal to the one that was read before.  `bibliographies`
    gives those that the map names; left out, they are not read.  `abroad` are
    findings about ids of other maps: mending them changes what is referred to,
    and they are mended only where nothing else is found then.
    """

    def read(text: str) -> tuple[ArgumentMap, list[Diagnostic]]:
        return load(text, document.path, bibliographies)

    def wanted(each: Diagnostic) -> bool:
        return bool(each.fixes) and (names or not each.guessed) and (rules is None or each.rule in rules)

    text = document.text
    amap, before = read(text)
    able = [each for each in before if wanted(each)]
    chosen = list[Diagnostic]()
    waiting, tries = [_apart(able)] if able else [], 0
    most = _MOST_EFFORT // ((1 + effort(text)) * (1 + sum(each.rule == "yaml-syntax" for each in before)))
    while waiting and tries < min(max(most, 3), _MOST_TRIES):
        tries += 1
        group = waiting.pop()
        tried = [*chosen, *group]
        new, left = read(apply(text, [edit for each in tried for edit in each.fixes]))
        if content(new) == content(amap) and found(left) == found(before) - found(tried):
            chosen += group
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
    return _with_those_abroad(chosen, [each for each in abroad if wanted(each)], text, read)


def _with_those_abroad(
    chosen: list[Diagnostic],
    abroad: list[Diagnostic],
    text: str,
    read: Callable[[str], tuple[ArgumentMap, list[Diagnostic]]],
) -> Fixed:
    """What was chosen, and the findings about ids of other maps if they can be mended as well."""
    here = [edit for each in chosen for edit in each.fixes]
    there = [edit for each in abroad for edit in each.fixes]
    if not there or not all(_free(sorted(here), edit) for edit in there):
        return Fixed(here, chosen)
    alike = found(read(apply(text, [*here, *there]))[1]) == found(read(apply(text, here))[1])
    return Fixed([*here, *there], [*chosen, *abroad]) if alike else Fixed(here, chosen)


def _apart(able: list[Diagnostic]) -> list[Diagnostic]:
    """Those whose changes touch no place that one before them changes."""
    chosen, taken = list[Diagnostic](), list[Edit]()
    for each in able:
        if all(_free(taken, edit) for edit in each.fixes):
            chosen.append(each)
            for edit in each.fixes:
                insort(taken, edit)
    return chosen


def _free(taken: list[Edit], edit: Edit) -> bool:
    after = bisect_left(taken, edit)
    near = taken[max(after - 1, 0) : after + 1]
    return all(edit.end < other.start or other.end < edit.start for other in near)
