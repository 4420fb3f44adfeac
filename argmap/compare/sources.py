"""The text that maps have in common: whether they have one, and in which paragraph a statement is said."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.bibliography.addresses import doi
from argmap.model import ArgumentMap, Source
from argmap.source.anchors import Kind, Passages
from argmap.text import fold, one_line


class Paragraph(NamedTuple):
    """A paragraph of the source: what each map takes from it, and how much of that is in the other too."""

    number: int
    a: int
    a_shared: int
    b: int
    b_shared: int

    @property
    def apart(self) -> int:
        """How many statements only one of the two takes from it."""
        return self.a + self.b - self.a_shared - self.b_shared


def different_sources(a: ArgumentMap, b: ArgumentMap) -> str:
    """That the maps name different texts, in words; nothing where they do not, or one names none."""
    ours, theirs = a.source, b.source
    if ours is None or theirs is None:
        return ""
    for one, other in zip(_marks(ours), _marks(theirs), strict=True):
        if one and other:
            if one == other:
                return ""
            return f"the maps are of different texts: {named(ours)} and {named(theirs)}"
    return ""


def _marks(source: Source) -> tuple[str, ...]:
    """What tells a text from others, the surest first; nothing where it is not said."""
    return doi(source.item), *(fold(str(source.item.get(key, ""))) for key in ("URL", "title"))


def paragraphs_of(amap: ArgumentMap, passages: Passages | None) -> Mapping[str, int]:
    """The paragraph that each anchored statement begins in; without the source, where the anchors say so."""
    found: dict[str, int] = {}
    for statement in amap.statements.values():
        for anchor in statement.at:
            number = anchor.paragraph
            if number is None and passages is not None:
                outcome = passages.find(anchor)
                if outcome.kind in (Kind.FOUND, Kind.AMBIGUOUS):
                    number = passages.paragraph_at(outcome.spans[0][0])
            if number is not None:
                found.setdefault(statement.id, number)
    return found


def named(source: Source) -> str:
    """The title of a text in quotes; of one without a title where it is."""
    title = one_line(str(source.item.get("title", "")))
    return f"“{title}”" if title else one_line(str(source.item.get("URL") or source.item.get("DOI") or source.text))
