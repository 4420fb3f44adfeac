"""The rule about probabilities."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Argument, Relation, Statement
from argmap.relations.kinds import asserted
from argmap.rules.naming import named
from argmap.rules.rule import Family

rule = Family("structure").rule


@rule(Severity.ERROR)
def unasserted_probability(facts: Facts) -> Iterator[Diagnostic]:
    """Only what the map takes as given has a probability of its own.

    A statement with support is as likely as what it rests on makes it, and
    a step with backing as likely as its backing; `argmap probability` works
    that out.  What is `assumed: false` is not claimed at all.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The town should build the bridge., support: [floods], probability: 0.8}
          floods: The ford floods in spring.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The town should build the bridge., support: [floods]}
          floods: {text: The ford floods in spring., probability: 0.8}
    """
    amap = facts.amap
    for statement in amap.statements.values():
        if statement.probability is not None and not asserted(amap, statement):
            yield _finding(facts, statement, statement.id, f"`{statement.id}`", "support")
    for argument in amap.arguments.values():
        if argument.probability is not None and not asserted(amap, argument):
            yield _finding(facts, argument, argument.handle, f"the step of {named(argument)}", "backing")


def _finding(facts: Facts, found: Statement | Argument, id: str, name: str, ground: str) -> Diagnostic:
    grounds = facts.amap.on(id, Relation.SUPPORT) if found.assumed is None else []
    if grounds:
        message = f"{name} has {ground}, and so no probability of its own"
        hint = "give the probability to what it rests on, or write `assumed: true`"
    else:
        message = f"{name} is not assumed, and so has no probability of its own"
        hint = "delete `probability:`, or write `assumed: true`"
    related = [Related("what it rests on", each.span) for each in grounds[:1]]
    (span,) = found.spans.get("probability", (found.span,))
    return unasserted_probability.finding(span, message, ids=(id,), hint=hint, related=related)
