"""Whose works the authorities of a map are.  Knows authorities, not what rests on them."""

from collections.abc import Iterator, Mapping

from argmap.model import ArgumentMap, Authority
from argmap.text import fold, one_line


def works(amap: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """The authors of more than one authority, each with their works, in the order written.

    The same author has the same family name and the same first initial; one
    who is mostly given by the family name alone has no initial that differs.
    An institution is the same when its name is.
    """
    initials: dict[str, set[str]] = {}
    for authority in amap.authorities.values():
        for family, initial, _ in _authors(authority):
            initials.setdefault(family, set()).add(initial)
    found: dict[tuple[str, str], list[str]] = {}
    names: dict[tuple[str, str], str] = {}
    for authority in amap.authorities.values():
        for family, initial, name in _authors(authority):
            alone = len(initials[family] - {""}) < 2
            author = (family, "" if alone else initial)
            names[author] = max(names.get(author, ""), name, key=len)
            if authority.id not in found.setdefault(author, []):
                found[author].append(authority.id)
    return {names[author]: tuple(written) for author, written in found.items() if len(written) > 1}


def _authors(authority: Authority) -> Iterator[tuple[str, str, str]]:
    """Family name and initial, folded, and the whole name; what is not a name is passed over."""
    authors = authority.item.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        name = {"literal": author} if isinstance(author, str) else author
        if not isinstance(name, Mapping):
            continue
        family, given = _text(name.get("family")) or _text(name.get("literal")), _text(name.get("given"))
        if family:
            yield fold(family), fold(given)[:1], one_line(f"{given} {family}")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
