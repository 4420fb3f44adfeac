"""Texts in braces that a comma has ended: to YAML the rest is a key without anything."""

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import Table
from argmap.loading.typed import Typed
from argmap.syntax import Mapping, Node, Scalar


def whole_texts(
    node: Mapping, table: Table, path: str, typed: Typed
) -> tuple[list[tuple[Scalar, Node]], list[Diagnostic]]:
    """The entries with such texts put together again, and one finding about each, which mends it if it can."""
    if all(type(value) is not Scalar or value.column != key.end_column for key, value in node.entries):
        return node.entries, []
    entries, found, joined = list[tuple[Scalar, Node]](), list[Diagnostic](), None
    for key, value in node.entries:
        before = entries[-1][1] if entries else None
        lone = type(value) is Scalar and not value.value and not value.style
        lone = lone and (value.line, value.column) == (key.end_line, key.end_column)
        if not lone or key.value in table or type(before) is not Scalar or before.style or not before.value:
            entries.append((key, value))
            continue
        place = Span(path, before.end_line + 1, before.end_column + 1, before.end_line + 1, before.end_column + 2)
        before.value += f", {key.value}"
        found = found[:-1] if before is joined else found
        found.append(_ended(before, key, place, typed))
        joined = before
    return entries, found


def _ended(text: Scalar, last: Scalar, comma: Span, typed: Typed) -> Diagnostic:
    """The finding about a text that commas have parted, which puts quotes around it as far as it is put together."""
    whole = Span(comma.path, text.line + 1, text.column + 1, last.end_line + 1, last.end_column + 1)
    quoted = f"'{text.value.replace(chr(39), chr(39) * 2)}'"
    fixes = typed.put(whole, quoted) if " ".join(typed.at(whole).split()) == text.value else ()
    message, hint = "inside `{ }` a comma ends a text", "quote the whole text"
    return Diagnostic("yaml-syntax", Severity.ERROR, message, comma, hint, fixes=fixes)
