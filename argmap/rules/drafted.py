"""Rules about what a draft leaves to its analyst."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Guess, Severity
from argmap.facts import Facts
from argmap.keys import is_unwritten
from argmap.model import ArgumentMap
from argmap.rules.naming import text_place
from argmap.rules.rule import Family
from argmap.text import shortened

rule = Family("drafts").rule


@rule(Severity.WARNING)
def unwritten(facts: Facts) -> Iterator[Diagnostic]:
    """A statement whose text is `…` is still to be written.

    `argmap draft` leaves texts to the analyst: to say in other words what a
    passage says is where the analysis begins.  Such a map is drawn and
    evaluated like any other.

        argmap: 1
        title: The quarry
        thesis: close
        statements:
          close: {text: The quarry should close., support: [dust]}
          dust: …

    Mended:

        argmap: 1
        title: The quarry
        thesis: close
        statements:
          close: {text: The quarry should close., support: [dust]}
          dust: The dust of the quarry makes people ill.
    """
    for statement in facts.amap.statements.values():
        if is_unwritten(statement.text):
            message = f"`{statement.id}` is still to be written"
            where = f" what the source says at `{shortened(statement.at[0].quote, 80)}`" if statement.at else " it"
            yield unwritten.finding(
                text_place(statement), message, ids=(statement.id,), hint=f"say{where} in a sentence of your own"
            )


@rule(Severity.NOTE)
def guess(facts: Facts) -> Iterator[Diagnostic]:
    """What a comment calls a guess, somebody should look at.

    `argmap draft` proposes a thesis, arguments and authorities from words
    such as "however" and from where sentences stand.  That is often wrong,
    and only a reader of the text can tell.

        argmap: 1
        title: The quarry
        thesis: close
        statements:
          close:
            text: The quarry should close.
            support:
              - dust                        # argmap: guess "because": support
          dust: The dust of the quarry makes people ill.

    Look at the passage, mend what is wrong, and delete the comment.  Mended:

        argmap: 1
        title: The quarry
        thesis: close
        statements:
          close:
            text: The quarry should close.
            support:
              - dust
          dust: The dust of the quarry makes people ill.
    """
    owners = _owners(facts.amap) if facts.amap.guesses else {}
    for each in facts.amap.guesses:
        what = shortened(each.what, 60) or "something"
        reason = f" from {shortened(each.reason, 80)}" if each.reason else ""
        hint = "look at the passage, mend it if it is wrong, and delete the comment"
        yield guess.finding(each.span, f"{what} is guessed{reason}", ids=_about(each, owners), hint=hint)


def _owners(amap: ArgumentMap) -> dict[int, str]:
    """Which statement or argument starts on a line."""
    named = [(each.span.line, each.id) for each in amap.statements.values()]
    named += [(each.span.line, each.handle) for each in amap.arguments.values()]
    named += [(each.span.line, each.id) for each in amap.authorities.values()]
    named += [(cites.span.line, each.id) for each in amap.statements.values() for cites in each.cites]
    return dict(reversed(named))


def _about(each: Guess, owners: dict[int, str]) -> tuple[str, ...]:
    found = next((owners[line] for line in range(each.first, each.last + 1) if line in owners), None)
    return (found,) if found else ()
