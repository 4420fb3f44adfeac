"""`argmap explain`: what a rule is for, and what a kind of reasoning has to face."""

from itertools import groupby
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.lines import screen_width
from argmap.cli.support.output import choose, emit
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
        emit(_table())
        return
    if rule == "schemes" or rule in SCHEMES:
        from argmap.render.schemes import listing, pattern

        width = screen_width()
        emit(listing(width) if rule == "schemes" else pattern(rule, width))
        return
    row = rules_by_name()[choose(rule, [*rules_by_name(), *SCHEMES], "rule or scheme")]
    emit(f"{row.name} ({row.severity}, family {row.family})\n\n{row.doc}")


def _table() -> str:
    """Every rule, family by family."""
    width = max(len(row.name) for row in RULES)
    blocks = [
        "\n".join([family, *(f"  {row.name:{width}}  {row.severity!s:7}  {row.summary}" for row in rows)])
        for family, rows in groupby(RULES, key=lambda row: row.family)
    ]
    return "\n\n".join([*blocks, "`argmap explain schemes` lists the schemes."])
