"""Who is taken at their word, and the questions about them by name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.bibliography import csl
from argmap.facts import Facts
from argmap.model import Argument, Citation, Role
from argmap.questions.derived import citations
from argmap.schemes.table import CriticalQuestion, Scheme
from argmap.text import one_line

_LETTER = re.compile(r"\b[A-Z]\b")


def speaker(facts: Facts, argument: Argument, known: Scheme, roles: Mapping[str, tuple[str, ...]]) -> str:
    """The one author whom an argument cites for what is said; empty where it takes nobody at their word, or several.

    The premise that reports the words comes first, then those of the other
    roles that tell of whoever said them, then any.
    """
    if not known.speaker:
        return ""
    (letter,) = known.speaker
    telling = [role for role, text in known.roles.items() if letter in _LETTER.findall(text)]
    for some in (*(roles.get(role, ()) for role in (known.stated, *telling)), argument.premises):
        if found := cited(facts, (each for premise in some for each in citations(facts, premise))):
            return found.pop() if len(found) == 1 else ""
    return ""


def cited(facts: Facts, some: Iterable[Citation]) -> set[str]:
    """Who is cited as an authority, by author."""
    works = facts.amap.authorities
    names = (each.authority for each in some if each.role is Role.AUTHORITY)
    return {csl.author(works[each]) if each in works else one_line(each) for each in names}


def named(question: CriticalQuestion, known: Scheme, name: str) -> CriticalQuestion:
    """The question with the name, or else the word for somebody who speaks so, in the place of the letter."""
    if not known.speaker:
        return question
    words = {letter: name or word for letter, word in known.speaker.items()}
    return replace(question, ask=filled(question.ask, words), ground=filled(question.ground, words))


def filled(text: str, words: Mapping[str, str]) -> str:
    """`text` with words in the place of letters that stand by themselves; at its start with a capital."""

    def word(found: re.Match[str]) -> str:
        written = words.get(found[0], found[0])
        return written if found.start() else written[:1].upper() + written[1:]

    return _LETTER.sub(word, text)
