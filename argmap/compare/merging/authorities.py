"""Which authorities of two maps are the same work or body."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.bibliography import csl
from argmap.compare.merging.places import between
from argmap.model import ArgumentMap, Authority
from argmap.text import fold


def common_authorities(a: ArgumentMap, b: ArgumentMap) -> tuple[dict[str, Authority], dict[str, str]]:
    """All authorities once, and what those of `b` are called among them.

    Two are the same by their DOI, or their title and year, or as the same item
    under the same id; the item with more in it stays.
    """
    works = {work: name for name, each in a.authorities.items() if (work := _work(each))}
    called: dict[str, str] = {}
    merged = dict(a.authorities)
    for name, theirs in b.authorities.items():
        same = works.get(_work(theirs)) if _work(theirs) else None
        if same is None and name in a.authorities and not (_work(theirs) and _work(a.authorities[name])):
            same = name
        called[name] = same or _free(name, {*merged, *called.values(), *b.authorities} - {name} | {*a.authorities})
        if same:
            merged[same] = _fuller(merged[same], theirs)
        else:
            merged[called[name]] = replace(theirs, id=called[name])
    order = between(a.authorities, called.values())
    return {name: merged[name] for name in order}, called


def _work(authority: Authority) -> tuple[str, ...]:
    """What tells a work from others; nothing where the item does not say."""
    doi, title = (fold(str(authority.item.get(key, ""))) for key in ("DOI", "title"))
    if doi:
        return (doi.rpartition("doi.org/")[2],)
    return (title, str(csl.year(authority.item))) if title else ()


def _fuller(ours: Authority, theirs: Authority) -> Authority:
    first, second = sorted((ours, theirs), key=lambda each: (-len(each.item), repr(dict(each.item)), each.note))
    item: Mapping[str, object] = {**second.item, **first.item}
    if item == dict(ours.item) and ours.note:
        return ours
    return replace(ours, item={**second.item, **first.item}, note=first.note or second.note)


def _free(name: str, taken: set[str]) -> str:
    number = 1
    found = name
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found
