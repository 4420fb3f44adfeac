"""What a question is about: ID, or else the thesis."""

from argmap.cli.support.common import pick
from argmap.diagnostics import ArgmapError
from argmap.evaluation.theses import theses
from argmap.model import ArgumentMap


def pick_goals(name: str | None, identifier: str | None) -> tuple[ArgumentMap, list[str]]:
    """The map and the statements or arguments that `[MAP] [ID]` name: without ID, every thesis."""
    amap, goal = pick(name, identifier)
    goals = theses(amap) if goal is None else [goal]
    if not goals:
        raise ArgmapError(f"{amap.path}: there is no thesis; name a statement or argument")
    return amap, goals
