"""Lists of ids whose dashes, or brackets, are missing or stand wrong."""

import re
from typing import NamedTuple

from argmap.keys import is_reference
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.lookalikes import bullet, run
from argmap.syntax.repair.siblings import ARGUING, NAMING, has_block, is_entry, is_known, key_of, sibling
from argmap.syntax.told import undashed, unspaced_dash
from argmap.text import shortened

_UNSPACED = r"\s*+-[^\s-]"
_LIST = r"\[([^\[\]{}#:'\"]*+)\]\s*+[,;]?+"
_SHOWN = 60  # characters of ids in a hint


def in_list(lines: Lines, line: int) -> Fault | None:
    """An item whose dash has no space after it, or that has no dash, or another sign for it."""
    margin, text = lines.margin(line), lines[line].strip()
    if re.match(_UNSPACED, lines[line]):
        slips = [n for n in run(lines, line) if re.match(_UNSPACED, lines[n])]
        found = fault_at(lines, *unspaced_dash(text[1:], len(slips) - 1), line, mends=True)
        for n in slips:
            lines[n] = f"{margin}- {lines[n].strip()[1:]}"
        return found
    above = sibling(lines, line)
    listed = above is not None and lines[above].lstrip().startswith("- ")
    if (listed or _holds_names(lines, line)) and (slip := bullet(lines, line)):
        return slip
    if above is None or not listed:
        return rows_below(lines, line)
    row = _row(lines, line)
    if not (row and row.is_item) and " " in lines.bare(line).strip():
        return None
    mends = row is not None and row.is_item and (lines.value(above) is None or is_entry(lines, text))
    found = fault_at(lines, *undashed(text), line, mends=mends)
    lines[line] = f"{margin}- {text}"
    return found


def _holds_names(lines: Lines, line: int) -> bool:
    """Whether the nearest line above that says anything is a key that holds names, with nothing after it."""
    above = next((n for n in range(line - 1, -1, -1) if not _is_blank(lines, n)), None)
    return above is not None and lines.value(above) == "" and key_of(lines, above) in NAMING


class _Row(NamedTuple):
    """The ids that are all that a line has, or all after its key; `listed` if they stand in brackets."""

    line: int
    start: int
    end: int
    ids: list[str]
    listed: bool

    @property
    def is_item(self) -> bool:
        """Whether it is one thing in a list: an id, or a list of ids."""
        return self.listed or len(self.ids) == 1

    def written(self, *, apart: bool) -> str:
        """What it is in a list; in a list of its own where each row is something `apart`."""
        ids = ", ".join(self.ids)
        return f"[{ids}]" if apart and len(self.ids) > 1 else ids


def rows_below(lines: Lines, line: int) -> Fault | None:
    """Ids on lines below their key that are no list to YAML: they have no dashes, and no brackets around them all.

    `line` is any of these lines.  Each list under a key that holds arguments is one of them.
    """
    owner = next((n for n in range(line - 1, -1, -1) if not _is_blank(lines, n) and _row(lines, n) is None), None)
    if owner is None or key_of(lines, owner) not in NAMING:
        return None
    value = lines.value(owner) or ""
    head = _row(lines, owner, len(lines[owner]) - len(value)) if value else None
    if value and not (head and head.listed):
        return None
    rows = [head] if head else []
    for n in range(owner + 1, len(lines)):
        row = _row(lines, n)
        if row is not None and row.start >= len(lines.margin(line)):
            rows.append(row)
        elif not _is_blank(lines, n):
            break
    if not rows or rows[-1].line < line:
        return None
    found = _told(lines, owner, rows)
    column = len(lines[owner]) - len(re.sub(MARGIN, "", lines[owner], count=1))
    apart = key_of(lines, owner) in ARGUING and len(rows) > 1 and any(row.listed for row in rows)
    if head is None and (apart or all(len(row.ids) == 1 for row in rows)):
        for row in rows:
            _write(lines, row, " " * column, f"- {row.written(apart=True)}")
    else:
        for row in rows:
            margin = lines[owner][: row.start] if row is head else " " * (column + 2)
            opens, closes = "[" if row is rows[0] else "", "]" if row is rows[-1] else ","
            _write(lines, row, margin, f"{opens}{row.written(apart=apart)}{closes}")
    return found


def _told(lines: Lines, owner: int, rows: list[_Row]) -> Fault:
    """What is said of such rows: at the first of them, or at the second where it is a list below a list."""
    key, ids = key_of(lines, owner), ", ".join(dict.fromkeys(each for row in rows for each in row.ids))
    if not any(row.listed for row in rows):
        hint = f"write `{key}: [{ids}]`"
        return fault_at(
            lines, f"the ids below `{key}:` have neither dashes nor brackets", hint, rows[0].line, mends=True
        )
    if len(rows) == 1:
        where = f"indent it further than `{key}:`"
        return fault_at(lines, f"the list below `{key}:` is not indented", where, rows[0].line, mends=True)
    single, short = all(len(row.ids) == 1 for row in rows), shortened(ids, _SHOWN)
    if key not in ARGUING:
        return fault_at(lines, "a list below a list", f"make one list of them: `[{short}]`", rows[1].line, mends=True)
    item = rows[0].written(apart=True)
    hint = f"write each as an item: `- {item}`; for one argument from all of them, `- [{short}]`"
    return fault_at(lines, "a list below a list", hint, rows[1].line, mends=single)


def _write(lines: Lines, row: _Row, margin: str, text: str) -> None:
    """Put a text in the place of a row; a comment after it stays."""
    lines[row.line] = f"{margin}{text}{lines[row.line][row.end :]}"


def _row(lines: Lines, line: int, start: int | None = None) -> _Row | None:
    """What a line has, or what it has from a column on, if that is ids, with or without commas or brackets."""
    if start is None:
        start = len(lines.margin(line))
        if lines.value(line) is not None or has_block(lines, line):
            return None
    bare = lines.bare(line)
    inside = re.fullmatch(_LIST, bare[start:])
    ids = (inside[1] if inside else bare[start:]).replace(",", " ").split()
    if not ids or not all(map(is_reference, ids)) or (not inside and is_known(ids[0])):
        return None
    return _Row(line, start, len(bare), ids, inside is not None)


def _is_blank(lines: Lines, line: int) -> bool:
    """Whether a line has nothing but a comment."""
    return lines[line].lstrip()[:1] in ("", "#")
