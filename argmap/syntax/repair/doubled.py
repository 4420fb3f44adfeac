"""A bracket too many or too few around ids: `[[a, b]`, `[[a, b`, `[a, b]]`."""

import re
from dataclasses import replace

from argmap.keys import is_reference
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import ARGUING, NAMING, WORD
from argmap.syntax.told import doubled

_BEFORE = rf"(?:^|[\s{{,])(?:({WORD}):|-)\s++$"
_IDS = r"([^\[\]{}#:'\"]++)"
_ONE_CLOSED = rf"\[\s*+\[{_IDS}\](?=\s*+(?:\}}|,\s++{WORD}:|#|$))"
_NONE_CLOSED = rf"\[\s*+\[{_IDS}$"
_ONE_OPENED = rf"\[{_IDS}\]\s*+\](?=\s*+(?:\}}|,\s++{WORD}:|#|$))"


def too_few(lines: Lines, line: int, start: int) -> Fault | None:
    """Of two brackets that open at `start`, or of which the second one does, one or both are not closed."""
    text = lines[line]
    start = text.rfind("[", 0, start) if start and text[:start].rstrip().endswith("[") else start
    key = _owner(text, start)
    if key is None:
        return None
    if open_ids := re.compile(_NONE_CLOSED).match(text, start):
        if not _ids(open_ids[1]):
            return None
        found = fault_at(lines, "these `[[` are never closed", "add `]]`", line, start, start + 2, mends=key in ARGUING)
        lines[line] = f"{text.rstrip(', ')}]]"
        return found
    closed = re.compile(_ONE_CLOSED).match(text, start)
    ids = _ids(closed[1]) if closed else []
    if closed is None or not ids:
        return None
    if key in ARGUING and len(ids) > 1:
        found = fault_at(lines, *doubled("[", ids), line, start, start + 1)
        lines[line] = f"{text[: closed.end()]}]{text[closed.end() :]}"
        return replace(found, either=True)
    found = fault_at(lines, *doubled("[", []), line, start, start + 1, mends=True)
    lines[line] = text[:start] + text[start + 1 :]
    return found


def too_many(lines: Lines, line: int, column: int) -> Fault | None:
    """A bracket or brace at `column` closes once more what another of its kind has closed right before."""
    text, sign = lines[line], lines[line][column]
    at = len(text[:column].rstrip()) - 1
    if at < 0 or text[at] != sign or text[column + 1 :].strip(" ,"):
        return None
    ids = may_be_either(text, at) if sign == "]" else []
    place = column if ids else at
    found = fault_at(lines, *doubled(sign, ids), line, place, place + 1, mends=not ids)
    lines[line] = text[:at] + text[at + 1 :]
    return replace(found, either=bool(ids))


def may_be_either(text: str, at: int) -> list[str]:
    """The ids in brackets that are closed by two at `at`, of which one may be too many, or one too few before; none
    where it is plain which."""
    start = text.rfind("[", 0, at)
    match = re.compile(_ONE_OPENED).match(text, max(start, 0))
    ids = _ids(match[1]) if match and match.start() == start else []
    return ids if len(ids) > 1 and _owner(text, start) in ARGUING else []


def _owner(text: str, start: int) -> str | None:
    """The key whose value starts there, empty if it is an item of a list; None where it is neither, or holds no ids."""
    before = re.search(_BEFORE, text[: max(start, 0)])
    if before is None or not (before[1] is None or before[1] in NAMING):
        return None
    return before[1] or ""


def _ids(inside: str) -> list[str]:
    """The ids in brackets; none where there is anything else."""
    names = [each.strip() for each in inside.strip(" ,").split(",")]
    return names if all(map(is_reference, names)) else []
