"""Every name in a tree: what it names, and whether it is there to name it or to refer to it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.edits.sites import fields, sites
from argmap.keys import CITATION, MAP, Holds
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence
from argmap.text.letters import composed


class Kind(StrEnum):
    """What a name names.  Statements and arguments share their names."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    AUTHORITY = "authority"
    TAG = "tag"


class Name(NamedTuple):
    """A name where it is written; `defines` if the thing is there."""

    kind: Kind
    scalar: Scalar
    defines: bool = False


_KINDS = {
    Holds.IDS: Kind.STATEMENT,
    Holds.PREMISES: Kind.STATEMENT,
    Holds.OUTWEIGHED: Kind.STATEMENT,
    Holds.QUESTIONS: Kind.STATEMENT,
    Holds.CITATIONS: Kind.AUTHORITY,
    Holds.WORDS: Kind.TAG,
}


def names(document: Document) -> Iterator[Name]:
    """All names; of an id that may be a statement's or an argument's the kind is STATEMENT.

    Their scalars have the one form in which names are compared, whatever is typed in the text.
    """
    for name in _names(document):
        name.scalar.value = composed(name.scalar.value)
        yield name


def _names(document: Document) -> Iterator[Name]:
    root = document.root
    if type(root) is not Mapping:
        return
    head = fields(root, MAP)
    if "thesis" in head:
        yield from _ids(head["thesis"][1], Kind.STATEMENT)
    for name, kind in (("authorities", Kind.AUTHORITY), ("targets", Kind.STATEMENT)):
        _, node = head.get(name, (None, None))
        for key, _ in node.entries if type(node) is Mapping else ():
            yield Name(kind, key, defines=name == "authorities")
    for site in sites(document):
        if site.relation is None:
            yield Name(Kind.STATEMENT, site.key, defines=True)
        if type(site.node) is not Mapping:
            if site.relation is not None:
                yield from _ids(site.node, Kind.STATEMENT)
            continue
        for name, (_, value) in fields(site.node, site.table).items():
            holds = site.table[name].holds
            if name == "id" and type(value) is Scalar:
                yield Name(Kind.ARGUMENT, value, defines=True)
            elif holds in _KINDS:
                yield from _ids(value, _KINDS[holds], holds)


def _ids(node: Node, kind: Kind, holds: Holds = Holds.IDS) -> Iterator[Name]:
    """The ids in a value, however deep the lists are; `true` that outweighs and a question that is `open` are none."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if type(each) is Sequence:
            waiting += reversed(each.items)
        elif type(each) is Mapping and holds is Holds.CITATIONS:
            authority = fields(each, CITATION).get("authority")
            waiting += [authority[1]] if authority else []
        elif type(each) is Mapping and holds in (Holds.PREMISES, Holds.QUESTIONS):
            word = holds is Holds.QUESTIONS
            values = [
                value for _, value in each.entries if not (type(value) is Mapping or (word and _is(value, "open")))
            ]
            waiting += reversed(values)
        elif type(each) is Scalar and not (each is node and holds is Holds.OUTWEIGHED and _is(each, "true")):
            yield Name(kind, each)


def _is(node: Node, word: str) -> bool:
    return type(node) is Scalar and not node.style and node.value == word
