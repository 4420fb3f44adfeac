"""What counts steps (growth.py) sees work that is squared, in whatever way it is written."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio, steps

SQUARED: dict[str, Callable[[int], object]] = {
    "loops": lambda n: [None for a in range(n) for _ in range(a)],
    "generator": lambda n: any(a + b < 0 for a in range(n) for b in range(n)),
    "function in a sort": lambda n: sorted(range(n * n), key=lambda each: -each),
    "dictionary": lambda n: {b: a for a in range(n) for b in range(a)},
}


@pytest.mark.parametrize("way", SQUARED)
def test_what_is_squared_grows_too_fast(way: str) -> None:
    assert ratio(lambda size: lambda: SQUARED[way](size), 30) > 2 * MOST


def test_what_is_linear_does_not() -> None:
    assert 3.5 < ratio(lambda size: lambda: [each + 1 for each in range(size)], 60) <= MOST
    assert steps(lambda: sum(each for each in range(100))) > 100
