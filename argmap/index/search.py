"""Asking the index."""

from collections.abc import Iterable

from argmap.index.refresh import state
from argmap.index.sql import condition, fits, maps
from argmap.index.store import Index
from argmap.library import Found, open_anyway
from argmap.query import Match, Query, QueryError, select_anywhere
from argmap.query.anywhere import leaves
from argmap.query.attributes import Scheme
from argmap.query.cited import Cites
from argmap.query.errors import meant
from argmap.query.predicates import Named

_MOST_NAMES = 20_000  # that are looked through for what was meant
_IN_ORDER = "ORDER BY map.place, item.key"


def answers(index: Index, query: Query) -> dict[str, list[Match]] | None:
    """What a query finds, by the paths of the maps; None where maps have to be read for it, see `candidates`."""
    found = condition(query.predicate)
    if found is None:
        return None
    text, values = found
    matches: dict[str, list[Match]] = {}
    rows = index.connection.execute(
        f"SELECT map.path, name, kind, text FROM item JOIN map ON map.id = item.map WHERE {text} {_IN_ORDER}", values
    )
    for path, *match in rows:
        matches.setdefault(path, []).append(Match(*match))
    return {index.shown(path): each for path, each in matches.items()}


def candidates(index: Index, query: Query) -> list[Found]:
    """The maps, all that could be read, in which a query may find something."""
    text, values = maps(query.predicate)
    rows = index.connection.execute(f"SELECT path FROM map WHERE unread = '' AND ({text}) ORDER BY place", values)
    return [Found(index.shown(path)) for (path,) in rows]


def unknown_names(index: Index, query: Query) -> list[QueryError]:
    """What is wrong with the names in a query that no map has: as the first map has it, with a hint from them all."""
    places = {
        leaf.place: leaf
        for leaf in leaves(query.predicate)
        if isinstance(leaf, Named | Cites | Scheme) and not leaf.pattern.is_glob and not _is_there(index, leaf)
    }
    first = index.connection.execute("SELECT path FROM map WHERE unread = '' ORDER BY place LIMIT 1").fetchone()
    if not places or first is None:
        return []
    _, unknown = select_anywhere(open_anyway(Found(index.shown(first[0])), alone=True).map, query)
    return [_hinted(index, error, places[error.place]) for error in unknown if error.place in places]


def unread(index: Index) -> dict[str, str]:
    """The maps that could not be read, and why."""
    rows = index.connection.execute("SELECT path, unread FROM map WHERE unread != '' ORDER BY place")
    return {index.shown(path): reason for path, reason in rows}


def changed(index: Index, paths: Iterable[str]) -> list[str]:
    """Those of the maps at some paths that are not as they were when the index was written."""
    found = []
    for path in paths:
        row = index.connection.execute("SELECT size, mtime FROM map WHERE path = ?", (index.stored(path),)).fetchone()
        if row != state(path):
            found.append(path)
    return found


def _hinted(index: Index, error: QueryError, leaf: Named | Cites | Scheme) -> QueryError:
    column = "scheme" if isinstance(leaf, Scheme) else "name"
    sort = "AND sort = 2" if isinstance(leaf, Cites) else ""
    names = index.connection.execute(
        f"SELECT DISTINCT {column} FROM item WHERE {column} != '' {sort} ORDER BY key LIMIT {_MOST_NAMES}"
    )
    hint = meant(leaf.pattern.text, (name for (name,) in names), error.hint)
    return QueryError(error.message, error.place, hint)


def _is_there(index: Index, leaf: Named | Cites | Scheme) -> bool:
    text, values = fits(leaf) or ("0", [])
    return index.connection.execute(f"SELECT 1 FROM item WHERE {text} LIMIT 1", values).fetchone() is not None
