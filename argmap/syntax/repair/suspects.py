"""A second opinion on a slip: changes of single lines that make sense of what stands around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.keys import is_id
from argmap.syntax.patch import Lines
from argmap.syntax.repair.fault import Fault, fault_at
from argmap.syntax.repair.siblings import WORD, is_known
from argmap.syntax.repair.window import GOOD, Score, Window, window

_NEAR = 2  # columns that a line may be off
_FIRST_WORD = rf"(\s*+(?:-\s++)*+)({WORD})(\s*+)([:;=]?+)(\s*+)(?=\S)"
_ABOVE = 4  # lines above the first that is suspected


class Change(NamedTuple):
    """What lines are to be, and the fault that this mends."""

    lines: dict[int, str]
    fault: Fault


def opinion(
    lines: Lines, suspected: set[int], start: int, patched: dict[int, str], cuts: int
) -> tuple[Change | None, int]:
    """A change that reads better than what lines were `patched` to be, if there is one; and what looking cost.

    `start` is the first line of what cannot be read, and suspected if it is near; `cuts` how much the patch leaves out.
    """
    low, high = min((*suspected, *patched)), max((*suspected, *patched))
    view = window(lines, low, high)
    if view is None:
        return None, 0
    best, least = None, view.score(patched, cuts)
    if least == GOOD:
        return None, view.read
    for change in _changes(
        lines, view, sorted({*suspected, start, *_others(lines, view, min(suspected))}, reverse=True)
    ):
        score = view.score(change.lines)
        if score < least:
            best, least = change, score
        if least == GOOD:
            break
    return best, view.read


def _others(lines: Lines, view: Window, line: int) -> Iterator[int]:
    """Lines above that may be why one cannot be read: the nearest few, and the nearest that are a column off."""
    above = [n for n in range(line - 1, view.first - 1, -1) if lines[n].strip()]
    yield from above[:_ABOVE]
    indent = len(lines.margin(line))
    for off in (indent - 1, indent + 1):
        yield from [n for n in above if len(lines.margin(n)) == off][:1]


def _changes(lines: Lines, view: Window, suspected: list[int]) -> Iterator[Change]:
    """What may have been meant, the likeliest first."""
    indents = view.indents()
    here = [n for n in suspected if view.first <= n < view.end and lines[n].strip()]
    odd = sorted(here, key=lambda n: indents[len(lines.margin(n))])
    for n in odd:
        yield from _indented(lines, view, n, sorted(indents, key=lambda indent: -indents[indent]), 1)
    for n in here:
        yield from _with_colon(lines, n)
    for n in here:
        yield from _as_item(lines, n)
    for n in odd:
        yield from _indented(lines, view, n, sorted(indents), _NEAR)


def _indented(lines: Lines, view: Window, line: int, indents: list[int], off: int) -> Iterator[Change]:
    """The line, alone or with what is below it, in a column that others have."""
    margin = len(lines.margin(line))
    for indent in indents:
        if abs(indent - margin) != off:
            continue
        like = _like(lines, view, line, indent)
        where = f"indent it by {indent} spaces" if indent else "start it in column 1"
        what = "the indentation of this line fits no line above"
        if like > line:
            what = "the line is not indented like those that follow it"
        fault = fault_at(lines, what, f"{where}, like line {like + 1}" if like >= 0 else where, line, mends=off == 1)
        yield Change({line: " " * indent + lines[line].lstrip()}, fault)
        end = lines.block_end(line)
        if end > line + 1:
            moved = {n: _moved(lines[n], indent - margin) for n in range(line, min(end, view.end))}
            yield Change(moved, fault)


def _moved(text: str, by: int) -> str:
    return " " * by + text if by > 0 else text[-by:] if not text[:-by].strip() else text


def _like(lines: Lines, view: Window, line: int, indent: int) -> int:
    """The nearest line with an indentation, above if there is one; -1 if there is none."""
    places = (*range(line - 1, view.first - 1, -1), *range(line + 1, view.end))
    return next((n for n in places if lines[n].strip() and len(lines.margin(n)) == indent), -1)


def _with_colon(lines: Lines, line: int) -> Iterator[Change]:
    """`text The town`, `build The town`, `author:[…]`, `build{…}`: a key without its colon, or the space after it."""
    bare = lines.bare(line).strip().removeprefix("- ")
    if is_id(bare):
        fault = fault_at(lines, f"no colon after `{bare}`", f"write `{bare}:`", line, mends=True)
        end = len(lines.bare(line))
        yield Change({line: f"{lines[line][:end]}:{lines[line][end:]}"}, fault)
    match = re.match(_FIRST_WORD, lines[line])
    if match is None or not (match[3] or match[4] or lines[line][match.end()] in "[{") or match[4] == ":" == match[5]:
        return
    key, sign = match[2], match[4]
    message = f"`{sign}` after `{key}` is not the colon of a key" if sign else f"no colon after `{key}`"
    column, end = match.span(4 if sign else 2)
    if sign == ":":
        message = f"no space after `{key}:`"
    fault = fault_at(lines, message, f"write `{key}: …`", line, column, end, mends=bool(sign) or is_known(key))
    yield Change({line: f"{match[1]}{key}: {lines[line][match.end() :]}"}, fault)


def _as_item(lines: Lines, line: int) -> Iterator[Change]:
    """`-shade`, `shade` in a list; `- text: …` where keys stand."""
    margin, text = lines.margin(line), lines[line].strip()
    if text.startswith("-") and text[1:2] not in ("", "-", " "):
        hint = f"write `- {text[1:]}`, with a space after the dash"
        fault = fault_at(lines, "no space after the dash of a list item", hint, line, mends=True)
        yield Change({line: f"{margin}- {text[1:]}"}, fault)
    elif text.startswith("- "):
        rest = text[2:].lstrip()
        fault = fault_at(
            lines, f"a dash before a key", f"write `{rest.partition(':')[0]}: …` without it", line, mends=True
        )
        yield Change({line: margin + rest}, fault)
        yield Change({line: f"{margin}  {rest}"}, fault)
    else:
        fault = fault_at(lines, "an item of the list has no dash", f"write `- {text}`", line)
        yield Change({line: f"{margin}- {text}"}, fault)
        if len(margin) > 1:
            yield Change({line: f"{margin[:-2]}- {text}"}, fault)
