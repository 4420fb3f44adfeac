"""The theses of a map, and the main arguments for each."""

from collections.abc import Sequence

from argmap.model import Argument, ArgumentMap, Relation


def theses(amap: ArgumentMap) -> list[str]:
    """The theses that the map has: all of its theses, unless it is broken."""
    return [name for name in dict.fromkeys(amap.theses) if name in amap.statements]


def main_arguments(amap: ArgumentMap, thesis: str) -> Sequence[Argument]:
    """The arguments that directly support a thesis; those that hold are its lines."""
    return amap.on(thesis, Relation.SUPPORT)
