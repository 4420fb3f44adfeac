"""Texts and ids in braces that a comma has ended: to YAML the rest is a key without anything."""

from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import OF_NAMES, Holds, Table, is_reference
from argmap.loading.dashes import no_list, several
from argmap.loading.typed import Typed
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.syntax.told import uncoloned, unspaced


def whole_values(
    node: Mapping, table: Table, path: str, typed: Typed
) -> tuple[list[tuple[Scalar, Node]], list[Diagnostic]]:
    """The entries with such values put together again, and one finding about each, which mends it if it can."""
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
            parted.setdefault(len(entries) - 1, _Parted(before, [])).rest.append(key)
        else:
            entries.append((key, value))
    for place, each in parted.items():
        owner, _ = entries[place]
        holds = table[owner.value].holds if owner.value in table else Holds.TEXT
        words = _words(each) if holds in OF_NAMES else []
        if words:
            entries[place] = owner, Sequence([*words], each.text.line, each.text.column)
        faults.append(_listed(each, words, holds, path, typed) if words else _joined(each, path, typed))
    return entries, faults


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
    message, hint = unspaced(name) if sign else uncoloned(name)
    written, meant = name + sign, f"{name}: " if sign else f"{name}:"
    span = Span(path, key.line + 1, key.column + 1, key.line + 1, key.column + 1 + len(written))
    fixes = typed.put(span, meant) if typed.at(span) == written else ()
    return Diagnostic("yaml-syntax", Severity.ERROR, message, span, hint, fixes=fixes)


class _Parted(NamedTuple):
    """A text up to its first comma, and what is between the others."""

    text: Scalar
    rest: list[Scalar]

    def span(self, path: str) -> Span:
        text, last = self.text, self.rest[-1]
        return Span(path, text.line + 1, text.column + 1, last.end_line + 1, last.end_column + 1)


def _words(parted: _Parted) -> list[Scalar]:
    """The words of a list that has no brackets, or others than YAML knows; none if one could be no id."""
    words = list[Scalar]()
    for each in (parted.text, *parted.rest):
        parts = several(each.value)
        if len(parts) != 1 or not is_reference(parts[0]):
            return []
        words.append(Scalar(parts[0], each.line, each.column, each.end_line, each.end_column))
    return words


def _listed(parted: _Parted, words: list[Scalar], holds: Holds, path: str, typed: Typed) -> Diagnostic:
    """The finding about words without brackets, which puts these around them."""
    span, what = parted.span(path), "word" if holds is Holds.WORDS else "id"
    name = ", ".join([parted.text.value, *(each.value for each in parted.rest)])
    return no_list(name, [each.value for each in words], span, typed, what)


def _joined(parted: _Parted, path: str, typed: Typed) -> Diagnostic:
    """Put a text together; the finding about it, which puts quotes around it."""
    text, rest = parted
    comma = Span(path, text.end_line + 1, text.end_column + 1, text.end_line + 1, text.end_column + 2)
    whole = parted.span(path)
    raw, read = " ".join(typed.at(whole).split()), ", ".join([text.value, *(each.value for each in rest)])
    text.value = raw if raw.replace(" ", "") == read.replace(" ", "") else read
    fixes = typed.put(whole, f"'{raw.replace(chr(39), chr(39) * 2)}'") if text.value == raw else ()
    message, hint = "inside `{ }` a comma ends a text", "quote the whole text"
    return Diagnostic("yaml-syntax", Severity.ERROR, message, comma, hint, fixes=fixes)
