"""Rules about what a map owes to its source: a place for what the source says, and words of its own."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.rules.naming import text_place
from argmap.rules.rule import Family
from argmap.text import words
from argmap.text.words import is_unspaced

rule = Family("anchors").rule

_RUN = 7  # words in a row that are copying
_PLAIN = 4  # of which so many are no names


@rule(Severity.ERROR, needs_source=True)
def copied_text(facts: Facts) -> Iterator[Diagnostic]:
    """A statement must be in the analyst's own words.

    Seven words in a row from the source are a quotation, not a reading of it:
    a map that copies says nothing about what the text means, and may not be
    passed on.  Names do not count.  Where a quotation is meant, a comment says
    so: `# argmap: ignore[copied-text] why`.  `argmap import` writes one above
    the statements of an annotated text, which are spans of it.

    The source:

        The old bridge has been closed every winter since the great flood.

    The map:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          closed: {text: The bridge has been closed every winter since the flood., at: The old … great flood}

    Mended:

        argmap: 1
        title: A bridge
        source: {text: bridge.txt}
        statements:
          closed: {text: In winter nobody can cross the old bridge., at: The old … great flood}
    """
    source = words(facts.source_text or "")
    run = _RUN if 2 * sum(map(is_unspaced, source)) < len(source) else 2 * _RUN
    runs = {tuple(source[place : place + run]) for place in range(len(source) - run + 1)}
    for statement in facts.amap.statements.values():
        own = words(statement.text)
        hits = [place for place in range(len(own) - run + 1) if tuple(own[place : place + run]) in runs]
        if not hits:
            continue
        names = {word for each in statement.text.split() if each[:1].isupper() for word in words(each)}
        if hit := next((own[p : p + run] for p in hits if _plain(own[p : p + run], names) >= _PLAIN), None):
            message = f"`{statement.id}` copies {_RUN} or more words of the source: `{' '.join(hit)}`"
            hint = "say it in your own words; `at:` leads to the source's"
            yield copied_text.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


def _plain(run: list[str], names: set[str]) -> int:
    return sum(word not in names for word in run)


@rule(Severity.WARNING)
def no_anchor(facts: Facts) -> Iterator[Diagnostic]:
    """In a map of a source, a statement should say where the source has it.

    Else nobody can tell what the text says from what the analyst adds.  What
    is added is `implicit: true`.  A map without any anchor is reported once.

        argmap: 1
        title: A bridge
        thesis: build
        source: {title: The bridge we need}
        statements:
          build: {text: The town should build a bridge., at: we need a bridge, support: [borrow]}
          borrow: The town can borrow money.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        source: {title: The bridge we need}
        statements:
          build: {text: The town should build a bridge., at: we need a bridge, support: [borrow]}
          borrow: {text: The town can borrow money., implicit: true}
    """
    amap = facts.amap
    if amap.source is None:
        return
    explicit = [statement for statement in amap.statements.values() if not statement.implicit]
    bare = [statement for statement in explicit if not statement.at]
    if len(bare) > 1 and next(facts.anchors(), None) is None:
        message = "the map has a source, and no statement says where in it it stands"
        hint = "add `at: first words … last words`, or `implicit: true` to what the source does not say"
        yield no_anchor.finding(amap.source.span, message, ids=(), hint=hint)
        return
    for statement in bare:
        message = f"`{statement.id}` does not say where in the source it stands"
        hint = "add `at: first words … last words`, or `implicit: true` if the source does not say it"
        yield no_anchor.finding(statement.span, message, ids=(statement.id,), hint=hint)


@rule(Severity.WARNING)
def anchored_implicit(facts: Facts) -> Iterator[Diagnostic]:
    """What is marked as unsaid should have no place in the source.

    Either the source does say it, or the anchor belongs to a statement that
    it is drawn from.

        argmap: 1
        title: A bridge
        source: {title: The bridge we need}
        statements:
          borrow: {text: The town can borrow money., implicit: true, at: the bank would lend}

    Mended:

        argmap: 1
        title: A bridge
        source: {title: The bridge we need}
        statements:
          borrow: {text: The town can borrow money., at: the bank would lend}
    """
    for statement in facts.amap.statements.values():
        if statement.implicit and statement.at:
            message = f"`{statement.id}` is marked `implicit`, but says where the source has it"
            hint = "delete `implicit`, or the anchor"
            yield anchored_implicit.finding(statement.at[0].span, message, ids=(statement.id,), hint=hint)
