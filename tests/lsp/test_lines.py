"""Places in UTF-16 and in the other encodings, there and back."""

from collections.abc import Callable
from typing import Any

import pytest
from growth import MOST, ratio
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Span
from argmap.lsp.lines import UNITS, Lines, Point

texts = st.text(st.sampled_from("ab :-é€𝔸👩🏽\u0301\n\r"), max_size=40)


@pytest.mark.parametrize("unit", UNITS)
@given(text=texts, place=st.integers(0, 40))
def test_an_offset_comes_back(unit: str, text: str, place: int) -> None:
    offset = min(place, len(text))
    lines = Lines(text, unit)
    found: Any = lines.position(offset)
    back = lines.offset(Point(found["line"], found["character"]))
    between = text[offset - 1 : offset + 1] == "\r\n"
    assert back == (offset - 1 if between else offset)


def test_a_character_outside_of_the_bmp_counts_twice() -> None:
    lines = Lines("a: 𝔸b\nc")
    assert lines.position(5) == {"line": 0, "character": 6}
    assert lines.offset(Point(0, 4)) == 3  # into the pair: the character
    assert Lines("a: 𝔸b", "utf-8").position(4) == {"line": 0, "character": 7}
    assert lines.of(Span("", 1, 4, 1, 5)) == {
        "start": {"line": 0, "character": 3},
        "end": {"line": 0, "character": 5},
    }


def test_a_place_outside_is_the_nearest_end() -> None:
    lines = Lines("ab\ncd")
    assert lines.offset(Point(0, 99)) == 2
    assert lines.offset(Point(9, 0)) == 5
    assert lines.of(Span("", 0, 0, 0, 0))["start"] == {"line": 0, "character": 0}


@pytest.mark.parametrize("unit", UNITS)
def test_places_on_one_long_line_take_as_long_as_there_are_many(unit: str) -> None:
    def make(number: int) -> Callable[[], object]:
        lines = Lines("é, 𝔸" * number, unit)
        return lambda: [lines.position(4 * each) for each in range(number)]

    assert ratio(make, 50) <= MOST
