"""The parts of a map as plain JSON, with the keys of the format in its order; without the arguments that hang on them.

Only what is said is there: what has its default is left out, and a list of
one that may stand for itself is that one.
"""

from collections.abc import Iterable, Mapping

from argmap.keys import EXTENSION
from argmap.model import Anchor, Argument, Authority, Citation, Role, Source, Statement, Value

Shape = dict[str, Value]


def statement_shape(statement: Statement) -> Shape:
    """A statement; `text` comes first and is always there."""
    shape: Shape = {"text": statement.text}
    _put(shape, "at", _one(_anchors(statement.at)))
    _put(shape, "cites", [_citation(each) for each in statement.cites])
    _put(shape, "implicit", statement.implicit)
    if statement.assumed is not None:
        shape["assumed"] = statement.assumed
    _put(shape, "contradicts", list(statement.contradicts))
    _put(shape, "tags", list(statement.tags))
    _put(shape, "note", statement.note)
    return {**shape, **statement.extra}


def argument_shape(argument: Argument) -> Shape:
    """An argument; `premises` come first and are always there."""
    shape: Shape = {"premises": argument.premises[0] if len(argument.premises) == 1 else list(argument.premises)}
    _put(shape, "id", argument.id)
    _put(shape, "scheme", argument.scheme)
    _put(shape, "at", _one(_anchors(argument.at)))
    _put(shape, "implicit", argument.implicit)
    if argument.assumed is not None:
        shape["assumed"] = argument.assumed
    _put(shape, "conceded", argument.conceded)
    _put(shape, "tags", list(argument.tags))
    _put(shape, "note", argument.note)
    return {**shape, **argument.extra}


def authority_shape(authority: Authority) -> Shape:
    """An authority: its item, then what argmap adds to it."""
    shape, extra = _parted(authority.item)
    _put(shape, "unnamed", authority.unnamed)
    _put(shape, "note", authority.note)
    return {**shape, **extra}


def source_shape(source: Source) -> Shape:
    """The source: its item, then the path of the local copy."""
    shape, extra = _parted(source.item)
    _put(shape, "text", source.text)
    return {**shape, **extra}


def tightened(shape: Mapping[str, Value]) -> Shape:
    """A shape with every list of one replaced by that one, where the format reads both alike: it nests less deep."""
    loose = ("at", "cites", "contradicts", "tags")
    return {key: _one(value) if key in loose and isinstance(value, list) else value for key, value in shape.items()}


def _parted(item: Mapping[str, Value]) -> tuple[Shape, Shape]:
    """The variables of an item, and its `x-` keys, which come last wherever they stood."""
    extra = {key: value for key, value in item.items() if key.startswith(EXTENSION)}
    return {key: value for key, value in item.items() if key not in extra}, extra


def _put(shape: Shape, key: str, value: Value) -> None:
    if value:
        shape[key] = value


def _one(values: list[Value]) -> Value:
    return values[0] if len(values) == 1 else values


def _anchors(anchors: Iterable[Anchor]) -> list[Value]:
    return [
        anchor.quote if anchor.paragraph is None else {"quote": anchor.quote, "paragraph": anchor.paragraph}
        for anchor in anchors
    ]


def _citation(citation: Citation) -> Value:
    shape: Shape = {"authority": citation.authority}
    _put(shape, "locator", citation.locator)
    if citation.role is not Role.AUTHORITY:
        shape["role"] = citation.role.value
    _put(shape, "note", citation.note)
    return shape if len(shape) > 1 else citation.authority
