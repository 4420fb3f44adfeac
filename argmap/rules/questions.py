"""Rules about critical questions: those that are written wrongly, and those that are not settled."""

from collections.abc import Collection, Iterator

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.facts import Facts
from argmap.keys import FOREIGN
from argmap.model import Argument, Relation
from argmap.rules.naming import named
from argmap.rules.rule import Family
from argmap.schemes import SCHEMES
from argmap.text import listed, nearest, shortened

rule = Family("questions").rule


@rule(Severity.ERROR)
def unknown_question(facts: Facts) -> Iterator[Diagnostic]:
    """A question that is asked, answered or raised must be one that the scheme has.

    `argmap explain SCHEME` tells its questions; besides them there are a few
    that every argument has to face: premises, meaning, bears, unsaid, against.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {feild: open}}]
          says-engineer: The engineer says so.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {field: open}}]
          says-engineer: The engineer says so.
    """
    for argument, scheme, name, span in _written(facts):
        known = _known(scheme)
        if scheme in SCHEMES and name not in known:
            near = nearest(name, known)
            hint = f"did you mean `{near}`?" if near else f"its questions are {listed(known)}"
            message = f"`{scheme}` has no question `{shortened(name, 60)}`"
            yield unknown_question.finding(span, message, ids=(argument.handle,), hint=hint)


@rule(Severity.ERROR)
def question_without_scheme(facts: Facts) -> Iterator[Diagnostic]:
    """A question is asked of an argument that names a scheme.

    Questions come from the scheme.  Without one there are only those that
    every argument has to face: premises, meaning, bears, unsaid, against.
    `asks:` is at home on an undercut, which doubts a step; an attack on a
    statement doubts no step.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, questions: {field: open}}]
          says-engineer: The engineer says so.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {field: open}}]
          says-engineer: The engineer says so.
    """
    for argument, scheme, name, span in _written(facts):
        if not scheme and name not in _known(""):
            message = f"`{shortened(name, 60)}` is a question of a scheme, and {named(argument)} names none"
            hint = f"write `scheme:`, or ask one of {listed(_known(''))}"
            yield question_without_scheme.finding(span, message, ids=(argument.handle,), hint=hint)
    for argument in [argument for argument in facts.amap.arguments.values() if argument.asks]:
        elsewhere = FOREIGN in argument.target  # what it is, only the other map knows
        undercuts = argument.relation is Relation.ATTACK and (elsewhere or argument.target in facts.amap.arguments)
        if not undercuts:
            message = f"{named(argument)} raises a question, and attacks no argument"
            hint = "move it under the argument whose step it doubts, or delete `asks:`"
            span = _place(argument)
            yield question_without_scheme.finding(span, message, ids=(argument.handle,), hint=hint)


@rule(Severity.WARNING, needs_whole=True)
def answer_fallen(facts: Facts) -> Iterator[Diagnostic]:
    """What answers a question should stand.

    An answer that is rejected, has no support left or is blocked settles
    nothing, and the question is open again.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {trust: independent}}]
          says-engineer: The engineer says so.
          independent: {text: The engineer is independent., attack: [paid]}
          paid: {text: The builder pays the engineer., support: [bill]}
          bill: A bill shows the payment.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {trust: independent}}]
          says-engineer: The engineer says so.
          independent: {text: The engineer is independent., support: [oath]}
          oath: The engineer is under oath.
    """
    for argument in facts.amap.arguments.values():
        for name, asked in argument.questions.items():
            for number, answer in enumerate(asked.answers):
                label = facts.labels.get(answer) or facts.states.get(answer)
                if label in ("rejected", "unsupported", "blocked"):
                    message = f"`{answer}`, which answers `{name}` of {named(argument)}, is {label}"
                    span = asked.answer_spans[number] if number < len(asked.answer_spans) else asked.span
                    hint = f"name another answer, or write `{name}: open`"
                    yield answer_fallen.finding(span, message, ids=(argument.handle, answer), hint=hint)


@rule(Severity.NOTE, needs_whole=True, optional=True)
def open_question(facts: Facts) -> Iterator[Diagnostic]:
    """A question that was asked should be answered in the end.

    This rule runs only where it is selected, as by `--select questions`: a
    map may well leave questions open.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: says-engineer, scheme: expert-opinion, questions: {trust: open}}]
          says-engineer: The engineer says so.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support:
              - premises: says-engineer
                scheme: expert-opinion
                questions: {trust: {waived: Nobody pays for it.}}
          says-engineer: The engineer says so.
    """
    asking = [argument for argument in facts.amap.arguments.values() if argument.questions]
    if not asking:
        return
    from argmap.questions import Questions, Status

    questions = Questions(facts)
    for argument in asking:
        for each in questions.step(argument).having(Status.OPEN):
            if asked := argument.questions.get(each.question.id):
                message = f"`{each.question.id}` of {named(argument)} is open: {each.question.ask}"
                hint = "name what answers it, or write `{waived: reason}`"
                yield open_question.finding(asked.span, message, ids=(argument.handle,), hint=hint)


@rule(Severity.NOTE, optional=True)
def unsorted_undercut(facts: Facts) -> Iterator[Diagnostic]:
    """An objection to a step can say which question of the scheme it raises.

    Then `argmap ask` tells what became of that question.  This rule runs
    only where it is selected, as by `--select questions`.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support:
              - premises: says-engineer
                scheme: expert-opinion
                attack: [{premises: paid, conceded: true}]
          says-engineer: The engineer says so.
          paid: The builder pays the engineer.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support:
              - premises: says-engineer
                scheme: expert-opinion
                attack: [{premises: paid, asks: trust, conceded: true}]
          says-engineer: The engineer says so.
          paid: The builder pays the engineer.
    """
    arguments = facts.amap.arguments
    for argument in arguments.values():
        target = arguments.get(argument.target)
        if target and target.scheme in SCHEMES and argument.relation is Relation.ATTACK and not argument.asks:
            message = f"{named(argument)} attacks a step of `{target.scheme}` and names no question of it"
            hint = f"write `asks:` with one of {listed(_known(target.scheme), 'or')}"
            yield unsorted_undercut.finding(argument.span, message, ids=(argument.handle,), hint=hint)


def _written(facts: Facts) -> Iterator[tuple[Argument, str, str, Span]]:
    """Every question that is written: whose it is, the scheme of what it is asked of, its name and place."""
    for argument in facts.amap.arguments.values():
        for name, asked in argument.questions.items():
            yield argument, argument.scheme, name, asked.span
        if argument.asks and argument.relation is Relation.ATTACK and argument.target in facts.amap.arguments:
            yield argument, facts.amap.arguments[argument.target].scheme, argument.asks, _place(argument)


def _known(scheme: str) -> Collection[str]:
    """The names of the questions of a scheme and of every argument."""
    from argmap.schemes.table import general
    from argmap.schemes.table import scheme as find

    found = find(scheme)
    return [*(found.questions if found else ()), *general()]


def _place(argument: Argument) -> Span:
    return argument.spans.get("asks", (argument.span,))[0]
