"""The rules about the kinds of reasoning that arguments name, and the roles of premises in them."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.rules.naming import named, premise_place
from argmap.rules.rule import Family
from argmap.schemes import SCHEMES
from argmap.text import Near, listed, nearest, shortened

rule = Family("schemes").rule


@rule(Severity.ERROR)
def unknown_scheme(facts: Facts) -> Iterator[Diagnostic]:
    """A scheme must be one of those that argmap knows.

    A scheme brings its critical questions along, which `argmap ask` tells,
    and one of another name brings none.  `argmap explain schemes` lists them.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The bridge will hold., support: [{premises: says-engineer, scheme: expert}]}
          says-engineer: The engineer says so.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build: {text: The bridge will hold., support: [{premises: says-engineer, scheme: expert-opinion}]}
          says-engineer: The engineer says so.
    """
    known = Near(SCHEMES)
    for argument in facts.amap.arguments.values():
        if argument.scheme and argument.scheme not in SCHEMES:
            near = known.to(argument.scheme)
            hint = f"did you mean `{near}`?" if near else f"one of: {', '.join(SCHEMES)}"
            message = f"no scheme is called `{shortened(argument.scheme, 60)}`"
            (span,) = argument.spans.get("scheme", (argument.span,))
            yield unknown_scheme.finding(span, message, ids=(argument.handle,), hint=hint)


@rule(Severity.ERROR)
def unknown_role(facts: Facts) -> Iterator[Diagnostic]:
    """A role of a premise must be one that the scheme has.

    Roles tell the questions of the scheme what to ask about; one that the
    scheme does not have gets no question.

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: {says: says-engineer}, scheme: expert-opinion}]
          says-engineer: The engineer says so.

    Mended:

        argmap: 1
        title: A bridge
        thesis: build
        statements:
          build:
            text: The bridge will hold.
            support: [{premises: {said: says-engineer}, scheme: expert-opinion}]
          says-engineer: The engineer says so.
    """
    for argument in facts.amap.arguments.values():
        if not argument.roles or (argument.scheme and argument.scheme not in SCHEMES):
            continue
        from argmap.schemes.table import scheme

        known = scheme(argument.scheme)
        for role, premises in argument.roles.items():
            if known and role in known.roles:
                continue
            message = f"`{argument.scheme}` has no role `{shortened(role, 60)}`"
            near = nearest(role, known.roles) if known else None
            hint = f"did you mean `{near}`?" if near else f"its roles are {listed([*known.roles])}" if known else ""
            if known is None:
                message = f"{named(argument)} gives its premises roles and names no scheme"
                hint = "write `scheme:`, or the premises as a list"
            place = premise_place(argument, premises[0])
            yield unknown_role.finding(place, message, ids=(argument.handle,), hint=hint)
            if known is None:
                break
