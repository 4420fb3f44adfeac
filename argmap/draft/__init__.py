"""From a text to a first map: a scaffold that an analyst works through, not an analysis.

Sentences become statements with anchors, citations authorities, and position
and discourse markers proposed arguments.  Every guess names its reason.  It
says nothing of whether a guess is right; `writing` puts it into YAML, where
`check` goes on.
"""

from collections.abc import Sequence

from argmap.draft import citations, markers
from argmap.draft.linking import Link, links
from argmap.draft.model import POSITION, Drafted, ProposedArgument, ProposedStatement
from argmap.draft.sentences import Sentence, read, title
from argmap.draft.thesis import reason, scores
from argmap.ids import Namer
from argmap.keys import UNWRITTEN
from argmap.model import Relation
from argmap.source.anchoring import anchors_in
from argmap.source.anchors import Passages
from argmap.text.untrusted import whole_characters

__all__ = ["draft"]


def draft(text: str, name: str, *, quote: bool = False) -> Drafted:
    """A first map of `text`; `name` is its title where the text has none.

    Statements are unwritten, or with `quote` the sentences themselves.
    """
    text = whole_characters(text)
    passages = Passages(text)
    found = read(passages)
    sentences = [each.text for each in found]
    authorities, cites = citations.cited(sentences, text)
    namer = Namer()
    ids = [namer.name(sentence, "sentence") for sentence in sentences]
    statements = tuple(
        ProposedStatement(
            ids[place], each.text if quote else UNWRITTEN, anchors_in(passages, each.start, each.end), cites[place]
        )
        for place, each in enumerate(found)
    )
    if not found:
        return Drafted(title(passages) or name, ())
    marks = scores(sentences, [each.paragraph for each in found])
    thesis, *others = sorted(range(len(found)), key=lambda place: -marks[place])
    arguments = (
        ProposedArgument((ids[link.start],), ids[link.end], link.relation, link.reason)
        for link in _by_paragraph(found, marks, thesis)
    )
    return Drafted(
        title(passages) or name,
        statements,
        tuple(arguments),
        (ids[thesis],),
        reason(sentences[thesis]) or POSITION,
        ids[others[0]] if others else "",
        authorities,
    )


def _by_paragraph(found: Sequence[Sentence], marks: Sequence[float], thesis: int) -> list[Link]:
    """Links of each paragraph's sentences to its likeliest claim, and of that claim to the thesis."""
    paragraphs: dict[int, list[int]] = {}
    for place, sentence in enumerate(found):
        paragraphs.setdefault(sentence.paragraph, []).append(place)
    proposed = []
    for places in paragraphs.values():
        claim = thesis if thesis in places else max(places, key=lambda place: marks[place])
        texts = [found[place].text for place in places]
        inner = links(texts, places.index(claim))
        proposed += [Link(places[link.start], places[link.end], link.relation, link.reason) for link in inner]
        if claim != thesis:
            proposed.append(_to_thesis(found[claim].text, claim, thesis))
    return sorted(proposed, key=lambda link: link.start)


def _to_thesis(sentence: str, claim: int, thesis: int) -> Link:
    against = markers.first((markers.CONCESSION_INSIDE,), sentence)
    if against:
        return Link(claim, thesis, Relation.ATTACK, against)
    return Link(claim, thesis, Relation.SUPPORT)
