"""Walks over a map: what bears on a selection, what it bears on, and on which side.

One step is one argument, or one contradiction.  An argument and its premises
are found together.  As in `bearing`, no walk follows two contradictions in a
row: that A excludes B and B excludes C says nothing of A and C.  An authority
goes with the statements that rest on it.  Every walk is linear.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from argmap.facts import Facts
from argmap.facts.selection import Selection
from argmap.model import ArgumentMap, Relation
from argmap.relations import bearing

EVERY = sys.maxsize  # steps: all that there are

_Neighbours = Callable[[ArgumentMap, str], Sequence[str]]


class Reach(NamedTuple):
    """What a walk came to, and what of it only by a contradiction, after which no other may follow."""

    free: set[str]
    crossed: set[str]

    @property
    def nodes(self) -> set[str]:
        return self.free | self.crossed


def below(facts: Facts, start: Selection, steps: int) -> Selection:
    """What bears on `start` in at most so many steps, itself included."""
    return _with_authorities(facts, _down(facts, start, steps).nodes, start.authorities)


def above(facts: Facts, start: Selection, steps: int) -> Selection:
    """What `start` bears on in at most so many steps, itself included."""
    return Selection(frozenset(_up(facts, start, steps).nodes), start.authorities) & facts.everything


def between(facts: Facts, start: Selection, end: Selection) -> Selection:
    """Everything on a way from `start` up to `end`, both included where there is one."""
    up, down = _up(facts, start, EVERY), _down(facts, end, EVERY)
    nodes = frozenset((up.free & down.nodes) | (up.crossed & down.free))
    authorities = (each for each in start.authorities if not nodes.isdisjoint(facts.carried.get(each, ())))
    return Selection(nodes, frozenset(authorities)) & facts.everything


def direct(facts: Facts, targets: Selection, relation: Relation) -> Selection:
    """The arguments for or against `targets`, and their premises; against a statement also what contradicts it."""
    found: set[str] = set()
    for target in targets.nodes:
        for argument in facts.amap.on(target, relation):
            found.update((argument.handle, *argument.premises))
        if relation is Relation.SUPPORT and target in facts.amap.arguments:
            found.update(facts.amap.arguments[target].premises)
        elif relation is Relation.ATTACK:
            found.update(facts.rivals.get(target, ()))
    return _with_authorities(facts, found)


def in_the_end(facts: Facts, targets: Selection, relation: Relation) -> Selection:
    """What counts for or against `targets` through any number of steps: an attack on an attack counts for.

    A path ends at the first target that it meets, so of several targets the
    nearest decides.  A target itself is found where it bears on another one,
    or on itself in a circle.
    """
    amap = facts.amap
    signed = bearing.on(amap, targets.nodes)
    pro, con = (signed.pro, signed.con) if relation is Relation.SUPPORT else (signed.con, signed.pro)
    found = set(pro - targets.nodes)
    for target in targets.nodes:
        argument = amap.arguments.get(target)
        if argument is None:
            used = any(each.handle in pro for each in amap.starting_from(target))
        else:
            used = argument.target in (pro if argument.relation is Relation.SUPPORT else con)
        if used:
            found.add(target)
    return _with_authorities(facts, found) | direct(facts, targets, relation)


def _down(facts: Facts, start: Selection, steps: int) -> Reach:
    return _reach(facts, start.nodes, steps, _premises, _arguments_on)


def _up(facts: Facts, start: Selection, steps: int) -> Reach:
    carried = (statement for authority in start.authorities for statement in facts.carried.get(authority, ()))
    return _reach(facts, start.nodes.union(carried), steps, _arguments_from, _target)


def _reach(facts: Facts, starts: Iterable[str], steps: int, together: _Neighbours, apart: _Neighbours) -> Reach:
    """Go from `starts` in waves, one a step: `together` is what is found with a node, `apart` what a step away."""
    amap, rivals = facts.amap, facts.rivals
    reach = Reach(set(), set())
    freely, across = list(starts), list[str]()
    while freely or across:
        freely = [node for node in dict.fromkeys(freely) if node not in reach.free]
        across = [node for node in dict.fromkeys(across) if node not in reach.free and node not in reach.crossed]
        freely += [other for node in (*freely, *across) for other in together(amap, node) if other not in reach.free]
        reach.free.update(freely)
        reach.crossed.update(across)
        if not steps:
            break
        steps -= 1
        after = [other for node in (*freely, *across) for other in apart(amap, node)]
        across = [rival for node in freely for rival in rivals.get(node, ())]
        freely = after
    return reach


def _premises(amap: ArgumentMap, node: str) -> Sequence[str]:
    return amap.arguments[node].premises if node in amap.arguments else ()


def _arguments_on(amap: ArgumentMap, node: str) -> Sequence[str]:
    return [argument.handle for argument in amap.on(node)]


def _arguments_from(amap: ArgumentMap, node: str) -> Sequence[str]:
    return [argument.handle for argument in amap.starting_from(node)]


def _target(amap: ArgumentMap, node: str) -> Sequence[str]:
    return (amap.arguments[node].target,) if node in amap.arguments else ()


def _with_authorities(facts: Facts, nodes: Iterable[str], authorities: frozenset[str] = frozenset()) -> Selection:
    found = frozenset(nodes)
    carrying = (each for each, statements in facts.carried.items() if not found.isdisjoint(statements))
    return Selection(found, authorities.union(carrying)) & facts.everything
