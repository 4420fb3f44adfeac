"""What AIF has no place for, as JSON that stands beside its own under `x-argmap`.  Knows no nodes and edges."""

from argmap.bibliography import csl
from argmap.model import Argument, ArgumentMap, Authority, Citation, Statement

Json = dict[str, object]


def kept(item: Statement | Argument) -> Json:
    """What AIF cannot carry of a statement or an argument; without what is empty."""
    name = item.id if isinstance(item, Statement) else item.handle
    found: Json = {
        "id": name,
        "text": item.text if isinstance(item, Statement) and item.text != folded(item.text) else "",
        "implicit": item.implicit,
        "conceded": isinstance(item, Argument) and item.conceded,
        "tags": list(item.tags),
        "note": item.note,
        "at": [{"quote": a.quote} | ({"paragraph": a.paragraph} if a.paragraph else {}) for a in item.at],
        "cites": [written(each) for each in item.cites] if isinstance(item, Statement) else [],
        "extra": {key: value for key, value in item.extra.items() if key != "x-aif"},
    }
    found = {key: value for key, value in found.items() if value}
    return found | ({} if item.assumed is None else {"assumed": item.assumed})


def _authority(authority: Authority) -> Json:
    row: Json = {"id": authority.id, **csl.to_csl(authority.item)}
    row |= {"unnamed": True} if authority.unnamed else {}
    return row | ({"note": authority.note} if authority.note else {})


def written(citation: Citation) -> Json:
    """A citation as a map has it."""
    row = {name: getattr(citation, name) for name in ("authority", "locator", "role", "note")}
    return {key: value for key, value in row.items() if value}


def about(amap: ArgumentMap) -> Json:
    """What is known of the map as a whole."""
    return {
        "title": amap.title,
        "about": amap.about,
        "thesis": list(amap.theses),
        "source": csl.to_csl(amap.source.item) if amap.source else None,
        "authorities": [_authority(each) for each in amap.authorities.values()],
        "extra": dict(amap.extra),
    }


def folded(text: str) -> str:
    """A text as nodes hold it: on one line."""
    return " ".join(text.split())
