"""Lines that are indented by a tab, or as no line above is."""

import sys
from collections.abc import Mapping

from argmap.keys import ARGUMENT, MAP, is_reference
from argmap.syntax import told
from argmap.syntax.patch import Lines
from argmap.syntax.repair.doubled import too_many
from argmap.syntax.repair.fault import Fault, cut, fault_at
from argmap.syntax.repair.lists import rows_below
from argmap.syntax.repair.siblings import ARGUING, INSIDE, TOP, key_of


def tab(lines: Lines, line: int) -> Fault:
    """Every line of the block that is indented with tabs gets spaces; where no line has spaces, every line of all."""
    end = line
    while end < len(lines) and ("\t" in lines.margin(end) or not lines[end].strip()):
        end += 1
    mixed = any(text.startswith(" ") and text.strip() for text in lines)
    end = end if mixed else len(lines)
    tabbed = [n for n in range(line, end) if "\t" in lines.margin(n) and lines[n].strip()]
    counts = [lines.margin(n).count("\t") for n in tabbed] or [1]
    base, least = (_base(lines, line), min(counts)) if mixed else (2 * counts[0], counts[0])
    for n in tabbed:
        level = lines.margin(n).count("\t") - least
        lines[n] = " " * (base + 2 * level) + lines[n].strip()
    says = told.tabbed("indent with spaces, two a level", max(len(tabbed) - 1, 0))
    return fault_at(lines, *says, line, 0, 1, mends=True)


def _base(lines: Lines, line: int) -> int:
    """How many spaces the first of some lines with tabs should have."""
    above = next((text.rstrip() for text in reversed(lines[:line]) if text.strip()), "")
    base, inner = len(above) - len(above.lstrip()), len(above) - len(above.lstrip("- "))
    kind = _kind(lines, line)
    if kind == "id":  # it stands like the id above it, however deep that one's keys go
        top = next((n for n in range(line - 1, -1, -1) if lines[n][:1].strip()), 0)
        beside = (n for n in range(line - 1, top, -1) if _kind(lines, n) == "id" and lines.margin(n))
        return next((len(lines.margin(n)) for n in beside), base + 2)
    if above.endswith(":"):
        return inner + 2
    deep = len(lines.margin(line).expandtabs(2)) >= inner
    return inner if kind == "inside" and above.lstrip().startswith("- ") and deep else base


def outdented(lines: Lines, line: int) -> Fault | None:
    """A key of a statement that stands further out than the statement it is meant for."""
    key = key_of(lines, line)
    if key not in INSIDE or lines.margin(line):
        return None
    for n in range(line - 1, -1, -1):
        if key_of(lines, n) in INSIDE and (indent := len(lines.margin(n))):
            hint = f"indent it by {indent} spaces, like line {n + 1}"
            found = fault_at(lines, *told.outside(key, hint), line, mends=True)
            lines[line] = " " * indent + lines[line]
            return found
    return None


def under_id(lines: Lines, above: int, line: int) -> Fault | None:
    """A key of an argument below one that is a bare id: `- b`, and `conceded: true` below it."""
    key, value = key_of(lines, line), lines.value(above)
    if key not in ARGUMENT or above + 1 != line or (value is not None and key_of(lines, above) not in ARGUING):
        return None
    name = (lines.bare(above).strip().removeprefix("- ") if value is None else value).strip()
    if not is_reference(name) or (value is None and not lines[above].lstrip().startswith("- ")):
        return None
    message = f"`{key}:` is a key of an argument, and the argument above is no more than an id"
    found = fault_at(lines, message, f"write `premises: {name}` above it", line, mends=value is None)
    if value is None:
        margin = lines.margin(above)
        lines[above : line + 1] = [f"{margin}- premises: {name}", f"{margin}  {lines[line].lstrip()}"]
    else:
        lines[line] = ""
    return found


def _kind(lines: Lines, line: int) -> str:
    """What sort of key a line has: one of a statement or argument, one of a map, another (an id), or none."""
    key = key_of(lines, line)
    sort = "map" if key in MAP and key not in INSIDE else "id" if key else ""
    return "inside" if key in INSIDE else sort


def _first_of_block(lines: Lines, first: int, line: int) -> Fault | None:
    """The first key of a block stands one space off from those that follow it, of which `line` is the first."""
    indent, below = len(lines.margin(line)), line + 1
    owner = next((n for n in range(first - 1, -1, -1) if lines[n].strip()), None)
    if owner is None or lines.value(owner) != "" or abs(len(lines.margin(first)) - indent) != 1 or not indent:
        return None
    further = below < len(lines) and lines[below].strip() and len(lines.margin(below)) == indent
    if not further or len(lines.margin(owner)) >= indent or not (lines.value(first) and lines.value(line)):
        return None
    hint = f"indent it by {indent} spaces, like line {line + 1}"
    found = fault_at(lines, *told.unlike_below(hint), first, mends=True)
    lines[first] = " " * indent + lines[first].lstrip()
    return found


def _dashed_key(lines: Lines, line: int) -> Fault | None:
    """An entry with a dash among entries without."""
    text, margin = lines[line].strip(), lines.margin(line)
    end = lines.block_end(line)
    within = [len(lines.margin(n)) for n in range(line + 1, end) if lines[n].strip()]
    if not text.startswith("- ") or _kind(lines, line) != "id" or min(within, default=99) < len(margin) + 3:
        return None
    found = fault_at(lines, *told.dashed(key_of(lines, line)), line, mends=True)
    lines[line] = margin + text[2:].lstrip()
    return found


def _owner_outdented(lines: Lines, line: int, levels: Mapping[int, int]) -> Fault | None:
    """A key of a statement among the ids, where those before and after it are indented as its keys are."""
    indent = len(lines.margin(line))
    owner = levels.get(max((level for level in levels if level < indent), default=-1), 0)
    before = next((n for n in range(owner - 1, -1, -1) if lines[n].strip()), 0)
    if len(lines.margin(before)) != indent or not {key_of(lines, n) for n in (before, owner, line)} <= INSIDE:
        return None
    hint = f"indent it by {indent} spaces, like line {before + 1}"
    found = fault_at(
        lines, f"`{key_of(lines, owner)}:` is not indented like the keys above it", hint, owner, mends=True
    )
    lines[owner] = " " * indent + lines[owner].lstrip()
    return found


def misplaced(lines: Lines, line: int, column: int) -> Fault:
    """A line whose indentation fits nowhere, or that is no part of the block that it is in."""
    text, indent = lines[line].strip(), len(lines.margin(line))
    closing = lines[line][column : column + 1]
    if closing in ("]", "}"):
        if slip := too_many(lines, line, column):
            return slip
        return cut(lines, *told.closes_nothing(closing, "remove it"), line, column)
    if slip := rows_below(lines, line):
        return slip
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if above is not None and (slip := _first_of_block(lines, above, line)):
        return slip
    if above is not None and len(lines.margin(above)) < indent and (slip := outdented(lines, above)):
        return slip
    levels: dict[int, int] = {}  # how deep the open blocks are, and in which line
    for n in range(line - 1, -1, -1):
        if lines[n].strip() and len(lines.margin(n)) < min(levels, default=sys.maxsize):
            levels[len(lines.margin(n))] = n
    if (slip := _owner_outdented(lines, line, levels)) or (indent in levels and (slip := _dashed_key(lines, line))):
        return slip
    if indent in levels or not levels:
        what = "a list item where a key was expected" if text.startswith("- ") else "a key where none can stand"
        return cut(lines, what, "a block is either keys or a list of `- ` items, not both", line)
    kind = _kind(lines, line)
    best = min(levels, key=lambda level: (_kind(lines, levels[level]) != kind, abs(level - indent), -level))
    if indent == 1 and 0 in levels and key_of(lines, line) in TOP:
        best = 0
    where = f"indent it by {best} spaces" if best else "start it in column 1"
    hint = f"{where}, like line {levels[best] + 1}"
    near = abs(best - indent) == 1
    found = fault_at(lines, *told.astray(hint), line, mends=near)
    lines[line] = " " * best + text
    return found
