"""What the page's search finds by a field: the statements that a query finds, or that are meant by what it finds."""

import pytest
from hypothesis import given
from page.pages import bridge

from any_map import maps
from argmap.formats.yaml import write
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.page.finding import words
from argmap.query import parse, select


def test_words_are_those_of_the_map() -> None:
    found = words(bridge())
    assert {word: places for word, places in found.items() if word.partition(":")[0] not in ("is", "kind")} == {
        "tag:traffic": [1],
        "scheme:analogy": [1, 2],
        "cites:survey": [1],
        "author:Ada Okafor": [1],
        "year:2024": [1],
    }
    assert found["is:leaf"] == [2, 4, 5]
