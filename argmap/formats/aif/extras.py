"""What AIF has no place for, as JSON that stands beside its own under `x-argmap`.  Knows no nodes and edges."""

from argmap import keys
from argmap.bibliography import csl
from argmap.keys import Table
from argmap.model import Argument, ArgumentMap, Authority, Statement
from argmap.shapes import whole

Json = dict[str, object]

_OWN = frozenset(("text", "premises", "id", "scheme", "contradicts"))
"""What AIF says in its own way; `id` is the handle here."""


def kept(item: Statement | Argument) -> Json:
    """What AIF cannot carry of a statement or an argument; without what is empty."""
    is_statement = isinstance(item, Statement)
    found: Json = {"id": item.id if isinstance(item, Statement) else item.handle}
    if isinstance(item, Statement) and item.text != folded(item.text):
        found["text"] = item.text
    table = keys.STATEMENT if is_statement else keys.ARGUMENT
    found |= _filled({name: key for name, key in table.items() if name not in _OWN}, item)
    if isinstance(item, Argument) and item.roles:
        found["roles"] = {role: list(ids) for role, ids in item.roles.items()}
    if extra := {key: value for key, value in item.extra.items() if key != "x-aif"}:
        found["extra"] = extra
    return found


def _filled(table: Table, item: object) -> Json:
    """What the keys of a table fill with more than their default."""
    values = [(key, getattr(item, key.fills)) for key in table.values() if key.fills]
    return {key.name: whole(key, value) for key, value in values if value != key.default}


def _authority(authority: Authority) -> Json:
    row: Json = {"id": authority.id, **csl.to_csl(authority.item)}
    return row | _filled(keys.AUTHORITY, authority)


def about(amap: ArgumentMap) -> Json:
    """What is known of the map as a whole."""
    return {
        "title": amap.title,
        "about": amap.about,
        **_filled({name: key for name, key in keys.MAP.items() if name not in ("title", "about")}, amap),
        "thesis": list(amap.theses),
        "source": csl.to_csl(amap.source.item) if amap.source else None,
        "authorities": [_authority(each) for each in amap.authorities.values()],
        "extra": dict(amap.extra),
    }


def folded(text: str) -> str:
    """A text as nodes hold it: on one line."""
    return " ".join(text.split())
