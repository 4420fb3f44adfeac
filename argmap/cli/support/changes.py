"""The options that change what stands: withdraw, deny, assert."""

from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.options import one_form

_Names = list[str] | None

Withdraw = Annotated[
    _Names,
    typer.Option(
        "--withdraw",
        metavar="NAME",
        help="Take back a statement, an argument or an authority.",
        autocompletion=complete.withdrawable,
        callback=one_form,
    ),
]
Deny = Annotated[
    _Names,
    typer.Option(
        "--deny",
        metavar="NAME",
        help="Reject a statement or an argument.",
        autocompletion=complete.ids,
        callback=one_form,
    ),
]
Affirm = Annotated[
    _Names,
    typer.Option(
        "--assert",
        metavar="NAME",
        help="Assert a statement or an argument.",
        autocompletion=complete.ids,
        callback=one_form,
    ),
]
