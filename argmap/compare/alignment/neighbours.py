"""What stands next to a statement in its map, and in which way."""

from enum import StrEnum
from itertools import permutations, product

from argmap.model import Argument, ArgumentMap, Relation

THESIS = -1
"""The number of what only theses are next to, in every map the same; so theses have something in common."""

_MOST = 12  # premises of one argument; of more, no two are neighbours in particular


class Way(StrEnum):
    """How a neighbour is reached.  Ways with `on` and `from` are the two ends of one argument."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    SUPPORTED = "supported by"
    ATTACKED = "attacked by"
    LINKED = "linked with"
    UNDERCUTS = "undercuts"
    BACKS = "backs"
    UNDERCUT = "undercut by"
    BACKED = "backed by"
    THESIS = "thesis"


OTHER_SIDE = {
    Way.SUPPORTS: Way.ATTACKS,
    Way.ATTACKS: Way.SUPPORTS,
    Way.SUPPORTED: Way.ATTACKED,
    Way.ATTACKED: Way.SUPPORTED,
    Way.UNDERCUTS: Way.BACKS,
    Way.BACKS: Way.UNDERCUTS,
    Way.UNDERCUT: Way.BACKED,
    Way.BACKED: Way.UNDERCUT,
}
Neighbours = dict[int, frozenset[Way]]

_FEW = 3  # theses of a map

_STATEMENT = {
    Relation.SUPPORT: (Way.SUPPORTS, Way.SUPPORTED),
    Relation.ATTACK: (Way.ATTACKS, Way.ATTACKED),
}
_ARGUMENT = {
    Relation.SUPPORT: (Way.BACKS, Way.BACKED),
    Relation.ATTACK: (Way.UNDERCUTS, Way.UNDERCUT),
}


def neighbours(amap: ArgumentMap, number: dict[str, int]) -> list[Neighbours]:
    """For each statement, by its number, the statements next to it and how they are.

    A premise is next to its target and to the premises linked with it.  What
    undercuts or backs an argument is next to the premises of that argument.
    """
    found: list[dict[int, set[Way]]] = [{} for _ in number]

    def meet(one: int, way: Way, other: int) -> None:
        if one != other:
            found[one].setdefault(other, set()).add(way)

    for argument in amap.arguments.values():
        premises = _premises(argument, number)
        if len(premises) <= _MOST:
            for one, other in permutations(premises, 2):
                meet(one, Way.LINKED, other)
        attacked = amap.arguments.get(argument.target)
        there, back = (_STATEMENT if attacked is None else _ARGUMENT)[argument.relation]
        targets = _premises(attacked, number)[:_MOST] if attacked else _known(argument.target, number)
        for one, other in product(premises, targets):
            meet(one, there, other)
            meet(other, back, one)
    for thesis in theses(amap, number):
        found[thesis][THESIS] = {Way.THESIS}
    return [{other: frozenset(ways) for other, ways in each.items()} for each in found]


def theses(amap: ArgumentMap, number: dict[str, int]) -> list[int]:
    """The numbers of the theses; none where there are so many that being one tells nothing."""
    found = [number[name] for name in amap.theses if name in number]
    return found if len(found) <= _FEW else []


def _premises(argument: Argument, number: dict[str, int]) -> list[int]:
    return sorted({number[premise] for premise in argument.premises if premise in number})


def _known(name: str, number: dict[str, int]) -> list[int]:
    return [number[name]] if name in number else []
