"""A report as one page that prints well: plain HTML and CSS, nothing from elsewhere, what maps say as text."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from argmap.render.lines.glyphs import Run, Tone
from argmap.render.readings.report import Bar, Bars, Marked, Marks, Report, Section, Square, Strip, Table
from argmap.text import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {
    Tone.ID: "code",
    Tone.STRONG: "strong",
}
_CLASSES = {Tone.MARK: "soft", Tone.SUPPORT: "for", Tone.ATTACK: "against"}


def write(reports: Iterable[Report]) -> str:
    """One or several reports on a page; each of the later ones starts a sheet of its own when printed."""
    found = list(reports)
    title = found[0].title if found else ""
    body = "\n".join(_report(report, first=not number) for number, report in enumerate(found))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{_css()}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _css() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def _report(report: Report, *, first: bool) -> str:
    level = "h1" if first else 'h1 class="sheet"'
    sections = "\n".join(map(_section, report.sections))
    return f"<article>\n<{level}>{_text(report.title)}</h1>\n{sections}\n</article>"


def _section(section: Section) -> str:
    parts = [f"<h2>{_text(section.title)}</h2>"] if section.title else []
    if any(row.head for row in section.rows):
        parts.append("<dl>" + "".join(_rows(section)) + "</dl>")
    elif section.rows:
        parts.append("<ul>" + "".join(f"<li>{''.join(map(_run, row.runs))}</li>" for row in section.rows) + "</ul>")
    if section.table:
        parts.append(_table(section.table))
    if section.picture:
        parts.append(_picture(section.picture))
    if section.note:
        parts.append(f'<p class="soft">{_text(section.note)}</p>')
    return f"<section{' class=sheet' if section.new_page else ''}>\n" + "\n".join(parts) + "\n</section>"


def _rows(section: Section) -> Iterator[str]:
    """Rows that begin with the same word stand together under it."""
    last = None
    for row in section.rows:
        if row.head != last or last is None:
            yield f"{'</div>' if last is not None else ''}<div><dt>{_text(row.head)}</dt>"
            last = row.head
        yield f"<dd>{''.join(map(_run, row.runs))}</dd>"
    yield "</div>"


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in table.heads)
    rows = "".join(
        f'<tr><th scope="row">{_text(first)}</th>{"".join(f"<td>{_text(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in table.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _picture(picture: Strip | Marks | Bars) -> str:
    if isinstance(picture, Marks):
        return _marks(picture)
    if isinstance(picture, Strip):
        return _grid(
            "strip", picture.caption, picture.columns, ((row, map(_square, cells)) for row, cells in picture.rows)
        )
    return _grid(
        "bars" if picture.columns else "bars wide",
        picture.caption,
        picture.columns,
        ((row, map(_bar, cells)) for row, cells in picture.rows),
    )


def _grid(kind: str, caption: str, columns: Iterable[str], rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    heads = "".join(f'<th scope="col">{_text(name)}</th>' for name in columns)
    head = f"<thead><tr><td></td>{heads}</tr></thead>" if heads else ""
    body = "".join(f'<tr><th scope="row">{_text(name)}</th>{"".join(cells)}</tr>' for name, cells in rows)
    said = f'<p class="soft">{_text(caption)}</p>' if caption else ""
    return f'{said}<table class="{kind}">{head}<tbody>{body}</tbody></table>'


def _bar(bar: Bar) -> str:
    return f'<td><i style="--share:{bar.share:.3f}"></i> {_text(bar.text)}</td>'


def _square(square: Square) -> str:
    """Full, half full or empty in shade and in words; hatched where there is nothing to find."""
    if square.share is None:
        return f'<td class="none" title="{_text(square.meaning)}">{_text(square.text)}</td>'
    level = round(4 * square.share)
    return f'<td class="l{level}" title="{_text(square.meaning)}">{_text(square.text)}</td>'


def _marks(marks: Marks) -> str:
    keys = " ".join(f'<span class="m{n % 4}">{_text(name)}</span>' for n, name in enumerate(marks.names))
    paragraphs = "".join(map(_paragraph, marks.paragraphs))
    return f'<p class="key">Marked by {keys}</p><div class="text">{paragraphs}</div>'


def _paragraph(paragraph: Marked) -> str:
    """The paragraph; what a map takes from it is underlined in the map's own way, one line below another."""
    pieces = []
    for text, maps in paragraph.stretches:
        piece = _text(text)
        for number in sorted(maps):
            piece = f'<span class="m{number % 4}">{piece}</span>'
        pieces.append(piece)
    return f'<p><span class="number">{paragraph.number}</span>{"".join(pieces)}</p>'


def _run(run: Run) -> str:
    text = _text(run.text)
    if tag := _TAGS.get(run.tone):
        return f"<{tag}>{text}</{tag}>"
    return f'<span class="{_CLASSES[run.tone]}">{text}</span>' if run.tone in _CLASSES else text


def _text(value: str) -> str:
    return escape(printable(value))
