"""`argmap explain`: what a rule is for, and what a kind of reasoning has to face."""

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.output import choose, emit
from argmap.render.lines.glyphs import Line, Run
from argmap.render.lines.rows import row
from argmap.rules import RULES, rules_by_name
from argmap.schemes import SCHEMES


def command(
    rule: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="A rule or a scheme, or `schemes`.",
            show_default=False,
            autocompletion=complete.rules_and_schemes,
        ),
    ] = None,
) -> None:
    """Explain a rule of `check`: the fault, why it matters, a map that shows it, and the map mended.

    Of a scheme, a kind of reasoning, it tells the pattern and the critical
    questions.  Without NAME it lists every rule with its family and severity,
    with `schemes` every scheme.

    \b
    Examples:
      argmap explain
      argmap explain circular-support
      argmap explain schemes
      argmap explain expert-opinion
    """
    if rule is None:
        print_lines(_table(screen_width()))
        return
    if rule == "schemes" or rule in SCHEMES:
        from argmap.render.schemes import listing, pattern

        width = screen_width()
        emit(listing(width) if rule == "schemes" else pattern(rule, width))
        return
    known = rules_by_name()[choose(rule, [*rules_by_name(), *SCHEMES], "rule or scheme")]
    emit(f"{known.name} ({known.severity}, family {known.family})\n\n{known.doc}")


def _table(width: int | None) -> Iterator[Line]:
    """Every rule, family by family."""
    longest = max(len(rule.name) for rule in RULES)
    for family, rules in groupby(RULES, key=lambda rule: rule.family):
        yield [Run(family)]
        for rule in rules:
            yield from row([Run(f"  {rule.name:{longest}}  {rule.severity!s:7}  ")], [Run(rule.summary)], width)
        yield []
    yield [Run("`argmap explain schemes` lists the schemes.")]
