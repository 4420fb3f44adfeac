"""JSON as argmap writes it, everywhere: what a terminal obeys or UTF-8 cannot hold is escaped, all else is as it is."""

import json
import re
from json.encoder import encode_basestring as _quoted
from types import GeneratorType

# Control characters above ASCII, the bidirectional overrides, halves of surrogate pairs; `json` escapes those below.
_ESCAPED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_written = json.JSONEncoder(ensure_ascii=False).encode


def as_json(value: object, indent: int = 2) -> str:
    """`value` as indented JSON that ends in a line feed; what a generator gives is a list, made as it is written."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", _laid_out(value, "\n", " " * indent)) + "\n"


def in_page(value: object) -> str:
    """`value` as compact JSON for a script element of a page: plain ASCII, from which no markup can come."""
    written = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("&", "\\u0026")


def _laid_out(value: object, line: str, step: str) -> str:
    """`value` as `json.dumps` indents it, in a third of the time: there every word passes through a generator a level.

    `line` is a line feed and the indent of what `value` stands in, `step` how much further its own lines are indented.
    """
    if type(value) is str:
        return _quoted(value)
    if type(value) is int:  # no flag, which is written otherwise
        return repr(value)
    inner = line + step
    if isinstance(value, dict):
        rows = [
            f"{_quoted(str(key))}: {_quoted(each) if type(each) is str else _laid_out(each, inner, step)}"
            for key, each in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(rows)}{line}}}" if rows else "{}"
    if isinstance(value, (list, tuple, GeneratorType)):  # `|` would take twice as long, and this is asked often
        rows = [_laid_out(each, inner, step) for each in value]
        return f"[{inner}{f',{inner}'.join(rows)}{line}]" if rows else "[]"
    return _written(value)
