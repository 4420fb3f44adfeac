"""Where the arguments of a merged map stand, and so what those without an id are called."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.model import Argument, Relation


def placed(statements: Iterable[str], arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    """The arguments in reading order under the handles that reading the map gives them.

    `arguments` are by any keys, and each has as its target a statement or the
    key of another; one that hangs on nothing is left out.
    """
    on: dict[str, list[str]] = {}
    for key, argument in arguments.items():
        on.setdefault(argument.target, []).append(key)
    found: dict[str, Argument] = {}
    for statement in dict.fromkeys(statements):
        waiting = [*reversed(list(_group(on.get(statement, ()), arguments, statement)))]
        while waiting:
            key, argument = waiting.pop()
            found[argument.handle] = argument
            waiting += reversed(list(_group(on.get(key, ()), arguments, argument.handle)))
    return found


def _group(keys: Iterable[str], arguments: Mapping[str, Argument], target: str) -> Iterator[tuple[str, Argument]]:
    """What hangs on one thing: supports before attacks, each numbered in its order."""
    for relation in Relation:
        same = [key for key in keys if arguments[key].relation is relation]
        for number, key in enumerate(same, 1):
            argument = arguments[key]
            yield key, replace(argument, handle=argument.id or f"{target}.{relation}.{number}", target=target)


def between(ours: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """Our names in their order, and each of theirs that we lack after the one before it there."""
    order = list(ours)
    known = set(order)
    after: dict[str | None, list[str]] = {}
    last: str | None = None
    for name in theirs:
        if name in known:
            last = name
        else:
            after.setdefault(last, []).append(name)
    merged = after.get(None, [])
    for name in order:
        merged += [name, *after.get(name, ())]
    return merged
