"""Bibliographic items: the source and the authorities, as CSL-JSON."""

from argmap import keys
from argmap.keys import Holds, Key, Table, csl
from argmap.loading.fields import Reader
from argmap.loading.plain import plain
from argmap.loading.values import attributes
from argmap.model import Authority, Source, Value
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.text import nearest

_ITEM: Table = {name: Key(name, Holds.TEXT, "") for name in (*csl.VARIABLES, *csl.AS_IT_IS)}
AUTHORITY: Table = _ITEM | keys.AUTHORITY
SOURCE: Table = _ITEM | keys.SOURCE
_NAME_HINT = "write `[{family: Rivera, given: Ana}]`, or `[{literal: Town Office}]` for a body"


def authority(reader: Reader, key: Scalar, node: Node) -> Authority:
    """An authority from its entry."""
    if type(node) is not Mapping:
        reader.wrong(
            node, f"the authority `{key.value}`", Holds.SOURCE, "write `title: …` and what else is known, below it"
        )
        return Authority(id=key.value, span=reader.span(key))
    fields, extra = reader.fields(node, AUTHORITY, "an authority")
    own, _ = attributes(reader, {name: fields[name] for name in keys.AUTHORITY if name in fields}, AUTHORITY)
    item = {name: _variable(reader, name, value) for name, value in fields.items() if name not in keys.AUTHORITY}
    spans = {name: reader.span(value) for name, value in fields.items()}
    return Authority(id=key.value, item={**item, **extra}, spans=spans, span=reader.span(key), **own)


def source(reader: Reader, node: Node) -> Source | None:
    """The source of a map from its entry."""
    if type(node) is not Mapping:
        reader.wrong(node, "`source`", Holds.SOURCE, "write `title: …`, `author: …` and what else is known, below it")
        return None
    fields, extra = reader.fields(node, SOURCE, "the source")
    copy = reader.text(path_node := fields.pop("text", None), "`text`")
    if path_node and leaves_folder(copy):
        hint = "put the copy into the map's folder"
        reader.error("wrong-type", "`text` names a file outside the map's folder", path_node, hint)
        copy = ""
    item = {name: _variable(reader, name, value) for name, value in fields.items()}
    spans = {name: reader.span(value) for name, value in fields.items()}
    if path_node:
        spans["text"] = reader.span(path_node)
    return Source(item={**item, **extra}, text=copy, spans=spans, span=reader.span(node))


def leaves_folder(path: str) -> bool:
    """Whether a path leads, or may lead, out of the folder that it is relative to."""
    return path.startswith(("/", "\\", "~")) or ":" in path[:3] or ".." in path.replace("\\", "/").split("/")


def _variable(reader: Reader, name: str, node: Node) -> Value:
    if name in csl.NAMES:
        return _names(reader, name, node)
    if type(node) is Scalar:
        reader.text(node, f"`{name}`")
        if name == "type" and node.value not in csl.ITEM_TYPES and not node.damaged:
            _unknown_type(reader, node)
        return plain(node)
    if name in csl.AS_IT_IS or (name in csl.DATES and type(node) is Mapping):
        return plain(node)
    reader.wrong(node, f"`{name}`", Holds.TEXT)
    return None


def _unknown_type(reader: Reader, node: Scalar) -> None:
    near = nearest(node.value, csl.ITEM_TYPES)
    hint = f"did you mean `{near}`?" if near else "the types are those of CSL: book, report, article-journal, webpage …"
    reader.error("wrong-type", f"`{node.value}` is no type of work", node, hint)


def _names(reader: Reader, name: str, node: Node) -> Value:
    """A list of names, each a mapping; a single mapping is a list of one."""
    items = node.items if type(node) is Sequence else [node]
    names: list[Value] = []
    for item in items:
        if type(item) is not Mapping:
            reader.wrong(item, f"`{name}`", Holds.NAMES, _NAME_HINT)
            continue
        fields, extra = reader.fields(item, keys.NAME, "a name")
        names.append({**{key: _part(reader, key, value) for key, value in fields.items()}, **extra})
    return names


def _part(reader: Reader, key: str, node: Node) -> Value:
    if keys.NAME[key].holds is Holds.FLAG:
        return reader.flag(node, f"`{key}`")
    if type(node) is Scalar:
        reader.text(node, f"`{key}`")
        return plain(node)
    reader.wrong(node, f"`{key}`", Holds.TEXT)
    return None
