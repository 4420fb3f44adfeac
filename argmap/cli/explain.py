"""`argmap explain`: what a rule is for."""

from itertools import groupby
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.output import choose, emit
from argmap.rules import RULES, rules_by_name


def command(
    rule: Annotated[
        str | None, typer.Argument(help="A rule, by name.", show_default=False, autocompletion=complete.rules)
    ] = None,
) -> None:
    """Explain a rule of `check`: the fault, why it matters, a map that shows it, and the map mended.

    Without RULE, list every rule with its family and severity.

    \b
    Examples:
      argmap explain
      argmap explain circular-support
    """
    if rule is None:
        emit(_table())
        return
    row = rules_by_name()[choose(rule, rules_by_name(), "rule")]
    emit(f"{row.name} ({row.severity}, family {row.family})\n\n{row.doc}")


def _table() -> str:
    """Every rule, family by family."""
    width = max(len(row.name) for row in RULES)
    blocks = [
        "\n".join([family, *(f"  {row.name:{width}}  {row.severity!s:7}  {row.summary}" for row in rows)])
        for family, rows in groupby(RULES, key=lambda row: row.family)
    ]
    return "\n\n".join(blocks)
