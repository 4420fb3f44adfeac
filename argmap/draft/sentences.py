"""The sentences of a source that a draft makes statements of."""

from argmap.records import record
from argmap.source.anchors import Passages
from argmap.source.coverage import sentence_spans
from argmap.text import one_line, sentences

_TITLE_LENGTH = 150  # characters


@record
class Sentence:
    """A sentence on one line, its offsets, and the number of its paragraph."""

    text: str
    start: int
    end: int
    paragraph: int


def read(passages: Passages) -> list[Sentence]:
    """The sentences that `coverage` counts; where a text has none of them, all that its paragraphs hold."""
    found = sentence_spans(passages) or [
        (number, start + first, start + last)
        for number, (start, end) in enumerate(passages.paragraphs, 1)
        for first, last in sentences(passages.text[start:end])
    ]
    return [Sentence(one_line(passages.text[start:end]), start, end, paragraph) for paragraph, start, end in found]


def title(passages: Passages) -> str:
    """The first paragraph, if it is one short line; else nothing."""
    if len(passages.paragraphs) < 2:
        return ""
    start, end = passages.paragraphs[0]
    line = passages.text[start:end]
    return one_line(line) if len(line) <= _TITLE_LENGTH and "\n" not in line.strip() else ""
