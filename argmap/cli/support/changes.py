"""The options that change what stands: withdraw, deny, assert."""

from typing import Annotated

from argmap.cli.support import complete
from argmap.cli.support.options import named

_Names = list[str] | None

Withdraw = Annotated[
    _Names, named("--withdraw", "NAME", complete.withdrawable, "Take back a statement, an argument or an authority.")
]
Deny = Annotated[_Names, named("--deny", "NAME", complete.ids, "Reject a statement or an argument.")]
Affirm = Annotated[_Names, named("--assert", "NAME", complete.ids, "Assert a statement or an argument.")]
