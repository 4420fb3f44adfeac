"""`argmap query`: what in a map an expression holds of."""

from collections.abc import Sequence
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import emit, emit_document
from argmap.diagnostics import ArgmapError
from argmap.library.finding import is_map
from argmap.model import ArgumentMap
from argmap.query import STATES, Match, Selection, matches, parse, part, selection, tops
from argmap.text import as_json, one_line


def command(
    words: Annotated[
        list[str],
        typer.Argument(metavar="[MAP] EXPR", autocompletion=complete.query, help="A map, and what to look for in it."),
    ],
    tree: Annotated[bool, typer.Option("--tree", help="Print what is found as trees.")] = False,
    json: options.Json = False,
    count: Annotated[bool, typer.Option("--count", help="Print only how many are found.")] = False,
) -> None:
    """Find statements, arguments and authorities by an expression.

    \b
      build          an id             +build         and what bears on it
      build+         and what it bears on             2+build  at most 2 arguments off
      otters..build  all on the ways from one up to the other
      kind:premise   or claim, thesis, argument, undercut, authority …
      cites:fortna   author:doyle  tag:granted  text:peace  scheme:sign  year:2000..2010
      asks:trust     of which a critical question is asked, or that raise it
      is:leaf        a state; they are listed below

    These need no quotes in a shell, nor do `and`, `or` and `not` between
    them.  Quote the expression where it has one of these:

    \b
      otter-*        a glob, also as the value of a field
      pro(build)     what is directly for it; con(build) against it
      pro*(build)    what is for it in the end, through any number of steps
      ( … )          to group; `and` goes before `or`
      year:>=2000    text:"lasting peace"

    A query finds statements.  Arguments and authorities it finds where it
    asks for them: `kind:argument and +build`, `kind:authority and +build`.

    In a pipe it prints ids alone.  Exit status: 0 found, 1 nothing found, 2
    the expression is wrong or could not be looked up.
    """
    if tree + json + count > 1:
        raise ArgmapError("--tree, --json and --count exclude one another")
    name, expression = _map_and_expression(words)
    amap, selected = _found(name, expression)
    found = matches(amap, selected)
    if json:
        rows = [{"id": each.id, "kind": each.kind, "text": each.text} for each in found]
        emit_document(as_json({"version": 1, "matches": rows}))
    elif count:
        emit(str(len(found)))
    elif tree:
        _print_trees(amap, selected, found)
    elif found:
        _print_list(found)
    if not found:
        raise typer.Exit(1)


command.__doc__ = f"""{command.__doc__}
    \b
    States:
{chr(10).join(f"      is:{name:<13}{row.meaning}" for name, row in STATES.items())}

    \b
    Examples:
      argmap query is:unanswered                         objections without answer, in the only map
      argmap query mali +mix-blurs and is:implicit       what one branch leaves unsaid
      argmap query mali barkhane..do-not-mix             how one statement bears on the thesis
      argmap query mali 'con*(do-not-mix)' --tree        the other side's case
      argmap query mali kind:authority and +mix-blurs    on whose authority
      argmap query mali is:leaf and not is:cited --count
    """


def _map_and_expression(words: Sequence[str]) -> tuple[str | None, str]:
    """Of several words the first is the map, unless the expression goes on after it or it cannot be one."""
    first, *rest = words
    goes_on = not rest or rest[0].lower() in ("and", "or") or first.lower() == "not"
    if goes_on or (not is_map(first) and any(sign in first for sign in "+*:() ")):
        return None, " ".join(words)
    return first, " ".join(rest)


def _found(name: str | None, expression: str) -> tuple[ArgumentMap, Selection]:
    query = parse(expression)
    try:
        amap = read_map(name)
        return amap, selection(amap, query)
    except ArgmapError:
        if name is None and is_map(expression):
            raise ArgmapError(f"{expression} is a map; write what to look for after it") from None
        raise


def _print_list(found: Sequence[Match]) -> None:
    from argmap.cli.support.lines import print_lines, screen_width
    from argmap.render.lines.glyphs import Run, Tone
    from argmap.render.lines.rows import row

    width = screen_width()
    if width is None:
        emit("\n".join(one_line(each.id) for each in found))
        return
    texts = ([Run(one_line(each.id), Tone.ID), Run(f": {one_line(each.text)}")] for each in found)
    print_lines(line for text in texts for line in row((), text, width))


def _print_trees(amap: ArgumentMap, selected: Selection, found: Sequence[Match]) -> None:
    """The part of the map that was found, as trees; authorities alone, which are in no tree, as a list."""
    from argmap.bibliography.csl import short
    from argmap.cli.support.lines import can_show, print_lines, screen_width
    from argmap.render.lines.glyphs import SIGNS
    from argmap.render.tree import Look, tree

    chosen = part(amap, selected)
    if roots := tops(chosen, selected.nodes):
        print_lines(tree(chosen, roots, Look(width=screen_width(), ascii=not can_show(SIGNS)), name=short))
    elif found:
        _print_list(found)
