"""Circles: sets of nodes that lead to one another, and the shortest way round each."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.records import record
from argmap.relations.components import components


@record
class Circle:
    """Nodes each of which leads to the next, and the last to the first.

    `entangled` counts all nodes that lead to one another here, those on
    further circles through the same nodes included.
    """

    nodes: tuple[str, ...]
    entangled: int


def circles(links: Mapping[str, Sequence[str]]) -> Iterator[Circle]:
    """One circle for every set of nodes that lead to one another, in the order of `links`.

    Of each set the shortest circle through its first node: there may be
    exponentially many, and to cut one shows the next.  A node that leads to
    itself is no circle.
    """
    for knot in knots(links):
        yield Circle(_shortest(knot, links), len(knot))


def knots(links: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Every set of two nodes or more that lead to one another (a strongly connected component), as `links` has them."""
    names = list(links)
    numbers = {name: number for number, name in enumerate(names)}
    found = components(
        range(len(names)), lambda number: (numbers[other] for other in links[names[number]] if other in numbers)
    )
    tied = sorted(sorted(component) for component in found if len(component) > 1)
    return [[names[number] for number in component] for component in tied]


def _shortest(knot: list[str], links: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest circle through the first node of `knot`, found breadth first."""
    first, inside = knot[0], set(knot)
    came_from = {first: first}
    wave = [first]
    for node in wave:  # grows
        for other in links[node]:
            if other == first and node != first:
                backwards = [node]
                while backwards[-1] != first:
                    backwards.append(came_from[backwards[-1]])
                return tuple(reversed(backwards))
            if other in inside and other not in came_from:
                came_from[other] = node
                wave.append(other)
    raise AssertionError(f"{first} is on no circle")
