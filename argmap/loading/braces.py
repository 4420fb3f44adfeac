"""Texts in braces that a comma has ended: to YAML the rest is a key without anything."""

from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import Holds, Table
from argmap.loading.typed import Typed
from argmap.syntax import Mapping, Node, Scalar
from argmap.syntax.astray import unspaced


def whole_texts(
    node: Mapping, table: Table, path: str, typed: Typed
) -> tuple[list[tuple[Scalar, Node]], list[Diagnostic]]:
    """The entries with such texts put together again, and one finding about each, which mends it if it can."""
    if all(type(value) is not Scalar or value.column != key.end_column for key, value in node.entries):
        return node.entries, []
    texts = {name for name, key in table.items() if key.holds is Holds.TEXT}
    missing = texts - {key.value for key, _ in node.entries}
    entries, faults, parted = list[tuple[Scalar, Node]](), list[Diagnostic](), dict[int, _Parted]()
    for key, value in node.entries:
        owner, before = entries[-1] if entries else (None, None)
        first, _, rest = key.value.partition(" ")
        if not _is_lone(key, value) or key.value in table:
            entries.append((key, value))
        elif rest and first in missing and not key.style:
            faults.append(_unparted(key, first, "", path, typed))
            entries.append(_parted_at(key, len(first)))
        elif (name := key.value.partition(":")[0]) in missing and not key.style:
            faults.append(_unparted(key, name, ":", path, typed))
            entries.append(_parted_at(key, len(name)))
        elif type(before) is Scalar and not before.style and (before.value or (owner and owner.value in texts)):
            parted.setdefault(id(before), _Parted(before, [])).rest.append(key)
        else:
            entries.append((key, value))
    return entries, [*faults, *(_joined(each, path, typed) for each in parted.values())]


def _is_lone(key: Scalar, value: Node) -> bool:
    """Whether a key has neither a colon nor anything after it."""
    return type(value) is Scalar and value.empty and (value.line, value.column) == (key.end_line, key.end_column)


def _parted_at(key: Scalar, length: int) -> tuple[Scalar, Scalar]:
    """The key and the text that `text The town` was meant to be."""
    end = key.column + length
    text = Scalar(key.value[length + 1 :], key.line, end + 1, key.end_line, key.end_column)
    return Scalar(key.value[:length], key.line, key.column, key.line, end), text


def _unparted(key: Scalar, name: str, sign: str, path: str, typed: Typed) -> Diagnostic:
    """The finding about `{text The town}` or, with a colon for a `sign`, `{text:The town}`, which mends it."""
    message, hint = unspaced(name) if sign else (f"no colon after `{name}`", f"write `{name}: …`")
    written, meant = name + sign, f"{name}: " if sign else f"{name}:"
    span = Span(path, key.line + 1, key.column + 1, key.line + 1, key.column + 1 + len(written))
    fixes = typed.put(span, meant) if typed.at(span) == written else ()
    return Diagnostic("yaml-syntax", Severity.ERROR, message, span, hint, fixes=fixes)


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
