"""One mistake, and how it is told."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.records import record
from argmap.syntax.patch import Lines


class Mended(NamedTuple):
    """A change in one line: what stands between two columns becomes `new`."""

    line: int
    start: int
    end: int
    new: str


@record
class Fault:
    """One mistake: what and what to do; lines and columns count from 0.

    `mends` says that the repair is certain: then `mended` has what it changed in the text, or what is to be changed
    where the lines in memory, which must stay as many, are mended another way.  A fault that is `sure` is the right one
    even where another repair makes more lines readable.  With `either`, what is read is one of two things that may be
    meant.
    """

    message: str
    hint: str
    line: int
    column: int
    end_column: int
    rule: str = "yaml-syntax"
    mends: bool = False
    mended: tuple[Mended, ...] = ()
    sure: bool = False
    either: bool = False


def cut(lines: Lines, message: str, hint: str, line: int, column: int | None = None) -> Fault:
    """A fault that cannot be mended: what is there is left out."""
    found = fault_at(lines, message, hint, line, column, None if column is None else column + 1)
    lines.cut(line)
    return found


def fault_at(
    lines: Lines,
    message: str,
    hint: str,
    line: int,
    column: int | None = None,
    end: int | None = None,
    *,
    mends: bool = False,
    mended: tuple[Mended, ...] = (),
) -> Fault:
    """A fault at a place; without columns it is the whole line."""
    start = len(lines.margin(line)) if column is None else column
    return Fault(
        message, hint, line, start, end or max(len(lines[line].rstrip()), start + 1), mends=mends, mended=mended
    )


def mended(lines: Lines, changed: Mapping[int, str]) -> tuple[Mended, ...]:
    """What is different in lines that were `changed` before."""
    found: list[Mended] = []
    for line, old in changed.items():
        new = lines[line]
        start = _alike(old, new)
        tail = _alike(old[start:][::-1], new[start:][::-1])
        found.append(Mended(line, start, len(old) - tail, new[start : len(new) - tail]))
    return tuple(found)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
