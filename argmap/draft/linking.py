"""What sentences are proposed to do for each other: support or attack, and of what, with the reason for the guess."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.draft import markers
from argmap.draft.model import POSITION
from argmap.model import Relation


@dataclass(frozen=True, slots=True)
class Link:
    """Sentence `start` bears on sentence `end`; `reason` is the marker that says so, or `position`."""

    start: int
    end: int
    relation: Relation
    reason: str = POSITION


def links(sentences: Sequence[str], thesis: int) -> list[Link]:
    """A link for every sentence but the thesis, in their order.

    Where no marker speaks, a sentence supports the thesis.  A concession
    attacks it, and what then begins with `but` attacks the concession.
    """
    found: dict[int, Link] = {}
    against: set[int] = set()  # sentences that speak against the thesis
    for place, sentence in enumerate(sentences):
        before = place - 1
        contrast = markers.marker(markers.CONTRAST, sentence)
        if contrast and before >= 0 and before != thesis and _could_be_granted(before, thesis, found, against):
            found[before] = Link(before, thesis, Relation.ATTACK, contrast)
            against.add(before)
        if place != thesis:
            found[place] = link = _link(sentence, place, thesis, found, against)
            if (link.relation is Relation.ATTACK) != (link.end in against):
                against.add(place)
    return [found[place] for place in sorted(found)]


def _could_be_granted(place: int, thesis: int, found: dict[int, Link], against: set[int]) -> bool:
    """Whether a sentence that `but` follows is what the text grants: it has no marker that says otherwise."""
    return place not in against and found[place].end == thesis and found[place].reason == POSITION


def _link(sentence: str, place: int, thesis: int, found: dict[int, Link], against: set[int]) -> Link:
    before = place - 1
    nearest = before if before >= 0 else thesis
    contrast = markers.first((markers.CONTRAST, markers.CONTRAST_INSIDE), sentence)
    if contrast:
        return Link(place, before if before in against else thesis, Relation.ATTACK, contrast)
    if reason := markers.marker(markers.EXPLANATION, sentence):
        return Link(place, nearest, Relation.SUPPORT, reason)
    clause = markers.is_clause(sentence)
    if clause and (reason := markers.marker(markers.REASON, sentence)):
        return Link(place, nearest, Relation.SUPPORT, reason)
    conceding = (markers.CONCESSION, markers.CONCESSION_INSIDE, *([markers.CONCEDING_CLAUSE] if clause else []))
    if granted := markers.first(conceding, sentence):
        return Link(place, thesis, Relation.ATTACK, granted)
    if example := markers.marker(markers.EXAMPLE, sentence):
        return Link(place, nearest, Relation.SUPPORT, example)
    if added := markers.marker(markers.ADDITION, sentence):
        return Link(place, thesis, Relation.SUPPORT, added)
    if before >= 0 and before != thesis and (added := markers.marker(markers.CONTINUATION, sentence)):
        return Link(place, found[before].end, found[before].relation, added)
    return Link(place, thesis, Relation.SUPPORT)
