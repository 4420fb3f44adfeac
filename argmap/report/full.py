"""Findings with the lines they are about, the mistake underlined, and what to do.

As plain text, or as runs of text with the name of a style, which the command
line turns into colour.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.report import Report
from argmap.text import lines, one_line, printable

WIDEST = 100  # characters of a line that are shown


class Run(NamedTuple):
    """A piece of a line, and its style: a severity, "place", "dim", "help" or "" for none."""

    text: str
    style: str = ""


Line = list[Run]


def write(report: Report) -> str:
    """All findings as plain text, a blank line after each."""
    return "".join("".join(run.text for run in line) + "\n" for line in styled(report))


def styled(report: Report) -> Iterator[Line]:
    """All findings, line by line."""
    split = {path: lines(text) for path, text in report.texts.items()}
    for found in report.diagnostics:
        yield from _finding(found, split)
        yield []


def _finding(found: Diagnostic, split: Mapping[str, list[str]]) -> Iterator[Line]:
    severity = str(found.severity)
    yield [Run(f"{severity}[{found.rule}]", severity), Run(f": {one_line(found.message)}", "bold")]
    places = [found.span, *(related.span for related in found.related)]
    gutter = max(len(str(span.line)) for span in places)
    yield from _place(found.span, found.span.path, "", split, gutter, severity)
    for related in found.related:
        yield from _place(related.span, found.span.path, related.label, split, gutter, "dim")
    if found.hint:
        yield [Run(f"{' ' * gutter} = ", "dim"), Run("help: ", "help"), Run(one_line(found.hint))]


def _place(
    span: Span, path: str, label: str, split: Mapping[str, list[str]], gutter: int, style: str
) -> Iterator[Line]:
    """A place and its line, the part in question underlined; of a related place only the line."""
    margin = " " * gutter
    if not label or span.path != path:
        yield [Run(f"{margin}--> ", "dim"), Run(f"{span.path}:{span.line}:{span.column}", "place")]
    texts = split.get(span.path, [])
    if not 0 < span.line <= len(texts):
        if label:
            yield [Run(f"{margin} = ", "dim"), Run(label)]
        return
    if not label:
        yield [Run(f"{margin} |", "dim")]
    text, start, length = _window(texts[span.line - 1], span)
    yield [Run(f"{span.line:>{gutter}} | ", "dim"), Run(text)]
    under = ("-" if label else "^") * length
    yield [Run(f"{margin} | ", "dim"), Run(" " * start), Run(f"{under} {label}".rstrip(), style)]


def _window(text: str, span: Span) -> tuple[str, int, int]:
    """The part of a line that is shown, in characters that take one cell each; where the mistake is in it, how long."""
    start = min(max(span.column - 1, 0), len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text.rstrip())
    end = max(min(end, len(text)), start + 1)
    first = 0 if end <= WIDEST else max(0, start - WIDEST // 3)
    last = first + WIDEST
    shown = printable(text[first:last]).expandtabs(1)
    head = "…" if first else ""
    tail = "…" if last < len(text) else ""
    offset = cells(shown[: start - first]) + len(head)
    length = max(1, cells(shown[start - first : min(end, last) - first]))
    return head + shown + tail, offset, length


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


STYLES = {
    str(Severity.ERROR): "bold red",
    str(Severity.WARNING): "bold yellow",
    str(Severity.NOTE): "bold blue",
    "place": "",
    "bold": "bold",
    "dim": "dim",
    "help": "bold green",
}
"""Styles of a terminal for the names in a Run; all of them read on light and on dark."""
