"""A map in the one layout, as edits: what it says and what `check` finds in it are the same before and after."""

from collections import Counter
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Edit
from argmap.edits.layout import layout
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check
from argmap.shapes import argument_shape, authority_shape, head_shape, source_shape, statement_shape
from argmap.syntax import Document, parse

_READABLE = ("duplicate-key",)  # what may be found in a text that is read in full all the same


class Formatted(NamedTuple):
    """The edits; or why the text is left as it is."""

    edits: list[Edit]
    refusal: str = ""


def fmt(document: Document) -> Formatted:
    """The edits that lay a map out anew, none if it is so already."""
    text = document.text
    broken = [found for found in document.diagnostics if found.rule not in _READABLE]
    if broken or document.cut:
        line = min((found.span.line for found in broken), default=1)
        return Formatted([], f"it has syntax errors, the first in line {line}")
    if document.root is None:
        return Formatted([])
    said = _said(text)
    for careful in (False, True):
        new = layout(parse(text), careful=careful)
        if new == text:
            return Formatted([])
        if _said(new) == said and layout(parse(new), careful=careful) == new:
            return Formatted([Edit(0, len(text), new)])
    return Formatted([], "a comment in it would be for something else then, or its text be read otherwise")


def _said(text: str) -> tuple[object, ...]:
    """What a map says, and what is found in it, without places."""
    amap, unread = load(text)
    return (*_content(amap), _findings(unread), _findings(check(amap, None, None, unread)), _comments(amap))


def _content(amap: ArgumentMap) -> tuple[object, ...]:
    return (
        head_shape(amap),
        amap.source and source_shape(amap.source),
        [(each.id, authority_shape(each)) for each in amap.authorities.values()],
        [(each.id, statement_shape(each)) for each in amap.statements.values()],
        [(each.handle, each.target, each.relation, argument_shape(each)) for each in amap.arguments.values()],
        amap.partial,
    )


def _comments(amap: ArgumentMap) -> list[object]:
    return [(each.rules, each.reason) for each in amap.ignores]


def _findings(found: list[Diagnostic]) -> Counter[object]:
    return Counter(
        (each.rule, each.severity, each.message, each.hint, each.ids, tuple(near.label for near in each.related))
        for each in found
    )
