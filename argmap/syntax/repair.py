"""What a syntax error really is, and how to read on after it.

libyaml stops at the first character that makes no sense, often far from the
mistake.  Here its error becomes a sentence about the mistake, at its place,
and the lines are patched in memory: mended where the repair is certain, else
the value at fault is cut out and marked as damaged.
"""

import re
import sys
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events

from argmap.syntax.patch import Lines

_NO_SPACE = re.compile(r"^(\s*+(?:-\s++)*+)([\w$-]++):(?![\s/])(.+)$")
_KEY = re.compile(r"^\s*+(?:-\s++)*+[\w-]++:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: what and what to do; lines and columns count from 0."""

    message: str
    hint: str
    line: int
    column: int
    end_column: int


class Repairs:
    """The lines of a text, and the repairs made to them so far."""

    def __init__(self, text_lines: list[str]) -> None:
        self.lines = Lines(text_lines)
        self.faults: list[Fault] = []
        self.hopeless = False
        self._touched: set[int] = set()

    def text(self) -> str:
        return "\n".join(self.lines)

    def repair(self, error: yaml.MarkedYAMLError, last: Any, innermost: tuple[int, int] | None = None) -> Fault | None:
        """Patch the lines so that reading gets further, and say what was wrong.

        `last` is the event before the error, `innermost` where the open list starts.

        None when the error is in lines that were already patched: then it
        follows from a fault that has been reported, and more is cut away.
        """
        line, column = self._place(error.problem_mark or error.context_mark)
        with self.lines.changes() as changed:
            if error.context == "while parsing a flow node" and innermost:
                fault = self._in_brackets(*innermost, line, column, error.problem_mark)
            else:
                fault = self._diagnose(error, last, line, column)
        again = changed.keys() & self._touched
        if again or not changed:
            self.lines.undo(changed)
            with self.lines.changes() as changed:
                self.lines.cut(min(again, default=line))
            self.hopeless = not changed
        known = bool(self._touched & {fault.line, line, *again})
        self._touched |= changed.keys()
        if known:
            return None
        self.faults.append(fault)
        return fault

    def too_deep(self, line: int) -> None:
        """Cut away the value at `line`, which nests too deep; that has been reported."""
        with self.lines.changes() as changed:
            self.lines.cut(line, brackets=True)
        self.hopeless = not changed
        self._touched |= changed.keys()

    def _diagnose(self, error: yaml.MarkedYAMLError, last: Any, line: int, column: int) -> Fault:
        problem, context = error.problem or "", error.context or ""
        start_line, start = self._place(error.context_mark or error.problem_mark)
        if "\t" in self.lines.margin(line) and ("cannot start any token" in problem or "tab character" in problem):
            return self._tab(line)
        if "mapping values are not allowed" in problem:
            return self._colon(last, line, column)
        if "flow" in context:
            return self._unclosed_bracket(start_line, start, line, column)
        if "escape" in problem:
            return self._escape(line, column)
        if "quoted scalar" in context:
            return self._unclosed_quote(start_line, start)
        if "simple key" in context:
            return self._no_colon(start_line)
        if any(sign in problem for sign in ("alphabetic or numeric", "comment or line break", "tag")):
            return self._sign(start_line, start)
        starts_value = ("cannot start any token", "keys are not allowed", "entries are not allowed", "node content")
        if any(sign in problem for sign in starts_value):
            return self._sign(line, column)
        if "block" in context:
            return self._after_value(last, line, column)
        found = " ".join(part for part in (context, problem) if part)
        hint = "see whether the line or the one above lacks a quote or a space"
        return self._cut(f"not YAML: {found}", hint, line)

    def _tab(self, line: int) -> Fault:
        """Every line of the block that is indented with tabs gets spaces."""
        above = next((text for text in reversed(self.lines[:line]) if text.strip()), "")
        base = len(above) - len(above.lstrip()) + (2 if above.rstrip().endswith(":") else 0)
        end = line
        while end < len(self.lines) and ("\t" in self.lines.margin(end) or not self.lines[end].strip()):
            end += 1
        tabs = [self.lines.margin(n).count("\t") for n in range(line, end) if self.lines[n].strip()]
        least = min(tabs, default=1)
        for n in range(line, end):
            level = self.lines.margin(n).count("\t") - least
            self.lines[n] = (" " * (base + 2 * level) + self.lines[n].strip()).rstrip()
        more = f", as are {len(tabs) - 1} more below" if len(tabs) > 1 else ""
        return self._fault(f"the line is indented with a tab{more}", "indent with spaces, two a level", line, 0, 1)

    def _colon(self, last: Any, line: int, column: int) -> Fault:
        start = last.start_mark if type(last) is events.ScalarEvent else None
        if start is None or start.line == line or last.style:
            return self._prose_colon(line, start.column if start else None, line, column)
        for n in range(start.line, line):
            text = self.lines[n][start.column :] if n == start.line else self.lines[n]
            if _NO_SPACE.match(text):
                return self._no_colon(n)
        if _KEY.match(self.lines[line]):
            owner = self.lines.owner(start.line)
            indent = len(self.lines.margin(owner)) if owner is not None else 0
            hint = f"indent it by {indent} spaces, or quote the text above if this line belongs to it"
            fault = self._fault("the line is indented as if the text above went on", hint, line)
            self.lines[line] = " " * indent + self.lines[line].lstrip()
            return fault
        return self._prose_colon(start.line, start.column, line, column)

    def _prose_colon(self, first: int, start: int | None, line: int, column: int) -> Fault:
        if start is None:
            self.lines.cut(line)
        else:
            self.lines.quote(first, start)
        hint = "quote the whole text, or leave the space out"
        return self._fault("`: ` in a text that is not quoted", hint, line, column, column + 1)

    def _in_brackets(self, first: int, start: int, line: int, column: int, mark: yaml.Mark | None) -> Fault:
        """An item of a flow list or mapping was expected, and something else or nothing is there."""
        found = self.lines[line][column : column + 1]
        if mark is None or mark.line >= len(self.lines) or not self.lines[line][column:].strip():
            return self._unclosed_bracket(first, start, line, -1)
        return self._cut(
            f"`{found}` stands where a value is expected", "remove it, or quote it if it is text", line, column
        )

    def _unclosed_bracket(self, first: int, start: int, line: int, column: int) -> Fault:
        opening = self.lines[first][start : start + 1]
        if line == first and self.lines[line][column : column + 1] == ":":
            self.lines.cut(line)
            hint = "quote the text"
            return self._fault(f"`: ` in a text inside `{opening}`", hint, line, column, column + 1)
        closing, text = "]" if opening == "[" else "}", self.lines[first]
        inside = line == first and text[column : column + 1] in ("]", "}")
        self.lines[first] = (text[:column] if inside else self.lines.bare(first).rstrip(", ")) + closing
        self.lines[first] += text[column:] if inside else ""
        return self._fault(f"this `{opening}` is never closed", f"add `{closing}`", first, start, start + 1)

    def _unclosed_quote(self, line: int, column: int) -> Fault:
        quote = self.lines[line][column : column + 1]
        self.lines.quote(line, column)
        hint = f"add `{quote}` at the end of the text"
        if quote == "'":
            hint += "; a text that starts with an apostrophe needs double quotes"
        return self._fault("this quote is never closed", hint, line, column, column + 1)

    def _escape(self, line: int, column: int) -> Fault:
        text = self.lines[line]
        start = max(text.rfind("\\", 0, column + 1), 0)
        self.lines[line] = text[:start] + "\\" + text[start:]
        hint = "write two backslashes, or use single quotes"
        message = f"`{text[start : start + 2]}` means nothing in double quotes"
        return self._fault(message, hint, line, start, start + 2)

    def _no_colon(self, line: int) -> Fault:
        if match := _NO_SPACE.search(self.lines[line]):
            margin, key, value = match.groups()
            self.lines[line] = f"{margin}{key}: {value}"
            column = len(margin) + len(key)
            return self._fault(f"no space after `{key}:`", f"write `{key}: …`", line, column, column + 1)
        return self._cut("the line has no `: ` after a key", "write `key: value`", line)

    def _sign(self, line: int, column: int) -> Fault:
        sign = self.lines[line][column : column + 1]
        message = f"a text may not start with `{sign}` unless it is quoted"
        if self.lines.value(line) is None:
            return self._cut(message, "quote it", line, column)
        self.lines.quote(line, column)
        return self._fault(message, "quote it", line, column, column + 1)

    def _after_value(self, last: Any, line: int, column: int) -> Fault:
        """Something follows that cannot: text after a closed value, or a line whose indentation fits nowhere."""
        start, end = last.start_mark, last.end_mark
        if type(last) is events.ScalarEvent and last.style in ("'", '"'):
            if start.line < end.line == line:
                return self._unclosed_quote(start.line, start.column)
            if end.line == line:
                self.lines.quote(line, start.column)
                hint = "put the whole text in quotes, with `''` for a quote inside"
                return self._fault("text goes on after the closing quote", hint, line, column)
        if type(last) is events.AliasEvent and end.line == line:
            return self._sign(line, start.column)
        if type(last) in (events.SequenceEndEvent, events.MappingEndEvent) and end.line == line and end.column > 0:
            value = self.lines.value(line) or ""
            if value[:1] in ("[", "{") and self.lines[line][column : column + 1] not in ("]", "}"):
                return self._sign(line, self.lines[line].index(value))
        return self._misplaced(line, column)

    def _misplaced(self, line: int, column: int) -> Fault:
        text, indent = self.lines[line].strip(), len(self.lines.margin(line))
        closing = self.lines[line][column : column + 1]
        if closing in ("]", "}"):
            return self._cut(f"this `{closing}` closes nothing", "remove it", line, column)
        levels: dict[int, int] = {}  # how deep the open blocks are, and in which line
        for n in range(line - 1, -1, -1):
            if self.lines[n].strip() and len(self.lines.margin(n)) < min(levels, default=sys.maxsize):
                levels[len(self.lines.margin(n))] = n
        if indent in levels or not levels:
            what = "a list item where a key was expected" if text.startswith("- ") else "a key where none can stand"
            return self._cut(what, "a block is either keys or a list of `- ` items, not both", line)
        best = min(levels, key=lambda level: (abs(level - indent), -level))
        hint = f"indent it by {best} spaces, like line {levels[best] + 1}"
        fault = self._fault("the indentation of this line fits no line above", hint, line)
        self.lines[line] = " " * best + text
        return fault

    def _cut(self, message: str, hint: str, line: int, column: int | None = None) -> Fault:
        """A fault that cannot be mended: what is there is left out."""
        fault = self._fault(message, hint, line, column, None if column is None else column + 1)
        self.lines.cut(line)
        return fault

    def _fault(self, message: str, hint: str, line: int, column: int | None = None, end: int | None = None) -> Fault:
        """A fault at a place; without columns it is the whole line."""
        start = len(self.lines.margin(line)) if column is None else column
        return Fault(message, hint, line, start, end or max(len(self.lines[line].rstrip()), start + 1))

    def _place(self, mark: yaml.Mark | None) -> tuple[int, int]:
        """Line and column of a mark; at the end of the text, of its last line."""
        if mark is None or mark.line >= len(self.lines):
            return len(self.lines) - 1, 0
        return mark.line, mark.column
