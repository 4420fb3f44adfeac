"""Predicates about what is written of a statement or argument itself."""

from dataclasses import field
from itertools import chain

from argmap.bibliography import csl
from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.model import Relation
from argmap.query.errors import Place, QueryError, meant
from argmap.query.patterns import Pattern
from argmap.query.predicates import Asks, Predicate
from argmap.records import record
from argmap.relations.kinds import ArgumentKind, StatementKind, argument_kind
from argmap.schemes import SCHEMES

_OF_ARGUMENTS = ("argument", *dict.fromkeys((*map(str, Relation), *map(str, ArgumentKind))))
KINDS = (*map(str, StatementKind), *_OF_ARGUMENTS, "authority")
"""What there is to be of a kind; a thesis, claim or premise is a statement too."""


@record
class Kind(Predicate):
    """What is of a kind."""

    kinds: frozenset[str]

    def select(self, facts: Facts) -> Selection:
        amap, kinds = facts.amap, self.kinds
        nodes = {key for key, kind in facts.kinds.items() if kind in kinds or StatementKind.STATEMENT in kinds}
        if kinds.intersection(_OF_ARGUMENTS):
            for handle, argument in amap.arguments.items():
                if not kinds.isdisjoint(("argument", argument.relation, argument_kind(amap, argument))):
                    nodes.add(handle)
        return Selection(frozenset(nodes), frozenset(amap.authorities if "authority" in kinds else ()))

    def asks(self, facts: Facts) -> Asks:
        arguments = Asks.NOTHING if self.kinds.isdisjoint(_OF_ARGUMENTS) else Asks.ARGUMENTS
        return arguments | (Asks.AUTHORITIES if "authority" in self.kinds else Asks.NOTHING)


@record
class Tag(Predicate):
    """Statements and arguments with a tag."""

    pattern: Pattern

    def select(self, facts: Facts) -> Selection:
        fits = self.pattern.folded()
        statements = (each.id for each in facts.amap.statements.values() if any(map(fits, each.tags)))
        arguments = (each.handle for each in facts.amap.arguments.values() if any(map(fits, each.tags)))
        return Selection(frozenset(chain(statements, arguments)))


@record
class Text(Predicate):
    """Statements with something in their text, and authorities with it in their reference."""

    pattern: Pattern

    def select(self, facts: Facts) -> Selection:
        has = self.pattern.inside()
        nodes = frozenset(each.id for each in facts.amap.statements.values() if has(each.text))
        authorities = facts.amap.authorities.values()
        return Selection(nodes, frozenset(each.id for each in authorities if has(csl.reference(each))))


@record
class Scheme(Predicate):
    """Arguments of a scheme."""

    pattern: Pattern
    place: Place = field(compare=False, repr=False)

    def select(self, facts: Facts) -> Selection:
        fits = self.pattern.folded()
        arguments = facts.amap.arguments.values()
        selected = frozenset(each.handle for each in arguments if each.scheme and fits(each.scheme))
        if not selected and not self.pattern.is_glob and not any(map(fits, SCHEMES)):
            name, known = self.pattern.text, dict.fromkeys((*(each.scheme for each in arguments), *SCHEMES))
            hint = meant(name, known, "`scheme:*` finds every argument that has one")
            raise QueryError(f"there is no scheme `{name}`", self.place, hint)
        return Selection(selected)

    def asks(self, facts: Facts) -> Asks:
        return Asks.ARGUMENTS


@record
class Question(Predicate):
    """Arguments of which a critical question is asked, and undercuts that raise it."""

    pattern: Pattern

    def select(self, facts: Facts) -> Selection:
        fits = self.pattern.folded()
        arguments = facts.amap.arguments.values()
        return Selection(
            frozenset(a.handle for a in arguments if (a.asks and fits(a.asks)) or any(map(fits, a.questions)))
        )

    def asks(self, facts: Facts) -> Asks:
        return Asks.ARGUMENTS
