"""Rules about arguments that undo or repeat themselves."""

from collections.abc import Iterator, Mapping

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.model import Argument, ArgumentMap, Relation
from argmap.relations import bearing
from argmap.rules.naming import few, premise_place
from argmap.rules.rule import Family

rule = Family("structure").rule

_STEPS_A_SEARCH = 64
_STEPS_AN_ARGUMENT = 10


@rule(Severity.ERROR)
def circular_support(facts: Facts) -> Iterator[Diagnostic]:
    """A statement may not be among its own grounds.

    Reasons that lead back to the statement they are given for add nothing
    to it: a reader who doubts the statement doubts them too.

        argmap: 1
        title: Riches
        thesis: rich
        statements:
          rich: {text: Ann is rich., support: [thrifty]}
          thrifty: {text: Ann is thrifty., support: [rich]}

    Cut the circle where the step is weakest.  Mended:

        argmap: 1
        title: Riches
        thesis: rich
        statements:
          rich: {text: Ann is rich., support: [thrifty]}
          thrifty: {text: Ann is thrifty., support: [mends-clothes]}
          mends-clothes: Ann mends her clothes.
    """
    links = facts.tangled
    if not links:
        return
    from argmap.relations.circles import circles

    steps = _steps(facts, links)
    written = {each: links[each] for each in facts.amap.statements if each in links}
    for circle in circles(written):
        ids = circle.nodes
        places = [
            Related(f"`{claim}` rests on `{premise}`", premise_place(steps[claim, premise], premise))
            for claim, premise in zip(ids, (*ids[1:], ids[0]), strict=True)
        ]
        message = f"`{ids[0]}` is among its own grounds: it rests on {_path(ids)}"
        if circle.entangled > len(ids):
            message += f" (there are more circles here, among {circle.entangled:,} statements)"
        hint = "take out the weakest of these steps"
        yield circular_support.finding(places[0].span, message, ids=ids, hint=hint, related=places[1:])


def _steps(facts: Facts, links: bearing.Links) -> dict[tuple[str, str], Argument]:
    """The first argument for each claim of `links` from each of its premises."""
    found: dict[tuple[str, str], Argument] = {}
    for handle, claim in facts.claims.items():
        if claim in links:
            for premise in facts.amap.arguments[handle].premises:
                found.setdefault((claim, premise), facts.amap.arguments[handle])
    return found


def _path(ids: tuple[str, ...]) -> str:
    """The steps of a circle as prose, from the second statement back to the first."""
    shown = ", that on ".join(f"`{each}`" for each in ids[1:4])
    more = f", through {len(ids) - 4:,} more" if len(ids) > 4 else ""
    return f"{shown}{more}, and that on `{ids[0]}`"


@rule(Severity.ERROR)
def own_premise(facts: Facts) -> Iterator[Diagnostic]:
    """A statement may not be a premise of an argument for itself.

    To say a thing again is no reason for it, whatever else stands beside it.

        argmap: 1
        title: A dry well
        thesis: dry
        statements:
          dry: {text: The well is dry., support: [[dry, no-rain]]}
          no-rain: It has not rained since May.

    Mended:

        argmap: 1
        title: A dry well
        thesis: dry
        statements:
          dry: {text: The well is dry., support: [no-rain]}
          no-rain: It has not rained since May.
    """
    for claim, argument in facts.own_premises:
        place, ids = premise_place(argument, claim), (claim, argument.handle)
        message = f"`{claim}` is a premise of an argument for itself"
        yield own_premise.finding(place, message, ids=ids, hint=f"take `{claim}` out of the premises")


@rule(Severity.ERROR)
def supports_and_attacks(facts: Facts) -> Iterator[Diagnostic]:
    """The same premises may not be both for and against one thing.

    One of the two is a slip, or a premise is left unsaid that makes the
    difference; as it stands a reader cannot tell on which side they count.

        argmap: 1
        title: Rain
        thesis: good-harvest
        statements:
          good-harvest: {text: The harvest is good., support: [rain], attack: [{premises: rain, conceded: true}]}
          rain: It rained all summer.

    Mended:

        argmap: 1
        title: Rain
        thesis: good-harvest
        statements:
          good-harvest: {text: The harvest is good., support: [rain]}
          rain: It rained all summer.
    """
    for argument, other in facts.alike:
        if other.relation is not argument.relation:
            here, there = ("for", "against") if argument.relation is Relation.SUPPORT else ("against", "for")
            message = f"`{argument.target}` is supported and attacked from the same premises: {few(argument.premises)}"
            ids = (argument.handle, other.handle, argument.target, *argument.premises)
            hint = f"keep the argument {here} or the one {there}, or add the premise that makes the difference"
            related = (Related(f"the argument {there}", other.span),)
            yield supports_and_attacks.finding(argument.span, message, ids=ids, hint=hint, related=related)


@rule(Severity.WARNING)
def repeated_argument(facts: Facts) -> Iterator[Diagnostic]:
    """The same premises count once, however often they are given for one thing.

    A second copy makes a claim look better supported than it is.  Only where
    both name a scheme, and not the same one, are they two arguments.

        argmap: 1
        title: A late train
        thesis: late
        statements:
          late: {text: The train will be late., support: [snow, ice, snow]}
          snow: It snows.
          ice: The points are frozen.

    Mended:

        argmap: 1
        title: A late train
        thesis: late
        statements:
          late: {text: The train will be late., support: [snow, ice]}
          snow: It snows.
          ice: The points are frozen.
    """
    for argument, other in facts.alike:
        two_schemes = argument.scheme and other.scheme and argument.scheme != other.scheme
        if argument.relation is not other.relation or two_schemes:
            continue
        message = f"the same {argument.relation} of `{argument.target}` is given twice: {few(argument.premises)}"
        ids = (argument.handle, other.handle, argument.target, *argument.premises)
        related = (Related("the same argument", other.span),)
        yield repeated_argument.finding(argument.span, message, ids=ids, hint="delete one of the two", related=related)


@rule(Severity.NOTE)
def redundant_support(facts: Facts) -> Iterator[Diagnostic]:
    """A premise need not support directly what it supports through others.

    Either the short cut says no more than the long way, or it is an argument
    of its own whose other premises are missing.  The search for the long way
    is cut short in very dense maps.

        argmap: 1
        title: Floods
        thesis: move
        statements:
          move: {text: The village should move., support: [floods, rain]}
          floods: {text: The river floods every year., support: [rain]}
          rain: Spring rain fills the river.

    Mended:

        argmap: 1
        title: Floods
        thesis: move
        statements:
          move: {text: The village should move., support: [floods]}
          floods: {text: The river floods every year., support: [rain]}
          rain: Spring rain fills the river.
    """
    amap = facts.amap
    short = [argument for argument in facts.whole if _may_be_short(amap, argument)]
    tops = bearing.tops(amap) if short else {}
    budget = _STEPS_AN_ARGUMENT * len(amap.arguments)
    for argument in short:
        premise, target = argument.premises[0], argument.target
        steps, through = _long_way(facts, tops, argument)
        budget -= steps
        if through is not None:
            ids = (argument.handle, premise, target, through.handle)
            message = f"`{premise}` supports `{target}` directly, and also through {few(through.premises)}"
            hint = "delete the direct support, or say what else it needs as linked premises"
            related = (Related("where the long way arrives", through.span),)
            yield redundant_support.finding(argument.span, message, ids=ids, hint=hint, related=related)
        if budget <= 0:
            return


def _may_be_short(amap: ArgumentMap, argument: Argument) -> bool:
    """Whether an argument supports a statement from one premise, and there may be another way between them."""
    if argument.relation is Relation.ATTACK or len(argument.premises) != 1 or argument.target not in amap.statements:
        return False
    premise, target = argument.premises[0], argument.target
    return premise != target and len(amap.starting_from(premise)) > 1 and len(amap.on(target)) > 1


def _long_way(facts: Facts, tops: Mapping[str, str], short: Argument) -> tuple[int, Argument | None]:
    """How many steps were looked at, and the last argument of another way, of two or more, to where `short` leads.

    What backs `short` is part of it, and no way of its own; nor is what does not hold where `short` does.
    """
    holds = facts.states.get(short.handle) == "holds"
    (premise,), target = short.premises, short.target
    seen, queue = {premise, target}, [premise]
    steps = 0
    for statement in queue:
        for argument in facts.amap.starting_from(statement):
            steps += 1
            if tops[argument.handle] == short.handle or (holds and facts.states[argument.handle] == "blocked"):
                continue
            claim = facts.claims.get(argument.handle)
            if claim == target and statement != premise:
                return steps, argument
            if claim is not None and claim not in seen:
                seen.add(claim)
                queue.append(claim)
            if steps >= _STEPS_A_SEARCH:
                return steps, None
    return steps, None
