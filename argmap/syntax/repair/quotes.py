"""Quotes that are never closed, and backslashes inside them."""

import re

from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, fault_at

_HALF = r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"


def unclosed_quote(lines: Lines, line: int, column: int) -> Fault:
    quote = lines[line][column : column + 1]
    lines.quote(line, column)
    hint = f"add `{quote}` at the end of the text"
    if quote == "'":
        hint += "; a text that starts with an apostrophe needs double quotes"
    return fault_at(lines, "this quote is never closed", hint, line, column, column + 1)


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
