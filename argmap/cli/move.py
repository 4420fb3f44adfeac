"""`argmap move`: an argument under another statement or argument."""

from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.editing import change
from argmap.cli.support.output import remark
from argmap.diagnostics import ArgmapError
from argmap.edits import move
from argmap.model import Relation


def command(
    map: Annotated[str, typer.Argument(metavar="MAP", help="The map.", autocompletion=complete.maps)],
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="An argument, or a statement that is in one at most.",
            autocompletion=complete.ids,
            callback=options.one_form,
        ),
    ],
    under: options.Under,
    support: options.Support = False,
    attack: options.Attack = False,
) -> None:
    """Put an argument, with all that hangs on it, under another target.

    It keeps its effect unless --support or --attack says otherwise.  A
    statement moves with the argument that it is alone in; one that is in none
    becomes a reason for the target.

    \b
    Examples:
      argmap move bridge experts --under cheaper
      argmap move bridge otters-lose --under congestion --attack
    """
    relation = side(support, attack)
    made = change(map, lambda document: move(document, name, under, relation))
    remark(f"moved `{name}` under `{under}`" if made else "it is there already")


def side(support: bool, attack: bool) -> Relation | None:
    """What --support and --attack say."""
    if support and attack:
        raise ArgmapError("--support and --attack exclude each other")
    return Relation.ATTACK if attack else Relation.SUPPORT if support else None
