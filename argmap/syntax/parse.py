"""libyaml's events to a tree, going on after every mistake whose repair is known.

Events, not `yaml.compose`: composing recurses in C and ends the interpreter
at some 25,000 levels, resolves `no` to False, and keeps the last of two
equal keys in silence.
"""

import re
from typing import Any

import yaml

from argmap.diagnostics import Diagnostic, Edit, Severity, Span
from argmap.syntax.builder import Builder
from argmap.syntax.decode import WIDE_MARGIN, clean
from argmap.syntax.nodes import Document
from argmap.syntax.pairs import masked, put_together
from argmap.syntax.told import UNREAD, UNREAD_HINT
from argmap.text import ended_alike, line_starts, lines

_MAX_FAULTS = 50
_MAX_REREAD, _MAX_TIMES = 5 * 2**20, 12  # work of reading again after repairs, in all: so much, or so many times
_FOLLOWING = 3  # a reading that tells nothing new counts as so many: what follows from slips seldom comes to an end
_VALUE = 20  # characters that take as long to read as one value more


def parse(text: str, path: str = "") -> Document:
    """Read one YAML document.  Never raises on content.

    Each syntax error is reported once, at its cause, and patched in memory,
    so that one reading finds them all.
    """
    text, diagnostics = clean(text, path)
    source, reread, repairs, starts = masked(text), 0, None, list[int]()
    source_is_typed = source is text
    if not text.isascii() and re.search(WIDE_MARGIN, source):
        from argmap.syntax.repair import Repairs

        repairs, starts = Repairs(lines(source)), line_starts(text)
        diagnostics.append(_told(path, repairs.unblanked(), starts if source_is_typed else [], text))
        source = repairs.text()
    while True:
        builder = Builder(path, repairs.lines.texts if repairs else None)
        error = builder.read(source)
        if error is None and builder.too_deep is None and builder.second is None:
            break
        if repairs is None:
            from argmap.syntax.repair import Repairs

            repairs, starts = Repairs(lines(source)), line_starts(text)
        fault = None
        if builder.second is not None:
            if (fault := repairs.second(builder.second)) is None:
                builder.refuse_second()
                break
        elif error is not None:
            fault = repairs.repair(error, builder.last, builder.innermost)
        if fault is not None:
            diagnostics.append(_told(path, fault, starts if source_is_typed else [], text))
        elif builder.too_deep is not None:
            diagnostics += [found for found in builder.diagnostics if found.rule == "too-deep"]
            repairs.too_deep(builder.too_deep)
        work = effort(source)
        reread += work if fault is not None else _FOLLOWING * work
        if repairs.hopeless or len(repairs.faults) >= _MAX_FAULTS or reread > max(_MAX_REREAD, _MAX_TIMES * work):
            builder.root = None
            diagnostics.append(_unread(path, error, builder.last))
            break
        source = repairs.text()
    if not source_is_typed:
        put_together(builder.root)
    diagnostics += builder.diagnostics
    return Document(
        path, text, builder.root, diagnostics, cut=repairs is not None and (repairs.guessed or repairs.lines.cuts > 0)
    )


def effort(text: str) -> int:
    """What one reading of a text costs, in characters: many short entries take longer than a long one."""
    return len(text) + _VALUE * sum(map(text.count, (",", "\n", ": ")))


def _unread(path: str, error: yaml.MarkedYAMLError | None, last: Any) -> Diagnostic:
    """The finding that more than what is told may be wrong, at the line where reading stopped."""
    mark = error and (error.problem_mark or error.context_mark)
    line = (mark or last.start_mark).line + 1
    return Diagnostic("yaml-syntax", Severity.ERROR, UNREAD, Span(path, line, 1, line, 2), UNREAD_HINT)


def _told(path: str, fault: Any, starts: list[int], text: str) -> Diagnostic:
    """The finding about a fault, with its mend; without one where it is not known at what offset each line starts."""
    span = Span(path, fault.line + 1, fault.column + 1, fault.line + 1, fault.end_column + 1)
    mended = fault.mended if starts else ()
    fixes = tuple(
        [Edit(starts[line] + start, starts[line] + end, ended_alike(new, text)) for line, start, end, new in mended]
    )
    return Diagnostic(fault.rule, Severity.ERROR, fault.message, span, fault.hint, fixes=fixes)
