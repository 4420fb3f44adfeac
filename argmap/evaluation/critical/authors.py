"""Whose works the authorities of a map are.  Knows authorities, not what rests on them."""

from argmap.bibliography.names import names
from argmap.model import ArgumentMap


def works(amap: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """The authors (or else editors) of more than one authority, each with their works, in the order written.

    The same author has the same surname and the same first initial; one who
    is mostly given by the surname alone has no initial that differs.  An
    institution is the same when its name is.
    """
    initials: dict[str, set[str]] = {}
    for authority in amap.authorities.values():
        for name in names(authority.item):
            initials.setdefault(name.key[0], set()).add(name.key[1])
    found: dict[tuple[str, str], dict[str, None]] = {}
    longest: dict[tuple[str, str], str] = {}
    for authority in amap.authorities.values():
        for name in names(authority.item):
            surname, initial = name.key
            alone = len(initials[surname] - {""}) < 2
            author = (surname, "" if alone else initial)
            longest[author] = max(longest.get(author, ""), name.whole, key=len)
            found.setdefault(author, {})[authority.id] = None
    return {longest[author]: tuple(written) for author, written in found.items() if len(written) > 1}
