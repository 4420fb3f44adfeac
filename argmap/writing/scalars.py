"""Texts as YAML scalars that every reader takes for the text they are.

argmap takes a scalar for the characters typed, YAML 1.1 and 1.2 tools take
`no` for false and `1:30` for ninety: what any of them would take for more
than text is quoted.  Characters that YAML cannot hold, or that a terminal
obeys, are escaped; half a surrogate pair has no escape, and is left to the
caller.
"""

import re
from datetime import date

from argmap.keys import STATEMENT
from argmap.model import Value

WIDTH = 100
LONGEST_KEY = 1000
"""YAML readers give up on a key that is not over after 1,024 characters, unless `? ` announces it."""

_ESCAPED = "\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
_UNPRINTABLE = re.compile(f"[{_ESCAPED}]")
_UNPRINTABLE_BUT_BREAKS = re.compile(f"(?!\n)[{_ESCAPED}]")
_NOT_PLAIN = re.compile(rf"^[\s\-?:,\[\]{{}}#&*!|>'\"%@`=<]|:(?:\s|$)|\s#|\s$|[{_ESCAPED}]")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}?:\"]")
_EDGED = re.compile("[;“”„«»]|.*[,;“”„«»'\"\\[\\]{}]$", re.DOTALL)  # on a word, our reader takes it for a slip
_MORE_THAN_TEXT = re.compile(
    r"""
      ~ | null | true | false | yes | no | on | off | y | n
    | [-+]? (?: 0b[01_]+ | 0x[0-9a-f_]+ | 0o[0-7_]+ | \.inf )  | \.nan
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )* (?: \.[0-9_]* )? (?: e[-+]?[0-9]+ )?
    | [-+]? \.[0-9_]+ (?: e[-+]?[0-9]+ )?
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [t\s] .* )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIMPLE = re.compile("[a-z][a-z0-9_-]{5,}")  # what most ids are, and never more than text
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")
_RAGGED = re.compile(r"^\s|\s$|[^\S\n]\n|\n[ \t]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def scalar(value: Value, *, flow: bool = False, dated: bool = False) -> str:
    """A text, number, flag or nothing on one line; `flow` inside brackets, `dated` where a date needs no quotes."""
    if isinstance(value, str):
        if dated and _is_date(value):
            return value
        return text(value, flow=flow)
    if value is None:
        return "null"
    return repr(value).lower() if isinstance(value, bool) else repr(value)


def text(value: str, *, flow: bool = False) -> str:
    """A text on one line, quoted only where it must be."""
    if _SIMPLE.fullmatch(value):
        return value
    if value and not _NOT_PLAIN.search(value) and not (flow and _NOT_PLAIN_IN_FLOW.search(value)):
        first = value[0]
        resolved = (len(value) < 6 or not first.isalpha()) and _MORE_THAN_TEXT.fullmatch(value)
        edged = (flow or " " not in value) and _EDGED.match(value)
        if not resolved and not edged and not (":" in value and value.partition(":")[0] in STATEMENT):
            return value
    if _UNPRINTABLE.search(value) or ("'" in value and ('"' in value or "\\" in value)):
        return f'"{_escaped(value)}"'
    return f"'{value}'" if '"' in value or "\\" in value else f'"{value}"'


def block(value: str, indent: int) -> list[str] | None:
    """A long text as the lines of a block scalar, its sign first; None if it is short or a block would change it.

    Lines that are short enough stay as they are (`|-`); else they are folded
    at single spaces (`>-`), where every new line of the text takes a blank one.
    """
    short = "\n" not in value and len(value) + indent <= WIDTH
    if short or _RAGGED.search(value) or _UNPRINTABLE_BUT_BREAKS.search(value):
        return None
    margin, lines = " " * indent, value.split("\n")
    if len(lines) > 1 and all(len(line) + indent <= WIDTH for line in lines):
        return ["|-", *(margin + line if line else "" for line in lines)]
    folded: list[str] = []
    for number, line in enumerate(lines):
        if number:
            folded.append("")
        if line:
            folded += [margin + part for part in _filled(line, WIDTH - indent)]
    return [">-", *folded] if len(lines) > 1 or len(folded) > 1 else None


def _filled(line: str, width: int) -> list[str]:
    """`line` broken at single spaces into lines of at most `width` characters, if they can be."""
    parts, start, last = [], 0, 0
    for space in _BREAKABLE.finditer(line):
        if space.start() - start > width and last > start:
            parts.append(line[start : last - 1])
            start = last
        last = space.end()
    if len(line) - start > width and last > start:
        parts.append(line[start : last - 1])
        start = last
    return [*parts, line[start:]]


def _escaped(value: str) -> str:
    value = value.replace("\\", "\\\\").replace('"', '\\"')
    return _UNPRINTABLE.sub(_escape, value)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def _is_date(value: str) -> bool:
    """Whether `value` is a day as YAML writes it, and one that exists: tools refuse a file with `2024-13-45`."""
    if len(value) != 10 or not value[0].isdecimal() or not value.isascii():
        return False
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
