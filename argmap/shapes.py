"""The parts of a map as plain JSON, with the keys of the format in its order; without the arguments that hang on them.

Only what is said is there: what has its default is left out, and a list of
one that may stand for itself is that one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from argmap import keys
from argmap.keys import EXTENSION, Holds
from argmap.model import (
    Anchor,
    Argument,
    ArgumentMap,
    Authority,
    Citation,
    Outweighed,
    Question,
    Source,
    Statement,
    Value,
)

Shape = dict[str, Value]


def head_shape(amap: ArgumentMap) -> Shape:
    """What a map says of itself, without source and authorities; `title` comes first and is always there."""
    thesis: Shape = {"thesis": _one(list(amap.thesis))} if amap.thesis else {}
    shape = _filled(keys.MAP, amap)
    head: Shape = {name: shape.pop(name) for name in ("title", "about") if name in shape}
    return {**head, **thesis, **shape, **amap.extra}


def statement_shape(statement: Statement) -> Shape:
    """A statement; `text` comes first and is always there."""
    return {**_filled(keys.STATEMENT, statement), **statement.extra}


def argument_shape(argument: Argument) -> Shape:
    """An argument; `premises` come first and are always there."""
    shape = _filled(keys.ARGUMENT, argument)
    if argument.roles:
        inside = {premise for ids in argument.roles.values() for premise in ids}
        if inside == set(argument.premises):
            shape["premises"] = roles_shape(argument.roles)
    return {**shape, **argument.extra}


def authority_shape(authority: Authority) -> Shape:
    """An authority: its item, then what argmap adds to it."""
    shape, extra = _parted(authority.item)
    return {**shape, **_filled(keys.AUTHORITY, authority), **extra}


def source_shape(source: Source) -> Shape:
    """The source: its item, then the path of the local copy."""
    shape, extra = _parted(source.item)
    return {**shape, **_filled(keys.SOURCE, source), **extra}


def is_bare(shape: Mapping[str, Value]) -> bool:
    """Whether an argument may stand as its premises alone."""
    return len(shape) == 1 and not isinstance(shape["premises"], dict)


def tightened(shape: Mapping[str, Value]) -> Shape:
    """A shape with every list of one replaced by that one, where the format reads both alike: it nests less deep."""
    loose = ("at", "cites", "contradicts", "outweighed", "tags")
    return {key: _one(value) if key in loose and isinstance(value, list) else value for key, value in shape.items()}


def _parted(item: Mapping[str, Value]) -> tuple[Shape, Shape]:
    """The variables of an item, and its `x-` keys, which come last wherever they stood."""
    extra = {key: value for key, value in item.items() if key.startswith(EXTENSION)}
    return {key: value for key, value in item.items() if key not in extra}, extra


def plain(key: keys.Key, value: Any) -> Value:
    """The value of an attribute as the key that fills it holds it."""
    write = _WRITERS.get(key.holds)
    plain: Value = write(value) if write else value
    return plain


def whole(key: keys.Key, value: Any) -> Value:
    """As `plain`, for other programs: always lists, and every question with what answers or waives it."""
    if key.holds is Holds.QUESTIONS:
        return {name: {"answers": list(asked.answers), "waived": asked.waived} for name, asked in value.items()}
    if key.holds is Holds.ANCHORS:
        return [_filled(keys.ANCHOR, each) for each in value]
    if key.holds is Holds.CITATIONS:
        return [_filled(keys.CITATION, each) | {"role": str(each.role)} for each in value]
    if key.holds is Holds.OUTWEIGHED and value is not True:
        return [list(ids) for ids in value]
    whole: Value = list(value) if isinstance(value, tuple) else value
    return whole


def roles_shape(roles: Mapping[str, tuple[str, ...]]) -> Shape:
    """Roles with the ids in them; one id stands for itself."""
    return {role: _one(list(ids)) for role, ids in roles.items()}


def _filled(table: keys.Table, item: object) -> Shape:
    """The keys of a table that `item` fills with more than their default."""
    shape: Shape = {}
    for key in table.values():
        if key.fills:
            value = getattr(item, key.fills)
            if key.required or value != key.default:
                shape[key.name] = plain(key, value)
    return shape


def _one(values: list[Value]) -> Value:
    return values[0] if len(values) == 1 else values


def _anchors(anchors: Iterable[Anchor]) -> list[Value]:
    shapes = [_filled(keys.ANCHOR, anchor) for anchor in anchors]
    return [shape if len(shape) > 1 else shape["quote"] for shape in shapes]


def _citation(citation: Citation) -> Value:
    shape = _filled(keys.CITATION, citation)
    return shape if len(shape) > 1 else citation.authority


def _outweighed(outweighed: Outweighed) -> Value:
    """Ids in one list where they do it together, else a list of such lists."""
    if outweighed is True:
        return True
    lists: list[Value] = [list[Value](ids) for ids in outweighed]
    return _one(lists)


def _question(asked: Question) -> Value:
    """`open` is the word, so an answer of that name stands in a list."""
    if asked.waived:
        return {"waived": asked.waived}
    answers = list[Value](asked.answers)
    return (answers if answers == ["open"] else _one(answers)) if answers else "open"


_WRITERS: dict[Holds, Callable[[Any], Value]] = {
    Holds.ROLE: str,
    Holds.WORDS: list,
    Holds.IDS: list,
    Holds.MAPS: dict,
    Holds.PREMISES: lambda premises: _one(list(premises)),
    Holds.ANCHORS: lambda anchors: _one(_anchors(anchors)),
    Holds.CITATIONS: lambda citations: [_citation(each) for each in citations],
    Holds.OUTWEIGHED: _outweighed,
    Holds.QUESTIONS: lambda questions: {name: _question(asked) for name, asked in questions.items()},
}
"""What an attribute is in YAML, by the kind of its key; the others are what they are."""
