"""The short form of a statement, `id: text`, with keys where none can stand: below it, or before the text."""

import re

from argmap.keys import ARGUMENT, MAP, STATEMENT
from argmap.syntax.nodes import Scalar
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, Mended, fault_at
from argmap.syntax.repair.siblings import INSIDE, PROSE, WORD, has_ended, is_known, key_of

_KEYS = frozenset((*MAP, *STATEMENT, *ARGUMENT))
_BESIDE = rf"^( ++)({WORD}):[ \t]++({WORD}):(?:[ \t]++|$)"


def under_text(lines: Lines, owner: int, line: int) -> Fault | None:
    """A key of a statement under one that is in its short form: the text is kept as if under `text:`."""
    under, value = key_of(lines, line), lines.value(owner)
    if under not in INSIDE or not value or len(lines.margin(owner)) >= len(lines.margin(line)):
        return None
    key, column = key_of(lines, owner), lines[owner].rindex(value)
    mends = value[0] in "'\"" or under not in PROSE or has_ended(lines.bare(line - 1))
    mended = _parted(lines, owner, column, line, f"{lines.margin(line)}text: ")
    if key in _KEYS or not _put_under(lines, owner, column, line):
        return None
    hint = f"put the text of `{key}` under `text:`, on a line of its own above this one"
    message = f"`{under}:` stands under a text, and keys stand under an id"
    return fault_at(lines, message, hint, line, mends=mends, mended=mended)


def beside(lines: Lines, line: int) -> Fault | None:
    """`shade: text: Trees give shade.`, where `text:` belongs on the next line."""
    match = re.match(_BESIDE, lines[line])
    if match is None or match[3] not in INSIDE or is_known(match[2]):
        return None
    end = lines.block_end(line)
    below = next((n for n in range(line + 1, end) if key_of(lines, n) in INSIDE), None)
    margin = f"{match[1]}  " if below is None else lines.margin(below)
    start, stop = match.span(3)
    mended = _parted(lines, line, start, end if below is None else below, margin)
    mends = match[3] == "text" and match.end() < len(lines.bare(line))
    message, hint = f"`{match[3]}:` stands in the line of its id", "write it on a line of its own, indented further"
    found = fault_at(lines, message, hint, line, start, stop + 1, mends=mends, mended=mended)
    if not mends:
        lines.cut(line)
        return found
    lines[line] = f"{match[1]}{match[2]}: {lines[line][match.end() :]}"
    if below is not None and not _put_under(lines, line, match.end(2) + len(": "), below):
        lines.cut(line)
    return found


def _parted(lines: Lines, line: int, column: int, end: int, start: str) -> tuple[Mended, ...]:
    """The mend that gives what stands at `column` a line of its own, before which stands `start`.

    Its further lines, up to `end`, are indented deeper than that.
    """
    before = len(lines[line][:column].rstrip())
    deeper = [Mended(n, 0, 0, "  ") for n in range(line + 1, end) if lines[n].strip()]
    return Mended(line, before, column, f"\n{start}"), *deeper


def _put_under(lines: Lines, owner: int, column: int, line: int) -> bool:
    """Keep the text that starts at `column` as if under `text:`, and take it out; `line` is the first key below it."""
    value = lines[owner][column:].rstrip()
    if value[:1] in ("", "|", ">", "[", "{", "&", "*", "!") or owner in lines.texts:
        return False
    parts = [value, *(lines.bare(n).strip() for n in range(owner + 1, line))]
    parts[0] = parts[0] if value[0] in "'\"" and len(parts) > 1 else lines.bare(owner)[column:]
    whole = " ".join(part for part in parts if part)
    style = value[0] if value[0] in "'\"" else ""
    if style:
        inner = whole[1:-1].replace("''", "") if style == "'" else whole[1:-1]
        if len(whole) < 2 or whole[-1] != style or style in inner or (style == '"' and "\\" in inner):
            return False
        whole = whole[1:-1].replace("''", "'") if style == "'" else whole[1:-1]
    elif ": " in whole:
        return False
    lines.texts[owner] = Scalar(whole, owner, column, line - 1, len(lines.bare(line - 1)), style)
    lines[owner] = lines[owner][:column].rstrip()
    lines[owner + 1 : line] = [""] * (line - owner - 1)
    return True
