"""Circles: one for every set of nodes that lead to one another."""

import pytest

from argmap.relations.circles import Circle, circles


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, []),
        ({"a": ["b"], "b": ["a"]}, [Circle(("a", "b"), 2)]),
        ({"b": ["a"], "a": ["b"]}, [Circle(("b", "a"), 2)]),
        ({"a": ["b"], "b": ["c"], "c": ["a", "b"]}, [Circle(("a", "b", "c"), 3)]),
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, [Circle(("a", "c"), 3)]),
        ({"x": ["y"], "y": ["x"], "a": ["b", "x"], "b": ["a"]}, [Circle(("x", "y"), 2), Circle(("a", "b"), 2)]),
        ({"t": ["a"], "a": ["b"], "b": ["a"]}, [Circle(("a", "b"), 2)]),
    ],
)
def test_circles(links: dict[str, list[str]], expected: list[Circle]) -> None:
    assert list(circles(links)) == expected


def test_many_circles_through_the_same_nodes_are_one_finding() -> None:
    names = [f"n{number}" for number in range(60)]
    links = {name: [other for other in names if other != name] for name in names}
    assert list(circles(links)) == [Circle(("n0", "n1"), 60)]


def test_a_long_circle_is_found_whole() -> None:
    names = [f"n{number}" for number in range(20_000)]
    links = {name: [names[(place + 1) % len(names)]] for place, name in enumerate(names)}
    assert list(circles(links)) == [Circle(tuple(names), 20_000)]
