"""An index made, and asked, beside the files that it is of, for tests."""

from functools import cache
from pathlib import Path

from argmap.index import search
from argmap.index.refresh import Refreshed, refresh
from argmap.index.store import create, existing
from argmap.library import Found, Opened, open_anyway
from argmap.library.finding import find_maps
from argmap.query import Match, matches, parse, select_anywhere


def made(folder: Path) -> Refreshed:
    with create(str(folder / "i.sqlite")) as index:
        return refresh(index, [folder.as_posix()], find_maps([str(folder)]), map)


@cache
def _read(found: Found, _changed: int) -> Opened:
    return open_anyway(found)


@cache
def _listed(folder: str) -> list[Found]:
    return list(find_maps([folder]))


def read(found: Found) -> Opened:
    """A file read, once for as long as it does not change: some hundred queries are asked of the same."""
    return _read(found, Path(found.path).stat().st_mtime_ns)


def in_files(folder: Path, expression: str) -> dict[str, list[Match]]:
    """What the same query finds in the files."""
    query, found = parse(expression), {}
    for each in _listed(str(folder)):
        opened = read(each)
        rows = [] if opened.errors else matches(opened.map, select_anywhere(opened.map, query)[0])
        if rows:
            found[each.path] = rows
    return found


def in_index(folder: Path, expression: str) -> dict[str, list[Match]]:
    query = parse(expression)
    with existing(str(folder / "i.sqlite")) as index:
        answers = search.answers(index, query)
        if answers is not None:
            return answers
        opened = [read(each).map for each in search.candidates(index, query)]
    return {amap.path: rows for amap in opened if (rows := matches(amap, select_anywhere(amap, query)[0]))}
