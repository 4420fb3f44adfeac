"""Strongly connected components of a graph of numbers, without recursion.

Tarjan (1972), Depth-first search and linear graph algorithms, SIAM J. Comput.
1; its order is what evaluation needs: a component comes after all those that
it leads to.
"""

from collections.abc import Callable, Iterable, Iterator


def components(roots: Iterable[int], successors: Callable[[int], Iterable[int]]) -> Iterator[list[int]]:
    """Every component that the roots lead to, those it leads to first; members in the order they were met."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    waiting: list[int] = []  # met, but not yet in a component
    for root in roots:
        if root in index:
            continue
        path = [(root, _enter(root, index, low, waiting, successors))]
        while path:
            node, rest = path[-1]
            for successor in rest:
                if successor not in index:
                    path.append((successor, _enter(successor, index, low, waiting, successors)))
                    break
                if successor in low:
                    low[node] = min(low[node], index[successor])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == index[node]:
                    yield _leave(node, low, waiting)


def _enter(
    node: int,
    index: dict[int, int],
    low: dict[int, int],
    waiting: list[int],
    successors: Callable[[int], Iterable[int]],
) -> Iterator[int]:
    index[node] = low[node] = len(index)
    waiting.append(node)
    return iter(successors(node))


def _leave(node: int, low: dict[int, int], waiting: list[int]) -> list[int]:
    start = len(waiting) - 1
    while waiting[start] != node:
        start -= 1
    component = waiting[start:]
    del waiting[start:]
    for member in component:
        del low[member]
    return component
