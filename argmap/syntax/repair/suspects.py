"""A second opinion on a slip: lines that may be at fault, and whether a change of one makes sense of all around it."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.syntax.nodes import Scalar
from argmap.syntax.patch import Lines
from argmap.syntax.repair.meant import Change, changes, inside
from argmap.syntax.repair.window import GOOD, MOST, Changes, Score, Window, is_section, window

_ABOVE = 4  # lines above the first that is suspected


class Patch(NamedTuple):
    """What lines are to be, the texts that move with them, and how much is left out."""

    lines: dict[int, str]
    texts: dict[int, Scalar]
    cuts: int


class Opinion(NamedTuple):
    """A change that reads better than the patch, if there is one; whether what is made is certain; what it cost."""

    change: Change | None
    certain: bool
    cost: int


def opinion(lines: Lines, suspected: set[int], start: int, patch: Patch) -> Opinion:
    """What to think of a patch; `start` is the first line of what cannot be read, and suspected if it is near."""
    low, high = min((*suspected, *patch.lines)), max((*suspected, *patch.lines))
    outside = _outside(lines, low)
    view = window(lines, low if outside is None else outside, high)
    deeper = _moved_in(lines, patch.lines) >= 0  # which is certain only where all is read
    if view is None:
        return Opinion(None, not deeper, 0)
    view.texts = patch.texts
    best, least = None, view.score(patch.lines, patch.cuts)
    fitting = least.misfits
    view.texts = lines.texts
    if least == GOOD:
        other = _may_be_other(lines, view, patch.lines) or _may_be_deeper(lines, view, patch.lines)
        return Opinion(None, not other, view.read)
    breaks = view.end - least.unread
    if least.unread and not patch.cuts and breaks > high + 1 and _gets_on(view.score({}), least):
        return Opinion(None, not deeper, view.read)
    others = {start, *_others(lines, view, min(suspected)), *([] if outside is None else [outside])}
    for change in changes(lines, view, [n for n in sorted({*suspected, *others}, reverse=True) if view.has(n)]):
        score = view.score(change.lines)
        further = score.unread < least.unread or (score.unread == least.unread and breaks > high + 1)
        unfinished = score.unread < least.unread and score.unread > 0  # what is cut off there may lack something
        if score < least and score.misfits <= fitting + unfinished and (not score.unread or further):
            best, least = change, score
        if least == GOOD:
            break
    certain = least == GOOD and best is not None and not _may_be_other(lines, view, best.lines)
    certain = certain and not (best and _may_be_deeper(lines, view, best.lines))
    return Opinion(best, certain or (best is None and not deeper), view.read)


def _gets_on(before: Score, after: Score) -> bool:
    """Whether a patch mends what it was for, and what breaks off the reading then is another slip."""
    return after.unread < before.unread and not after.misfits and after.askew <= before.askew


def _may_be_other(lines: Lines, view: Window, changed: dict[int, str]) -> bool:
    """Whether a line that was moved a column could as well be moved one the other way."""
    if len(changed) != 1:
        return False
    ((line, new),) = changed.items()
    by = len(new) - len(lines[line])
    if abs(by) != 1 or new.lstrip() != lines[line].lstrip() or len(lines.margin(line)) < by:
        return False
    other = " " * (len(lines.margin(line)) - by) + new.lstrip()
    return view.score({line: other}) == GOOD


def _moved_in(lines: Lines, changed: Changes) -> int:
    """The first line that changed, if it starts in the first column and was moved further in; else -1."""
    line = min(changed, default=-1)
    moved = line >= 0 and not lines.margin(line) and changed[line][:1] == " " and changed[line].lstrip() == lines[line]
    return line if moved else -1


def _may_be_deeper(lines: Lines, view: Window, changed: Changes) -> bool:
    """Whether a line that starts in the first column and was moved could as well be moved to another one."""
    line = _moved_in(lines, changed)
    if line < 0:
        return False
    margin = _indent(changed[line])
    others = (each.lines for each in inside(lines, view, line) if _indent(each.lines[line]) != margin)
    return any(view.score(other) == GOOD for other in others)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _outside(lines: Lines, line: int) -> int | None:
    """The nearest line, here or above, that starts in the first column and is none that a map has there."""
    for n in range(line, max(line - MOST, -1), -1):
        if lines[n][:1].strip() and not lines[n].startswith("#"):
            return None if is_section(lines, n) else n
    return None


def _others(lines: Lines, view: Window, line: int) -> Iterator[int]:
    """Lines above that may be why one cannot be read: the nearest few, and the nearest that are a column off."""
    above = [n for n in range(line - 1, view.first - 1, -1) if lines[n].strip()]
    yield from above[:_ABOVE]
    indent = len(lines.margin(line))
    for off in (indent - 1, indent + 1):
        yield from [n for n in above if len(lines.margin(n)) == off][:1]
