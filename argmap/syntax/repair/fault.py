"""One mistake, and how it is told."""

from dataclasses import dataclass

from argmap.syntax.patch import Lines


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: what and what to do; lines and columns count from 0."""

    message: str
    hint: str
    line: int
    column: int
    end_column: int
    rule: str = "yaml-syntax"


def cut(lines: Lines, message: str, hint: str, line: int, column: int | None = None) -> Fault:
    """A fault that cannot be mended: what is there is left out."""
    found = fault_at(lines, message, hint, line, column, None if column is None else column + 1)
    lines.cut(line)
    return found


def fault_at(
    lines: Lines, message: str, hint: str, line: int, column: int | None = None, end: int | None = None
) -> Fault:
    """A fault at a place; without columns it is the whole line."""
    start = len(lines.margin(line)) if column is None else column
    return Fault(message, hint, line, start, end or max(len(lines[line].rstrip()), start + 1))
