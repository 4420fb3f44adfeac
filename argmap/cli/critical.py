"""`argmap critical`: what a label hangs on."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick_goals
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.documents.critical import as_json
from argmap.evaluation.critical import criticals
from argmap.render.critical import lines

ROWS = 10  # weak premises and steps that are told
THESES = 20  # theses that are told of a map where none is named: each is tried against the whole map


def command(
    map: options.MapOrId = None,
    id: options.Id = None,
    most: Annotated[int, typer.Option("--max", min=1, metavar="N", help="Withdraw at most N things together.")] = 2,
    every: Annotated[
        bool,
        typer.Option(
            "--all", help=f"Tell every weak premise, step and thesis, not only the first {ROWS} and {THESES}."
        ),
    ] = False,
    alone: options.Alone = False,
    json: options.Json = False,
    width: options.Width = None,
) -> None:
    """Tell what the label of ID hangs on: what, withdrawn, would change it.

    A label says what the map itself commits a reader to, not what is true.
    Premises, arguments and authorities are withdrawn, as by `argmap what-if`;
    first each alone, then as many together as --max allows, unless fewer of
    them are enough.  After the arrow stands the label that ID then has.

    `a or b, together with c` is two sets: a with c, and b with c.

    Then come the main arguments, those that hold and directly support ID,
    each with every single thing that it hangs on; the premises and arguments
    that they are weakest in, first those without which most of them fall, of
    these first steps with an open question, then what is implicit, then what
    cites nothing, then what has one source; and the authorities by the
    main arguments, and the accepted statements of the whole map, that would
    fall without them.  Works of the same author count once more as one.

    \b
    Examples:
      argmap critical mali
      argmap critical bridge tunnel-cheaper
      argmap critical mali mix-blurs --max 3
      argmap critical bridge --max 1 | grep rejected
      argmap critical mali --json
    """
    amap, every_goal = pick_goals(map, id, alone=alone)
    goals = every_goal if every or json else every_goal[:THESES]
    if len(goals) < len(every_goal):
        remark(f"argmap: note: the first {THESES} of {len(every_goal):,} theses; name another one, or all with --all")
    with waiting("trying what can be withdrawn"):
        found = criticals(amap, goals, most)
    if json:
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found, most)))
    else:
        print_lines(lines(found, amap, most, width or screen_width(), None if every else ROWS))
