"""A report as Markdown.  Ids are code; words of maps cannot become markup."""

from collections.abc import Iterator

from argmap.render.lines.glyphs import Run, Tone
from argmap.render.readings.report import Report, Section
from argmap.text.markdown import code, escaped


def write(report: Report) -> str:
    """A heading, and a heading with a list or a table for each section; pictures are left out."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    for section in report.told:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield ""
    if section.title:
        yield f"## {escaped(section.title)}{chr(10) * bool(section.rows or section.table or section.note)}"
    for row in section.rows:
        head = f"**{escaped(row.head)}**: " if row.head else ""
        yield f"- {head}{''.join(map(_run, row.runs))}"
    if section.table:
        heads = section.table.heads
        yield f"| {' | '.join(map(escaped, heads))} |"
        yield f"|{'|'.join(['---', *['---:'] * (len(heads) - 1)])}|"
        for line in section.table.rows:
            yield f"| {' | '.join(map(escaped, line))} |"
    if section.note:
        yield f"{'' if not (section.rows or section.table) else chr(10)}{escaped(section.note)}"


def _run(run: Run) -> str:
    if run.tone is Tone.ID:
        return code(run.text)
    start = " " if run.text[:1] == " " else ""
    end = " " if len(run.text) > 1 and run.text[-1:] == " " else ""
    return f"{start}{escaped(run.text)}{end}"
