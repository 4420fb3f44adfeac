"""JSON as argmap writes it, everywhere: what a terminal obeys or UTF-8 cannot hold is escaped, all else is as it is."""

import json
import re
from collections.abc import Callable
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from types import GeneratorType
from typing import NamedTuple

HOLE = "\0"
"""Stands in a `Form` where its values go."""

# Control characters above ASCII, the bidirectional overrides, halves of surrogate pairs; `json` escapes those below.
_ESCAPED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_written = json.JSONEncoder(ensure_ascii=False).encode


class Form:
    """A value of which many are written that differ in their holes alone: it is laid out once, and filled."""

    def __init__(self, value: object) -> None:
        self.value = value

    def filled(self, *values: object) -> "_Filled":
        """What `as_json` writes as the form with these values in its holes, in their order."""
        return _Filled(self, values)


class _Filled(NamedTuple):
    form: Form
    values: tuple[object, ...]


def as_json(value: object, indent: int = 2) -> str:
    """`value` as indented JSON that ends in a line feed; what a generator gives is a list, made as it is written."""
    written = _laid_out(value, "\n", " " * indent) + "\n"
    if written.isascii() and "\x7f" not in written:  # a hundred times as fast, and true of most
        return written
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def in_page(value: object) -> str:
    """`value` as compact JSON for a script element of a page: plain ASCII, from which no markup can come."""
    written = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("&", "\\u0026")


def _laid_out(value: object, line: str, step: str) -> str:
    parts: list[str] = []
    _lay_out(value, line, step, parts.append)
    return "".join(parts)


def _lay_out(value: object, line: str, step: str, put: Callable[[str], None]) -> None:
    """Put `value` as `json.dumps` indents it, part after part; there each part passes through a generator a level.

    `line` is a line feed and the indent of what `value` stands in, `step` how much further its own lines are indented.
    """
    if type(value) is str:
        put(_quoted(value))
    elif type(value) is int:  # no flag, which is written otherwise
        put(repr(value))
    elif isinstance(value, dict):
        before = f"{{{line}{step}"
        for key, each in value.items():
            if type(each) is str:
                put(f"{before}{_quoted(str(key))}: {_quoted(each)}")
            else:
                put(f"{before}{_quoted(str(key))}: ")
                _lay_out(each, line + step, step, put)
            before = f",{line}{step}"
        put(f"{line}}}" if value else "{}")
    elif type(value) is _Filled:
        parts, end = _parts(value.form, line, step)
        for (before, at), each in zip(parts, value.values, strict=True):
            if type(each) is str:
                put(before + _quoted(each))
            else:
                put(before)
                _lay_out(each, at, step, put)
        put(end)
    elif isinstance(value, (list, tuple, GeneratorType)):  # `|` would take twice as long, and this is asked often
        before = f"[{line}{step}"
        for each in value:
            put(before)
            _lay_out(each, line + step, step, put)
            before = f",{line}{step}"
        put(f"{line}]" if before[0] == "," else "[]")
    else:
        put(_written(value))


@lru_cache
def _parts(form: Form, line: str, step: str) -> tuple[list[tuple[str, str]], str]:
    """What a form has before each of its holes, with the line feed and the indent of the hole's line; and its end."""
    *parts, end = _laid_out(form.value, line, step).split(_quoted(HOLE))
    return [(before, re.findall(r"\n *+", before)[-1]) for before in parts], end
