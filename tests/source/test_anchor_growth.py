"""Four times the anchors in four times the source take about four times the steps, however many places they fit."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio

from argmap.model import Anchor
from argmap.source import anchors
from argmap.source.anchors import Kind, Passages, find


def same_place(size: int) -> tuple[str, list[str]]:
    """First words that are everywhere, last words that are in one place each."""
    return " ".join(f"the town of u{n}." for n in range(size)), [f"the town … u{n}" for n in range(size)]


def many_places(size: int) -> tuple[str, list[str]]:
    """Every quote fits as often as the text is long."""
    return "one two three four. " * size, [f"one … {'two ' * (n % 3)}three four u{n // 3}" for n in range(size)]


def crossing(size: int) -> tuple[str, list[str]]:
    return "the town.\n\nA mill. " * size, [f"town … u{n} mill" for n in range(size)]


def reversed_words(size: int) -> tuple[str, list[str]]:
    return "last " * size + "first " * size, ["first … last"] + [f"first u{n} … last" for n in range(size)]


def alike(size: int) -> tuple[str, list[str]]:
    """One quote, typed in as many ways."""
    return "the town " * size, [f"the town{'.' * n}" for n in range(size)]


@pytest.mark.parametrize("family", [same_place, many_places, crossing, reversed_words, alike])
def test_looking_for_anchors_grows_with_them(family: Callable[[int], tuple[str, list[str]]]) -> None:
    def work(size: int) -> Callable[[], object]:
        text, quotes = family(size)
        passages = Passages(text)
        return lambda: [passages.find(Anchor(quote)) for quote in quotes]

    assert ratio(work, 64) <= MOST


def test_of_very_many_places_the_first_are_told() -> None:
    outcome = find("the mill. " * 1000, Anchor("the mill"))
    assert outcome.kind is Kind.AMBIGUOUS
    assert outcome.spans == tuple((10 * n, 10 * n + 8) for n in range(anchors.MOST))
    missing = find("the mill. " * 1000, Anchor("the mill … the river"))
    assert (missing.kind, len(missing.spans)) == (Kind.MISSING, anchors.MOST)
