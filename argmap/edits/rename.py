"""A new name for a statement, an argument, an authority or a tag, wherever it is written."""

import re
from collections.abc import Iterable

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.names import Kind, Name, names
from argmap.edits.places import Places
from argmap.edits.sites import fields
from argmap.keys import FOREIGN, MAP, is_id
from argmap.model import Relation
from argmap.syntax import Document, Mapping, Scalar
from argmap.text.letters import decomposed

_PLACES = rf"(?:\.(?:{'|'.join(Relation)})\.[0-9]+)+"
_TAG = r"[^\s,\[\]{}:#&*!|>'\"%@`-][^,\[\]{}:#\n]*"


def rename(document: Document, old: str, new: str, kind: Kind | None = None) -> list[Edit]:
    """The edits that give what is called `old` the name `new`, in handles that begin with it too.

    Raises ArgmapError if nothing or several things are called so, or if `new` is taken or cannot be a name.
    """
    found = list(names(document))
    known = _known(found)
    kinds = [each for each in Kind if old in known[each] and kind in (None, each)]
    if not kinds:
        raise ArgmapError(f"nothing in the map is called `{old}`")
    if len(kinds) > 1:
        ways = " or ".join(f"`{each}:{old}`" for each in kinds)
        raise ArgmapError(f"`{old}` is the name of several things; write {ways}")
    (kind,) = kinds
    _allow(new, kind, known)
    if kind is Kind.AUTHORITY and _borrows(document) and any(each.scalar.value == new for each in found):
        raise ArgmapError(f"`{new}` is taken: the map cites it from its bibliography")
    same = {kind, Kind.STATEMENT} if kind is Kind.ARGUMENT else {kind}
    same |= {Kind.ARGUMENT} if kind is Kind.STATEMENT else set()
    places = Places(document.text)
    return [edit for name in found if name.kind in same for edit in _edits(places, name.scalar, old, new)]


def rename_foreign(document: Document, guest: str, old: str, new: str) -> list[Edit]:
    """The edits in a map that refers to another one as `guest`, in which a thing gets a new name."""
    places = Places(document.text)
    pair = f"{guest}{FOREIGN}{old}", f"{guest}{FOREIGN}{new}"
    return [edit for name in names(document) for edit in _edits(places, name.scalar, *pair)]


def _known(found: Iterable[Name]) -> dict[Kind, set[str]]:
    """What there is of each kind; a tag is there wherever it is written."""
    known: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for name in found:
        if name.defines or name.kind is Kind.TAG:
            known[name.kind].add(name.scalar.value)
    return known


def _borrows(document: Document) -> bool:
    """Whether authorities may be cited that the map does not write itself."""
    return type(document.root) is Mapping and "bibliography" in fields(document.root, MAP)


def _allow(new: str, kind: Kind, known: dict[Kind, set[str]]) -> None:
    if kind is Kind.TAG:
        if not re.fullmatch(_TAG, new) or new != new.strip():
            raise ArgmapError(f"`{new}` cannot be a tag: it would have to be quoted")
    elif not is_id(new):
        raise ArgmapError(f"`{new}` cannot be an id: a letter or digit, then letters, digits, `-` or `_`")
    shared = (Kind.STATEMENT, Kind.ARGUMENT) if kind in (Kind.STATEMENT, Kind.ARGUMENT) else (kind,)
    for other in shared:
        if new in known[other]:
            raise ArgmapError(f"`{new}` is taken: it is the name of a{'n' if other[0] == 'a' else ''} {other}")


def _edits(places: Places, scalar: Scalar, old: str, new: str) -> list[Edit]:
    """The edit of one name, in the quotes that it has."""
    rest = scalar.value.removeprefix(old)
    if scalar.value != old and not (scalar.value.startswith(old) and re.fullmatch(_PLACES, rest)):
        return []
    start, raw = places.start(scalar), places.raw(scalar)
    at, typed = next(((at, each) for each in (old, decomposed(old)) if (at := raw.find(each)) >= 0), (-1, ""))
    if at >= 0:
        return [Edit(start + at, start + at + len(typed), new)]
    return [Edit(start, start + len(raw), f'"{new}{rest}"')]
