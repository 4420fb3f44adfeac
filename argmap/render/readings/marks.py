"""The source's text with what each map takes from it, stretch by stretch."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.model import ArgumentMap
from argmap.render.readings.report import Marked, Marks
from argmap.source.anchors import Kind, Passages


def marks(maps: Sequence[ArgumentMap], names: Sequence[str], text: str) -> Marks:
    """Every paragraph, cut where a passage of a map begins or ends."""
    passages = Passages(text)
    spans = [list(_spans(amap, passages)) for amap in maps]
    found = (
        Marked(number, tuple(_stretches(text, start, end, spans)))
        for number, (start, end) in enumerate(passages.paragraphs, 1)
    )
    return Marks(tuple(names), tuple(found))


def _spans(amap: ArgumentMap, passages: Passages) -> Iterator[tuple[int, int]]:
    for statement in amap.statements.values():
        for anchor in statement.at:
            found = passages.find(anchor)
            if found.kind in (Kind.FOUND, Kind.AMBIGUOUS):
                yield found.spans[0]


def _stretches(
    text: str, start: int, end: int, spans: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[tuple[str, frozenset[int]]]:
    inside = [[(max(a, start), min(b, end)) for a, b in each if a < end and b > start] for each in spans]
    cuts = sorted({start, end, *(cut for each in inside for span in each for cut in span)})
    for first, last in pairwise(cuts):
        maps = (number for number, each in enumerate(inside) if any(a <= first and last <= b for a, b in each))
        yield " ".join(text[first:last].split("\n")), frozenset(maps)
