"""Rules about what belongs together: what a map is about, and what bears on it."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.facts import Facts
from argmap.relations import bearing
from argmap.rules.naming import few
from argmap.rules.rule import Family
from argmap.text import counted

rule = Family("structure").rule


@rule(Severity.WARNING, needs_whole=True)
def orphan(facts: Facts) -> Iterator[Diagnostic]:
    """A statement should take part in an argument, or contradict another one.

    One that does neither, and answers no critical question, bears on nothing: it was forgotten, or its id is
    spelt otherwise where it was meant to be used.

        argmap: 1
        title: Umbrellas
        thesis: take-umbrella
        statements:
          take-umbrella: {text: You should take an umbrella., support: [dark-clouds]}
          dark-clouds: The clouds are dark.
          wind: The wind is rising.

    Mended:

        argmap: 1
        title: Umbrellas
        thesis: take-umbrella
        statements:
          take-umbrella: {text: You should take an umbrella., support: [dark-clouds, wind]}
          dark-clouds: The clouds are dark.
          wind: The wind is rising.
    """
    if not facts.amap.thesis and not facts.amap.arguments and not facts.rivals:
        return  # nothing is argued yet: `several-theses` says so, once
    for statement in _orphans(facts):
        message = f"`{statement}` takes part in no argument"
        hint = "support or attack something with it, or delete it"
        yield orphan.finding(facts.amap.statements[statement].span, message, ids=(statement,), hint=hint)


def _orphans(facts: Facts) -> list[str]:
    used, premises = facts.answering.union(facts.amap.thesis), facts.amap.premises
    return [s for s in facts.amap.statements if s not in premises and s not in used and not facts.takes_part(s)]


@rule(Severity.WARNING, needs_whole=True)
def unreachable(facts: Facts) -> Iterator[Diagnostic]:
    """What is argued should bear on a thesis, be it through many steps.

    A part of the map that leads nowhere is either a digression or the end of
    a chain whose next step is missing.  It is reported once, where it ends,
    and only if the map names its thesis.  What bears on another map, under
    `targets`, leads somewhere.

        argmap: 1
        title: The library
        thesis: stay-open
        statements:
          stay-open: {text: The library should stay open., support: [well-used]}
          well-used: The library is well used.
          roof-old: {text: The roof is old., support: [roof-leaks]}
          roof-leaks: The roof leaks.

    Mended:

        argmap: 1
        title: The library
        thesis: stay-open
        statements:
          stay-open:
            text: The library should stay open.
            support: [well-used]
            attack: [{premises: roof-old, conceded: true}]
          well-used: The library is well used.
          roof-old: {text: The roof is old., support: [roof-leaks]}
          roof-leaks: The roof leaks.
    """
    amap = facts.amap
    theses = [thesis for thesis in amap.thesis if thesis in amap.statements]
    if not theses:
        return
    answering = facts.answering.intersection(amap.statements)
    reached = bearing.reaching(amap, [*theses, *answering, *amap.targets])
    astray = [s for s in amap.statements if s not in reached and facts.takes_part(s)]
    if not astray:
        return
    for part, tops in _parts(facts, astray):
        rest = f", and with it {counted(len(part) - 1, 'other statement')}" if len(part) > 1 else ""
        message = f"`{tops[0]}` does not bear on {few(amap.theses)}{rest}"
        related = [Related(f"`{top}` does not either", amap.statements[top].span) for top in tops[1:]]
        hint = "support or attack something with it that does, or name it in `thesis:`"
        yield unreachable.finding(amap.statements[tops[0]].span, message, ids=tops, hint=hint, related=related)


def _parts(facts: Facts, astray: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The connected parts of `astray`, each with the statements at its top: those that bear on nothing more in it."""
    linked: dict[str, set[str]] = {statement: set() for statement in astray}
    below: set[str] = set()
    for handle, end in bearing.ends(facts.amap).items():
        for premise in facts.amap.arguments[handle].premises:
            if premise in linked and end in linked and premise != end:
                linked[premise].add(end)
                linked[end].add(premise)
                below.add(premise)
    for statement in astray:
        linked[statement].update(each for each in facts.rivals.get(statement, ()) if each in linked)
    order = {statement: place for place, statement in enumerate(astray)}
    seen: set[str] = set()
    for statement in astray:
        if statement not in seen:
            part = _connected(statement, linked)
            seen |= part
            ordered = sorted(part, key=order.__getitem__)
            yield ordered, [each for each in ordered if each not in below] or ordered[:1]


def _connected(start: str, linked: dict[str, set[str]]) -> set[str]:
    found, work = {start}, [start]
    while work:
        new = linked[work.pop()] - found
        found |= new
        work += new
    return found


@rule(Severity.NOTE, needs_whole=True)
def several_theses(facts: Facts) -> Iterator[Diagnostic]:
    """A map that ends in several statements should say which one it is about.

    Without `thesis:` every statement that supports and attacks nothing counts
    as one, those included whose next step was forgotten.

        argmap: 1
        title: School
        statements:
          start-later: {text: School should start later., support: [tired]}
          buy-buses: {text: The town should buy buses., support: [far-away]}
          tired: Pupils are tired in the morning.
          far-away: Many pupils live far away.

    Mended:

        argmap: 1
        title: School
        thesis: [start-later, buy-buses]
        statements:
          start-later: {text: School should start later., support: [tired]}
          buy-buses: {text: The town should buy buses., support: [far-away]}
          tired: Pupils are tired in the morning.
          far-away: Many pupils live far away.
    """
    amap = facts.amap
    if amap.thesis:
        return
    ends = set(amap.theses)
    bare = not amap.arguments
    tops = [s for s in amap.theses if bare or (facts.takes_part(s) and ends.issuperset(facts.rivals.get(s, ())))]
    if len(tops) > 1:
        places = [amap.statements[top].span for top in tops]
        message = f"no thesis is named, and {few(tops)} support and attack nothing"
        related = [Related(f"`{top}`", place) for top, place in zip(tops[1:], places[1:], strict=True)]
        yield several_theses.finding(
            places[0], message, ids=tops, hint="write `thesis:` with what the map is about", related=related[:9]
        )
