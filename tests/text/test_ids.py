"""Ids made of texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.ids import Namer, slug
from argmap.keys import is_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A sustainable peace requires trust.", "sustainable-peace-requires-trust"),
        ("The town should not build the bridge.", "town-not-build-bridge"),
        ("It's Audi's 10,000 cars, 5.5% of all!", "audi-10000-cars-5-5-percent"),
        ("Müller’s Straße ist naß", "muller-strasse-ist-nass"),
        ("Is it?", "is-it"),
        ("日本語の文。", "日本語の文"),
        ("  …!  ", ""),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "donaudampfschifffahrtselektrizitatenhaupt"[:40]),
        ("snake_case and under_scores", "snake-case-under-scores"),
    ],
)
def test_an_id_is_made_of_the_first_words_that_say_something(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_ids_are_handed_out_once() -> None:
    namer = Namer()
    given = [namer.name(text, "statement") for text in ("One two", "one two", "One two 2", "!", "?")]
    assert given == ["one-two", "one-two-2", "one-two-2-2", "statement", "statement-2"]
    assert namer.keep("One-Two", "", "x") == "One-Two"
    assert namer.keep("One-Two", "", "x") == "one-two-3"
    assert namer.keep("", "", "x") == "x"
    assert namer.keep("caf\N{LATIN SMALL LETTER E}\u0301", "", "x") == "caf\N{LATIN SMALL LETTER E WITH ACUTE}"


@given(st.lists(st.text(max_size=60), max_size=8))
def test_every_text_gets_an_id_of_its_own(texts: list[str]) -> None:
    namer = Namer()
    ids = [namer.name(text, "statement") for text in texts]
    assert len(set(ids)) == len(ids)
    assert all(map(is_id, ids))
