"""Keys without their colon, or without the space after it."""

import re

from argmap.keys import ARGUMENT, STATEMENT, is_id, is_reference
from argmap.syntax.astray import arrow
from argmap.syntax.nodes import DAMAGED
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.fault import Fault, cut, fault_at
from argmap.syntax.repair.lists import in_list
from argmap.syntax.repair.lookalikes import no_space, remark
from argmap.syntax.repair.siblings import (
    CSL,
    NAMING,
    PROSE,
    WORD,
    has_block,
    has_ended,
    in_item,
    is_known,
    is_named,
    key_of,
    sibling,
)
from argmap.syntax.told import WRAPPED, uncoloned
from argmap.text.letters import COLONS

_FIRST_WORD = rf"^({MARGIN})({WORD})(?:\s*+([;=])\s*+|\s++)(?=\S)"
_BRACED = rf"^({MARGIN})({WORD})\s*+([:;={COLONS}]?+)\s*+(?={{\s*+({WORD}):\s)"
_SHORT = 60  # characters of a line that nobody breaks for its length
_TEXT = r"^[^\s\[{'\"|>&*!%@`#]"


def no_colon(lines: Lines, line: int) -> Fault:
    """A line in a block that neither is a key nor goes on with what is above it."""
    return (
        _arrow(lines, line)
        or no_space(lines, line)
        or _in_block(lines, line)
        or in_list(lines, line)
        or _alone(lines, line)
        or missing_colon(lines, line)
        or remark(lines, line)
        or _wrapped(lines, line)
    )


def missing_colon(lines: Lines, line: int) -> Fault | None:
    """`text The town` gets its colon, if the word is a key or a missing id; so does `text = The town`."""
    match = re.match(_FIRST_WORD, lines[line])
    if not match or lines.value(line) is not None or not _is_key(lines, line, match[2], lines[line][match.end() :]):
        return None
    key, sign = match[2], match[3]
    column, end = match.span(3 if sign else 2)
    rest = lines[line][match.end() :]
    named = _is_list(rest) or (key in NAMING and (rest[0] == "[" or is_reference(rest.strip())))
    sure = (is_known(key) or is_named(lines, key)) and (_is_whole(rest) or _begins(lines, line, key, rest, known=True))
    mends = bool(sign) or key == "argmap" or named or sure
    found = fault_at(lines, *uncoloned(key, sign or ""), line, column, end, mends=mends)
    lines[line] = f"{match[1]}{key}: {rest}"
    return found


def braced(lines: Lines, line: int) -> Fault | None:
    """`shade {text: …}`, of which the first colon is in the braces."""
    match = re.match(_BRACED, lines[line])
    if match is None or not is_known(match[4]) or not lines.bare(line).endswith("}"):
        return None
    found = fault_at(lines, *uncoloned(match[2], match[3]), line, *match.span(2), mends=True)
    lines[line] = f"{match[1]}{match[2]}: {lines[line][match.end(3) :].lstrip()}"
    return found


def _is_key(lines: Lines, line: int, word: str, rest: str) -> bool:
    """Whether the first word of a line can only be meant as its key: if it is one, or an id that is named elsewhere.

    So is a word in small letters that begins a sentence, after a text that has ended.
    """
    if is_known(word):
        return True
    if not is_id(word):
        return False
    if (word in CSL and in_item(lines, line)) or _is_list(rest):
        return True
    above = sibling(lines, line)
    if above is None or key_of(lines, above) in NAMING:
        return False
    return _begins(lines, line, word, rest) or is_named(lines, word)


def _is_list(rest: str) -> bool:
    return rest[0] == "[" and rest.rstrip()[-1] == "]"


def _is_whole(rest: str) -> bool:
    """Whether brackets or quotes are around all that stands after a word, which is what a key has."""
    return len(rest) > 1 and rest[0] + rest.rstrip()[-1] in ("[]", "{}", "''", '""')


def _begins(lines: Lines, line: int, word: str, rest: str, *, known: bool = False) -> bool:
    """Whether a word in small letters stands before a sentence, and the line above is no text that may go on.

    Of a word that is `known` as a key, or as an id, nothing says the contrary.
    """
    above = line - 1
    closed = lines.bare(above).endswith(("]", "}")) or (is_known(key := key_of(lines, above)) and key not in PROSE)
    free = closed or has_ended(lines[above]) or lines.value(above) == ""
    if known:
        return free and not word[0].isupper() and (not rest[:1].islower() or word not in PROSE)
    return free and word[0].islower() and rest[:1].isupper()


def keyless(lines: Lines, first: int, line: int) -> Fault | None:
    """The text of a statement without `text:`, above a line that has its key."""
    margin, owner = lines.margin(line), lines.owner(first)
    inside = key_of(lines, line) in {*STATEMENT, *ARGUMENT} and lines.margin(first) == margin
    if not inside or owner is None or owner >= first or lines.value(owner) != "" or is_known(key_of(lines, owner)):
        return None
    found = fault_at(lines, "the text has no key", "write `text: …`", first, mends=True)
    lines[first] = f"{margin}text: {lines[first].lstrip()}"
    lines[first + 1 : line] = [f"  {text}" if text.strip() else text for text in lines[first + 1 : line]]
    return found


def _arrow(lines: Lines, line: int) -> Fault | None:
    """`b -> a` on a line of its own."""
    found = arrow(lines.bare(line).strip())
    return cut(lines, found.message, found.hint, line) if found else None


def _in_block(lines: Lines, line: int) -> Fault | None:
    """The text below `text: |` stands in the column of its key."""
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    value = None if above is None else lines.value(above)
    if above is None or not value or not re.fullmatch(r"[|>][-+0-9]*+", value) or lines.value(line) is not None:
        return None
    end = line
    while end < len(lines) and lines[end].strip() and lines.value(end) is None:
        end += 1
    hint = f"indent it further than `{key_of(lines, above)}:`"
    found = fault_at(lines, f"the text that `{value[0]}` announces is not indented", hint, line, mends=True)
    lines[line:end] = [f"{lines.margin(above)}  {lines[n].lstrip()}" for n in range(line, end)]
    return found


def _alone(lines: Lines, line: int) -> Fault | None:
    """`support` or an id that has all but its colon: what it holds is indented below it."""
    key, end = lines.bare(line).strip(), len(lines.bare(line))
    if not is_id(key):
        return None
    if has_block(lines, line):
        found = fault_at(lines, *uncoloned(key, value=""), line, mends=True)
        lines[line] = f"{lines[line][:end]}:{lines[line][end:]}"
        return found
    above = sibling(lines, line)
    if above is None or key_of(lines, above) in NAMING:
        return None
    if not (is_named(lines, key) or has_ended(lines[line - 1]) or len(lines[line - 1]) < _SHORT):
        return None
    found = fault_at(lines, f"`{key}` has neither a colon nor a text", f"write `{key}: ` and what it says", line)
    lines[line] = f"{lines[line][:end]}: {DAMAGED}"
    return found


def _wrapped(lines: Lines, line: int) -> Fault:
    """A text goes on at the column of its key, or further out; else there is nothing to be made of the line."""
    above = sibling(lines, line)
    if (above is None or lines.value(above) in (None, "")) and line and lines[line - 1].strip():
        above = lines.owner(line - 1)
    value = None if above is None else lines.value(above)
    if above is None or value is None or not re.match(_TEXT, value) or key_of(lines, above) in NAMING:
        return cut(lines, "the line has no `: ` after a key", "write `key: value`", line)
    mends = not has_ended(lines[line - 1]) and bool(lines[line - 1].strip())
    found = fault_at(lines, *WRAPPED, line, mends=mends)
    end, margin = line + 1, lines.margin(line)
    while end < len(lines) and lines.value(end) is None and re.match(_TEXT, lines[end][len(margin) :]):
        if lines.margin(end) != margin or is_known(lines[end].split()[0]):
            break
        end += 1
    lines[line:end] = [f"{lines.margin(above)}  {text.lstrip()}" for text in lines[line:end]]
    return found
