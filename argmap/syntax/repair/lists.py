"""Lists of ids whose dashes, or brackets, are missing or stand wrong."""

import re

from argmap.keys import is_id
from argmap.syntax.patch import MARGIN, Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.lookalikes import bullet
from argmap.syntax.repair.siblings import NAMING, has_block, key_of, sibling


def in_list(lines: Lines, line: int) -> Fault | None:
    """An item whose dash has no space after it, or that has no dash, or another sign for it."""
    margin, text = lines.margin(line), lines[line].strip()
    if text.startswith("-") and text[1:2] not in ("", "-", " "):
        hint = f"write `- {text[1:]}`, with a space after the dash"
        found = fault_at(lines, "no space after the dash of a list item", hint, line, mends=True)
        lines[line] = f"{margin}- {text[1:]}"
        return found
    above = sibling(lines, line)
    if above is None or not lines[above].lstrip().startswith("- "):
        return _ids_below(lines, line)
    if slip := bullet(lines, line):
        return slip
    if " " in lines.bare(line).strip():
        return None
    found = fault_at(lines, "an item of the list has no dash", f"write `- {text}`", line)
    lines[line] = f"{margin}- {text}"
    return found


def _ids_below(lines: Lines, line: int) -> Fault | None:
    """Ids on lines below their key that are no list to YAML: they have neither dashes nor brackets."""
    first = line
    while first and _ids(lines, first - 1):
        first -= 1
    owner = next((n for n in range(first - 1, -1, -1) if lines[n].strip()), None)
    if owner is None or not _ids(lines, line) or lines.value(owner) != "" or key_of(lines, owner) not in NAMING:
        return None
    end = line
    while end < len(lines) and _ids(lines, end) and len(lines.margin(end)) >= len(lines.margin(line)):
        end += 1
    ids = [_ids(lines, n) for n in range(first, end)]
    key = key_of(lines, owner)
    hint = f"write `{key}: [{', '.join(each for line in ids for each in line)}]`"
    found = fault_at(lines, f"the ids below `{key}:` have neither dashes nor brackets", hint, first, mends=True)
    margin = " " * (len(lines[owner]) - len(re.sub(MARGIN, "", lines[owner], count=1)))
    if all(len(each) == 1 for each in ids):
        lines[first:end] = [f"{margin}- {each}" for (each,) in ids]
        return found
    rows = [f"{margin}  {', '.join(each)}," for each in ids]
    rows[0] = f"{margin}  [{rows[0].lstrip()}"
    rows[-1] = rows[-1].removesuffix(",") + "]"
    lines[first:end] = rows
    return found


def _ids(lines: Lines, line: int) -> list[str]:
    """The ids that are all that a line has, with or without commas."""
    words = lines.bare(line).replace(",", " ").split() if lines.value(line) is None else []
    return words if words and all(is_id(word) for word in words) and not has_block(lines, line) else []
