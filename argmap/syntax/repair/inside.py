"""What stands between keys in braces that are written in one line: texts that need quotes, and commas left out."""

import re

from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import CSL, WORD, is_known
from argmap.syntax.told import starts_with

_KEY = rf"(?<=[\s{{,])({WORD}):(?=\s)"
_NEXT = rf",\s++({WORD}):\s"


def no_comma(lines: Lines, line: int, column: int) -> Fault | None:
    """A value has ended, and another, or the next key, starts without a comma: also in JSON, or what is like it."""
    text, column = lines[line], max(column, 0)
    if text[column : column + 1] == ":":  # of the next key, to YAML the end of the text before
        column = next((match.start() for match in re.finditer(_KEY, text) if match.end(1) == column), column)
    before, key = text[:column].rstrip(), re.compile(_KEY).match(text, column)
    if key is not None:
        if not _is_key(key[1]) or before[-1:] in ("", "{", ",", ":", "[", "-"):
            return None
        hint = f"write `, {key[1]}: …`"
        found = fault_at(lines, f"no comma before `{key[1]}:`", hint, line, column, key.end(), mends=True)
    else:
        after = text[column : column + 1]
        if not before or before[-1] not in "\"']}" or after not in ("'", '"', "{", "["):
            return None
        found = fault_at(lines, f"no comma before this `{after}`", "write `, `", line, column, column + 1, mends=True)
    lines[line] = f"{before}, {text[column:]}"
    return found


def prose_colon(lines: Lines, line: int, column: int) -> Fault | None:
    """A `: ` in the text of a key in braces."""
    starts = [match.end() for match in re.finditer(_KEY, lines[line][:column]) if _is_key(match[1])]
    if not starts or not quoted(lines, line, starts[-1] + 1):
        return None
    return fault_at(lines, "`: ` in a text inside `{`", "quote the text", line, column, column + 1, mends=True)


def sign(lines: Lines, line: int, column: int) -> Fault | None:
    """The text of a key in braces starts at `column` with what YAML takes for a sign of its own."""
    first = lines[line][column]
    if not quoted(lines, line, column):
        return None
    return fault_at(lines, *starts_with(first), line, column, column + 1, mends=True)


def bracket(lines: Lines, line: int, column: int) -> Fault | None:
    """The text of a key in braces starts with something in brackets, and goes on at `column`."""
    before = lines[line][: max(column, 0)].rstrip()
    if before[-1:] not in ("]", "}") or not lines[line][column : column + 1].isalnum():
        return None
    opening = before.rfind("[" if before[-1] == "]" else "{")
    return sign(lines, line, opening) if before[: max(opening, 0)].rstrip().endswith(":") else None


def quoted(lines: Lines, line: int, column: int) -> bool:
    """Put the value of a key that starts in braces at `column` in quotes, up to the next key or the end of the braces.

    Nothing happens to a value that has quotes, and to one of a line without braces.
    """
    text = lines[line]
    body = len(text.rstrip(" ,}]"))
    ends = (match for match in re.finditer(_NEXT, text[column:]) if _is_key(match[1]))
    end = next((column + match.start() for match in ends), body if set(text[body:]) & {"}", "]"} else None)
    if end is None or text.count("{") <= text[:column].count("}") or "{" not in text[:column]:
        return False
    value = text[column:end]
    if not value.strip() or any(sign in value for sign in "'\"#"):
        return False
    if value.count("[") != value.count("]") or value.count("{") != value.count("}"):
        return False
    lines[line] = f"{text[:column]}'{value}'{text[end:]}"
    return True


def _is_key(word: str) -> bool:
    return is_known(word) or word in CSL
