"""Which authorities of two maps are the same work or body."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.bibliography import csl
from argmap.bibliography.addresses import doi
from argmap.compare.merging.places import between
from argmap.ids import Namer
from argmap.model import ArgumentMap, Authority
from argmap.text import fold


def common_authorities(a: ArgumentMap, b: ArgumentMap) -> tuple[dict[str, Authority], dict[str, str]]:
    """All authorities once, and what those of `b` are called among them.

    Two are the same by their DOI, or their title and year, or as the same item
    under the same id; the item with more in it stays.
    """
    works = {work: name for name, each in a.authorities.items() if (work := _work(each))}
    called: dict[str, str] = {}
    namer = Namer({**a.authorities, **b.authorities})
    merged = dict(a.authorities)
    for name, theirs in b.authorities.items():
        same = works.get(_work(theirs)) if _work(theirs) else None
        if same is None and name in a.authorities and not (_work(theirs) and _work(a.authorities[name])):
            same = name
        called[name] = same or (namer.free(name) if name in a.authorities else name)
        if same:
            merged[same] = _fuller(merged[same], theirs)
        else:
            merged[called[name]] = replace(theirs, id=called[name])
    order = between(a.authorities, called.values())
    return {name: merged[name] for name in order}, called


def _work(authority: Authority) -> tuple[str, ...]:
    """What tells a work from others; nothing where the item does not say."""
    if number := doi(authority.item):
        return (number,)
    title = fold(str(authority.item.get("title", "")))
    return (title, str(csl.year(authority.item))) if title else ()


def _fuller(ours: Authority, theirs: Authority) -> Authority:
    first, second = sorted((ours, theirs), key=lambda each: (-len(each.item), repr(dict(each.item)), each.note))
    item: Mapping[str, object] = {**second.item, **first.item}
    if item == dict(ours.item) and ours.note:
        return ours
    return replace(ours, item={**second.item, **first.item}, note=first.note or second.note)
