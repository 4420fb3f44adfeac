"""Where statements and arguments stand in a tree, under the handles that loading gives them."""

from collections.abc import Iterator

from argmap.keys import ARGUMENT, MAP, STATEMENT, TARGET, Table
from argmap.loading.fields import Reader
from argmap.model import Relation
from argmap.records import record
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence
from argmap.text.letters import composed


@record
class Site:
    """One statement or argument.

    `node` is what it is written as; `holder` the mapping with the entry that
    it is, or is in; `key` and `value` are that entry, and `value` is a list
    of arguments where `listed`.  `relation` is None for a statement.
    """

    name: str
    node: Node
    holder: Mapping
    key: Scalar
    value: Node
    relation: Relation | None = None
    target: str = ""
    listed: bool = False

    @property
    def table(self) -> Table:
        return STATEMENT if self.relation is None else ARGUMENT


def fields(node: Mapping, table: Table) -> dict[str, tuple[Scalar, Node]]:
    """The entries of a mapping by the keys that they are read as."""
    read, _ = Reader("").fields(node, table, "")
    keys = {id(value): key for key, value in node.entries}
    return {name: (keys[id(value)], value) for name, value in read.items()}


def statements(document: Document) -> Mapping | None:
    """The mapping under `statements:`."""
    if type(document.root) is not Mapping:
        return None
    _, node = fields(document.root, MAP).get("statements", (None, None))
    return node if type(node) is Mapping else None


def sites(document: Document) -> Iterator[Site]:
    """Every statement, each followed by the arguments on it; then those on things of other maps.

    A second statement under an id (a finding) is among them.
    """
    holder, counts = statements(document), dict[tuple[str, Relation], int]()
    for key, node in holder.entries if holder else ():
        assert holder is not None
        key.value = composed(key.value)
        yield Site(key.value, node, holder, key, node)
        if type(node) is Mapping:
            yield from _below(key.value, node, STATEMENT, counts)
    if type(document.root) is Mapping:
        _, targets = fields(document.root, MAP).get("targets", (None, None))
        for key, node in targets.entries if type(targets) is Mapping else ():
            key.value = composed(key.value)
            if type(node) is Mapping:
                yield from _below(key.value, node, TARGET, counts)


def _below(target: str, node: Mapping, table: Table, counts: dict[tuple[str, Relation], int]) -> Iterator[Site]:
    waiting = _listed(target, node, table)[::-1]
    while waiting:
        target, relation, found, holder, key, value = waiting.pop()
        number = counts[target, relation] = counts.get((target, relation), 0) + 1
        inner = fields(found, ARGUMENT) if type(found) is Mapping else {}
        _, own = inner.get("id", (None, None))
        name = composed(own.value) if type(own) is Scalar and own.value else f"{target}.{relation}.{number}"
        yield Site(name, found, holder, key, value, relation, target, type(value) is Sequence)
        if type(found) is Mapping:
            waiting += _listed(name, found, ARGUMENT)[::-1]


_Listed = tuple[str, Relation, Node, Mapping, Scalar, Node]


def _listed(target: str, holder: Mapping, table: Table) -> list[_Listed]:
    found: list[_Listed] = []
    read = fields(holder, table)
    for relation in Relation:
        if relation in read:
            key, value = read[relation]
            items = value.items if type(value) is Sequence else [value]
            found += [(target, relation, item, holder, key, value) for item in items]
    return found
