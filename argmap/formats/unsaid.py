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
    likely = [*amap.statements.values(), *arguments, *amap.authorities.values()]
    if number := sum(each.probability is not None for each in likely):
        yield f"{counted(number, 'probability', 'probabilities')} left out"
