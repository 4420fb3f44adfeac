"""Where arguments stand in a map: each below what it bears on, in reading order.

A map nests an argument on an argument inside it.  That cannot say everything
that a graph can: arguments that bear on one another in a circle have no
outermost one, and the reader stops at 200 levels.  Such an argument is moved
to the first premise of the argument that it bears on, the nearest thing that
can be written.  Knows neither YAML nor any other format.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from argmap.model import Relation
from argmap.records import record

DEEPEST = 90
"""How deep arguments nest at most after `arranged`; each level takes two of the reader's 200."""


_SUPPORT, _ATTACK = f".{Relation.SUPPORT}.", f".{Relation.ATTACK}."


class Hanging(Protocol):
    """What is asked of an argument: on which statement or argument it hangs, by their keys, and what it is made of."""

    @property
    def target(self) -> str: ...
    @property
    def relation(self) -> Relation: ...
    @property
    def premises(self) -> tuple[str, ...]: ...
    @property
    def id(self) -> str | None: ...


class Place(NamedTuple):
    """Where an argument stands: its key, its handle there, and the statement or handle that it is on."""

    key: str
    handle: str
    target: str


@record
class Arranged:
    """All places in reading order; how many arguments had to move, and which hang on nothing and have no place."""

    places: list[Place]
    moved: int
    lost: tuple[str, ...]


def arranged(statements: Collection[str], arguments: Mapping[str, Hanging], deepest: int = DEEPEST) -> Arranged:
    """The places of `arguments`, which may stand in any order, and refer to each other by key in any way."""
    targets = {key: argument.target for key, argument in arguments.items()}
    moved, lost = 0, tuple[str, ...]()
    if any(target not in statements for target in targets.values()):
        moved, lost = _untangle(statements, arguments, targets, deepest)
    return Arranged(_places(statements, arguments, targets), moved, lost)


def levels(statements: Collection[str], arguments: Mapping[str, Hanging]) -> dict[str, int]:
    """How many arguments deep each argument stands: 1 on a statement; without those that hang on nothing."""
    found: dict[str, int] = {}
    on = _on({key: argument.target for key, argument in arguments.items()})
    _descend([key for key, argument in arguments.items() if argument.target in statements], on, found)
    return found


def _untangle(
    statements: Collection[str], arguments: Mapping[str, Hanging], targets: dict[str, str], deepest: int
) -> tuple[int, tuple[str, ...]]:
    """Give a new target to every argument that cannot be nested; how many got one, and which have no place at all."""
    on, found = _on(targets), dict[str, int]()
    ready = [key for key, target in targets.items() if target in statements]
    waiting = iter([key for key, target in targets.items() if target not in statements])
    moved, lost = 0, dict[str, None]()
    while True:
        stuck = _descend(ready, on, found, deepest)
        stuck = stuck or next(([key] for key in waiting if key not in found and key not in lost), [])
        if not stuck:
            break
        ready = []
        for key in stuck:
            attacked = arguments.get(targets[key])
            premise = next((each for each in attacked.premises if each in statements), None) if attacked else None
            if premise is None:
                lost[key] = None
            else:
                targets[key] = premise
                ready.append(key)
        moved += len(ready)
    for key in lost:
        del targets[key]
    return moved, tuple(lost)


def _descend(start: list[str], on: Mapping[str, list[str]], found: dict[str, int], deepest: int = 0) -> list[str]:
    """Put into `found` how deep everything from `start` (on level 1) stands; those deeper than `deepest`, if it is set.

    What hangs on those is not looked at.
    """
    level = 1
    while start and (not deepest or level <= deepest):
        found.update(dict.fromkeys(start, level))
        start = [key for handle in start for key in on.get(handle, ()) if key not in found]
        level += 1
    return start


def _on(targets: Mapping[str, str]) -> dict[str, list[str]]:
    on: dict[str, list[str]] = {}
    for key, target in targets.items():
        on.setdefault(target, []).append(key)
    return on


def _places(statements: Collection[str], arguments: Mapping[str, Hanging], targets: Mapping[str, str]) -> list[Place]:
    """Supports before attacks, and what hangs on an argument right after it."""
    on = _on(targets)
    places: list[Place] = []
    for statement in statements:
        waiting = _group(on[statement], arguments, statement) if statement in on else []
        while waiting:
            place = waiting.pop()
            places.append(place)
            if place.key in on:
                waiting += _group(on[place.key], arguments, place.handle)
    return places


def _group(keys: list[str], arguments: Mapping[str, Hanging], target: str) -> list[Place]:
    """The places of what hangs on `target`, the last one first."""
    supports: list[Place] = []
    attacks: list[Place] = []
    for key in keys:
        argument = arguments[key]
        side, sign = (attacks, _ATTACK) if argument.relation is Relation.ATTACK else (supports, _SUPPORT)
        side.append(Place(key, argument.id or f"{target}{sign}{len(side) + 1}", target))
    return [*reversed(attacks), *reversed(supports)]
