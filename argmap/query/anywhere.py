"""An expression asked of many maps: a name that only some of them have finds nothing in the others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.query.errors import Place, QueryError
from argmap.query.predicates import And, Asks, Between, Not, Or, Predicate, Side, Walk
from argmap.records import record


def tolerant(predicate: Predicate, unknown: list[QueryError]) -> Predicate:
    """The same predicate, but that a name without a bearer finds nothing; the error is kept in `unknown`."""
    match predicate:
        case Or(parts):
            return Or(tuple(tolerant(part, unknown) for part in parts))
        case And(parts):
            return And(tuple(tolerant(part, unknown) for part in parts))
        case Not(part):
            return Not(tolerant(part, unknown))
        case Walk(start):
            return replace(predicate, start=tolerant(start, unknown))
        case Between(start, end):
            return Between(tolerant(start, unknown), tolerant(end, unknown))
        case Side(of):
            return replace(predicate, of=tolerant(of, unknown))
    return _Tolerant(predicate, unknown)


def leaves(predicate: Predicate) -> Iterator[Predicate]:
    """The names, fields and states that a predicate is made of, as written."""
    match predicate:
        case Or(parts) | And(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part) | Walk(part) | Side(part):
            yield from leaves(part)
        case Between(start, end):
            yield from leaves(start)
            yield from leaves(end)
        case _:
            yield predicate


def known_somewhere(unknown: Iterable[Sequence[QueryError]]) -> None:
    """Raise the QueryError of a name that no map has, of what was unknown in each of them."""
    everywhere: dict[Place, QueryError] | None = None
    for errors in unknown:
        here = {error.place: error for error in errors}
        if everywhere is None:
            everywhere = here
        else:
            everywhere = {place: _better(error, here[place]) for place, error in everywhere.items() if place in here}
    for error in (everywhere or {}).values():
        raise error


_TELLING = ("did you mean", "`text:")
"""What a hint has that knows more than that there are statements; the first knows most."""


def _better(one: QueryError, other: QueryError) -> QueryError:
    """The one that knows what was meant, of what two maps say of a name."""
    return min(one, other, key=lambda error: [words not in error.hint for words in _TELLING])


@record
class _Tolerant(Predicate):
    part: Predicate
    unknown: list[QueryError]

    def select(self, facts: Facts) -> Selection:
        try:
            return self.part.select(facts)
        except QueryError as error:
            self.unknown.append(error)
            return Selection()

    def asks(self, facts: Facts) -> Asks:
        return self.part.asks(facts)
