"""What formats that were made for texts and links have no place for."""

from collections.abc import Iterator

from argmap.model import ArgumentMap
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
