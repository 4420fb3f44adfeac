"""The text beside the map: anchored passages are links to their cards, sentences that are not mapped are marked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.model import Anchor
from argmap.page.context import Context
from argmap.page.markup import bare, target, text
from argmap.source.anchors import Kind, Passages
from argmap.source.coverage import coverage, unmapped
from argmap.text import counted


class _Passage(NamedTuple):
    """Where a passage is, and what is anchored in it, by id or handle."""

    start: int
    end: int
    owner: str


def beside(context: Context, source: str) -> str:
    """The whole text in paragraphs, with how much of it is mapped above."""
    passages = Passages(source)
    gaps = unmapped(context.amap, source)
    placed = _by_paragraph(passages, _placed(context, passages))
    holes = _by_paragraph(passages, (_Passage(*gap, "") for gap in gaps))
    paragraphs = "".join(
        f"<p>{''.join(_paragraph(context, source, span, placed[number], holes[number]))}</p>"
        for number, span in enumerate(passages.paragraphs, start=1)
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


def _by_paragraph(passages: Passages, placed: Iterable[_Passage]) -> defaultdict[int, list[_Passage]]:
    """The passages that reach into each paragraph, by its number."""
    found: defaultdict[int, list[_Passage]] = defaultdict(list)
    for each in placed:
        for number in range(passages.paragraph_at(each.start), passages.paragraph_at(each.end - 1) + 1):
            found[number].append(each)
    return found


def _paragraph(
    context: Context, source: str, span: tuple[int, int], here: list[_Passage], holes: list[_Passage]
) -> Iterator[str]:
    """A paragraph, cut wherever a passage or an unmapped sentence begins or ends."""
    start, end = span
    edges = {start, end, *(edge for each in (*here, *holes) for edge in each[:2])}
    for first, last in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
        said = text(source[first:last])
        over = [each for each in here if each.start <= first and last <= each.end]
        if over:
            over.sort(key=lambda each: each.end - each.start)  # the narrowest first: a click means that one
            names = [context.elements[owner] for owner in dict.fromkeys(each.owner for each in over)]
            others = f" data-of={bare(' '.join(names))}" if len(names) > 1 else ""
            yield f"<a href={target(names[0])}{others}>{said}</a>"
        elif any(gap.start <= first and last <= gap.end for gap in holes):
            yield f"<span class=gap>{said}</span>"
        else:
            yield said
