"""What formats that were made for texts and links have no place for, and what a map only names."""

from collections.abc import Iterable, Iterator

from argmap.keys import ARGUMENT, FOREIGN
from argmap.model import Argument, ArgumentMap, Statement
from argmap.text import counted, printable


def unsaid(amap: ArgumentMap) -> Iterator[str]:
    """Questions, roles, probabilities and control characters that are left out, a line where there are any."""
    arguments = amap.arguments.values()
    asking = sum(bool(each.asks or each.questions or each.roles) for each in arguments)
    if asking:
        yield f"questions or roles of {counted(asking, 'argument')} left out"
    likely = [each.probability for each in amap.statements.values()]
    likely += [each.probability for each in arguments]
    likely += [each.probability for each in amap.authorities.values()]
    if number := len(likely) - likely.count(None):
        yield f"{counted(number, 'probability', 'probabilities')} left out"
    if odd := sum(each.text != printable(each.text) for each in amap.statements.values()):
        yield f"control characters of {counted(odd, 'statement')} written as �"


def flags(items: Iterable[Statement | Argument], *names: str) -> Iterator[str]:
    """Keys that are left out wherever an item has them, a line for each."""
    every = list(items)
    for name in names:
        usual = ARGUMENT[name].default
        if number := sum(getattr(each, name, usual) not in (usual, ()) for each in every):
            yield f"`{name}` of {counted(number, 'element')} left out"


def own_names(amap: ArgumentMap) -> Iterator[str]:
    """The ids of arguments, where a format has none for them."""
    if number := sum(bool(each.id) for each in amap.arguments.values()):
        yield f"ids of {counted(number, 'argument')} left out"


def elsewhere(amap: ArgumentMap, item: Statement | Argument) -> tuple[str, ...]:
    """The ids of other maps, as `name/id`, that a statement or argument names and the map itself does not have."""
    if isinstance(item, Statement):
        named = [*item.contradicts, *(each.authority for each in item.cites)]
    else:
        named = [item.target, *item.premises]
    foreign = [name for name in dict.fromkeys(named) if FOREIGN in name]
    tables = (amap.statements, amap.arguments, amap.authorities)
    return tuple([name for name in foreign if not any(name in table for table in tables)])
