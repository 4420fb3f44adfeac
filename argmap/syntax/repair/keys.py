"""Keys without their colon, or without the space after it."""

import re

from argmap.keys import ARGUMENT, AUTHORITY, CITATION, MAP, STATEMENT, Holds
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, cut, fault_at

_NO_SPACE = r"^(\s*+(?:-\s++)*+)([\w$-]++):(?![\s/])(.+)$"
_FIRST_WORD = r"^(\s*+(?:-\s++)*+)([\w$-]++)\s++(?=\S)"
_TEXT = r"^[^\s\[{'\"|>&*!%@`#]"
_KNOWN = frozenset((*MAP, *STATEMENT, *ARGUMENT, *AUTHORITY))
_NAMES = frozenset(
    (Holds.IDS, Holds.PREMISES, Holds.ARGUMENTS, Holds.CITATIONS, Holds.OUTWEIGHED, Holds.WORD, Holds.WORDS, Holds.ROLE)
)
NAMING = frozenset(
    key.name for table in (MAP, STATEMENT, ARGUMENT, CITATION) for key in table.values() if key.holds in _NAMES
)
"""Keys that hold names, and no text."""


def no_colon(lines: Lines, line: int) -> Fault:
    """A line in a block that neither is a key nor goes on with what is above it."""
    return no_space(lines, line) or missing_colon(lines, line) or _in_list(lines, line) or _wrapped(lines, line)


def no_space(lines: Lines, line: int) -> Fault | None:
    """`text:The town` is mended."""
    if match := re.search(_NO_SPACE, lines[line]):
        margin, key, value = match.groups()
        lines[line] = f"{margin}{key}: {value}"
        column = len(margin) + len(key)
        return fault_at(lines, f"no space after `{key}:`", f"write `{key}: …`", line, column, column + 1, mends=True)
    return None


def missing_colon(lines: Lines, line: int) -> Fault | None:
    """`text The town` gets its colon, if the word is a key of a map."""
    match = re.match(_FIRST_WORD, lines[line])
    if not match or match[2] not in _KNOWN or lines.value(line) is not None:
        return None
    found = fault_at(
        lines, f"no colon after `{match[2]}`", f"write `{match[2]}: …`", line, match.start(2), match.end(2)
    )
    lines[line] = f"{match[1]}{match[2]}: {lines[line][match.end() :]}"
    return found


def _in_list(lines: Lines, line: int) -> Fault | None:
    """An item whose dash has no space after it, or that has no dash among others that have one."""
    margin, text = lines.margin(line), lines[line].strip()
    if text.startswith("-") and text[1:2] not in ("", "-", " "):
        hint = f"write `- {text[1:]}`, with a space after the dash"
        found = fault_at(lines, "no space after the dash of a list item", hint, line, mends=True)
        lines[line] = f"{margin}- {text[1:]}"
        return found
    above = _sibling(lines, line)
    if above is None or not lines[above].lstrip().startswith("- ") or " " in lines.bare(line).strip():
        return None
    found = fault_at(lines, "an item of the list has no dash", f"write `- {text}`", line)
    lines[line] = f"{margin}- {text}"
    return found


def _wrapped(lines: Lines, line: int) -> Fault:
    """A text goes on at the column of its key; else there is nothing to be made of the line."""
    above = _sibling(lines, line)
    value = None if above is None else lines.value(above)
    if value is None or not re.match(_TEXT, value):
        return cut(lines, "the line has no `: ` after a key", "write `key: value`", line)
    found = fault_at(lines, "the text above goes on here, and the line is not indented", "indent it further", line)
    lines[line] = "  " + lines[line]
    return found


def _sibling(lines: Lines, line: int) -> int | None:
    """The nearest line above that starts in the same column, if none in between is further out."""
    margin = len(lines.margin(line))
    for n in range(line - 1, -1, -1):
        if lines[n].strip() and len(lines.margin(n)) <= margin:
            return n if len(lines.margin(n)) == margin else None
    return None
