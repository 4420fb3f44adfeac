"""Who bears on whom, and on which side: reachability with a sign, along arguments and contradictions.

Statements and arguments are nodes alike: a premise bears on its argument, an
argument on what it supports or attacks, and two statements that contradict
each other on one another.  Knows nothing of what stands or falls.  Every walk
is iterative and linear.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from argmap.model import ArgumentMap, Relation
from argmap.records import record

Links = dict[str, list[str]]
_Neighbours = Callable[[ArgumentMap, str], list[tuple[str, bool]]]


@record
class Bearing:
    """What counts in the end for something, and what counts against it.  A shared statement may do both."""

    pro: frozenset[str]
    con: frozenset[str]

    def __contains__(self, node: str) -> bool:
        return node in self.pro or node in self.con


def on(amap: ArgumentMap, targets: Iterable[str]) -> Bearing:
    """Every statement and argument that bears on `targets`, which count as for themselves.

    The sign of a path is the product of its steps: an attack on an attack
    counts for.  A path ends where it first meets a target.  Two contradictions
    in a row are not followed: that A excludes B and B excludes C says nothing
    of A and C.
    """
    return _spread(amap, targets, _grounds)


def of(amap: ArgumentMap, starts: Iterable[str]) -> Bearing:
    """Every statement and argument that `starts` bear on, themselves included; signs as for `on`."""
    return _spread(amap, starts, _uses)


def reaching(amap: ArgumentMap, targets: Collection[str]) -> set[str]:
    """Everything connected to `targets` from below, whatever the sign, along any number of contradictions."""
    opposed, arguments = rivals(amap), amap.arguments
    reached = {*targets}
    for target in targets:
        if target in arguments:
            reached.update(arguments[target].premises)
    late = []
    for argument in arguments.values():  # most maps are written from the top down: one pass reaches nearly all
        if argument.target in reached:
            reached.add(argument.handle)
            reached.update(argument.premises)
        else:
            late.append(argument)
    work = [rival for node, others in opposed.items() if node in reached for rival in others]
    work += [node for each in late if each.target in reached for node in (each.handle, *each.premises)]
    while work:
        node = work.pop()
        if node in reached:
            continue
        reached.add(node)
        work += opposed.get(node, ())
        for argument in amap.on(node):
            work.append(argument.handle)
            work += argument.premises
    return reached


def rivals(amap: ArgumentMap) -> dict[str, list[str]]:
    """For each statement those that it contradicts or that contradict it, however it was written."""
    found: dict[str, list[str]] = {}
    for one, other in amap.contradictions():
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def ends(amap: ArgumentMap, *, support: bool = False) -> dict[str, str]:
    """For each argument the statement that it bears on in the end, through the arguments that it is on.

    With `support` only through backing: an argument that attacks, or backs
    one that does, has no end.  Nor has one whose target is not in the map.
    """
    found: dict[str, str] = {}
    for argument in amap.arguments.values():
        if support and argument.relation is Relation.ATTACK:
            continue
        if argument.target in amap.statements:
            found[argument.handle] = argument.target
            continue
        trail: list[str] = []
        node = argument.handle
        while node in amap.arguments and node not in found and len(trail) <= len(amap.arguments):
            trail.append(node)
            stop = support and amap.arguments[node].relation is Relation.ATTACK
            node = "" if stop else amap.arguments[node].target
        found.update(dict.fromkeys(trail, found.get(node, node)))
    return {handle: end for handle, end in found.items() if end in amap.statements}


def tops(amap: ArgumentMap) -> dict[str, str]:
    """For each argument the one on a statement that it is on, or on whose backing or undercut it is; often itself."""
    found: dict[str, str] = {}
    for handle in amap.arguments:
        trail, node = [handle], handle
        while node not in found and (target := amap.arguments[node].target) in amap.arguments:
            if len(trail) > len(amap.arguments):
                break  # a built map may have arguments on one another, all round
            trail.append(node := target)
        found.update(dict.fromkeys(trail, found.get(node, node)))
    return found


def support_links(amap: ArgumentMap, claims: Mapping[str, str]) -> dict[str, list[str]]:
    """For each supported statement the premises that it rests on, its own self left out.

    `claims` are the `ends` of support, so the premises of a backing count as
    premises of what the argument supports.
    """
    links: dict[str, list[str]] = {}
    for handle, claim in claims.items():
        premises = amap.arguments[handle].premises
        if claim in premises:
            premises = tuple(premise for premise in premises if premise != claim)
        if premises:
            links.setdefault(claim, []).extend(premises)
    return links


def tangled(links: Links) -> dict[str, list[str]]:
    """What is left of `links` when everything that rests on firm ground has been taken away.

    Empty if and only if there is no circle.  What remains is on a circle or
    rests on one.  (Kahn 1962; `graphlib` says the same at seven times the cost.)
    """
    left = {**links}
    for claim in reversed(links):  # nearly every map is written from the top down: this takes all away
        if left.keys().isdisjoint(left[claim]):
            del left[claim]
    grounds = {claim: sum(premise in left for premise in premises) for claim, premises in left.items()}
    uses: dict[str, list[str]] = {}
    for claim, premises in left.items():
        for premise in premises:
            uses.setdefault(premise, []).append(claim)
    firm = [claim for claim, count in grounds.items() if not count]
    for claim in firm:  # grows
        del grounds[claim]
        for use in uses.get(claim, ()):
            grounds[use] -= 1
            if not grounds[use]:
                firm.append(use)
    return {claim: [premise for premise in left[claim] if premise in grounds] for claim in grounds}


def _spread(amap: ArgumentMap, starts: Iterable[str], neighbours: _Neighbours) -> Bearing:
    """Walk from `starts` along `neighbours`, once for each sign of a node."""
    opposed = rivals(amap)
    seen: dict[bool, set[str]] = {True: set(), False: set()}
    crossed: dict[bool, set[str]] = {True: set(), False: set()}
    work = [(start, True, True) for start in starts]
    ends_here = {start for start, _, _ in work}
    while work:
        node, sign, may_cross = work.pop()
        if not sign and node in ends_here:
            continue
        if node not in seen[sign]:
            seen[sign].add(node)
            work += [(other, sign is keeps, True) for other, keeps in neighbours(amap, node)]
        if node in opposed and may_cross and node not in crossed[sign]:
            crossed[sign].add(node)
            work += [(rival, not sign, False) for rival in opposed[node]]
    return Bearing(pro=frozenset(seen[True]), con=frozenset(seen[False]))


def _grounds(amap: ArgumentMap, node: str) -> list[tuple[str, bool]]:
    """What bears directly on `node`, and whether it keeps the sign."""
    found = [(argument.handle, argument.relation is Relation.SUPPORT) for argument in amap.on(node)]
    if node in amap.arguments:
        found += [(premise, True) for premise in amap.arguments[node].premises]
    return found


def _uses(amap: ArgumentMap, node: str) -> list[tuple[str, bool]]:
    """What `node` bears on directly, and whether it keeps the sign."""
    if node in amap.arguments:
        return [(amap.arguments[node].target, amap.arguments[node].relation is Relation.SUPPORT)]
    return [(argument.handle, True) for argument in amap.starting_from(node)]
