"""The states of expressions: `is:leaf`, `is:unanswered`.  What `check` and `evaluate` work out is asked of them."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.model import Argument, Relation, Statement
from argmap.query.predicates import Asks, Predicate
from argmap.records import record
from argmap.relations.kinds import asserted


@record
class Is(Predicate):
    """What is in one of the states below."""

    state: str

    def select(self, facts: Facts) -> Selection:
        return STATES[self.state].select(facts) & facts.everything

    def asks(self, facts: Facts) -> Asks:
        return STATES[self.state].asks


class Row(NamedTuple):
    """A state: what it means, what is in it, and what only it can find."""

    meaning: str
    select: Callable[[Facts], Selection]
    asks: Asks = Asks.NOTHING


def _statements(holds: Callable[[Facts, Statement], object]) -> Callable[[Facts], Selection]:
    """The statements that something holds of."""
    return lambda facts: Selection(frozenset(s.id for s in facts.amap.statements.values() if holds(facts, s)))


def _arguments(holds: Callable[[Facts, Argument], object]) -> Callable[[Facts], Selection]:
    """The arguments that something holds of."""
    return lambda facts: Selection(frozenset(a.handle for a in facts.amap.arguments.values() if holds(facts, a)))


def _both(holds: Callable[[Facts, Statement | Argument], object]) -> Callable[[Facts], Selection]:
    """The statements and arguments that something holds of."""
    statements, arguments = _statements(holds), _arguments(holds)
    return lambda facts: statements(facts) | arguments(facts)


def _labelled(label: str) -> Callable[[Facts], Selection]:
    """The statements and arguments that evaluation gives a label or state."""

    def select(facts: Facts) -> Selection:
        named = chain(facts.labels.items(), facts.states.items())
        return Selection(frozenset(key for key, found in named if found == label))

    return select


def _objections(which: Callable[[Facts], frozenset[str]]) -> Callable[[Facts], Selection]:
    """Some arguments together with their premises, which are what a reader calls the objection."""

    def select(facts: Facts) -> Selection:
        handles = which(facts)
        premises = (premise for handle in handles for premise in facts.amap.arguments[handle].premises)
        return Selection(handles.union(premises))

    return select


def _conceded(facts: Facts) -> frozenset[str]:
    return frozenset(argument.handle for argument in facts.amap.arguments.values() if argument.conceded)


def _outweighed(facts: Facts) -> frozenset[str]:
    return frozenset(argument.handle for argument in facts.amap.arguments.values() if argument.outweighed)


def _circular(facts: Facts) -> Selection:
    """Every statement on a circle that `circular-support` finds, and every argument that is a step of one."""
    from argmap.relations.circles import knots

    circle = {name: number for number, knot in enumerate(knots(facts.tangled)) for name in knot}
    steps = {
        handle
        for handle, claim in facts.claims.items()
        if claim in circle
        and any(p != claim and circle.get(p) == circle[claim] for p in facts.amap.arguments[handle].premises)
    }
    return Selection(frozenset(circle).union(steps))


def _cited(facts: Facts) -> Selection:
    citing = [each for each in facts.amap.statements.values() if each.cites]
    cited = frozenset(citation.authority for each in citing for citation in each.cites)
    return Selection(frozenset(each.id for each in citing), cited)


def _unnamed(facts: Facts) -> Selection:
    return Selection(authorities=frozenset(a.id for a in facts.amap.authorities.values() if a.unnamed))


def _given(facts: Facts, statement: Statement) -> bool:
    return asserted(facts.amap, statement)


def _asked(status: str) -> Callable[[Facts], Selection]:
    """The arguments that have a question of a status."""

    def select(facts: Facts) -> Selection:
        from argmap.questions import Questions, Status

        steps = map(Questions(facts).step, facts.amap.arguments.values())
        return Selection(frozenset(s.name for s in steps if any(a.status is Status(status) for a in s.told)))

    return select


def _orphaned(facts: Facts, statement: Statement) -> bool:
    return not (facts.takes_part(statement.id) or statement.id in facts.amap.thesis or statement.id in facts.answering)


def _key(each: Statement | Argument) -> str:
    return each.id if isinstance(each, Statement) else each.handle


STATES: dict[str, Row] = {
    "accepted": Row("stands, when the map is evaluated", _labelled("accepted")),
    "rejected": Row("an objection to it prevails", _labelled("rejected")),
    "undecided": Row("the map leaves it open", _labelled("undecided")),
    "unsupported": Row("no reason for it is left, or it never had one", _labelled("unsupported")),
    "holds": Row("an argument that holds", _labelled("holds"), Asks.ARGUMENTS),
    "blocked": Row("an argument that does not hold", _labelled("blocked"), Asks.ARGUMENTS),
    "unanswered": Row(
        "an objection that nothing answers",
        _objections(lambda facts: frozenset(each.handle for each in facts.unanswered)),
    ),
    "conceded": Row("an objection that the author grants", _objections(_conceded)),
    "outweighed": Row("an objection that is said to be outweighed", _objections(_outweighed)),
    "open": Row("an argument with a question that is asked and not answered", _asked("open"), Asks.ARGUMENTS),
    "unasked": Row("an argument with a question that nobody asked", _asked("unasked"), Asks.ARGUMENTS),
    "circular": Row("among its own grounds", _circular),
    "leaf": Row("no argument is on it", _statements(lambda facts, each: not facts.amap.on(each.id))),
    "root": Row("no argument starts from it", _statements(lambda facts, each: not facts.amap.starting_from(each.id))),
    "shared": Row(
        "several arguments start from it", _statements(lambda facts, each: len(facts.amap.starting_from(each.id)) > 1)
    ),
    "attacked": Row("an argument attacks it", _both(lambda facts, each: facts.amap.on(_key(each), Relation.ATTACK))),
    "orphan": Row("takes part in no argument", _statements(_orphaned)),
    "assumed": Row("taken as given: without support, or by `assumed: true`", _statements(_given)),
    "implicit": Row("supplied by the analyst", _both(lambda _, each: each.implicit)),
    "anchored": Row("has a place in the source", _both(lambda _, each: each.at)),
    "cited": Row("cites an authority, or is one that is cited", _cited),
    "unnamed": Row("an authority that the source does not name", _unnamed, Asks.AUTHORITIES),
}
"""Every state by its name."""
