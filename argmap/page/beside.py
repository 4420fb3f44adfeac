"""The text beside the map: anchored passages are links to their cards, sentences that are not mapped are marked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.anchors import Kind, Passages
from argmap.coverage import coverage, unmapped
from argmap.model import Anchor
from argmap.page.context import Context
from argmap.page.markup import target, text
from argmap.text import counted


class _Passage(NamedTuple):
    """Where a passage is, and what is anchored in it, by id or handle."""

    start: int
    end: int
    owner: str


def beside(context: Context, source: str) -> str:
    """The whole text in paragraphs, with how much of it is mapped above."""
    passages = Passages(source)
    placed = sorted(_placed(context, passages))
    gaps = unmapped(context.amap, source)
    paragraphs = "".join(
        f'<p dir="auto">{"".join(_paragraph(context, source, span, placed, gaps))}</p>' for span in passages.paragraphs
    )
    found = coverage(context.amap, source)
    said = f"{found.covered:,} of {counted(found.sentences, 'sentence')} mapped"
    lost = f"; {counted(found.unplaced, 'anchor')} not found in it" if found.unplaced else ""
    button = '<button class="js" id="gap" type="button">next unmapped (u)</button>' if gaps else ""
    return f'<p class="sum"><b>{said}</b>{lost} {button}</p>{paragraphs}'


def _placed(context: Context, passages: Passages) -> Iterator[_Passage]:
    amap = context.amap
    owners: list[tuple[str, Sequence[Anchor]]] = [(each.id, each.at) for each in amap.statements.values()]
    owners += [(each.handle, each.at) for each in amap.arguments.values()]
    for owner, anchors in owners:
        for outcome in map(passages.find, anchors):
            if outcome.kind in (Kind.FOUND, Kind.AMBIGUOUS):
                yield _Passage(*outcome.spans[0], owner)


def _paragraph(
    context: Context, source: str, span: tuple[int, int], placed: list[_Passage], gaps: list[tuple[int, int]]
) -> Iterator[str]:
    """A paragraph, cut wherever a passage or an unmapped sentence begins or ends."""
    start, end = span
    here = [each for each in placed if each.start < end and each.end > start]
    holes = [gap for gap in gaps if gap[0] < end and gap[1] > start]
    edges = {start, end, *(edge for each in here for edge in each[:2]), *(edge for gap in holes for edge in gap)}
    for first, last in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
        said = text(source[first:last])
        over = [each for each in here if each.start <= first and last <= each.end]
        if over:
            over.sort(key=lambda each: each.end - each.start)  # the narrowest first: a click means that one
            names = [context.elements[owner] for owner in dict.fromkeys(each.owner for each in over)]
            others = f' data-of="{text(" ".join(names))}"' if len(names) > 1 else ""
            yield f'<a href="{target(names[0])}"{others}>{said}</a>'
        elif any(gap[0] <= first and last <= gap[1] for gap in holes):
            yield f"<span class=gap>{said}</span>"
        else:
            yield said
