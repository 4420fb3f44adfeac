"""A difference as Markdown for a pull request on GitHub.

Ids are code spans, what went is struck out, what came is underlined.
"""

from collections.abc import Iterator

from argmap.compare.difference.result import Difference
from argmap.compare.difference.summary import summary
from argmap.render.compare import outline
from argmap.render.compare.wording import Line, Look, Piece
from argmap.text.markdown import code, escaped

WORDS = {outline.ADDED: "added", outline.REMOVED: "removed", outline.CHANGED: "changed"}

_TAGS = {Look.GONE: "del", Look.COME: "ins"}


def write(found: Difference) -> str:
    """A heading, the theses, a summary, and a list for each kind of change."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Difference) -> Iterator[str]:
    yield f"### {escaped(found.new.title or found.old.title)}"
    for line in outline.thesis_labels(found):
        yield f"\n**{_dressed(line)}**"
    yield f"\n{_sentence(summary(found))}"
    if note := outline.order(found):
        yield f"\n{_sentence(note)}"
    for section in outline.sections(found):
        yield f"\n#### {section.title.capitalize()}\n"
        for entry in section.entries:
            yield f"- **{WORDS[entry.sign]}** {_dressed(entry.head)}"
            yield from (f"  - {_dressed(detail)}" for detail in entry.details)


def _dressed(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    if piece.look is Look.ID:
        return code(piece.text)
    start = piece.text[: len(piece.text) - len(piece.text.lstrip())] and " "
    end = piece.text[len(piece.text.rstrip()) :] and " "
    text = escaped(piece.text)
    tag = _TAGS.get(piece.look)
    return f"{start}<{tag}>{text}</{tag}>{end}" if tag and text else f"{start}{text}{end if text else ''}"


def _sentence(text: str) -> str:
    return escaped(text[:1].upper() + text[1:]) + "."
