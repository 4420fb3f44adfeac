"""Texts in braces that a comma has ended: to YAML the rest is a key without anything."""

from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import Holds, Table
from argmap.loading.typed import Typed
from argmap.syntax import Mapping, Node, Scalar


def whole_texts(
    node: Mapping, table: Table, path: str, typed: Typed
) -> tuple[list[tuple[Scalar, Node]], list[Diagnostic]]:
    """The entries with such texts put together again, and one finding about each, which mends it if it can."""
    if all(type(value) is not Scalar or value.column != key.end_column for key, value in node.entries):
        return node.entries, []
    entries, parted = list[tuple[Scalar, Node]](), dict[int, _Parted]()
    written, faults = {key.value for key, _ in node.entries}, list[Diagnostic]()
    for key, value in node.entries:
        before = entries[-1][1] if entries else None
        text = bool(entries) and entries[-1][0].value in table and table[entries[-1][0].value].holds is Holds.TEXT
        lone = type(value) is Scalar and value.empty
        lone = lone and (value.line, value.column) == (key.end_line, key.end_column)
        first, _, rest = key.value.partition(" ")
        if lone and rest and not key.style and first in table.keys() - written and table[first].holds is Holds.TEXT:
            faults.append(_no_colon(key, first, path, typed))
            end = key.column + len(first)
            entries.append(
                (
                    Scalar(first, key.line, key.column, key.line, end),
                    Scalar(rest, key.line, end + 1, key.end_line, key.end_column),
                )
            )
            continue
        if not lone or key.value in table or type(before) is not Scalar or before.style or not (before.value or text):
            entries.append((key, value))
            continue
        parted.setdefault(id(before), _Parted(before, [])).rest.append(key)
    return entries, [*faults, *(_joined(each, path, typed) for each in parted.values())]


def _no_colon(key: Scalar, first: str, path: str, typed: Typed) -> Diagnostic:
    """The finding about `{text The town}`, which has its colon put in."""
    span = Span(path, key.line + 1, key.column + 1, key.line + 1, key.column + 1 + len(first))
    fixes = typed.put(span, f"{first}:") if typed.at(span) == first else ()
    return Diagnostic(
        "yaml-syntax", Severity.ERROR, f"no colon after `{first}`", span, f"write `{first}: …`", fixes=fixes
    )


class _Parted(NamedTuple):
    """A text up to its first comma, and what is between the others."""

    text: Scalar
    rest: list[Scalar]


def _joined(parted: _Parted, path: str, typed: Typed) -> Diagnostic:
    """Put a text together; the finding about it, which puts quotes around it."""
    text, rest = parted
    comma = Span(path, text.end_line + 1, text.end_column + 1, text.end_line + 1, text.end_column + 2)
    whole = Span(path, text.line + 1, text.column + 1, rest[-1].end_line + 1, rest[-1].end_column + 1)
    raw, read = " ".join(typed.at(whole).split()), ", ".join([text.value, *(each.value for each in rest)])
    text.value = raw if raw.replace(" ", "") == read.replace(" ", "") else read
    fixes = typed.put(whole, f"'{raw.replace(chr(39), chr(39) * 2)}'") if text.value == raw else ()
    message, hint = "inside `{ }` a comma ends a text", "quote the whole text"
    return Diagnostic("yaml-syntax", Severity.ERROR, message, comma, hint, fixes=fixes)
