"""A map to merge, and what of a merged map counts, for tests."""

from dataclasses import replace

from argmap.compare.merging import Conflict, Trouble
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.writing import write

BOTH = ("one", "two")
BASE = """\
# The council's bridge.
argmap: 1
title: The bridge
thesis: build
statements:
    # the claim
    build:
        text: The town should build the bridge.   # says the mayor
        support: [floods, {premises: jobs, id: work}]
        attack: [otters]
    floods: The old bridge is shut in every flood.

    # money and work
    jobs: {text: Building makes jobs., tags: [money]}
    otters: The otters lose their bank.
"""


def read(text: str) -> ArgumentMap:
    amap, found = load(text)
    assert found == []
    return amap


def canonical(amap: ArgumentMap) -> ArgumentMap:
    """The map as it is read when written."""
    return read(write(amap))


def content(amap: ArgumentMap) -> tuple[object, ...]:
    """A map without its order and without names that come of it."""
    keys: dict[str, object] = {name: name for name in amap.statements}
    arguments = []
    for argument in amap.arguments.values():
        keys[argument.handle] = (str(keys[argument.target]), argument.relation, tuple(sorted(argument.premises)))
        rest = replace(argument, handle="", target="", premises=())
        arguments.append((repr(keys[argument.handle]), repr(rest)))
    return dict(amap.statements), sorted(arguments), frozenset(amap.thesis), amap.title


def troubles(found: tuple[Conflict, ...]) -> list[Trouble]:
    return [each.trouble for each in found]
