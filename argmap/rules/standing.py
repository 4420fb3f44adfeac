"""Rules about what stands: they ask for the grounded labels of the map."""

from collections.abc import Iterator, Sequence

from argmap.diagnostics import Diagnostic, Related, Severity, Span
from argmap.facts import Facts
from argmap.model import Argument, Relation
from argmap.rules.naming import few, named
from argmap.rules.rule import Family

rule = Family("attacks").rule


@rule(Severity.WARNING, needs_whole=True)
def asserted_contradiction(facts: Facts) -> Iterator[Diagnostic]:
    """Of two statements that contradict each other, something should decide.

    As long as nothing does, the map commits its reader to neither, and all
    that rests on either of them is open.

        argmap: 1
        title: The library
        thesis: open
        statements:
          open: {text: The library should open on Sundays., support: [readers-come]}
          readers-come: {text: Readers would come on Sundays., contradicts: nobody-comes}
          nobody-comes: Nobody would come on Sundays.

    Mended:

        argmap: 1
        title: The library
        thesis: open
        statements:
          open: {text: The library should open on Sundays., support: [readers-come]}
          readers-come: {text: Readers would come on Sundays., contradicts: nobody-comes}
          nobody-comes: {text: Nobody would come on Sundays., attack: [trial]}
          trial: Three hundred readers came on a trial Sunday.
    """
    amap = facts.amap
    for one, other in amap.contradictions():
        if one != other and facts.labels[one] == facts.labels[other] == "undecided":
            statement = amap.statements[one]
            message = f"`{one}` and `{other}` contradict each other, and nothing decides between them"
            hint = "attack one of them, or write `assumed: false` for the one that nobody asserts"
            related = [Related("the other one", amap.statements[other].span)]
            yield asserted_contradiction.finding(statement.span, message, ids=(one, other), hint=hint, related=related)


@rule(Severity.NOTE, needs_whole=True)
def thesis_falls(facts: Facts) -> Iterator[Diagnostic]:
    """By the map's own lights the thesis should stand.

    Its author may well mean to show that it does not; else an answer to the
    objection that decides is missing, or a reason behind a premise.

        argmap: 1
        title: The library
        thesis: open
        statements:
          open:
            text: The library should open on Sundays.
            attack: [{premises: no-staff, conceded: true}]
          no-staff: Nobody is there to work on Sundays.

    Mended:

        argmap: 1
        title: The library
        thesis: open
        statements:
          open: {text: The library should open on Sundays., attack: [no-staff]}
          no-staff: {text: Nobody is there to work on Sundays., attack: [volunteers]}
          volunteers: Volunteers have signed up for every Sunday.
    """
    if facts.undisputed:
        return
    amap = facts.amap
    for thesis in amap.theses:
        label = facts.labels.get(thesis, "accepted")
        if label == "accepted" or thesis in facts.mistaken:
            continue
        clause, decides = _decided(facts, thesis)
        if decides is None and thesis in facts.tangled:
            continue  # `circular-support` says it
        message = f"the thesis `{thesis}` is {label}: {clause}"
        related = [Related("this decides", decides)] if decides else []
        hint = f"`argmap why {thesis}` tells the whole of it"
        span = amap.statements[thesis].span
        yield thesis_falls.finding(span, message, ids=(thesis,), hint=hint, related=related)


def _decided(facts: Facts, thesis: str) -> tuple[str, Span | None]:
    """What decides that a thesis does not stand, and where that is written; told from the labels around it."""
    label = facts.labels[thesis]
    if label == "undecided":
        return _against(facts, thesis, "undecided", "undecided") or _left_open(facts, thesis)
    against = _against(facts, thesis, "holds", "accepted") if label == "rejected" else None
    supports = facts.amap.on(thesis, Relation.SUPPORT)
    return against or (_failed(supports) if supports else "nothing stands behind it", None)


def _against(facts: Facts, thesis: str, state: str, label: str) -> tuple[str, Span] | None:
    """The objection to a thesis that is in a state, or what contradicts it and has a label; none if there is none."""
    amap, is_open = facts.amap, label == "undecided"
    for attack in sorted(amap.on(thesis, Relation.ATTACK), key=lambda each: bool(each.outweighed)):
        if facts.states[attack.handle] == state:
            if thesis in attack.premises:
                return "it attacks itself", attack.span
            objection = f"the objection {named(attack)}"
            return (f"{objection} is left open" if is_open else f"nothing defeats {objection}"), attack.span
    for rival in facts.rivals.get(thesis, ()):
        if facts.labels[rival] == label:
            if rival == thesis:
                return "it contradicts itself", amap.statements[rival].span
            outcome = "nothing decides between them" if is_open else "that stands"
            return f"`{rival}` contradicts it, and {outcome}", amap.statements[rival].span
    return None


def _left_open(facts: Facts, thesis: str) -> tuple[str, Span | None]:
    """What an undecided thesis hangs on, where nothing against it is open."""
    for support in facts.amap.on(thesis, Relation.SUPPORT):
        if facts.states[support.handle] == "undecided":
            return f"it hangs on {_hinge(facts, support)}, and that is left open", support.span
    for attack in facts.amap.on(thesis, Relation.ATTACK):
        if attack.outweighed:
            return f"what outweighs the objection {named(attack)} is left open", attack.span
    return "what decides it is left open", None


def _hinge(facts: Facts, support: Argument) -> str:
    """What keeps a support open: a premise of it, or else the support itself."""
    return next((f"`{each}`" for each in support.premises if facts.labels[each] == "undecided"), named(support))


def _failed(supports: Sequence[Argument]) -> str:
    others = len(supports) - 1
    if not others:
        return f"the argument from {few(supports[0].premises)} does not hold"
    rest = "the other one" if others == 1 else f"the {others:,} others"
    return f"the argument from {few(supports[0].premises)} does not hold, nor {'does' if others == 1 else 'do'} {rest}"
