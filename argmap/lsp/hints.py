"""What an editor shows between the characters: how a statement fares, and what a premise says."""

from collections.abc import Iterator

from argmap.edits.names import Kind
from argmap.evaluation.labels import MARKS
from argmap.lsp.file import File
from argmap.lsp.lines import Json, Point
from argmap.text import shortened

LONG = 40


def inlay_hints(file: File, first: Point, last: Point) -> list[Json]:
    """The sign of its label after a statement's id, and the text after an id that refers to one, in a range."""
    return list(_hints(file, file.offset(first), file.offset(last)))


def _hints(file: File, start: int, end: int) -> Iterator[Json]:
    statements = file.map.statements
    for spot in file.spots:
        name = spot.name.scalar.value
        if spot.name.kind is not Kind.STATEMENT or name not in statements or not start <= spot.end <= end:
            continue
        label = str(file.evaluation.labels[name])
        shown = MARKS[label] if spot.name.defines else shortened(statements[name].text, LONG)
        yield {
            "position": file.lines.position(spot.end),
            "label": shown,
            "tooltip": label if spot.name.defines else f"{MARKS[label]} {label}: {statements[name].text}",
            "paddingLeft": True,
        }
