"""Where a document of YAML starts and ends: `---`, `...` and directives."""

from argmap.keys import MAP
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, cut, fault_at
from argmap.syntax.repair.siblings import key_of


def ended(lines: Lines, line: int) -> Fault | None:
    """A `...` with more of the map after it."""
    end = next((n for n in range(line, -1, -1) if lines[n].split("#")[0].rstrip() == "..."), None)
    if end is None:
        return None
    if lines.value(line) is None:
        hint = "delete it, or make it a comment with `#`"
        found = fault_at(lines, "`...` ends the map, and text comes after it", hint, line)
        lines.cut(line)
        lines[line:] = [""] * (len(lines) - line)
        return found
    found = fault_at(lines, "`...` ends the map here, and more of it follows", "delete the line", end, mends=True)
    lines[end] = ""
    return found


def directive(lines: Lines, line: int) -> Fault:
    """A `%` at the start of a line, before the map."""
    hint = "delete the line, or start it with `#` for a comment"
    return cut(lines, "a line that starts with `%` gives orders to YAML, and maps have none", hint, line)


def parted(lines: Lines, line: int) -> Fault | None:
    """A `---` in the midst of a map, or at its end, as other files have it; None where another map follows."""
    below = next((n for n in range(line + 1, len(lines)) if lines[n].partition("#")[0].strip()), None)
    key = "" if below is None else key_of(lines, below)
    if lines[line].rstrip() != "---" or (below is not None and (key == "argmap" or key not in MAP)):
        return None
    parts, ends = "parts the map here, and more of it follows", "starts another map, and none follows"
    message = f"`---` {parts if key else ends}"
    found = fault_at(lines, message, "delete the line", line, mends=True)
    lines[line] = ""
    return found
