"""Texts that are not quoted and need to be."""

import re
from typing import Any

from yaml import events

from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair import inside
from argmap.syntax.repair.brackets import unopened
from argmap.syntax.repair.fault import Fault, cut, fault_at
from argmap.syntax.repair.indentation import misplaced, outdented, under_id
from argmap.syntax.repair.keys import braced, keyless, missing_colon
from argmap.syntax.repair.lists import rows_below
from argmap.syntax.repair.lookalikes import brackets, bullet, no_space
from argmap.syntax.repair.quotes import goes_on, item_with_quote, text_end, unclosed_quote
from argmap.syntax.repair.short import beside, under_text
from argmap.syntax.repair.siblings import WORD, within
from argmap.syntax.told import starts_with

_KEY = rf"^{MARGIN}{WORD}:(?:\s|$)"


def colon(lines: Lines, last: Any, line: int, column: int) -> Fault:
    """A `: ` where none can stand: in a text, or after a line above that lacks something."""
    start = last.start_mark if type(last) is events.ScalarEvent else None
    if slip := unopened(lines, line) or braced(lines, line) or beside(lines, line) or brackets(lines, line):
        return slip
    if start is None or start.line == line or last.style:
        return prose_colon(lines, line, start.column if start else None, line, column)
    for n in within(start.line, line):
        if lines.value(n) is None:
            found = no_space(lines, n)
            if found is None and (lines.margin(n) == lines.margin(line) or n == start.line):
                found = missing_colon(lines, n)
            if found is not None:
                return found
    if slip := keyless(lines, start.line, line):
        return slip
    if re.match(_KEY, lines[line]):
        owner = lines.owner(start.line)
        slip = None if owner is None else outdented(lines, owner) or under_text(lines, owner, line)
        slip = slip or under_id(lines, start.line, line)
        if slip is not None:
            return slip
        indent = 0 if owner is None else len(lines[owner]) - len(lines[owner].lstrip("- "))
        where = f"indent it by {indent} spaces" if indent else "start it in column 1"
        hint = f"{where}, or quote the text above if this line belongs to it"
        near = abs(indent - len(lines.margin(line))) == 1
        found = fault_at(lines, "the line is indented as if the text above went on", hint, line, mends=near)
        lines[line] = " " * indent + lines[line].lstrip()
        return found
    return prose_colon(lines, start.line, start.column, line, column)


def prose_colon(lines: Lines, first: int, start: int | None, line: int, column: int) -> Fault:
    mends = start is not None and _no_keys(lines, first)
    if start is None:
        lines.cut(line)
    else:
        lines.quote(first, start, text_end(lines, first))
    hint = "quote the whole text, or leave the space out"
    return fault_at(lines, "`: ` in a text that is not quoted", hint, line, column, column + 1, mends=mends)


def _no_keys(lines: Lines, line: int) -> bool:
    """Whether no line looks like a key in what would be quoted with a line."""
    return not any(re.match(_KEY, text) for text in lines[line + 1 : text_end(lines, line)])


def sign(lines: Lines, line: int, column: int) -> Fault:
    """A text starts with what YAML takes for a sign of its own."""
    first = lines[line][column : column + 1]
    message, hint = starts_with(first)
    if lines.value(line) is None:
        if slip := bullet(lines, line) or _fence(lines, line):
            return slip
        return cut(lines, message, hint, line, column)
    if first not in ",]}[{" and (slip := inside.sign(lines, line, column)):
        return slip
    mends = first not in ",]}" and _no_keys(lines, line)
    lines.quote(line, column, text_end(lines, line))
    return fault_at(lines, message, hint, line, column, column + 1, mends=mends)


def _fence(lines: Lines, line: int) -> Fault | None:
    """The lines with which Markdown has code start and end."""
    if not lines[line].startswith("```"):
        return None
    found = fault_at(lines, "a line of Markdown around the map", "delete it, and the one at the end", line, mends=True)
    lines[:] = ["" if text.startswith("```") else text for text in lines]
    return found


def after_value(lines: Lines, last: Any, line: int, column: int) -> Fault:
    """Something follows that cannot: text after a closed value, or a line whose indentation fits nowhere."""
    start, end = last.start_mark, last.end_mark
    if end.line == line and (stop := lines[line][column:].strip()) in (",", ";", "."):
        if line + 1 < len(lines) and (slip := rows_below(lines, line + 1)):
            return slip
        hint = "take it away: outside brackets the end of a line ends a value"
        what = "a comma" if stop == "," else f"a `{stop}`"
        before = lines[line][:column].rstrip()
        if stop == "." and type(last) is events.ScalarEvent and last.style in ("'", '"'):
            hint, before = "put it inside the quotes", f"{before[:-1]}.{before[-1]}"
        lines[line] = before
        return fault_at(lines, f"{what} after a value", hint, line, column, column + 1, mends=True)
    if type(last) is events.ScalarEvent and last.style in ("'", '"'):
        if start.line < end.line == line:
            return unclosed_quote(lines, start.line, start.column)
        if end.line < line and (slip := keyless(lines, start.line, line)):
            return slip
        if end.line == line:
            return goes_on(lines, line, start.column, column)
    if type(last) is events.AliasEvent and end.line == line:
        return sign(lines, line, start.column)
    if type(last) is events.SequenceEndEvent and (opened := item_with_quote(lines, line, column)):
        return unclosed_quote(lines, *opened)
    if type(last) in (events.SequenceEndEvent, events.MappingEndEvent) and end.line == line and end.column > 0:
        value = lines.value(line) or ""
        opens = lines[line].rindex(value) if value else 0
        if value[:1] in ("[", "{") and opens < column and lines[line][column : column + 1] not in ("]", "}"):
            return sign(lines, line, opens)
    above = lines.owner(line - 1) if line else None
    if above is not None and last.start_mark.line == above and (slip := under_text(lines, above, line)):
        return slip
    return misplaced(lines, line, column)
