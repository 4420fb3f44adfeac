"""What a format has no place for: every key of the format's tables that it does not say it carries."""

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap import keys
from argmap.keys import FOREIGN, Table
from argmap.model import Argument, ArgumentMap, Statement
from argmap.records import record
from argmap.text import counted, printable


@record
class Carried:
    """The keys that a writer carries, or of which it tells itself what becomes of them; by what they are keys of.

    `x-` stands for all that begin so, `roles` for the roles of premises.
    """

    map: str
    statement: str
    argument: str
    authority: str = ""
    citation: str = "authority locator role note"
    anchor: str = "quote paragraph"


def left_out(amap: ArgumentMap, carried: Carried) -> Iterator[str]:
    """A line with every other key that the map has, and how often, one that is new in the tables too.

    Another tells of texts with control characters, which are carried without them.
    """
    lost: Counter[str] = Counter()
    statements, arguments = amap.statements.values(), amap.arguments.values()
    items: list[Statement | Argument] = [*statements, *arguments]
    kept = {name: getattr(carried, name).split() for name in ("map", "statement", "argument")}
    whole = {"thesis": _is_thesis_said(amap), "source": amap.source is not None, "authorities": len(amap.authorities)}
    lost.update({name: number for name, number in whole.items() if name not in kept["map"]})
    _count(lost, keys.MAP, carried.map, [amap])
    _count(lost, keys.STATEMENT, carried.statement, statements)
    _count(lost, keys.ARGUMENT, carried.argument, arguments)
    if "authorities" in kept["map"]:
        _count(lost, keys.AUTHORITY, carried.authority, amap.authorities.values())
    if "at" in kept["statement"]:
        _count(lost, keys.ANCHOR, carried.anchor, (each for item in items for each in item.at))
    if "cites" in kept["statement"]:
        _count(lost, keys.CITATION, carried.citation, (each for statement in statements for each in statement.cites))
    if "roles" not in kept["argument"]:
        lost["roles"] += sum(bool(each.roles) for each in arguments)
    told = [f"`{name}` {'once' if number == 1 else counted(number, 'time')}" for name, number in lost.items() if number]
    if told:
        yield f"left out: {', '.join(told)}"
    if odd := sum(each.text != printable(each.text) for each in statements):
        yield f"control characters of {counted(odd, 'statement')} written as �"


def _is_thesis_said(amap: ArgumentMap) -> bool:
    """Whether a map says more of its thesis than that it bears on nothing."""
    return bool(amap.thesis) and {*amap.thesis} != {name for name in amap.statements if not amap.starting_from(name)}


def _count(lost: Counter[str], table: Table, carried: str, items: Iterable[object]) -> None:
    """Count the keys of a table that are not carried, and `x-` keys, wherever an item has them."""
    known, every = carried.split(), list(items)
    for key in table.values():
        if key.fills and key.name not in known:
            usual: tuple[object, ...] = (key.default, "", (), {})
            lost[key.name] += sum(getattr(item, key.fills) not in usual for item in every)
    if keys.EXTENSION not in known:
        lost[keys.EXTENSION] += sum(len({*getattr(item, "extra", ())}.difference(known)) for item in every)


def elsewhere(amap: ArgumentMap, item: Statement | Argument) -> tuple[str, ...]:
    """The ids of other maps, as `name/id`, that a statement or argument names and the map itself does not have."""
    if isinstance(item, Statement):
        named = [*item.contradicts, *(each.authority for each in item.cites)]
    else:
        named = [item.target, *item.premises]
    foreign = [name for name in dict.fromkeys(named) if FOREIGN in name]
    tables = (amap.statements, amap.arguments, amap.authorities)
    return tuple([name for name in foreign if not any(name in table for table in tables)])
