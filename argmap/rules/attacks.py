"""Rules about objections."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Relation
from argmap.rules.naming import named, premise_place
from argmap.rules.rule import Family

rule = Family("attacks").rule


@rule(Severity.WARNING, needs_whole=True)
def unanswered_objection(facts: Facts) -> Iterator[Diagnostic]:
    """What counts against the thesis should be answered, outweighed or granted.

    An objection that nothing attacks wins, so the thesis falls with it.  There
    are three things to do about it.  Answer it: an attack on the objection, on
    a premise of it or on what these rest on is an answer; so is a statement
    that contradicts one of them.  Outweigh it: with `outweighed: true`, or a
    list of what outweighs it, it holds and yet does not defeat its target, as
    long as that stands.  Concede it: `conceded: true` says that the author
    grants it, and it then counts in full.  An attack that is itself an answer,
    and so counts for the thesis, needs none of these.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The town should build the bridge., attack: [otters-lose]}
          otters-lose: The otters lose their bank.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The town should build the bridge., attack: [otters-lose]}
          otters-lose: {text: The otters lose their bank., attack: [other-banks]}
          other-banks: The otters can use the other bank.
    """
    for argument in facts.unanswered:
        one = argument.id is not None or len(argument.premises) == 1
        verb = "is" if one else "together are"
        message = f"{named(argument)} {verb} an objection to `{argument.target}` that nothing answers"
        hint = "answer it with `attack:`, or write `outweighed: true` or `conceded: true`"
        ids = (argument.handle, *argument.premises)
        yield unanswered_objection.finding(argument.span, message, ids=ids, hint=hint)


@rule(Severity.WARNING)
def self_attack(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should not attack itself, or the argument it is a premise of.

    Whoever accepts it would have to give it up again, so it can do nothing
    in either place: one of the two ids is probably a slip.

        argmap: 1
        title: Doubt
        thesis: doubt-all
        statements:
          doubt-all: {text: Everything can be doubted., attack: [{premises: doubt-all, conceded: true}]}

    Mended:

        argmap: 1
        title: Doubt
        thesis: doubt-all
        statements:
          doubt-all: {text: Everything can be doubted., attack: [{premises: i-doubt, conceded: true}]}
          i-doubt: That I doubt cannot be doubted.
    """
    for argument in facts.amap.arguments.values():
        if argument.relation is not Relation.ATTACK:
            continue
        target = facts.amap.arguments.get(argument.target)
        shared = argument.target if target is None else next((p for p in argument.premises if p in target.premises), "")
        if shared not in argument.premises:
            continue
        message, related = f"`{shared}` attacks itself", []
        if target is not None:
            message = f"`{shared}` attacks an argument that it is a premise of"
            related = [Related("a premise here", premise_place(target, shared))]
        place = premise_place(argument, shared)
        hint = "name another premise, or delete the attack"
        yield self_attack.finding(place, message, ids=(shared, argument.handle), hint=hint, related=related)
    for statement in facts.amap.statements.values():
        if statement.id in statement.contradicts:
            message, hint = f"`{statement.id}` contradicts itself", "name another statement under `contradicts:`"
            yield self_attack.finding(statement.span, message, ids=(statement.id,), hint=hint)
