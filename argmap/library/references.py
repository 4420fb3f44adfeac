"""Do the ids of other maps that a map refers to exist there?"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.keys import FOREIGN, is_reference
from argmap.library.opened import Opened
from argmap.loading.typed import Typed
from argmap.model import ArgumentMap
from argmap.text import Near, shortened


class Wanted(Enum):
    """What an id may be of in the place where it stands."""

    STATEMENT = "statement"
    REASON = "statement or argument"
    AUTHORITY = "authority"


class Reference(NamedTuple):
    """An id of another map, where it stands, and what it has to be of."""

    id: str
    span: Span
    wanted: Wanted


def references(amap: ArgumentMap) -> Iterator[Reference]:
    """Every id of another map that a map refers to, kind by kind, in the order written."""
    for each in _all(amap):
        if FOREIGN in each.id:
            yield each


def unknown(holder: str, maps: Mapping[str, Opened], names: Mapping[str, Mapping[str, str]]) -> list[Diagnostic]:
    """A finding for each id that another map does not have.

    `maps` and `names` are those of all that were opened together, as in
    Opened.  Nothing is said of maps that could not be opened, or read in full,
    nor of what is no id: reading the map reports that.
    """
    found: list[Diagnostic] = []
    tables, typed = _Tables(holder, maps, names), Typed(maps[holder].text)
    for each in references(maps[holder].map):
        name, _, inner = each.id.partition(FOREIGN)
        guest = names[holder].get(name)
        if guest is None or guest in tables.broken or not is_reference(each.id):
            continue
        there = maps[guest]
        if inner in tables.of(guest, each.wanted):
            continue
        message, hint = _what_it_is(there, each, name, inner)
        elsewhere: str | None = None
        if not hint:
            meant = tables.near(guest, each.wanted).to(inner)
            elsewhere = f"{name}{FOREIGN}{meant}" if meant else tables.elsewhere(inner, each.wanted)
            hint = f"did you mean `{elsewhere}`?" if elsewhere else f"`argmap show {there.path}` prints its ids"
        fixes = typed.renamed(each.span, each.id, elsewhere)
        found.append(
            Diagnostic(
                "unknown-reference", Severity.ERROR, message, each.span, hint, (each.id,), fixes=fixes, guessed=True
            )
        )
    return found


def _what_it_is(there: Opened, each: Reference, name: str, inner: str) -> tuple[str, str]:
    """What is the matter with an id; and what to do about it, where it is one, of something else."""
    shown = shortened(each.id, 60)
    if inner in there.map.arguments and each.wanted is Wanted.STATEMENT:
        hint = f"to bear on the argument, name it under `targets`; its premises are statements of `{name}`"
        return f"`{shown}` is an argument, and a statement is needed here", hint
    if inner in there.map.authorities and each.wanted is not Wanted.AUTHORITY:
        hint = "state what it says as a statement, with `cites:`"
        return f"`{shown}` is an authority, and a {each.wanted.value} is needed here", hint
    return f"the map `{name}`, {there.path}, has no {each.wanted.value} `{shortened(inner, 60)}`", ""


class _Tables:
    """What there is in the maps that were opened with one that refers to them, each looked through once."""

    def __init__(self, holder: str, maps: Mapping[str, Opened], names: Mapping[str, Mapping[str, str]]) -> None:
        self._holder, self._maps, self._names = holder, maps, names[holder]
        self.broken = {guest for guest in self._names.values() if maps[guest].errors}
        self._known: dict[tuple[str, Wanted], set[str]] = {}
        self._near: dict[tuple[str, Wanted], Near] = {}
        self._places: dict[Wanted, dict[str, str]] = {}

    def of(self, guest: str, wanted: Wanted) -> set[str]:
        """The ids of a map that another may refer to."""
        if (guest, wanted) not in self._known:
            self._known[guest, wanted] = _table(self._maps[guest].map, wanted)
        return self._known[guest, wanted]

    def near(self, guest: str, wanted: Wanted) -> Near:
        if (guest, wanted) not in self._near:
            self._near[guest, wanted] = Near(self.of(guest, wanted))
        return self._near[guest, wanted]

    def elsewhere(self, inner: str, wanted: Wanted) -> str:
        """The same id in this map or in another that it names; empty where none has it."""
        if wanted not in self._places:
            places = self._places[wanted] = {each: each for each in self.of(self._holder, wanted)}
            first = {guest: name for name, guest in reversed([*self._names.items()])}
            for guest in dict.fromkeys(self._names.values()):
                for each in self.of(guest, wanted):
                    places.setdefault(each, f"{first[guest]}{FOREIGN}{each}")
        return self._places[wanted].get(inner, "")


def _table(amap: ArgumentMap, wanted: Wanted) -> set[str]:
    if wanted is Wanted.AUTHORITY:
        return set(amap.authorities)
    named = {each.id for each in amap.arguments.values() if each.id} if wanted is Wanted.REASON else set[str]()
    return {*amap.statements, *named}


def _all(amap: ArgumentMap) -> Iterator[Reference]:
    yield from _each(amap.thesis, amap.spans.get("thesis", ()), amap.span, Wanted.STATEMENT)
    yield from _each(amap.targets, amap.spans.get("targets", ()), amap.span, Wanted.REASON)
    for statement in amap.statements.values():
        spans = statement.spans.get("contradicts", ())
        yield from _each(statement.contradicts, spans, statement.span, Wanted.STATEMENT)
        for citation in statement.cites:
            yield Reference(citation.authority, citation.span, Wanted.AUTHORITY)
    for argument in amap.arguments.values():
        yield from _each(argument.premises, argument.premise_spans, argument.span, Wanted.STATEMENT)
        if argument.outweighed and argument.outweighed is not True:
            ids = tuple([name for together in argument.outweighed for name in together])
            yield from _each(ids, argument.spans.get("outweighed", ()), argument.span, Wanted.REASON)
        for question in argument.questions.values():
            yield from _each(question.answers, question.answer_spans, question.span, Wanted.REASON)


def _each(ids: tuple[str, ...], spans: tuple[Span, ...], other: Span, wanted: Wanted) -> Iterator[Reference]:
    """Ids with their places; where some were left out in reading, all stand in the `other` place."""
    places = spans if len(spans) == len(ids) else (other,) * len(ids)
    for name, place in zip(ids, places, strict=True):
        yield Reference(name, place, wanted)
