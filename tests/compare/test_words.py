"""What one text says otherwise than another, word by word."""

import pytest
from any_map import texts
from hypothesis import given

from argmap.compare.difference.words import Fate, reworded


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("a b c", "a b c", "=a b c"),
        ("a b c", "a x c", "=a |-b|+x|= c"),
        ("a b c d", "a x y d", "=a |-b c|+x y|= d"),
        ("", "a", "+a"),
        ("a b.", "a b!", "=a b|-.|+!"),
        ("one two three four", "six seven three nine", "-one two three four|+six seven three nine"),
        ("橋は古い", "橋は新しい", "=橋は|-古|+新し|=い"),
        ("यह किताब है", "यह कितना है", "=यह |-किताब|+कितना|= है"),
        ("cafe\u0301 10%", "cafe\u0301 20%", "=cafe\u0301 |-10%|+20%"),
        ("x" * 9000, "y", f"-{'x' * 9000}|+y"),
    ],
)  # fmt: skip
def test_words(before: str, after: str, pieces: str) -> None:
    assert "|".join(f"{fate}{text}" for fate, text in reworded(before, after)) == pieces


def test_two_changes_far_apart_in_a_long_note() -> None:
    before = " ".join(f"the word {number}" for number in range(300))
    pieces = reworded(before, before.replace("word 20 ", "words 20 ").replace("word 270 ", "words 270 "))
    changed = [(fate, text) for fate, text in pieces if fate is not Fate.KEPT]
    assert changed == [(Fate.GONE, "word"), (Fate.COME, "words")] * 2


@given(texts, texts)
def test_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = reworded(before, after)
    for text, other in ((before, Fate.COME), (after, Fate.GONE)):
        assert "".join(piece.text for piece in pieces if piece.fate is not other) == " ".join(text.split())
