"""Rules about objections that are outweighed."""

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Argument, Relation
from argmap.rules.naming import few, named
from argmap.rules.rule import Family

rule = Family("attacks").rule


@rule(Severity.WARNING, needs_whole=True)
def outweighed_by_nothing(facts: Facts) -> Iterator[Diagnostic]:
    """What outweighs an objection should stand.

    An objection that is `outweighed` does not defeat its target as long as
    what outweighs it stands: with `true` one of the reasons for the target,
    else everything in one of the lists.  Where none of it does, the objection
    counts in full.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The town should build the bridge.
            attack: [{premises: otters-lose, outweighed: true}]
          otters-lose: The otters lose their bank.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The town should build the bridge.
            support: [lives-saved]
            attack: [{premises: otters-lose, outweighed: [lives-saved]}]
          otters-lose: The otters lose their bank.
          lives-saved: The bridge saves lives.
    """
    amap = facts.amap
    reasons: dict[str, bool | None] = {}  # whether any for a target could stand; None where there is none
    for objection in _outweighed(facts, proper=True):
        target = objection.target
        about: Iterable[str]
        if objection.outweighed is True:
            if target not in reasons:
                stand = [_could_stand(facts, each.handle) for each in amap.on(target, Relation.SUPPORT)]
                reasons[target] = any(stand) if stand else None
            if reasons[target]:
                continue
            why = f"nothing supports `{target}`" if reasons[target] is None else "no reason for its target holds"
            about = (target,)
        else:
            if any(all(_could_stand(facts, each) for each in names) for names in objection.outweighed):
                continue
            about = dict.fromkeys(each for names in objection.outweighed for each in names)
            failing = [each for each in about if not _could_stand(facts, each)]
            why = f"{few(failing)} {'do' if len(failing) > 1 else 'does'} not stand"
        message = f"the objection {named(objection)} is outweighed by nothing: {why}"
        hint = "name what outweighs it and stands, answer the objection with `attack:`, or write `conceded: true`"
        related = [Related("what it is an objection to", amap.statements[target].span)]
        ids = (objection.handle, *about)
        yield outweighed_by_nothing.finding(objection.span, message, ids=ids, hint=hint, related=related)


@rule(Severity.ERROR)
def outweighed_step(facts: Facts) -> Iterator[Diagnostic]:
    """Only an objection to a statement can be outweighed.

    Reasons for and against one claim can be weighed against each other.  An
    objection to an argument says that its premises do not lead to its claim,
    and that no other reason makes up for; a reason that is given for
    something is no objection at all.

        argmap: 1
        title: A wall
        thesis: red
        statements:
          red:
            text: The wall is red.
            support:
              - premises: looks-red
                attack: [{premises: red-light, outweighed: true}]
          looks-red: The wall looks red.
          red-light: A red lamp hangs over the wall.

    Mended:

        argmap: 1
        title: A wall
        thesis: red
        statements:
          red:
            text: The wall is red.
            support:
              - premises: looks-red
                attack: [{premises: red-light, attack: [lamp-off]}]
          looks-red: The wall looks red.
          red-light: A red lamp hangs over the wall.
          lamp-off: The lamp is switched off.
    """
    for argument in _outweighed(facts, proper=False):
        what = "an objection to an argument" if argument.relation is Relation.ATTACK else "a reason"
        message = f"{named(argument)} is {what}, and cannot be outweighed"
        hint = "delete `outweighed:`; it belongs on an attack on a statement"
        yield outweighed_step.finding(argument.span, message, ids=(argument.handle,), hint=hint)


def _outweighed(facts: Facts, *, proper: bool) -> Iterator[Argument]:
    """The arguments with the key, where it belongs or where it does not; not those on another map."""
    amap = facts.amap
    for argument in [argument for argument in amap.arguments.values() if argument.outweighed]:
        known = argument.target in amap.statements or argument.target in amap.arguments
        on_statement = argument.relation is Relation.ATTACK and argument.target in amap.statements
        if known and on_statement is proper:
            yield argument


def _could_stand(facts: Facts, key: str) -> bool:
    """Whether a statement is accepted or an argument holds, or that is open."""
    return (facts.labels.get(key) or facts.states.get(key)) in ("accepted", "holds", "undecided")
