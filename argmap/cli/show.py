"""`argmap show`: a map as a tree of support and attack."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Annotated

import typer

from argmap.bibliography.csl import short
from argmap.cli.support import complete, options
from argmap.cli.support.lines import can_show, print_lines, screen_width
from argmap.cli.support.many import is_several, maps_and_id
from argmap.cli.support.maps import part_of, pick_roots
from argmap.cli.support.output import choose
from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap, Relation
from argmap.render.lines.glyphs import SIGNS, Line
from argmap.render.tree import DETAILS, Look, tree


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MAP]... [ID]",
            help="Maps and folders, left out, the only map; where to start: an id, or a query.",
            autocompletion=complete.show,
        ),
    ] = None,
    up: Annotated[bool, typer.Option("--up", help="What ID bears on, instead of what bears on it.")] = False,
    depth: Annotated[int | None, typer.Option(min=0, metavar="N", help="No more than N arguments deep.")] = None,
    relation: Annotated[
        str | None, options.one_of("--relation", "RELATION", Relation, "`support` or `attack`; see above.")
    ] = None,
    only: options.Only = None,
    alone: options.Alone = False,
    with_: Annotated[str, options.with_(DETAILS, f"Some of {', '.join(DETAILS)}; or none.")] = "cites",
    no_dedupe: Annotated[bool, typer.Option("--no-dedupe", help="Repeat what is shared, each time in full.")] = False,
    ascii: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters only.")] = False,
    width: options.Width = None,
    jobs: options.Jobs = None,
    watch: options.Watch = False,
) -> None:
    """Print a map, or what bears on ID, as a tree of support and attack.

    \b
      + id: text     supports what it hangs under
      − id: text     attacks it
      + linked       the premises below it count together
      undercut by    attacks the step from the premise, not the premise
      backed by      supports the step
      ≠ id: text     cannot be true together with what it hangs under
      § Author 2024  is cited for the statement above
      id: text ↑     is shown in full further up
      id ↻ circular  would lead back to a statement on the way

    A remark on the argument stands after the id, one on the statement after
    the text: `− otters (conceded): They lose their bank. (implicit)`.

    --relation support leaves out attacks and all that hangs under them.
    --relation attack leaves out support, but for the way down to an attack.

    A branch too deep for the width breaks off (`… continued at ID`) and goes
    on below.  In a pipe each item is one line, without colour.

    \b
    Examples:
      argmap show mali                      from the thesis down
      argmap show mali --depth 2            the main arguments
      argmap show mali mix-blurs            what bears on one statement
      argmap show mali barkhane --up        what that statement bears on
      argmap show mali 'tag:granted'        what a query finds (`argmap query --help`)
      argmap show mali --relation attack    where the argument is contested
      argmap show mali --with labels,cites  what stands, and on whose authority
      argmap show mali | grep implicit      what the text leaves unsaid
      argmap show corpus/ 'is:unanswered'   every map in a folder
    """
    given = {**locals(), "watch": False}
    if watch:
        from argmap.cli.support import watching

        raise watching.watch(partial(command, **given))
    details = options.details(with_, (*DETAILS, "none")) - {"none"}
    if relation is None and only in list(Relation):
        relation, only = only, None  # as it was written before `--only` was a query
    shown = Relation(choose(relation, list(Relation), "relation")) if relation is not None else None
    look = Look(
        up=up,
        depth=depth,
        only=shown,
        details=details,
        dedupe=not no_dedupe,
        ascii=ascii or not can_show(SIGNS),
        width=width or screen_width(),
    )
    draw = partial(_lines, look=look, only=only)
    names, start = maps_and_id(words or [])
    if is_several(names):
        if up and start is None:
            raise ArgmapError("--up needs an ID: the statement or argument to look up from")
        from argmap.cli.support.forest import print_trees

        print_trees(names, start, draw, jobs)
        return
    amap, roots = pick_roots(names[0] if names else None, start, alone=alone)
    if up and not roots:
        raise ArgmapError("--up needs an ID: the statement or argument to look up from")
    print_lines(draw(amap, roots))


def _lines(amap: ArgumentMap, roots: tuple[str, ...], look: Look, only: str | None) -> Iterator[Line]:
    labels = _labels(amap) if "labels" in look.details else None
    if only is not None:
        amap = part_of(amap, only)
        roots = tuple(root for root in roots if root in amap.statements or root in amap.arguments)
    return tree(amap, roots, look, name=short, labels=labels)


def _labels(amap: ArgumentMap) -> Mapping[str, str]:
    from argmap.evaluation import evaluate

    found = evaluate(amap)
    return {**found.labels, **found.arguments}
