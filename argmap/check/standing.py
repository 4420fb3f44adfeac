"""Rules about what stands: they ask for the grounded labels of the map."""

from collections.abc import Iterator

from argmap.check.rule import Family
from argmap.check.subject import Subject, named
from argmap.diagnostics import Diagnostic, Related, Severity
from argmap.evaluate import Label
from argmap.evaluate.explanation import Because, Node
from argmap.model import Argument

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
        if subject.evaluation.labels[one] is subject.evaluation.labels[other] is Label.UNDECIDED:
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
    from argmap.evaluate.why import why

    for thesis in subject.amap.theses:
        label = subject.evaluation.labels.get(thesis)
        if label is None or label is Label.ACCEPTED:
            continue
        node = why(subject.evaluation, thesis).nodes[thesis]
        decisive = [subject.amap.arguments[part.key] for part in node.parts if part.key in subject.amap.arguments]
        message = f"the thesis `{thesis}` is {label}: {_because(node, decisive)}"
        related = [Related("this decides", argument.span) for argument in decisive[:1]]
        hint = f"`argmap why {thesis}` tells the whole of it"
        span = subject.amap.statements[thesis].span
        yield thesis_falls.finding(span, message, ids=(thesis,), hint=hint, related=related)


def _because(node: Node, decisive: list[Argument]) -> str:
    """What decides that a thesis does not stand, as a clause."""
    parts = [named(argument) for argument in decisive] or [f"`{part.key}`" for part in node.parts]
    match node.because:
        case Because.OBJECTION:
            return f"nothing defeats the objection {parts[0]}"
        case Because.SUPPORT:
            others = f" nor do {len(parts) - 1} others" if len(parts) > 1 else ""
            return f"the argument from {parts[0]} does not hold{',' + others if others else ''}"
        case Because.NOTHING:
            return "nothing stands behind it"
        case Because.CIRCLE:
            return "all that stands behind it is a circle"
        case _ if decisive:
            return f"it hangs on {parts[-1]}, and that is left open"
        case _:
            return "objections to objections lead back to it"
