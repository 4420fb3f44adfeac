"""What formats that were made for texts and links have no place for, and what a map only names."""

from collections.abc import Iterator

from argmap.keys import FOREIGN
from argmap.model import Argument, ArgumentMap, Statement
from argmap.text import counted


def unsaid(amap: ArgumentMap) -> Iterator[str]:
    """Questions, roles and probabilities that are left out, a line where there are any."""
    arguments = amap.arguments.values()
    asking = sum(bool(each.asks or each.questions or each.roles) for each in arguments)
    if asking:
        yield f"questions or roles of {counted(asking, 'argument')} left out"
    likely = [each.probability for each in amap.statements.values()]
    likely += [each.probability for each in arguments]
    likely += [each.probability for each in amap.authorities.values()]
    if number := len(likely) - likely.count(None):
        yield f"{counted(number, 'probability', 'probabilities')} left out"


def elsewhere(amap: ArgumentMap, item: Statement | Argument) -> tuple[str, ...]:
    """The ids of other maps, as `name/id`, that a statement or argument names and the map itself does not have."""
    if isinstance(item, Statement):
        named = [*item.contradicts, *(each.authority for each in item.cites)]
    else:
        named = [item.target, *item.premises]
    foreign = [name for name in dict.fromkeys(named) if FOREIGN in name]
    tables = (amap.statements, amap.arguments, amap.authorities)
    return tuple([name for name in foreign if not any(name in table for table in tables)])
