"""What expressions are: frozen predicates, each of which picks a selection from a map.

They nest as deep as an expression has parentheses, never as deep as a map.
Fields and states are in modules of their own.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import Flag, auto
from itertools import chain
from typing import Protocol

from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.model import Relation
from argmap.query import walks
from argmap.query.errors import Place, QueryError, meant
from argmap.query.patterns import Pattern
from argmap.records import record


class Asks(Flag):
    """What a predicate is to find besides statements."""

    NOTHING = 0
    ARGUMENTS = auto()
    AUTHORITIES = auto()


class Predicate(Protocol):
    """Something to look for."""

    __slots__ = ()

    def select(self, facts: Facts) -> Selection:
        """Whatever it holds of, arguments and authorities included.  Raises QueryError for a name without a bearer."""

    def asks(self, facts: Facts) -> Asks:
        """What the whole expression is to find besides statements, because this is in it."""
        return Asks.NOTHING


def found(predicate: Predicate, facts: Facts) -> Selection:
    """What an expression finds: statements, and what else it asks for."""
    asks = predicate.asks(facts)
    kept = facts.statements
    if Asks.ARGUMENTS in asks:
        kept |= facts.arguments
    if Asks.AUTHORITIES in asks:
        kept |= facts.authorities
    return predicate.select(facts) & kept


@record
class Or(Predicate):
    """What any of several finds."""

    parts: tuple[Predicate, ...]

    def select(self, facts: Facts) -> Selection:
        selections = [part.select(facts) for part in self.parts]
        nodes = frozenset(chain.from_iterable(each.nodes for each in selections))
        return Selection(nodes, frozenset(chain.from_iterable(each.authorities for each in selections)))

    def asks(self, facts: Facts) -> Asks:
        return _all(self.parts, facts)


@record
class And(Predicate):
    """What each of several finds."""

    parts: tuple[Predicate, ...]

    def select(self, facts: Facts) -> Selection:
        selected = facts.everything
        for part in self.parts:
            selected &= part.select(facts)
        return selected

    def asks(self, facts: Facts) -> Asks:
        return _all(self.parts, facts)


@record
class Not(Predicate):
    """All else."""

    part: Predicate

    def select(self, facts: Facts) -> Selection:
        return facts.everything - self.part.select(facts)

    def asks(self, facts: Facts) -> Asks:
        return self.part.asks(facts)


@record
class Named(Predicate):
    """What has a name, or one that fits a glob: statements, or if none does arguments, or if none does authorities."""

    pattern: Pattern
    place: Place = field(compare=False, repr=False)

    def select(self, facts: Facts) -> Selection:
        nodes = frozenset((*self._of(facts.amap.statements), *self._of(facts.amap.arguments)))
        selected = Selection(nodes, frozenset(self._of(facts.amap.authorities)))
        if selected == Selection() and not self.pattern.is_glob:
            name, amap = self.pattern.text, facts.amap
            names = chain(amap.statements, amap.arguments, amap.authorities)
            has = self.pattern.inside()
            said = any(has(each.text) for each in amap.statements.values())
            other = f"`text:{_quoted(name)}` finds what has it in its text" if said else "`*` finds every statement"
            hint = other if said and name.isdecimal() else meant(name, names, other)
            raise QueryError(f"there is no statement, argument or authority `{name}`", self.place, hint)
        return selected

    def asks(self, facts: Facts) -> Asks:
        if self._of(facts.amap.statements):
            return Asks.NOTHING
        if self._of(facts.amap.arguments):
            return Asks.ARGUMENTS
        return Asks.AUTHORITIES if self._of(facts.amap.authorities) else Asks.NOTHING

    def _of(self, names: Mapping[str, object]) -> list[str]:
        if not self.pattern.is_glob:
            return [self.pattern.text] if self.pattern.text in names else []
        return list(filter(self.pattern.exact(), names))


@record
class Walk(Predicate):
    """Something with what bears on it and what it bears on, so many steps either way."""

    start: Predicate
    below: int
    above: int

    def select(self, facts: Facts) -> Selection:
        start = found(self.start, facts)
        selected = start
        if self.below:
            selected |= walks.below(facts, start, self.below)
        if self.above:
            selected |= walks.above(facts, start, self.above)
        return selected


@record
class Between(Predicate):
    """All on the ways from one thing up to another."""

    start: Predicate
    end: Predicate

    def select(self, facts: Facts) -> Selection:
        return walks.between(facts, found(self.start, facts), found(self.end, facts))


@record
class Side(Predicate):
    """What is for or against something, directly or in the end."""

    of: Predicate
    relation: Relation
    in_the_end: bool

    def select(self, facts: Facts) -> Selection:
        side = walks.in_the_end if self.in_the_end else walks.direct
        return side(facts, found(self.of, facts), self.relation)


def _quoted(name: str) -> str:
    return f'"{name}"' if re.search(r"[\s()+]|\.\.", name) else name


def _all(parts: Iterable[Predicate], facts: Facts) -> Asks:
    asks = Asks.NOTHING
    for part in parts:
        asks |= part.asks(facts)
    return asks
