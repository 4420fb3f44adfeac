"""Signs that look like those of YAML and are none: wide colons, wide spaces, bullets, `//` before a remark."""

import re
from collections.abc import Iterator

from argmap.keys import is_id
from argmap.syntax.decode import WIDE_MARGIN
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import WORD, is_known, sibling, within
from argmap.syntax.told import other_dash, uncoloned, unspaced
from argmap.text import shortened
from argmap.text.letters import BULLETS, COLONS

_WIDE_COLON = rf"({MARGIN})({WORD})\s*+([{COLONS}])\s*+"
_UNSPACED = rf"{MARGIN}({WORD}):[^\s/]"
_NO_SPACE = rf"^({MARGIN})({WORD}):(?![ \t/])\s*+(\S.*)$"
_REMARK = r"\s*+(//|/\*|<!--)"
_BRACKETS = dict(zip("【［〔「（(】］〕」）)｛｝", "[[[[[[]]]]]]{}", strict=True))
_AROUND_BRACES = r"[｛｝]|^[【［〔「（(]|[】］〕」）)]$"
_BLANKS = {"\u3000": "  ", "\t": "\t"}


def lookalike(lines: Lines, first: int, line: int) -> Fault | None:
    """The first sign of that kind from line `first` to the one where reading failed, or colon without a space."""
    for n in within(first, line + 1):
        if slip := _blanks(lines, n) or _colon(lines, n) or _unspaced(lines, n):
            return slip
    return None


def remark(lines: Lines, line: int) -> Fault | None:
    """`// so` where a comment was meant."""
    if (match := re.match(_REMARK, lines[line])) is None:
        return None
    sign, start = match[1], match.start(1)
    found = fault_at(lines, f"`{sign}` starts no comment", "write `#`", line, start, match.end(1), mends=sign == "//")
    lines[line] = f"{lines[line][:start]}#{lines[line][match.end() :]}"
    return found


def bullet(lines: Lines, line: int) -> Fault | None:
    """`• shade` where `- shade` was meant."""
    items = {n: item for n in run(lines, line) if (item := _after_bullet(lines[n])) is not None}
    if line not in items:
        return None
    sign = lines[line].lstrip()[0]
    found = fault_at(lines, *other_dash(sign, items[line], len(items) - 1), line, mends=True)
    for n, item in items.items():
        lines[n] = f"{lines.margin(n)}- {item}"
    return found


def _after_bullet(text: str) -> str | None:
    """What such an item says; None for another line."""
    bare = text.strip()
    rest = bare[1:].lstrip()
    if bare[:1] not in BULLETS or not is_id(rest) or bare.startswith("- "):
        return None
    return rest


def run(lines: Lines, line: int) -> Iterator[int]:
    """The line, and those right below it that start in the same column."""
    margin = lines.margin(line)
    for n in range(line, len(lines)):
        if lines.margin(n) != margin or not lines[n].strip():
            break
        yield n


def brackets(lines: Lines, line: int) -> Fault | None:
    """`【{literal: Town Office}】`, where `[` and `]` were meant: around braces, or for them."""
    value = (lines.value(line) or "").rstrip()
    if value[:1] not in _BRACKETS or value[-1] not in _BRACKETS:
        return None
    meant = re.sub(_AROUND_BRACES, lambda sign: _BRACKETS[sign[0]], value)
    if not re.fullmatch(r"\[\s*+\{.*\}\s*+\]|\{.*\}", meant):
        return None
    column, sign = lines[line].rindex(value), value[0]
    message, hint = f"`{sign}` opens nothing in YAML", f"write `{shortened(meant, 60)}`"
    found = fault_at(lines, message, hint, line, column, column + 1, mends=True)
    lines[line] = lines[line][:column] + meant + lines[line][column + len(value) :]
    return found


def _colon(lines: Lines, line: int) -> Fault | None:
    """A key with a wide colon after it, which is part of the text to YAML."""
    match = re.match(_WIDE_COLON, lines[line])
    if match is None or not (is_known(match[2]) or _may_be_id(lines, line)):
        return None
    rest = lines[line][match.end() :]
    told = uncoloned(match[2], match[3], " …" if rest else "")
    found = fault_at(lines, *told, line, match.start(3), match.end(3), mends=True)
    lines[line] = f"{match[1]}{match[2]}: {rest}".rstrip()
    return found


def _unspaced(lines: Lines, line: int) -> Fault | None:
    """`text:The town` is one long text to YAML, of which it tells only further down."""
    match = re.match(_UNSPACED, lines[line])
    return no_space(lines, line) if match and is_known(match[1]) and lines.value(line) is None else None


def no_space(lines: Lines, line: int) -> Fault | None:
    """`text:The town` is mended."""
    if match := re.search(_NO_SPACE, lines[line]):
        margin, key, value = match.groups()
        lines[line] = f"{margin}{key}: {value}"
        column = len(margin) + len(key)
        return fault_at(lines, *unspaced(key), line, column, column + 1, mends=True)
    return None


def _may_be_id(lines: Lines, line: int) -> bool:
    """Whether a key can stand where the line starts, and no text that goes on."""
    above = sibling(lines, line)
    if above is None:
        above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
        return above is not None and lines.value(above) == ""
    return lines.value(above) is not None


def wide_margins(lines: Lines) -> Fault:
    """All lines that start with a blank that YAML does not know as one: to it they stand in the first column."""
    wide = [n for n, text in enumerate(lines) if re.match(WIDE_MARGIN, text)]
    return _spaced(lines, wide)


def _blanks(lines: Lines, line: int) -> Fault | None:
    """Lines that are indented by other blanks than those of the keyboard, as from a web page."""
    end = line
    while end < len(lines) and _is_wide(lines, end):
        end += 1
    return _spaced(lines, list(range(line, end))) if end > line else None


def _spaced(lines: Lines, wide: list[int]) -> Fault:
    first = wide[0]
    more = f", as are {len(wide) - 1} more below" if len(wide) > 1 else ""
    blank = next(blank for blank in lines.margin(first) if blank not in " \t")
    message = f"the line is indented with U+{ord(blank):04X}, which is no space to YAML{more}"
    found = fault_at(lines, message, "indent with spaces", first, 0, len(lines.margin(first)), mends=True)
    for n in wide:
        margin = "".join(_BLANKS.get(blank, " ") for blank in lines.margin(n))
        lines[n] = margin + lines[n].lstrip()
    return found


def _is_wide(lines: Lines, line: int) -> bool:
    return bool(lines.margin(line).strip(" \t")) and (
        lines.value(line) is not None or lines[line].lstrip().startswith("- ")
    )
