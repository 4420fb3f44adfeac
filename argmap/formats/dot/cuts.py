"""What a picture leaves out, said where it would be."""

from argmap.formats.dot.sheets import hanging
from argmap.model import ArgumentMap
from argmap.relations.placed import known_premises
from argmap.relations.plan import Plan, plan


def more_below(number: int) -> str:
    return f"… {number:,} more below"


def at_depth(places: Plan, depth: int | None) -> dict[str, str]:
    """The statements `depth` levels under a root that have something below them, and how much."""
    if depth is None:
        return {}
    return {name: more_below(below) for name, below in places.below.items() if below and places.levels[name] == depth}


def missing(amap: ArgumentMap, whole: ArgumentMap | None) -> dict[str, str]:
    """The statements of a part below which there is more in the whole map, and how many statements."""
    if whole is None:
        return {}
    places = plan(whole)
    said = {}
    for name in amap.statements:
        number = sum(
            1 + places.below[premise]
            for argument in hanging(whole, name)
            if argument.handle not in amap.arguments
            for premise in known_premises(whole, argument)
            if places.is_home(premise, argument.handle)
        )
        if number:
            said[name] = more_below(number)
    return said
