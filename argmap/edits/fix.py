"""The mends that findings carry, made in the text: as many as go together, and none that changes what was read."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Edit
from argmap.edits.alike import content, found
from argmap.edits.places import apply, between
from argmap.loading import load
from argmap.loading.borrowed import Bibliographies
from argmap.model import ArgumentMap
from argmap.syntax import Document, effort
from argmap.syntax.told import UNREAD

_SLIP = "yaml-syntax"
_MOST_TRIES = 10  # readings of the whole text, in which slips that hang on one another are told apart
_MOST_EFFORT = 2**19  # of all these readings, each of which starts anew after every error of YAML


class Fixed(NamedTuple):
    """The edits, the findings that are gone once they are made, and how many more a near name would mend."""

    edits: list[Edit]
    mended: list[Diagnostic]
    guessed: int = 0


def fix(
    document: Document,
    rules: Collection[str] | None = None,
    *,
    names: bool = False,
    bibliographies: Bibliographies | None = None,
    abroad: Callable[[], list[Diagnostic]] = list,
) -> Fixed:
    """The edits that mend what reading a map finds, of the named rules only (all, if None).

    `names` mends also what rests on a name that is near to the one typed.
    What is found afterwards is what was found before less what is mended, in
    a map that is equal to the one that was read before.  A text is mended by
    rounds: with too many slips to be read until it can be, and once more where
    less slips make certain what another is.  `bibliographies`
    gives those that the map names; left out, they are not read.  `abroad` gives
    the findings about ids of other maps, and is called where there are such maps:
    mending them changes what is referred to, and they are mended only where
    nothing else is found then.
    """

    mend = _Mend(document.path, bibliographies, rules, names)
    text, made = document.text, list[Diagnostic]()
    amap, before = mend.read(text)
    foreign = abroad() if amap.maps else []
    effort_left = _MOST_EFFORT
    while _is_given_up(before) and effort_left > 0:
        effort_left -= effort(text) * _slips(before)
        able, mended, read = mend.given_up(text, before)
        if not able:
            break
        made, text, (amap, before) = [*made, *able], mended, read
    guessed = 0 if names else sum(bool(each.fixes) and each.guessed for each in [*before, *foreign])
    if _is_given_up(before):  # there is more below than can be told, whatever is mended
        return Fixed(between(document.text, text), made, guessed)
    tries = max(3, min(_MOST_TRIES, _MOST_EFFORT // ((1 + effort(text)) * (1 + _slips(before)))))
    chosen, tries = mend.chosen(text, amap, before, tries)
    fixed = mend.with_those_abroad(chosen, [] if made else foreign, text)
    again = len(chosen) < len(before) and bool(chosen)
    last, more = mend.again(apply(text, fixed.edits), tries if again else 0)
    edits = between(document.text, last) if made or more else fixed.edits
    return Fixed(edits, [*made, *fixed.mended, *more], guessed)


class _Mend(NamedTuple):
    """What is to be mended, and what it needs to read a text."""

    path: str
    bibliographies: Bibliographies | None
    rules: Collection[str] | None
    names: bool

    def read(self, text: str) -> tuple[ArgumentMap, list[Diagnostic]]:
        return load(text, self.path, self.bibliographies)

    def able(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Those that can be mended, without those that touch what one before them changes."""
        rules = self.rules
        wanted = [
            each
            for each in found
            if each.fixes and (self.names or not each.guessed) and (rules is None or each.rule in rules)
        ]
        return _apart(wanted)

    def given_up(
        self, text: str, before: list[Diagnostic]
    ) -> tuple[list[Diagnostic], str, tuple[ArgumentMap, list[Diagnostic]]]:
        """What can be mended of a text with so many slips that it was not read to its end; the text then, as read.

        Nothing if that is not sure.  No map can be compared: up to the last of
        these slips all that is found afterwards must be what was found before
        less what is mended.
        """
        able = [each for each in self.able(before) if each.rule == _SLIP]
        new = apply(text, [edit for each in able for edit in each.fixes])
        amap, left = self.read(new)
        last = max((each.span.line for each in able), default=0)
        now, was = (
            [each for each in some if each.span.line <= last and each.rule == _SLIP and each.message != UNREAD]
            for some in (left, before)
        )
        return able if found(now) == found(was) - found(able) else [], new, (amap, left)

    def chosen(
        self, text: str, amap: ArgumentMap, before: list[Diagnostic], tries: int
    ) -> tuple[list[Diagnostic], int]:
        """As many as go together, where the map is then equal to the one that was read before; the tries that are left.

        A try is a reading of the whole text.
        """
        able, chosen = self.able(before), list[Diagnostic]()
        waiting = [able] if able else []
        while waiting and tries > 0:
            tries -= 1
            group = waiting.pop()
            tried = [*chosen, *group]
            new, left = self.read(apply(text, [edit for each in tried for edit in each.fixes]))
            expected = found(before) - found(tried)
            if found(left) == expected and content(new) == content(amap):
                chosen += group
            elif len(group) > 1:
                waiting += _parted(group, [each for each in left if not found([each]) <= expected])
        return chosen, tries

    def again(self, text: str, tries: int) -> tuple[str, list[Diagnostic]]:
        """The text with what can be mended once it is read anew, round by round; and what is mended so.

        Beside other slips it is not always certain what a slip is.
        """
        made = list[Diagnostic]()
        while tries > 0:
            chosen, tries = self.chosen(text, *self.read(text), tries)
            if not chosen:
                break
            made += chosen
            text = apply(text, [edit for each in chosen for edit in each.fixes])
        return text, made

    def with_those_abroad(self, chosen: list[Diagnostic], abroad: Iterable[Diagnostic], text: str) -> Fixed:
        """What was chosen, and the findings about ids of other maps if they can be mended as well."""
        more = self.able(abroad)
        here = [edit for each in chosen for edit in each.fixes]
        there = [edit for each in more for edit in each.fixes]
        if not there or not all(_free(sorted(here), edit) for edit in there):
            return Fixed(here, chosen)
        alike = found(self.read(apply(text, [*here, *there]))[1]) == found(self.read(apply(text, here))[1])
        return Fixed([*here, *there], [*chosen, *more]) if alike else Fixed(here, chosen)


def _slips(findings: Iterable[Diagnostic]) -> int:
    return sum(each.rule == _SLIP for each in findings)


def _is_given_up(findings: Iterable[Diagnostic]) -> bool:
    """Whether a text was not read to its end."""
    return any(each.message == UNREAD for each in findings)


def _parted(group: list[Diagnostic], more: list[Diagnostic]) -> list[list[Diagnostic]]:
    """The parts to try one after another, last first: those without what is near to findings that nobody expected."""
    lines = [each.span.line for each in group]
    blamed = {bisect_right(lines, each.span.line) - 1 for each in more} - {-1}
    if 0 < len(blamed) < len(group):
        return [
            [each for n, each in enumerate(group) if n in blamed],
            [each for n, each in enumerate(group) if n not in blamed],
        ]
    half = len(group) // 2
    return [group[half:], group[:half]]


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
