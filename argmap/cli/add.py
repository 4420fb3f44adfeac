"""`argmap add`: a new statement, and what it bears on."""

from typing import Annotated

import typer

from argmap.cli.move import side
from argmap.cli.support import complete, options
from argmap.cli.support.editing import change
from argmap.cli.support.maps import known_id, read_map
from argmap.cli.support.output import emit, remark
from argmap.diagnostics import Edit
from argmap.edits import add
from argmap.keys import FOREIGN
from argmap.library import STDIN
from argmap.model import Relation
from argmap.syntax import Document


def command(
    map: Annotated[str, typer.Argument(metavar="MAP", help="The map.", autocompletion=complete.maps)],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the new statement says, in one sentence.")],
    under: options.Under,
    support: options.Support = False,
    attack: options.Attack = False,
    id: Annotated[
        str, typer.Option("--id", metavar="ID", help="Its id; left out, made from the text.", callback=options.one_form)
    ] = "",
) -> None:
    """Add a statement to a map, as a reason for something or an objection.

    A reason it is unless --attack says otherwise.  It comes after the last statement.  Standard output has its id.
    What bears on `name/id`, which is in another map, stands under `targets:`.

    \b
    Examples:
      argmap add bridge --under build "The ferry is slow."
      argmap add bridge --under experts --attack "They never saw the river."
    """
    if FOREIGN in under and map != STDIN:
        known_id(read_map(map), under)
    relation, made = side(support, attack) or Relation.SUPPORT, list[str]()

    def edits(document: Document) -> list[Edit]:
        name, found = add(document, under, text, relation, id)
        made.append(name)
        return found

    change(map, edits)
    (remark if map == "-" else emit)(made[0])
