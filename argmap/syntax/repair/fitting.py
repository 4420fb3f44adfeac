"""How well a piece of a map fits the format: whether a repair has made of it what can be meant."""

from collections.abc import Iterator

from argmap.keys import (
    ANCHOR,
    ARGUMENT,
    AUTHORITY,
    CITATION,
    EXTENSION,
    MAP,
    NAME,
    SOURCE,
    STATEMENT,
    Holds,
    Table,
    is_id,
    is_reference,
)
from argmap.keys.csl import AS_IT_IS, DATES, NAMES
from argmap.syntax.nodes import DAMAGED, Mapping, Node, Scalar, Sequence
from argmap.syntax.repair.siblings import CSL, is_known

_ITEM = CSL.union(AS_IT_IS)
_ONE = (Holds.TEXT, Holds.WORD, Holds.FLAG, Holds.PROBABILITY, Holds.VERSION, Holds.ROLE, Holds.NUMBER)
_NAMING = (Holds.IDS, Holds.PREMISES, Holds.ARGUMENTS)
_EMPTY = (Holds.AUTHORITIES, Holds.TEXT, Holds.MAPS)

Work = list[tuple[Node, Table, bool]]
"""Mappings that wait: each with its keys, and whether those of a bibliographic item are among them."""


def misfits(root: Node | None) -> int:
    """How many keys and values of a map are none that can stand there; what could not be read counts as fitting.

    What the rules say, and whether an id is known, is not asked.
    """
    waiting: Work = []
    count = 0 if root is None else _mapping(root, MAP, False, waiting)
    while waiting:
        count += _mapping(*waiting.pop(), waiting)
    return count


def _mapping(node: Node, table: Table, item: bool, waiting: Work) -> int:
    if type(node) is not Mapping:
        return _is_wrong(node)
    count = len(node.entries) - len({key.value for key, _ in node.entries})
    for key, value in node.entries:
        name = key.value
        if name in table:
            count += _value(value, table[name].holds, waiting)
        elif not (item and name in _ITEM) and not name.startswith(EXTENSION):
            count += 1
        elif item and name in NAMES:
            count += _names(value)
        elif item and type(value) is not Scalar and name not in DATES:
            count += 1
    if table is not MAP:
        written = {key.value for key, _ in node.entries}
        count += sum(key.required and key.name not in written for key in table.values())
    return count


def _value(node: Node, holds: Holds, waiting: Work) -> int:
    """The misfits in what a key has; a mapping that has keys of its own is put to those that wait."""
    if type(node) is Scalar and node.empty and holds not in _EMPTY:
        return 1
    if holds is Holds.SOURCE:
        waiting.append((node, SOURCE, True))
    elif holds in (Holds.STATEMENTS, Holds.AUTHORITIES):
        return _entries(node, holds, waiting)
    elif holds is Holds.ARGUMENTS or holds is Holds.PREMISES or holds is Holds.IDS:
        return sum(_named(each, holds, waiting) for each in _items(node))
    elif holds is Holds.WORDS:
        return sum(type(each) is not Scalar for each in _items(node))
    elif holds is Holds.FLAG:
        return int(type(node) is not Scalar or bool(node.style) or node.value not in ("true", "false", DAMAGED))
    elif holds is Holds.OUTWEIGHED:
        return int(type(node) is Scalar and bool(node.style) and node.value == "true")
    elif holds is Holds.CITATIONS or holds is Holds.ANCHORS:
        table = CITATION if holds is Holds.CITATIONS else ANCHOR
        return sum(_part(each, table, waiting) for each in _items(node))
    elif holds is Holds.WORD:
        return int(type(node) is not Scalar or (not node.damaged and len(node.value.split()) != 1))
    elif holds in _ONE:
        return int(type(node) is not Scalar)
    return 0


def _entries(node: Node, holds: Holds, waiting: Work) -> int:
    """Statements or authorities under their ids."""
    if type(node) is not Mapping:
        return int(type(node) is not Scalar or bool(node.value))
    count = len(node.entries) - len({key.value for key, _ in node.entries})
    for key, value in node.entries:
        count += not is_id(key.value) or is_known(key.value) or (holds is Holds.AUTHORITIES and key.value in CSL)
        if type(value) is Mapping:
            waiting.append((value, STATEMENT if holds is Holds.STATEMENTS else AUTHORITY, holds is Holds.AUTHORITIES))
        elif type(value) is not Scalar or holds is Holds.AUTHORITIES or value.empty:
            count += _is_wrong(value)
    return count


def _named(node: Node, holds: Holds, waiting: Work) -> int:
    """An item of a list of ids or arguments."""
    if type(node) is Mapping:
        if holds is Holds.ARGUMENTS:
            waiting.append((node, ARGUMENT, False))
        return int(holds is Holds.IDS)
    if type(node) is Sequence:
        return sum(_named(each, Holds.IDS, waiting) for each in node.items) if holds is Holds.ARGUMENTS else 1
    return int(type(node) is Scalar and not node.damaged and not is_reference(node.value))


def _part(node: Node, table: Table, waiting: Work) -> int:
    """A citation or an anchor."""
    if type(node) is Mapping:
        waiting.append((node, table, False))
    elif type(node) is Scalar and table is CITATION:
        return int(type(node) is Scalar and not node.damaged and not is_reference(node.value))
    return int(type(node) is Sequence)


def _names(node: Node) -> int:
    """The names of people and bodies, of which each is a mapping."""
    return sum(
        _is_wrong(each)
        if type(each) is not Mapping
        else sum(key.value not in NAME and not key.value.startswith(EXTENSION) for key, _ in each.entries)
        for each in _items(node)
    )


def _items(node: Node) -> Iterator[Node]:
    if type(node) is Sequence:
        yield from node.items
    else:
        yield node


def _is_wrong(node: Node) -> int:
    """1, unless what was there could not be read."""
    return int(type(node) is not Scalar or not node.damaged)
