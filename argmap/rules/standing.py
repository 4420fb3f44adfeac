"""Rules about what stands: they ask for the grounded labels of the map."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.rules.rule import Family
from argmap.rules.subject import Subject, named

rule = Family("attacks").rule


@rule(Severity.WARNING, needs_whole=True)
def asserted_contradiction(subject: Subject) -> Iterator[Diagnostic]:
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
    amap = subject.amap
    for one, other in amap.contradictions():
        if subject.labels[one] == subject.labels[other] == "undecided":
            statement = amap.statements[one]
            message = f"`{one}` and `{other}` contradict each other, and nothing decides between them"
            hint = "attack one of them, or write `assumed: false` for the one that nobody asserts"
            related = [Related("the other one", amap.statements[other].span)]
            yield asserted_contradiction.finding(statement.span, message, ids=(one, other), hint=hint, related=related)


@rule(Severity.NOTE, needs_whole=True)
def thesis_falls(subject: Subject) -> Iterator[Diagnostic]:
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
    if subject.undisputed:
        return
    amap = subject.amap
    for thesis in amap.theses:
        label = subject.labels.get(thesis, "accepted")
        if label == "accepted":
            continue
        because, keys = subject.decisive(thesis)
        arguments = [amap.arguments[key] for key in keys if key in amap.arguments]
        names = [named(argument) for argument in arguments] or [f"`{key}`" for key in keys if key in amap.statements]
        message = f"the thesis `{thesis}` is {label}: {_clause(because, names)}"
        related = [Related("this decides", argument.span) for argument in arguments[:1]]
        hint = f"`argmap why {thesis}` tells the whole of it"
        span = amap.statements[thesis].span
        yield thesis_falls.finding(span, message, ids=(thesis,), hint=hint, related=related)


def _clause(because: str, names: list[str]) -> str:
    """What decides that a thesis does not stand; `because` is a value of `evaluation.explanation.Because`."""
    match because:
        case "objection":
            return f"nothing defeats the objection {names[0]}"
        case "no support left":
            others = f", nor do {len(names) - 1} others" if len(names) > 1 else ""
            return f"the argument from {names[0]} does not hold{others}"
        case "nothing behind it":
            return "nothing stands behind it"
        case "circle":
            return "all that stands behind it is a circle"
        case _ if names:
            return f"it hangs on {names[-1]}, and that is left open"
        case _:
            return "objections to objections lead back to it"
