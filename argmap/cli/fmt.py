"""`argmap fmt`: maps in one layout."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.mending import Change, changes, deliver, show, told
from argmap.cli.support.output import remark
from argmap.edits import Typed, fmt
from argmap.text import counted


def command(
    paths: options.Maps = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if a map would change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    jobs: options.Jobs = None,
) -> None:
    """Lay maps out in one way: what they say, their order and their comments stay.

    Two spaces a level, quotes only where a text needs them, long texts folded
    at 100 columns, blank lines between statements of several lines.  Keys,
    statements and arguments are not reordered, and a comment stays before
    the key that it stands before.  `-` reads standard input and prints.

    A map with syntax errors is left as it is; `argmap fix` mends what is
    certain.  Exit status: 0, or 1 if a map was left as it is, and with
    --check if one would change.

    \b
    Examples:
      argmap fmt                      every map in arguments/
      argmap fmt mali.yaml --diff
      argmap fmt . --check            in a hook before a commit
      cat map.yaml | argmap fmt -
    """
    made, unread = changes(paths, _change, "laying out", jobs)
    would = [each for each in made if each.changes]
    if diff:
        show(made)
    elif check:
        for each in would:
            remark(f"{each.path} would change")
    else:
        deliver(made)
        same = sum(not each.changes and not each.why for each in made)
        remark(f"laid out {counted(len(would), 'map')}" + (f"; {same} had the layout already" if same else ""))
    told(made, unread)
    if check and would:
        raise typer.Exit(1)


def _change(typed: Typed) -> Change:
    found = fmt(typed.document)
    return Change.of(typed, found.edits, why=found.refusal and f"is left as it is: {found.refusal}")
