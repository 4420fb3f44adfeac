"""Rules about where anchors lead."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.model import Anchor
from argmap.rules.rule import Family
from argmap.source.anchors import LONGEST, MOST, Kind, Outcome
from argmap.text import listed, shortened

rule = Family("anchors").rule


@rule(Severity.ERROR, needs_source=True)
def anchor_missing(facts: Facts) -> Iterator[Diagnostic]:
    """An anchor must name words that the source has.

    A reader follows it to see what the text really says.  Case, accents,
    quotation marks and white space may differ; words may not.

    The source:

        The mayor wants a bridge. She says that the ferry is slow.

    The map:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: the ferry was slow}

    Mended:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: the ferry is slow}
    """
    for owner, anchor, outcome in _with(facts, Kind.MISSING):
        message = f"the source does not have `{_shown(anchor)}`"
        if anchor.paragraph is not None:
            message += f" in paragraph {anchor.paragraph}"
            if anchor.paragraph > len(facts.passages.paragraphs):
                message += f": it has {len(facts.passages.paragraphs)}"
        elif outcome.spans:
            message = f"the source has the first words of `{_shown(anchor)}`, but not the last after them"
        hint = "give the first and the last words of the passage as the source has them: `first words … last words`"
        yield anchor_missing.finding(anchor.span, message, ids=(owner,), hint=hint)


@rule(Severity.ERROR, needs_source=True)
def anchor_reversed(facts: Facts) -> Iterator[Diagnostic]:
    """The last words of an anchor must come after the first ones.

    The source:

        The mayor wants a bridge. She says that the ferry is slow.

    The two are mostly the wrong way round; else one of them is from another
    passage.  The map:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: ferry is slow … she says}

    Mended:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: she says … ferry is slow}
    """
    for owner, anchor, _ in _with(facts, Kind.REVERSED):
        message = f"in the source the last words of `{_shown(anchor)}` come before the first"
        hint = "change the two around"
        yield anchor_reversed.finding(anchor.span, message, ids=(owner,), hint=hint)


@rule(Severity.WARNING, needs_source=True)
def anchor_ambiguous(facts: Facts) -> Iterator[Diagnostic]:
    """An anchor should fit one passage only.

    Which of several is meant, a reader and a link to it can only guess.

    The source:

        The ferry is slow, says the mayor. The ferry is slow, says the baker.

    The map:

        argmap: 1
        title: A ferry
        source: {text: ferry.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: the ferry is slow}

    Use more words, or add the `paragraph`.  Mended:

        argmap: 1
        title: A ferry
        source: {text: ferry.txt}
        statements:
          ferry-slow: {text: Crossing by ferry takes long., at: "slow, says the baker"}
    """
    for owner, anchor, outcome in _with(facts, Kind.AMBIGUOUS):
        inside = sorted({facts.passages.paragraph_at(start) for start, _ in outcome.spans})
        number = len(outcome.spans)
        message = f"`{_shown(anchor)}` fits {number}{' or more' * (number == MOST)} passages of the source"
        hint = "use more of its words"
        if len(inside) > 1:
            hint += f", or add `paragraph:` (it is in {listed(map(str, inside[:5]), 'or')})"
        yield anchor_ambiguous.finding(anchor.span, message, ids=(owner,), hint=hint)


@rule(Severity.WARNING, needs_source=True)
def anchor_overlong(facts: Facts) -> Iterator[Diagnostic]:
    """An anchor should lead to one passage, not to a whole page.

    More than 120 words say many things, and the statement is one of them.
    Mostly the last words were meant to be those of a nearer sentence.

    The source:

        The queue starts at six. By seven it reaches the mill, and by eight nobody can say where it ends; those who
        come later turn round and take the long road through the hills, past the quarry and the two farms, over the
        ford and down again to the station, where the train has left. So they wait for the next one. Some read, some
        sleep, and some write letters to the mayor, who has a drawer for them. In winter the road is closed, and then
        there is nothing for it but to wait in the queue with all the others, to look at the water, and to count the
        boats that nobody uses. It has been so since the ferry was sold. The bridge was built for carts, and a single
        cart can still stop it for an hour. So the queue starts at six.

    The map:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          crowded: {text: The bridge is crowded in the morning., at: the queue starts … for an hour}

    Mended:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          crowded: {text: The bridge is crowded in the morning., at: By seven it … where it ends}
    """
    for owner, anchor, outcome in _with(facts, Kind.OVERLONG):
        ((start, end),) = outcome.spans
        number = len(facts.passages.words_between(start, end))
        message = f"`{_shown(anchor)}` spans {number} words of the source, and {LONGEST} is the limit"
        hint = "take last words that are nearer to the first"
        yield anchor_overlong.finding(anchor.span, message, ids=(owner,), hint=hint)


def _with(facts: Facts, kind: Kind) -> Iterator[tuple[str, Anchor, Outcome]]:
    return (each for each in facts.placed if each[2].kind is kind)


def _shown(anchor: Anchor) -> str:
    return shortened(anchor.quote, 80)
