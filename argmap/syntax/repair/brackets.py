"""Brackets and braces: never closed, closed twice, or with something inside that cannot be there."""

import re

import yaml

from argmap.keys import is_reference
from argmap.syntax.comments import HIDDEN, HIDDEN_HINT, NOTHING_LEFT, PROSE_AFTER
from argmap.syntax.patch import Lines
from argmap.syntax.repair.doubled import too_few
from argmap.syntax.repair.fault import Fault, cut, fault_at
from argmap.syntax.repair.inside import bracket, no_comma, prose_colon
from argmap.syntax.repair.quotes import are_inside, unclosed_quote
from argmap.syntax.repair.siblings import NAMING, WORD, is_known
from argmap.syntax.told import closes_nothing

_OPENS = {")": "(", "]": "[", "}": "{"}
_LONE_QUOTE = rf"(?<=[\[,\s])(?=['\"]{WORD}\s*+[,\]][^'\"]*+$)"
_HASH = r"(?<=\S) #|(?<=[\[{,])#"
_FIRST_KEY = rf"\s*+{WORD}:\s"
_LAST_KEY = rf"(?:^|[\s{{,\[])(?:({WORD}):\s++|-\s++|)$"
_ITEM_ENDS = r"[,\]]|$"
_HASHED = r"(,\s*+)(#[^,\[\]{}'\"]++)(?=[,\]])"
_AFTER_QUOTE = rf"\s*+(?:,\s*+{WORD}:\s|[}}\]])"
_VALUE_ENDS = rf",\s++{WORD}:\s|[}}\]]\s*+,?\s*+$|$"


def in_brackets(lines: Lines, first: int, start: int, line: int, column: int, mark: yaml.Mark | None) -> Fault:
    """An item of a flow list or mapping was expected, and something else or nothing is there."""
    found = lines[line][column : column + 1]
    if mark is None or mark.line >= len(lines) or not lines[line][column:].strip():
        return unclosed_bracket(lines, first, start, line, -1)
    if found == ",":
        fault = fault_at(
            lines, "`,` stands where a value is expected", "delete it", line, column, column + 1, mends=True
        )
        lines[line] = lines[line][:column] + lines[line][column + 1 :]
        return fault
    return cut(
        lines, f"`{found}` stands where a value is expected", "remove it, or quote it if it is text", line, column
    )


def unclosed_bracket(lines: Lines, first: int, start: int, line: int, column: int) -> Fault:
    """What opened at `start` was expected to go on or to end at `column`, and does neither."""
    if line > first and (opened := re.compile(_LONE_QUOTE).search(lines[first], start)):
        return unclosed_quote(lines, first, opened.end())
    if slip := _quoted(lines, line, column) or _hash(lines, first, start) or bracket(lines, line, column):
        return slip
    opening = lines[first][start : start + 1]
    if line == first and lines[line][column : column + 1] == ":":
        if slip := no_comma(lines, line, column) or prose_colon(lines, line, column):
            return slip
        lines.cut(line)
        return fault_at(lines, f"`: ` in a text inside `{opening}`", "quote the text", line, column, column + 1)
    if opening == "[" and (slip := too_few(lines, first, start)):
        return slip
    closing, text = "]" if opening == "[" else "}", lines[first]
    if slip := _other_bracket(lines, first, start, closing) or no_comma(lines, line, column):
        return slip
    inside = line == first and text[column : column + 1] in ("]", "}")
    whole = text[:column] if inside else lines.bare(first).rstrip(", ")
    rest = text[column:] if inside else ""
    ends = inside or (text.rstrip() == whole and lines.block_end(first) == first + 1)
    mends = ends and _is_clear(text[:start], whole[start + 1 :], opening)
    found = fault_at(
        lines, f"this `{opening}` is never closed", f"add `{closing}`", first, start, start + 1, mends=mends
    )
    lines[first] = whole + closing + rest
    return found


def unopened(lines: Lines, line: int) -> Fault | None:
    """`a: text: A holds, tags: b}`: keys in braces of which the first is missing."""
    value = lines.value(line) or ""
    match = re.match(rf"({WORD}): ", value)
    if match is None or not is_known(match[1]) or not value.rstrip(", ").endswith("}"):
        return None
    if value.count("}") <= value.count("{"):
        return None
    column = lines[line].index(value, lines[line].index(":"))
    says = closes_nothing("}", f"write `{{{match[0].rstrip()} …`")
    end = len(lines[line].rstrip())
    found = fault_at(lines, *says, line, end - 1, end, mends=True)
    lines[line] = f"{lines[line][:column]}{{{lines[line][column:]}"
    return found


def _other_bracket(lines: Lines, line: int, start: int, closing: str) -> Fault | None:
    """A bracket of another kind at the end of the line closes nothing else."""
    end = len(lines.bare(line).rstrip(", "))
    wrong = lines[line][end - 1 : end]
    whole = lines[line][:end]
    while end > start + 1 and wrong in _OPENS and lines[line][end - 2] == wrong:  # the first of some is the wrong one
        end -= 1
    if wrong not in _OPENS or wrong == closing or whole.count(wrong) <= whole.count(_OPENS[wrong]):
        return None
    message = f"`{lines[line][start]}` is closed by `{wrong}`"
    found = fault_at(lines, message, f"write `{closing}`", line, end - 1, end, mends=True)
    lines[line] = lines[line][: end - 1] + closing + lines[line][end:]
    return found


def _is_clear(before: str, inside: str, opening: str) -> bool:
    """Whether what a bracket has in it is what belongs there, so that it is no prose in brackets."""
    if before.endswith("[") or (inside.startswith("[") and "[" not in inside[1:]):  # it may as well be one too many
        return False
    if opening == "{":
        return re.match(_FIRST_KEY, inside) is not None and not re.search("[\"'#{]", inside)
    key = re.search(_LAST_KEY, before)
    names = [name.strip().strip("\"'") for name in re.split(r"[,\[\]]", inside)]
    return key is not None and (not key[1] or key[1] in NAMING) and all(is_reference(each) for each in names if each)


def _quoted(lines: Lines, line: int, column: int) -> Fault | None:
    """A quote of the same kind inside a quoted text has ended it."""
    text, quote = lines[line], lines[line][column - 1 : column]
    start = text.rfind(quote, 0, max(column - 1, 0))
    if column <= 0 or quote not in ("'", '"') or start < 0 or not text[column : column + 1].isalnum():
        return None
    end = re.compile(rf"{quote}(?=\s*+[,}}\]])").search(text, column)
    if end is None:
        return None
    hint = "write `''` for an apostrophe inside, or put double quotes around the text"
    if quote == '"':
        hint = "put single quotes around the text"
    inner = text[start + 1 : end.start()]
    mends = re.match(_AFTER_QUOTE, text[end.end() :]) is not None and are_inside(inner, quote)
    message = f"the quote ends at `{text[start + 1 : column]}`, and the text goes on"
    found = fault_at(lines, message, hint, line, start, column, mends=mends)
    inner = inner.replace(quote, "''" if quote == "'" else '\\"')
    lines[line] = text[: start + 1] + inner + text[end.start() :]
    return found


def _hash(lines: Lines, first: int, start: int) -> Fault | None:
    """A `#` in a text that is not quoted has hidden the rest of the line, with the closing bracket."""
    text = lines[first]
    sign = re.compile(_HASH).search(text, start)
    closing = "]" if text[start] == "[" else "}"
    if sign is None or not (re.match(PROSE_AFTER, text[sign.end() :]) or closing in text[sign.end() :]):
        return None
    before = text[: sign.end() - 1]
    listed = before.rfind("[") > max(map(before.rfind, "]{}"))
    begin = max(before.rfind(opening) + len(opening) for opening in (": ", ", ", "[", "{", *(",") * listed))
    end = (re.compile(_ITEM_ENDS) if listed else re.compile(_VALUE_ENDS)).search(text, sign.end())
    if end is None or text[begin : begin + 1] in ("'", '"'):
        return None
    value = text[begin : end.start()].rstrip()
    rest = text[begin + len(value) :]
    if listed:  # what hides the rest in one item of a list mostly does so in the next
        rest = re.sub(_HASHED, r"\1'\2'", rest)
    lines[first] = f"{text[:begin]}'{value.replace(chr(39), chr(39) * 2)}'{rest}"
    column = sign.end() - 1
    told = (NOTHING_LEFT, "quote the text") if begin == column else (HIDDEN, HIDDEN_HINT)
    return Fault(*told, first, column, column + 1, "comment-in-text")
