"""Ids with a dash stuck to them: `-b` on lines of their own is one text to YAML, and a list to who typed it."""

import re

from argmap.diagnostics import Diagnostic, Edit, Severity, Span
from argmap.keys import is_id
from argmap.loading.typed import Typed
from argmap.syntax import Node, Scalar
from argmap.text import shortened


def dashed(node: Node, span: Span, typed: Typed) -> tuple[list[Scalar], list[Diagnostic]]:
    """The ids that were meant, each at its place, and the finding about them; no ids if none has a dash."""
    if type(node) is not Scalar or node.style or not node.value.startswith("-"):
        return [], []
    words = node.value.split()
    if not all(word.startswith("-") and is_id(word[1:]) for word in words):
        return [], []
    ids = [word[1:] for word in words]
    hint, fixes = _mend(ids, span, typed)
    message = f"`{shortened(node.value, 60)}` has no space after the dash"
    found = Diagnostic("unknown-reference", Severity.ERROR, message, span, hint, (node.value,), (), fixes)
    return _placed(ids, node, typed.at(span)), [found]


def _mend(ids: list[str], span: Span, typed: Typed) -> tuple[str, tuple[Edit, ...]]:
    """What to write, and the change that does it."""
    raw = typed.at(span)
    if raw and not typed.margin(span).strip() and all(line.lstrip().startswith("-") for line in raw.splitlines()):
        return f"write `- {ids[0]}`, an item a line", typed.put(span, re.sub(r"(?<!\S)-", "- ", raw))
    plain = ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"
    return f"write `{plain}`", typed.put(span, plain)


def _placed(ids: list[str], node: Scalar, raw: str) -> list[Scalar]:
    found: list[Scalar] = []
    lines = raw.splitlines() or [""]
    starts = [
        (node.line + number, match.start() + (0 if number else node.column))
        for number, line in enumerate(lines)
        for match in re.finditer(r"(?<!\S)-", line)
    ]
    if len(starts) != len(ids):
        starts = [(node.line, node.column)] * len(ids)
    for name, (line, column) in zip(ids, starts, strict=True):
        found.append(Scalar(name, line, column, line, column + 1 + len(name)))
    return found
