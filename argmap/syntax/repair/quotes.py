"""Quotes that are never closed, and backslashes inside them."""

import re
from dataclasses import replace

from argmap.keys import is_id
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import NAMING, WORD, is_known, key_of
from argmap.syntax.told import unclosed

_BEFORE = rf"{MARGIN}(?:({WORD}):\s++)?"
_KEY = rf"{MARGIN}{WORD}:(?:\s|$)"

_NAMED = rf"{WORD}(?=\s*+[,\]][^\"']*+$)"
_KEYED = rf"{WORD}:\s[^\"']++$"
_QUOTED_ITEM = r"\s*+-\s++(?=['\"])"
_FAR = 200  # lines: no text is as long
_HALF = r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"


def unclosed_quote(lines: Lines, line: int, column: int) -> Fault:
    quote = lines[line][column : column + 1]
    if not lines[line][:column].strip(" -") and re.match(_KEYED, lines[line][column + 1 :]):
        found = fault_at(lines, *unclosed(), line, column, column + 1, mends=True)
        lines[line] = lines[line][:column] + lines[line][column + 1 :]
        return found
    named = re.compile(_NAMED).match(lines[line], column + 1)
    if named and lines[line][:column].rstrip()[-1:] in ("[", ","):
        says = unclosed(f"write `{named[0]}`, without quotes")
        found = fault_at(lines, *says, line, column, column + 1, mends=True)
        lines[line] = lines[line][:column] + lines[line][column + 1 :]
        return replace(found, sure=True)
    hint = f"add `{quote}` at the end of the text"
    if quote == "'":
        hint += "; a text that starts with an apostrophe needs double quotes"
    last = _last_line(lines, line, column)
    found = fault_at(lines, *unclosed(hint), line, column, column + 1, mends=last is not None)
    if last is None:
        lines.quote(line, column)
        return found
    alone = last == line and is_id(lines[line][column + 1 :].strip())
    lines[last] = lines[last].rstrip() + quote
    return replace(found, sure=alone)


def item_with_quote(lines: Lines, line: int, column: int) -> tuple[int, int] | None:
    """Line and column of the quote of a list item that ends, to YAML, lines below, before a place; None if none is."""
    before = lines[line][:column].rstrip() or next((text for text in reversed(lines[:line]) if text.strip()), "")
    quote = before.rstrip()[-1:]
    if quote not in ("'", '"'):
        return None
    for n in range(line - 1, max(line - _FAR, -1), -1):
        match = re.match(_QUOTED_ITEM, lines[n])
        if match is not None and lines[n][match.end()] == quote:
            return None if quote in lines[n][match.end() + 1 :] else (n, match.end())
    return None


def goes_on(lines: Lines, line: int, column: int, at: int) -> Fault:
    """A text that starts with a quote at `column` goes on at `at`: after an apostrophe, or a quotation."""
    value, quote = lines.bare(line)[column:], lines[line][column]
    hint = "put single quotes around the whole text"
    if quote == "'":
        hint = "put double quotes around the whole text, or write `''` for an apostrophe inside"
    end, around = text_end(lines, line), value.endswith(quote) and are_inside(value[1:-1], quote)
    mends = end == line + 1 and value != "" and "\\" not in value and (around or value.count(quote) % 2 == 0)
    found = fault_at(lines, "text goes on after the closing quote", hint, line, at, mends=mends)
    if mends and not around:
        whole = f'"{value}"' if quote == "'" and '"' not in value else "'" + value.replace("'", "''") + "'"
        lines[line] = lines[line][:column] + whole + lines[line][column + len(value) :]
    else:
        lines.quote(line, column, end)
    return found


def text_end(lines: Lines, line: int) -> int:
    """The line after the last one of a text that starts in a line: what is indented deeper, up to a known key."""
    end = lines.block_end(line)
    return next((n for n in range(line + 1, end) if is_known(key_of(lines, n)) and re.match(_KEY, lines[n])), end)


def are_inside(text: str, quote: str) -> bool:
    """Whether the quotes in a text belong in it: apostrophes in words, or quotations that open and close."""
    if quote == "'":
        return all(each[-1:].isalnum() for each in text.split("'")[:-1]) and all(
            each[:1].isalnum() for each in text.split("'")[1:]
        )
    parts = f" {text} ".split('"')
    opened, closed = parts[:-1:2], parts[2::2]
    return (
        len(parts) % 2 == 1
        and all(each[-1:] in " (" for each in opened)
        and not any(each[:1].isalnum() for each in closed)
    )


def _last_line(lines: Lines, line: int, column: int) -> int | None:
    """The line at whose end the quote was certainly meant to close; None where it is not certain.

    A double quote that opens the value of a key or an item, with no other
    quote, backslash, comment or key in what is indented below it.  A single
    one may be an apostrophe, unless one id is all that comes after it.
    """
    end = lines.block_end(line)
    while end > line + 1 and not lines[end - 1].strip():
        end -= 1
    inside = [lines[line][column + 1 :], *lines[line + 1 : end]]
    before = re.fullmatch(_BEFORE, lines[line][:column])
    if before is None or not inside[0].strip():
        return None
    if lines[line][column] == "'":
        named = before[1] is None or before[1] in NAMING
        return line if named and end == line + 1 and is_id(inside[0].strip()) else None
    unclear = any(sign in text for text in inside for sign in ('"', "\\", " #"))
    return None if unclear or any(re.match(_KEY, text) for text in inside[1:]) else end - 1


def escape(lines: Lines, line: int, column: int) -> Fault:
    text = lines[line]
    start = max(text.rfind("\\", 0, column + 1), 0)
    lines[line] = text[:start] + "\\" + text[start:]
    if re.match(_HALF, text[start:]):
        return fault_at(
            lines, f"`{text[start : start + 6]}` is half a character", "write the character", line, start, start + 6
        )
    hint = "write two backslashes, or use single quotes"
    message = f"`{text[start : start + 2]}` means nothing in double quotes"
    return fault_at(lines, message, hint, line, start, start + 2, mends=True)
