"""Rules about the text of a single statement."""

import re
from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.keys import is_unwritten
from argmap.rules import phrases
from argmap.rules.naming import text_place
from argmap.rules.rule import Family
from argmap.text import sentences, words
from argmap.text.letters import QUESTION_MARKS, STOPS

rule = Family("wording").rule

_LONGEST = 40  # words
_PERHAPS_SEVERAL = rf"[.!?…\"'”’)\]{STOPS}](?:[ \n]|(?<=[{STOPS}]).)"  # one set first: so it is looked for fast


@rule(Severity.ERROR)
def empty_text(facts: Facts) -> Iterator[Diagnostic]:
    """A statement must say something.

    One without words can be neither accepted nor rejected.

        argmap: 1
        title: Snow
        thesis: snow
        statements:
          snow: ""

    Mended:

        argmap: 1
        title: Snow
        thesis: snow
        statements:
          snow: It will snow tonight.
    """
    for statement in facts.amap.statements.values():
        if not any(map(str.isalnum, statement.text)) and not is_unwritten(statement.text):
            message = f"`{statement.id}` has no words in its text"
            hint = "write the sentence that it stands for"
            yield empty_text.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.WARNING)
def question(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should state, not ask.

    A question is neither true nor false, so nothing can support or attack it.
    What is meant is mostly the answer that the author takes for granted.

        argmap: 1
        title: The old mill
        thesis: mill
        statements:
          mill: Should we not keep the old mill?

    Mended:

        argmap: 1
        title: The old mill
        thesis: mill
        statements:
          mill: We should keep the old mill.
    """
    for statement in facts.amap.statements.values():
        text = statement.text.rstrip()
        if text.rstrip("\"'”’").endswith(QUESTION_MARKS) and (text.endswith(QUESTION_MARKS) or text[0] in "\"'“‘"):
            message = f"`{statement.id}` asks instead of stating"
            hint = "write the answer that is meant"
            yield question.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.WARNING)
def reasoning_in_text(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should not carry its own reason inside it.

    "A because B" is an argument in one sentence: nobody can attack the step
    from B to A, or accept B and doubt A, until they are two statements.

        argmap: 1
        title: Night buses
        thesis: night-buses
        statements:
          night-buses: The town needs night buses because taxis are dear.

    Mended:

        argmap: 1
        title: Night buses
        thesis: night-buses
        statements:
          night-buses: {text: The town needs night buses., support: [taxis-dear]}
          taxis-dear: Taxis are dear.
    """
    for statement, text in facts.texts.saying(*phrases.REASON_PARTS):
        if word := phrases.reasoning(text):
            message = f"`{statement.id}` holds a whole argument (`{word}`)"
            hint = "make two statements of it, and let one support the other"
            yield reasoning_in_text.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.WARNING)
def several_sentences(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should be one sentence.

    Of two, one can be true and the other false; then the statement is
    neither, and an objection to one half seems to meet the whole.

        argmap: 1
        title: The harbour
        thesis: dredge
        statements:
          dredge: The harbour is silting up. It should be dredged.

    Mended:

        argmap: 1
        title: The harbour
        thesis: dredge
        statements:
          dredge: {text: The harbour should be dredged., support: [silting]}
          silting: The harbour is silting up.
    """
    for statement, _ in facts.texts.saying(pattern=_PERHAPS_SEVERAL):
        number = _sentences(statement.text)
        if number > 1:
            message = f"the text of `{statement.id}` is {number} sentences"
            hint = "make a statement of each, or one sentence of what they say together"
            yield several_sentences.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


def _sentences(text: str) -> int:
    """How many sentences of two words or more there are outside quotations."""
    unquoted = re.sub(r'"[^"]*+"|“[^“”]*+”', "x", text)
    return sum(len(words(unquoted[start:end])) > 1 for start, end in sentences(unquoted))


@rule(Severity.NOTE)
def leading_connective(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should not begin with a word that leans on another one.

    "But", "therefore" and the like say how two statements hang together; the
    map shows that with `support:` and `attack:`, and a statement may be used
    in several places.

        argmap: 1
        title: The market
        thesis: move-market
        statements:
          move-market: {text: The market should move., support: [no-room]}
          no-room: Moreover there is no room left.

    Mended:

        argmap: 1
        title: The market
        thesis: move-market
        statements:
          move-market: {text: The market should move., support: [no-room]}
          no-room: There is no room left.
    """
    for statement, text in facts.texts:
        if word := phrases.leading_connective(text):
            message = f"`{statement.id}` begins with `{statement.text[: len(word)]}`"
            hint = "leave the word out: `support:` and `attack:` say it"
            yield leading_connective.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.NOTE)
def not_self_contained(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should be understood without the one before it.

    Statements are read, quoted and shared one at a time; a "they" whose
    meaning stood in the text before has then lost it.

        argmap: 1
        title: Swallows
        thesis: leave-barn
        statements:
          leave-barn: {text: The barn should stay open., support: [nest]}
          nest: They nest under its roof.

    Mended:

        argmap: 1
        title: Swallows
        thesis: leave-barn
        statements:
          leave-barn: {text: The barn should stay open., support: [nest]}
          nest: Swallows nest under the roof of the barn.
    """
    for statement, text in facts.texts:
        if word := phrases.dangling_pronoun(text):
            shown = statement.text[: len(word)]
            message = f"`{statement.id}` begins with `{shown}`, which stands for something said elsewhere"
            hint = "write what it stands for"
            yield not_self_contained.finding(text_place(statement), message, ids=(statement.id,), hint=hint)


@rule(Severity.NOTE)
def long_text(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should be short enough to be taken in at once.

    More than 40 words mostly hold several claims, or reasons and exceptions
    that belong into statements of their own.

        argmap: 1
        title: The quarry
        thesis: close-quarry
        statements:
          close-quarry: >-
            The quarry above the village should be closed before the end of the coming year, with a pension for
            every man and woman who has worked in it for more than ten years and a place at the new sawmill for
            all the others.

    Mended:

        argmap: 1
        title: The quarry
        thesis: close-quarry
        statements:
          close-quarry: The quarry above the village should be closed within a year.
    """
    for statement in facts.amap.statements.values():
        if len(statement.text) > 2 * _LONGEST and (number := len(statement.text.split())) > _LONGEST:
            message = f"the text of `{statement.id}` has {number} words"
            hint = "split it, or say it more shortly"
            yield long_text.finding(text_place(statement), message, ids=(statement.id,), hint=hint)
