"""`argmap rename`: a new name for a statement, an argument, an authority or a tag."""

from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.editing import referring, typed, write
from argmap.cli.support.options import one_form
from argmap.cli.support.output import remark
from argmap.edits import Kind, rename, rename_foreign
from argmap.library.finding import find_map
from argmap.text import counted


def command(
    map: Annotated[str, typer.Argument(metavar="MAP", help="The map.", autocompletion=complete.maps)],
    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help="What it is called.", autocompletion=complete.named, callback=one_form),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be called.", callback=one_form)],
) -> None:
    """Give a statement, an argument, an authority or a tag another name.

    Every place in the map that uses the name is changed, and in the maps
    below the same root that refer to it (`maps:`), and nothing else: all of
    them, or none.
    Write `authority:NAME` or `tag:NAME` where a name is several things.

    \b
    Examples:
      argmap rename bridge otters-lose otters-suffer
      argmap rename mali tag:un tag:united-nations
    """
    kind, name = _kind(old)
    other, wanted = _kind(new)
    here = typed(find_map(map))
    made = rename(here.document, name, wanted, kind or other)
    guests = [(each, rename_foreign(each.document, own, name, wanted)) for each, own in referring(here.path)]
    changes = [(here, made), *(pair for pair in guests if pair[1])]
    write(changes)
    maps = f" of {counted(len(changes), 'map')}" if len(changes) > 1 else ""
    remark(f"renamed `{name}` in {counted(sum(len(edits) for _, edits in changes), 'place')}{maps}")


def _kind(word: str) -> tuple[Kind | None, str]:
    kind, colon, name = word.partition(":")
    return (Kind(kind), name) if colon and kind in tuple(Kind) else (None, word)
