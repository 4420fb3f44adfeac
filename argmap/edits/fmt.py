"""A map in the one layout, as edits: what it says and what `check` finds in it are the same before and after."""

from typing import NamedTuple

from argmap.diagnostics import Edit
from argmap.edits.alike import laid_out_alike
from argmap.edits.layout import layout
from argmap.syntax import Document, parse

_READABLE = ("duplicate-key",)  # what may be found in a text that is read in full all the same


class Formatted(NamedTuple):
    """The edits; or why the text is left as it is."""

    edits: list[Edit]
    refusal: str = ""


def fmt(document: Document) -> Formatted:
    """The edits that lay a map out anew, none if it is so already."""
    text = document.text
    if line := first_broken(document):
        return Formatted([], f"it has syntax errors, the first in line {line}")
    if document.root is None:
        return Formatted([])
    for careful in (False, True):
        new = layout(parse(text), careful=careful)
        if new == text:
            return Formatted([])
        if laid_out_alike(text, new) and layout(parse(new), careful=careful) == new:
            return Formatted([Edit(0, len(text), new)])
    return Formatted([], "a comment in it would be for something else then, or its text be read otherwise")


def first_broken(document: Document) -> int:
    """The line of the first syntax error that keeps a map from being read in full; 0 where there is none."""
    broken = [found.span.line for found in document.diagnostics if found.rule not in _READABLE]
    return min(broken, default=1 if document.cut else 0)
