"""The trees of several maps: each whole, or under what a query finds in it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import typer

from argmap.cli.support.many import find_many, print_parts
from argmap.keys import is_id
from argmap.library import Opened
from argmap.model import ArgumentMap
from argmap.query import Query, QueryError, known_somewhere, parse, select_anywhere, tops
from argmap.render.lines.glyphs import Line

Draw = Callable[[ArgumentMap, tuple[str, ...]], Iterable[Line]]
"""Draws the trees of a map under some roots, or of all of it; a function of a module or a partial one."""


def print_trees(words: Sequence[str], start: str | None, draw: Draw, jobs: int | None) -> None:
    """Draw every map that words name, from what the id or query `start` finds; exit with 1 where one cannot be read,
    or nothing is found in any."""
    many = find_many(words, jobs)
    query = None if start is None else parse(f'"{start}"' if is_id(start) else start)
    found = list(many.do(partial(_drawn, query, draw), "drawing"))
    known_somewhere(unknown for _, _, unknown in found)
    print_parts(((path, lines) for path, lines, _ in found if lines), several=True)
    if many.unread or not any(lines for _, lines, _ in found):
        raise typer.Exit(1)


def _drawn(query: Query | None, draw: Draw, opened: Opened) -> tuple[str, list[Line], list[QueryError]]:
    """The path of a map, its trees, which are none where a query finds nothing, and the names it lacks."""
    if query is None:
        return opened.path, list(draw(opened.map, ())), []
    selected, unknown = select_anywhere(opened.map, query)
    roots = tops(opened.map, selected.nodes)
    return opened.path, list(draw(opened.map, roots)) if roots else [], unknown
