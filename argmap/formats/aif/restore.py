"""What argmap kept under `x-argmap` when it wrote AIF: ids, notes, anchors, citations, the title.

The file may have been edited since, or be somebody else's: what a map could
not hold is passed over, and counted.
"""

from argmap import keys
from argmap.bibliography.dates import from_csl
from argmap.formats.aif.kept import attributes, texts
from argmap.formats.aif.tables import Node, Tables
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.documents import Object, as_list, as_object, as_objects, as_text, fits, plain
from argmap.keys import EXTENSION, csl
from argmap.model import Anchor, Authority, Citation, Role, Source, Value
from argmap.source.quotes import fault

_OWN = frozenset(("id", *keys.AUTHORITY)) - {"note"}  # which is a variable of CSL too


def restore_map(draft: Draft, table: Tables) -> None:
    """Title, description, source, authorities and `x-` keys of the map, if it was one of ours."""
    own = table.own
    draft.title = as_text(own.get("title")) or draft.title
    draft.about = as_text(own.get("about"))
    if source := _item(draft, as_object(own.get("source"))):
        draft.source = Source(item=source)
    for row in as_objects(own.get("authorities")):
        name = as_text(row.get("id"))
        if keys.is_id(name):
            item = _item(draft, row)
            note = as_text(item.pop("note", ""))
            more = attributes(keys.AUTHORITY, row, ("note",))
            draft.authorities[name] = Authority(name, item=item, note=note, **more)
    draft.extra.update(_extra(draft, own))
    draft.more.update(attributes(keys.MAP, own, ("title", "about")))


def asserts(node: Node) -> bool:
    """Whether a node only says once more that an authority is cited: it was written for other programs."""
    return "authority" in node.own


def restore(draft: Draft, item: Sketch | Step, own: Object) -> None:
    """Give a statement or an argument back what AIF has no place for."""
    name = as_text(own.get("id"))
    item.name = name if keys.is_id(name) else ""
    item.implicit = item.implicit or own.get("implicit") is True
    assumed = own.get("assumed")
    item.assumed = assumed if isinstance(assumed, bool) else None
    item.tags = tuple(tag for tag in as_list(own.get("tags")) if isinstance(tag, str))
    item.note = as_text(own.get("note"))
    item.at = tuple(_anchor(row) for row in as_objects(own.get("at")) if _is_anchor(draft, row)) or item.at
    item.extra = {**item.extra, **_extra(draft, own)}
    table = keys.ARGUMENT if isinstance(item, Step) else keys.STATEMENT
    item.more = attributes(table, own, [name for name in table if hasattr(item, name)])
    if isinstance(item, Step):
        item.conceded = own.get("conceded") is True
        item.more["roles"] = {role: texts(ids) for role, ids in as_object(own.get("roles")).items()}
        return
    text = as_text(own.get("text"))
    if " ".join(text.split()) == item.text:
        item.text = text
    item.cites = tuple(_citation(row) for row in as_objects(own.get("cites")) if _is_citation(draft, row))


def _is_anchor(draft: Draft, row: Object) -> bool:
    quote = as_text(row.get("quote"))
    good = bool(quote.strip()) and not fault(quote)
    draft.count("anchor", "not one that a map can have", not good)
    return good


def _anchor(row: Object) -> Anchor:
    number = row.get("paragraph")
    whole = isinstance(number, int) and not isinstance(number, bool) and 0 < number < 10**9
    paragraph = number if whole and isinstance(number, int) else None
    return Anchor(paragraph=paragraph, **attributes(keys.ANCHOR, row, ("paragraph",)))


def _is_citation(draft: Draft, row: Object) -> bool:
    good = as_text(row.get("authority")) in draft.authorities and as_text(row.get("role")) in ("", *Role)
    draft.count("citation", "of an authority or in a role that is not known", not good)
    return good


def _citation(row: Object) -> Citation:
    role = Role(as_text(row.get("role")) or Role.AUTHORITY)
    return Citation(role=role, **attributes(keys.CITATION, row, ("role",)))


def _extra(draft: Draft, own: Object) -> dict[str, Value]:
    """The `x-` keys; each was kept as it was."""
    kept = as_object(own.get("extra"))
    good = {key: value for key, value in kept.items() if key.startswith(EXTENSION) and fits(value)}
    draft.count("key", "under `extra`, and not one that a map can have", len(kept) - len(good))
    return {key: plain(value) for key, value in good.items()}


def _item(draft: Draft, row: Object) -> dict[str, Value]:
    """A bibliographic item with what a map can have of it, dates as maps write them."""
    item: dict[str, Value] = {}
    for key, value in row.items():
        if key not in _OWN:
            found = _variable(key, value)
            item.update((key, each) for each in found)
            draft.count("key", "of a source or an authority, and not one that a map can have", not found)
    return item


def _variable(key: str, value: object) -> list[Value]:
    """The value of a key as a map can have it, alone in a list; an empty list where a map cannot have it."""
    if key in csl.DATES:
        return [from_csl(plain(value)) if fits(value) and not isinstance(value, list) else None]
    if key in csl.NAMES:
        return [[_name(each) for each in as_objects(value)]]
    if key.startswith(EXTENSION) or key in csl.AS_IT_IS:
        return [plain(value)] if fits(value) else []
    known = key in csl.TEXTS and (key != "type" or as_text(value) in csl.ITEM_TYPES)
    return [plain(value)] if known and not isinstance(value, list | dict) else []


def _name(row: Object) -> Value:
    """A name with the parts that a name can have."""
    flags = {key for key, row in keys.NAME.items() if row.holds is keys.Holds.FLAG}
    return {
        key: plain(value)
        for key, value in row.items()
        if key in keys.NAME and isinstance(value, bool if key in flags else str | int)
    }
