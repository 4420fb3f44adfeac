"""What an anchor is made of: its two sides, what is wrong with it, its link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Anchor
from argmap.source.quotes import fault, fragment, parts, words
from conftest import examples


@pytest.mark.parametrize(
    ("quote", "first", "last"),
    [
        ("first words … last words", "first words", "last words"),
        ("first words ... last words", "first words", "last words"),
        ("first words...last words", "first words", "last words"),
        ("a short phrase", "a short phrase", None),
        ("first words …", "first words", ""),
        ("a … b … c", "a", "b … c"),
    ],
)
def test_parts(quote: str, first: str, last: str | None) -> None:
    assert parts(quote) == (first, last)


@pytest.mark.parametrize(
    ("quote", "wrong"),
    [
        ("two words", None),
        ("two words … two more", None),
        ("one two three four five six seven eight", None),
        ("a-long-word-that-counts once … only once", None),
        ("这座 … 很旧", None),
        ("one", "one word alone"),
        ("one two three four five six seven eight nine", "9 words, more than 8"),
        ("one … two words", None),
        ("two words … one", None),
        ("two words …", "no words after the ellipsis"),
        ("two words … -- …", "more than one ellipsis"),
        ("— … two words", "no words before the ellipsis"),
        ("one two three four five six seven … one two three four five six", "13 words, more than 12"),
        ("", "no words"),
    ],
)
def test_fault(quote: str, wrong: str | None) -> None:
    assert fault(quote) == wrong


@pytest.mark.parametrize(
    ("url", "quote", "link"),
    [
        ("https://e.org/a", "two words", "https://e.org/a#:~:text=two%20words"),
        ("https://e.org/a", "the town … spring floods", "https://e.org/a#:~:text=the%20town,spring%20floods"),
        ("https://e.org/a#top", "two words", "https://e.org/a#top:~:text=two%20words"),
        ("https://e.org/a#top:~:text=old", "two words", "https://e.org/a#top:~:text=two%20words"),
        ("https://e.org/?q=1", "re-open, now & then", "https://e.org/?q=1#:~:text=re%2Dopen%2C%20now%20%26%20then"),
        ("https://e.org/", "100% Touré’s", "https://e.org/#:~:text=100%25%20Tour%C3%A9%E2%80%99s"),
        ("https://e.org/", "“Go\n  home!” … the end.", "https://e.org/#:~:text=Go%20home,the%20end"),
        ("https://e.org/", "two \ud800words", "https://e.org/#:~:text=two%20%3Fwords"),
    ],
)
def test_fragment(url: str, quote: str, link: str) -> None:
    assert fragment(url, Anchor(quote)) == link


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don’t re-open “No. 5”!", ["don't", "re", "open", "no", "5"]),
        ("2,100 cars, 1.5% and 3,", ["2,100", "cars", "1.5", "and", "3"]),
        ("the U.N.'s end.The start", ["the", "u", "n", "s", "end", "the", "start"]),
        ("snake_case", ["snake", "case"]),
        ("ÉTÉ Ωμέγα œuf", ["ete", "ωμεγα", "œuf"]),
        ("木と水 x", ["木", "と", "水", "x"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@examples(5)
@given(st.text(max_size=40))
def test_no_quote_is_too_strange(quote: str) -> None:
    assert fault(quote) is None or fault(quote)
    assert fragment("https://e.org/", Anchor(quote)).isascii()
