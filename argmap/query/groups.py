"""What the matches of a query can be sorted by."""

from collections.abc import Callable, Iterable

from argmap.bibliography.names import names
from argmap.model import ArgumentMap


def values(amap: ArgumentMap, by: str, name: str, kind: str) -> tuple[str, ...]:
    """Under what a match, of a `kind` and with a `name`, is put when a map's matches are sorted `by` one of GROUPS.

    Empty where it has none; several where it has several.
    """
    return tuple(dict.fromkeys(GROUPS[by](amap, name, kind)))


def _tags(amap: ArgumentMap, name: str, kind: str) -> Iterable[str]:
    if kind == "authority":
        return ()
    return amap.arguments[name].tags if kind == "argument" else amap.statements[name].tags


def _scheme(amap: ArgumentMap, name: str, kind: str) -> Iterable[str]:
    return [amap.arguments[name].scheme] if kind == "argument" and amap.arguments[name].scheme else []


def _cites(amap: ArgumentMap, name: str, kind: str) -> Iterable[str]:
    if kind == "authority":
        return [name]
    return [] if kind == "argument" else [citation.authority for citation in amap.statements[name].cites]


def _authors(amap: ArgumentMap, name: str, kind: str) -> Iterable[str]:
    cited = (amap.authorities[each] for each in _cites(amap, name, kind) if each in amap.authorities)
    return [name.whole for authority in cited for name in names(authority.item) if name.whole]


GROUPS: dict[str, Callable[[ArgumentMap, str, str], Iterable[str]]] = {
    "tag": _tags,
    "scheme": _scheme,
    "cites": _cites,
    "kind": lambda amap, name, kind: [kind],
    "author": _authors,
}
"""By what matches are sorted, and the values of one."""
