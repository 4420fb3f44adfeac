"""The fields of expressions: `kind:claim`, `cites:fortna*`, `year:>=2000`.

A value is compared as a whole, case, accents and kinds of quotes aside, or as
a glob; in quotes it may have spaces, and `*` and `?` stand for themselves.

    kind    thesis, claim or premise, the first that fits; statement, argument
            or authority; support or attack, and what an argument is by its
            target: backing, rebut, undermine, undercut
    cites   the id of an authority that a statement cites (case counts)
    author  words of the name of one of an authority's authors, or else editors;
            finds the statements that cite it, and the authority
    tag     a tag of a statement or argument
    text    anything in a statement's text, or in an authority's reference
    scheme  the scheme of an argument
    asks    a critical question: the arguments of which it is asked, and the
            undercuts that raise it
    year    when an authority was issued: 2004, >=2000, <2000, 2000..2010,
            2000..; finds what `author` finds
"""

import re
from collections.abc import Callable

from argmap.query.attributes import KINDS, Kind, Question, Scheme, Tag, Text
from argmap.query.cited import Author, Cites, Year
from argmap.query.errors import QueryError, meant
from argmap.query.patterns import Pattern
from argmap.query.predicates import Predicate
from argmap.query.states import STATES, Is
from argmap.query.tokens import Sort, Token
from argmap.text import listed
from argmap.text.letters import composed

_YEARS = re.compile(r"(?P<sign>[<>]=?|=|)(?P<year>-?\d{1,6})|(?P<first>-?\d{1,6})?\.\.(?P<last>-?\d{1,6})?", re.ASCII)
_EVER = 10**6  # a year beyond all years


def _kind(value: Token) -> Predicate:
    fits = _pattern(value).folded()
    kinds = frozenset(filter(fits, KINDS))
    if not kinds:
        raise _unknown("kind", value, KINDS, "is" if value.text in STATES else "")
    return Kind(kinds)


def _state(value: Token) -> Predicate:
    if value.text not in STATES:
        raise _unknown("is", value, tuple(STATES), "kind" if value.text in KINDS else "")
    return Is(value.text)


def _year(value: Token) -> Predicate:
    match = _YEARS.fullmatch(value.text)
    if match is None:
        hint = "write it like `2004`, `>=2000`, `<2000` or `2000..2010`"
        raise QueryError(f"`{value.text}` is no year", value.place, hint)
    if match["year"] is None:
        return Year(int(match["first"] or -_EVER), int(match["last"] or _EVER))
    year = int(match["year"])
    first = {">": year + 1, "<": -_EVER, "<=": -_EVER}.get(match["sign"], year)
    last = {"<": year - 1, ">": _EVER, ">=": _EVER}.get(match["sign"], year)
    return Year(first, last)


FIELDS: dict[str, Callable[[Token], Predicate]] = {
    "kind": _kind,
    "is": _state,
    "cites": lambda value: Cites(Pattern(composed(value.text), value.sort is Sort.QUOTED), value.place),
    "author": lambda value: Author(_pattern(value)),
    "tag": lambda value: Tag(_pattern(value)),
    "text": lambda value: Text(_pattern(value)),
    "scheme": lambda value: Scheme(_pattern(value), value.place),
    "asks": lambda value: Question(_pattern(value)),
    "year": _year,
}
"""The predicate that each field makes of its value; raises QueryError where it can make none."""


def _pattern(value: Token) -> Pattern:
    return Pattern(value.text, value.sort is Sort.QUOTED)


def _unknown(field: str, value: Token, known: tuple[str, ...], other: str) -> QueryError:
    """That a field has no such value; perhaps the `other` field has it."""
    hint = f"did you mean `{other}:{value.text}`?"
    if not other:
        hint = meant(value.text, known, f"there are {listed(known)}", f"{field}:")
    what = "state" if field == "is" else field
    return QueryError(f"there is no {what} `{value.text}`", value.place, hint)
