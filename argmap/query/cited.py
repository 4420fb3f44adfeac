"""Predicates about authorities, and the statements that cite them."""

from collections.abc import Iterable
from dataclasses import field

from argmap.bibliography import csl
from argmap.bibliography.names import names
from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.query.errors import Place, QueryError, meant
from argmap.query.patterns import Pattern
from argmap.query.predicates import Predicate
from argmap.records import record


@record
class Cites(Predicate):
    """Statements that cite an authority, for whatever."""

    pattern: Pattern
    place: Place = field(compare=False, repr=False)

    def select(self, facts: Facts) -> Selection:
        if not self.pattern.is_glob and self.pattern.text not in facts.amap.authorities:
            name = self.pattern.text
            hint = meant(name, facts.amap.authorities, "`kind:authority` finds them all")
            raise QueryError(f"there is no authority `{name}`", self.place, hint)
        return _citing(facts, filter(self.pattern.exact(), facts.amap.authorities))


@record
class Author(Predicate):
    """Authorities by someone, and the statements that cite them."""

    pattern: Pattern

    def select(self, facts: Facts) -> Selection:
        fits = self.pattern.in_words()
        authorities = facts.amap.authorities.values()
        return _with_citing(
            facts, [each.id for each in authorities if any(fits(name.whole) for name in names(each.item))]
        )


@record
class Year(Predicate):
    """Authorities of some years, both included, and the statements that cite them."""

    first: int
    last: int

    def select(self, facts: Facts) -> Selection:
        dated = ((each.id, csl.year(each.item)) for each in facts.amap.authorities.values())
        return _with_citing(facts, [key for key, year in dated if year is not None and self.first <= year <= self.last])


def _citing(facts: Facts, authorities: Iterable[str]) -> Selection:
    """The statements that cite any of `authorities`."""
    cited = frozenset(authorities)
    statements = facts.amap.statements.values()
    return Selection(frozenset(each.id for each in statements if any(c.authority in cited for c in each.cites)))


def _with_citing(facts: Facts, authorities: list[str]) -> Selection:
    """Authorities, and the statements that cite them."""
    return Selection(authorities=frozenset(authorities)) | _citing(facts, authorities)
