"""What a map says, to compare it before and after a change of its text."""

from collections import Counter

from argmap.diagnostics import Diagnostic
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check
from argmap.shapes import argument_shape, authority_shape, head_shape, source_shape, statement_shape


def said(text: str) -> tuple[object, ...]:
    """What a map says, what its comments ignore, and what is found in it; without places."""
    amap, unread = load(text)
    ignores = [(each.rules, each.reason) for each in amap.ignores]
    return content(amap), amap.partial, ignores, found(unread), found(check(amap, None, None, unread))


def content(amap: ArgumentMap) -> tuple[object, ...]:
    """All that is in a map, as plain data."""
    return (
        head_shape(amap),
        amap.source and source_shape(amap.source),
        [(each.id, authority_shape(each)) for each in amap.authorities.values()],
        [(each.id, statement_shape(each)) for each in amap.statements.values()],
        [(each.handle, each.target, each.relation, argument_shape(each)) for each in amap.arguments.values()],
    )


def found(findings: list[Diagnostic]) -> Counter[object]:
    """Findings without their places."""
    return Counter(
        (each.rule, each.severity, each.message, each.hint, each.ids, tuple(near.label for near in each.related))
        for each in findings
    )
