"""What sentences are proposed to do for each other: support or attack, and of what, with the reason for the guess."""

from collections.abc import Sequence

from argmap.draft import markers
from argmap.draft.model import POSITION
from argmap.model import Relation
from argmap.records import record


@record
class Link:
    """Sentence `start` bears on sentence `end`; `reason` is the marker that says so, or `position`."""

    start: int
    end: int
    relation: Relation
    reason: str = POSITION


def links(sentences: Sequence[str], thesis: int) -> list[Link]:
    """A link for every sentence but the thesis, in their order.

    Where no marker speaks, a sentence supports the thesis.  A concession that
    what follows goes on from or contradicts attacks it, and what then begins
    with `but` attacks the concession.  A marker that leaves it open proposes
    no attack: on the texts that these were chosen on (every second of the
    arg-microtexts, and the 171 of Skeppstedt, Peldszus & Stede 2018) each kind
    that proposes one was right nine times in ten.
    """
    found: dict[int, Link] = {}
    against: set[int] = set()  # sentences that speak against the thesis
    for place, sentence in enumerate(sentences):
        before = place - 1
        rebuttal = markers.marker(markers.REBUTTAL, sentence)
        could_be_granted = before >= 0 and before != thesis and before not in against
        if rebuttal and could_be_granted and _says_no_more(sentences[before], found[before], thesis):
            found[before] = Link(before, thesis, Relation.ATTACK, rebuttal)
            against.add(before)
        if place != thesis:
            after = sentences[place + 1] if place + 1 < len(sentences) else ""
            found[place] = link = _link(sentence, after, place, thesis, found, against)
            if (link.relation is Relation.ATTACK) != (link.end in against):
                against.add(place)
    return [found[place] for place in sorted(found)]


def _says_no_more(sentence: str, link: Link, thesis: int) -> bool:
    """Whether no word in a sentence that `but` follows says that it is more than what the text grants."""
    speaks = markers.first((markers.MODAL, markers.STANCE, markers.RESULT), sentence)
    return link.end == thesis and link.reason == POSITION and not speaks


def _link(sentence: str, after: str, place: int, thesis: int, found: dict[int, Link], against: set[int]) -> Link:
    before = place - 1
    nearest = before if before >= 0 else thesis
    if contrast := markers.first(_contrasts(sentence, found.get(before) if before in against else None), sentence):
        return Link(place, before if before in against else thesis, Relation.ATTACK, contrast)
    if reason := markers.marker(markers.EXPLANATION, sentence):
        return Link(place, nearest, Relation.SUPPORT, reason)
    clause = markers.is_clause(sentence)
    if clause and (reason := markers.marker(markers.REASON, sentence)):
        return Link(place, nearest, Relation.SUPPORT, reason)
    answered = after[:1].islower() or markers.marker(markers.CONTRAST, after)
    conceding = (markers.CONCESSION, markers.CONCESSION_INSIDE, *([markers.CONCEDING_CLAUSE] if clause else []))
    if answered and (granted := markers.first(conceding, sentence)):
        return Link(place, thesis, Relation.ATTACK, granted)
    if example := markers.marker(markers.EXAMPLE, sentence):
        return Link(place, nearest, Relation.SUPPORT, example)
    if added := markers.marker(markers.ADDITION, sentence):
        return Link(place, thesis, Relation.SUPPORT, added)
    goes_on = before >= 0 and before != thesis and found[before].relation is Relation.SUPPORT
    if goes_on and (added := markers.marker(markers.CONTINUATION, sentence)):
        return Link(place, found[before].end, Relation.SUPPORT, added)
    return Link(place, thesis, Relation.SUPPORT)


def _contrasts(sentence: str, answered: Link | None) -> tuple[str, ...]:
    """The patterns that make a sentence an attack; `answered` is what speaks against the thesis right before it."""
    if answered is None:
        return (markers.OBJECTION,)
    plain = sentence.lstrip()[:1].islower() or not markers.marker(markers.REBUTTAL, answered.reason)
    return (markers.CONTRAST if plain else markers.OBJECTION, markers.CONTRAST_INSIDE)
