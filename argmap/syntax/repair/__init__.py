"""What a syntax error really is, and how to read on after it.

libyaml stops at the first character that makes no sense, often far from the
mistake.  Here its error becomes a sentence about the mistake, at its place,
and the lines are patched in memory: mended where the repair is certain, else
the value at fault is cut out and marked as damaged.
"""

from dataclasses import replace
from typing import Any

import yaml

from argmap.syntax.nodes import Scalar
from argmap.syntax.patch import Lines
from argmap.syntax.repair import inside
from argmap.syntax.repair.brackets import in_brackets, unclosed_bracket
from argmap.syntax.repair.documents import directive, ended, parted
from argmap.syntax.repair.fault import Fault, cut, mended
from argmap.syntax.repair.indentation import tab
from argmap.syntax.repair.keys import no_colon
from argmap.syntax.repair.lookalikes import lookalike, wide_margins
from argmap.syntax.repair.meant import Change
from argmap.syntax.repair.quotes import escape, unclosed_quote
from argmap.syntax.repair.suspects import Patch, opinion
from argmap.syntax.repair.texts import after_value, colon, sign

_MOST_LOOKING = 100_000  # characters that are read, in all, to find better repairs

_State = tuple[int, dict[int, Scalar]]  # how much of the lines was cut, and the texts that were moved


class Repairs:
    """The lines of a text, and the repairs made to them so far."""

    def __init__(self, text_lines: list[str]) -> None:
        self.lines = Lines(text_lines)
        self.faults: list[Fault] = []
        self.hopeless = False
        self.guessed = False  # whether what is read was perhaps not meant
        self._touched: set[int] = set()
        self._moved: set[int] = set()
        self._looking = 0  # characters that were read to find better repairs

    def text(self) -> str:
        return "\n".join(self.lines)

    def repair(self, error: yaml.MarkedYAMLError, last: Any, innermost: tuple[int, int] | None = None) -> Fault | None:
        """Patch the lines so that reading gets further, and say what was wrong.

        `last` is the event before the error, `innermost` where the open list starts.

        None when the error is in lines that were already patched: then it
        follows from a fault that has been reported, and more is cut away.
        """
        line, column = self._place(error.problem_mark or error.context_mark)
        before = self.lines.cuts, dict(self.lines.texts)
        with self.lines.changes() as changed:
            if error.context == "while parsing a flow node" and innermost:
                fault = in_brackets(self.lines, *innermost, line, column, error.problem_mark)
            else:
                fault = self._diagnose(error, last, line, column)
        if not fault.sure and not changed.keys() & self._touched:
            fault, changed = self._better(fault, changed, error, last, before)
        again = changed.keys() & self._touched
        if again or not changed:
            self.lines.undo(changed)
            with self.lines.changes() as changed:
                self.lines.cut(min(again, default=line))
            self.hopeless = not changed
        known = bool(self._touched & {fault.line, fault.line if fault.sure else line, *again})
        news = self._touch(changed)  # of what is known as well: or the same lines would be patched without end
        if known or not news:
            return None
        return self._kept(fault, changed if fault.mends and not again else {})

    def _kept(self, fault: Fault, changed: dict[int, str]) -> Fault:
        """The fault with what mended it in lines that were `changed` before, among those that are told."""
        edits = (fault.mended or mended(self.lines, changed)) if changed else ()
        fault = replace(fault, mended=edits)
        self.faults.append(fault)
        self.guessed |= fault.either
        return fault

    def _better(
        self, fault: Fault, changed: dict[int, str], error: yaml.MarkedYAMLError, last: Any, before: _State
    ) -> tuple[Fault, dict[int, str]]:
        """The fault and the lines that changed; others, if what they make of the lines reads better."""
        if self._looking >= _MOST_LOOKING:
            return fault, changed
        patch = Patch({n: self.lines[n] for n in changed}, self.lines.texts, self.lines.cuts - before[0])
        self.lines.undo(changed)
        after = self.lines.cuts, self.lines.texts
        self.lines.cuts, self.lines.texts = before
        marks = (error.problem_mark, getattr(last, "start_mark", None))
        suspected = {self._place(mark)[0] for mark in marks if mark is not None}
        start, _ = self._place(error.context_mark)
        found = opinion(self.lines, suspected or {start}, start, patch)
        self._looking += found.cost
        change = found.change
        if change is None or change.lines.keys() & self._touched:
            self.lines.cuts, self.lines.texts = after
            change = Change(patch.lines, fault)
        new, fault = change
        changed = {n: self.lines[n] for n in new}
        self.lines.undo(new)
        return replace(fault, mends=fault.mends and found.certain), changed

    def _touch(self, changed: dict[int, str]) -> bool:
        """Keep in mind which lines changed; whether that is more than that some were indented once more.

        Lines that were only indented anew can have another slip, and may be changed again.
        """
        moved = {n for n, old in changed.items() if old.strip() and old.strip() == self.lines[n].strip()}
        news = not moved & self._moved or len(moved) < len(changed)
        self._touched |= (changed.keys() - moved) | (moved & self._moved)
        self._moved |= moved
        return news

    def unblanked(self) -> Fault:
        """Mend every line that starts with another blank than those of the keyboard, of which there is one."""
        with self.lines.changes() as changed:
            fault = wide_margins(self.lines)
        self._touch(changed)
        return self._kept(fault, changed)

    def too_deep(self, line: int) -> None:
        """Cut away the value at `line`, which nests too deep; that has been reported."""
        with self.lines.changes() as changed:
            self.lines.cut(line, brackets=True)
        self.hopeless = not changed
        self._touched |= changed.keys()

    def second(self, line: int) -> Fault | None:
        """Read on after a `---` in `line` that parts one map in two; None where it starts another map."""
        with self.lines.changes() as changed:
            fault = parted(self.lines, line)
        return None if fault is None else self._kept(fault, changed)

    def _diagnose(self, error: yaml.MarkedYAMLError, last: Any, line: int, column: int) -> Fault:
        problem, context = error.problem or "", error.context or ""
        start_line, start = self._place(error.context_mark or error.problem_mark)
        if slip := lookalike(self.lines, self._first(last, start_line, line), line):
            return slip
        if "document start" in problem and (slip := ended(self.lines, line)):
            return slip
        if "directive" in context:
            return directive(self.lines, line)
        if "\t" in self.lines.margin(line) and ("cannot start any token" in problem or "tab character" in problem):
            return tab(self.lines, line)
        if "mapping values are not allowed" in problem:
            return colon(self.lines, last, line, column)
        if "flow" in context:
            place = last.start_mark if type(last) is yaml.events.AliasEvent else None
            if place is not None and (slip := inside.sign(self.lines, place.line, place.column)):
                return slip
            return unclosed_bracket(self.lines, start_line, start, line, column)
        if "escape" in problem:
            return escape(self.lines, line, column)
        if "quoted scalar" in context:
            return unclosed_quote(self.lines, start_line, start)
        if "simple key" in context:
            return no_colon(self.lines, start_line)
        if any(sign in problem for sign in ("alphabetic or numeric", "comment or line break", "tag")):
            return sign(self.lines, start_line, start)
        starts_value = ("cannot start any token", "keys are not allowed", "entries are not allowed", "node content")
        if any(sign in problem for sign in starts_value):
            return sign(self.lines, line, column)
        if "block" in context:
            return after_value(self.lines, last, line, column)
        found = " ".join(part for part in (context, problem) if part)
        hint = "see whether the line or the one above lacks a quote or a space"
        return cut(self.lines, f"not YAML: {found}", hint, line)

    @staticmethod
    def _first(last: Any, start: int, line: int) -> int:
        """The line where what cannot be read may have its cause: that of the text before, or below one in quotes."""
        if type(last) is not yaml.events.ScalarEvent or last.end_mark is None or last.start_mark is None:
            return start
        below = min(last.end_mark.line + 1, line)
        return max(min(start, line), below) if last.style else min(last.start_mark.line, start)

    def _place(self, mark: yaml.Mark | None) -> tuple[int, int]:
        """Line and column of a mark; at the end of the text, of its last line."""
        if mark is None or mark.line >= len(self.lines):
            return len(self.lines) - 1, 0
        return mark.line, mark.column
