"""Plain text: folding, words, sentences, near misses, printing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import text


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“Café” — naïve", '"cafe" - naive'),
        ("A\n  b\tC", "a b c"),
        ("it’s 5--6", "it's 5-6"),
        ("STRASSE ß", "strasse ss"),
    ],
)
def test_folding(written: str, folded: str) -> None:
    assert text.fold(written) == folded


def test_words_keep_numbers_whole() -> None:
    assert text.words("Only 25% of 1,000 peace-keepers (c. 3.5) don’t.") == [
        "only", "25%", "of", "1,000", "peace-keepers", "c", "3.5", "don't",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Dr. Smith met Col. Goita. They spoke.", ["Dr. Smith met Col. Goita.", "They spoke."]),
        ("See p. 9 and e.g. Mali. Then stop.", ["See p. 9 and e.g. Mali.", "Then stop."]),
        ("J. R. Smith wrote it.", ["J. R. Smith wrote it."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("It cost 3.5 million. “Why?” she asked.", ["It cost 3.5 million.", "“Why?” she asked."]),
        ("The U.S. forces left.", ["The U.S. forces left."]),
        ("So did I. She stayed.", ["So did I.", "She stayed."]),
        ("  ", []),
    ],
)
def test_sentences(paragraph: str, sentences: list[str]) -> None:
    assert [paragraph[start:end] for start, end in text.sentences(paragraph)] == sentences


@pytest.mark.parametrize(
    ("word", "near"),
    [("suport", "support"), ("Support", "support"), ("contradict", "contradicts"), ("zzz", None), ("", None)],
)
def test_nearest(word: str, near: str | None) -> None:
    assert text.nearest(word, ["text", "support", "attack", "contradicts"]) == near


def test_printable_disarms_escapes_and_overrides() -> None:
    assert text.printable("a\x1b[31mb\u202ec\ud800\n\t") == "a\ufffd[31mb\ufffdc\ufffd\n\t"


@pytest.mark.parametrize("start", ["", "  "])
def test_no_line_is_a_command_to_a_log(start: str) -> None:
    assert text.unbroken(f"{start}::error file=a::b") == f"{start}:\ufffderror file=a::b"
    for harmless in ("f :: Int", ":: Int", "a ::b:: c", "a\u200b::b"):
        assert text.unbroken(harmless) == harmless


def test_prose() -> None:
    assert text.listed(["a"]) == "a"
    assert text.listed("abc", "or") == "a, b or c"
    assert text.counted(1, "entry", "entries") == "1 entry"
    assert text.counted(1234, "entry", "entries") == "1,234 entries"


@given(st.text(), st.integers(2, 30))
def test_shortened_fits_on_a_line(written: str, length: int) -> None:
    short = text.shortened(written, length)
    assert len(short) <= length
    assert "\n" not in short


@given(st.text())
def test_sentences_are_in_order_and_lose_no_word(paragraph: str) -> None:
    spans = text.sentences(paragraph)
    assert all(a < b <= c for (a, b), (c, _) in pairwise(spans))
    kept = "".join(paragraph[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(paragraph.split())
