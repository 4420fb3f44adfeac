"""The rule about the kinds of reasoning that arguments name."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.facts import Facts
from argmap.rules.rule import Family
from argmap.schemes import SCHEMES
from argmap.text import Near, shortened

rule = Family("schemes").rule


@rule(Severity.ERROR)
def unknown_scheme(facts: Facts) -> Iterator[Diagnostic]:
    """A scheme must be one of those that argmap knows.

    A scheme brings its critical questions along, and one of another name
    brings none.

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
