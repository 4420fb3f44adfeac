"""What a map says, to compare it before and after a change of its text."""

import re
from collections import Counter
from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check

_LINE = r"\bline [0-9]++"


def laid_out_alike(old: str, new: str) -> bool:
    """Whether a map says the same when it is laid out anew, its comments ignore the same, and the same is found in it.

    What rules find hangs on where things stand only through comments that
    argmap reads.
    """
    (one, unread), (other, left) = load(old), load(new)
    if _read(one, unread) != _read(other, left):
        return False
    speaks = one.ignores or one.guesses or other.ignores or other.guesses
    return not speaks or found(check(one, None, None, unread)) == found(check(other, None, None, left))


def _read(amap: ArgumentMap, unread: list[Diagnostic]) -> tuple[object, ...]:
    ignores = [(each.rules, each.reason) for each in amap.ignores]
    return content(amap), amap.partial, ignores, found(unread)


def content(amap: ArgumentMap) -> tuple[object, ...]:
    """All that is in a map, and the order that it is in."""
    return amap, [*amap.authorities], [*amap.statements], [*amap.arguments]


def found(findings: Iterable[Diagnostic]) -> Counter[object]:
    """Findings without their places, and without the lines that a hint names."""
    return Counter(
        (
            each.rule,
            each.severity,
            each.message,
            re.sub(_LINE, "line", each.hint),
            each.ids,
            tuple(near.label for near in each.related),
        )
        for each in findings
    )
