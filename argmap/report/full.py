"""Findings with the lines they are about, the mistake underlined, what to do; of very many, the rest a line each."""

from collections.abc import Iterator, Mapping

from argmap.diagnostics import Diagnostic, Span
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.report import Report, concise
from argmap.text import lines, one_line, printable, unbroken
from argmap.text.cells import cells

WIDEST = 100  # characters of a line that are shown
MOST = 1000
"""Findings that are shown with their lines; a file of 100 KB can have a hundred times as many."""


def write(report: Report) -> str:
    """All findings as plain text, a blank line after each."""
    return "".join("".join(run.text for run in line) + "\n" for line in styled(report))


def styled(report: Report, width: int | None = None) -> Iterator[Line]:
    """All findings, line by line; wrapped, with a width in cells."""
    split = {path: lines(text) for path, text in report.texts.items() if text}
    for found in report.diagnostics[:MOST]:
        yield from _finding(found, split, width)
        yield []
    for found in report.diagnostics[MOST:]:
        yield from row([], [Run(concise.line(found))], width)


def _finding(found: Diagnostic, split: Mapping[str, list[str]], width: int | None) -> Iterator[Line]:
    severity = Tone(str(found.severity))
    yield from row(
        [], [Run(f"{severity}[{found.rule}]", severity), Run(f": {one_line(found.message)}", Tone.STRONG)], width
    )
    places = [found.span, *(related.span for related in found.related)]
    gutter = max(len(str(span.line)) for span in places)
    yield from _place(found.span, found.span.path, "", split, gutter, severity, width)
    for related in found.related:
        yield from _place(related.span, found.span.path, related.label, split, gutter, Tone.DETAIL, width)
    if found.hint:
        start = [Run(f"{' ' * gutter} = ", Tone.DETAIL), Run("help: ", Tone.HELP)]
        yield from row(start, [Run(one_line(found.hint))], width)


def _place(
    span: Span, path: str, label: str, split: Mapping[str, list[str]], gutter: int, tone: Tone, width: int | None
) -> Iterator[Line]:
    """A place and its line, the part in question underlined; of a related place only the line."""
    margin = " " * gutter
    if not label or span.path != path:
        yield [Run(f"{margin}--> ", Tone.DETAIL), Run(f"{unbroken(span.path)}:{span.line}:{span.column}")]
    texts = split.get(span.path, [])
    if not 0 < span.line <= len(texts):
        if label:
            yield from row([Run(f"{margin} = ", Tone.DETAIL)], [Run(label)], width)
        return
    if not label:
        yield [Run(f"{margin} |", Tone.DETAIL)]
    widest = WIDEST if width is None else min(WIDEST, max(width - gutter - 5, 10))
    text, start, length = _window(texts[span.line - 1], span, widest)
    yield [Run(f"{span.line:>{gutter}} | ", Tone.DETAIL), Run(text)]
    under = ("-" if label else "^") * length
    if width is not None and label and gutter + 3 + start + length + 1 + cells(label) > width:
        yield [Run(f"{margin} | ", Tone.DETAIL), Run(" " * start), Run(under, tone)]
        yield from row([Run(f"{margin} | ", Tone.DETAIL)], [Run(label, tone)], width)
        return
    yield [Run(f"{margin} | ", Tone.DETAIL), Run(" " * start), Run(f"{under} {label}".rstrip(), tone)]


def _window(text: str, span: Span, widest: int) -> tuple[str, int, int]:
    """The part of a line that is shown, in characters that take one cell each; where the mistake is in it, how long."""
    start = min(max(span.column - 1, 0), len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text.rstrip())
    end = max(min(end, len(text)), start + 1)
    first = 0 if end <= widest else max(0, start - widest // 3)
    last = first + widest
    shown = printable(text[first:last]).expandtabs(1)
    head = "…" if first else ""
    tail = "…" if last < len(text) else ""
    offset = cells(shown[: start - first]) + len(head)
    length = max(1, cells(shown[start - first : min(end, last) - first]))
    return head + shown + tail, offset, length
