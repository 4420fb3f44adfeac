"""Anchors against a text: what is found where, and the laws that hold for any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Anchor
from argmap.source.anchors import Kind, Passages, find, selector
from argmap.source.quotes import words
from conftest import examples

BRIDGE = """\
The bridge we need

Ana Rivera
Town Gazette

The town should build the bridge before the spring floods. “It can’t wait,” says the mayor.
She is right: the 25% rise in traffic — over 2,100 cars — is Touré’s worry.

The town should not dig a tunnel. The spring floods would fill it.

--

The town should build the bridge before the spring floods.
"""


def found(text: str, quote: str, paragraph: int | None = None) -> tuple[Kind, list[str]]:
    outcome = find(text, Anchor(quote, paragraph))
    return outcome.kind, [text[start:end] for start, end in outcome.spans]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("bridge we need", "bridge we need"),
        ("she is … in traffic", "She is right: the 25% rise in traffic"),
        ("She is ... in traffic", "She is right: the 25% rise in traffic"),
        ("She is . . . in traffic", "She is right: the 25% rise in traffic"),
        ("SHE IS RIGHT … IN TRAFFIC", "She is right: the 25% rise in traffic"),
        ('"It can\'t wait" … the mayor.', "It can’t wait,” says the mayor"),
        ("traffic -- over 2,100 cars", "traffic — over 2,100 cars"),
        ("2,100 cars … Toure's worry", "2,100 cars — is Touré’s worry"),
        ("the mayor she is right", "the mayor.\nShe is right"),
        ("not dig … floods", "not dig a tunnel. The spring floods"),
    ],
)
def test_a_passage_is_found_whatever_its_case_accents_quotes_dashes_and_white_space(quote: str, passage: str) -> None:
    assert found(BRIDGE, quote) == (Kind.FOUND, [passage])


@pytest.mark.parametrize(
    ("quote", "paragraph", "kind", "passages"),
    [
        ("the town should", 3, Kind.FOUND, ["The town should"]),
        ("the town should … spring floods", 6, Kind.FOUND, [BRIDGE.splitlines()[-1][:-1]]),
        ("the town should", None, Kind.AMBIGUOUS, ["The town should"] * 3),
        ("the town should", 99, Kind.MISSING, []),
        ("the town could", None, Kind.MISSING, []),
        ("she is right … no such end", None, Kind.MISSING, ["She is right"]),
        ("she is … the mayor", None, Kind.REVERSED, ["She is", "the mayor"]),
        ("fill it … she is", 4, Kind.MISSING, ["fill it"]),
        ("he town … spring floods", None, Kind.MISSING, []),
        ("the mayor … the may", None, Kind.MISSING, ["the mayor"]),
        ("over 2 … worry", None, Kind.MISSING, []),
        ("… spring floods", None, Kind.MISSING, []),
        ("the town …", None, Kind.MISSING, []),
        ("", None, Kind.MISSING, []),
    ],
)
def test_outcomes(quote: str, paragraph: int | None, kind: Kind, passages: list[str]) -> None:
    assert found(BRIDGE, quote, paragraph) == (kind, passages)


def test_the_last_words_may_not_overlap_the_first() -> None:
    assert found("One two three.", "one two … two three") == (Kind.MISSING, ["One two"])


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("We are late. We are so glad that we are here today.", 2),  # two sentences: either may be meant
        ("Now we are so glad that we are here today.", 1),  # one sentence: from the first start
        ("We are late.\n\nGlad that we are here today.", 1),  # not across a paragraph break
        ("We are here today. We are here today.", 2),
        ("We are " + "so " * 120 + "glad. So we are here today.", 1),  # not an overlong one
    ],
)
def test_of_several_starts_only_those_count_that_a_reader_would_take(text: str, passages: int) -> None:
    kind, places = found(text, "we are … here today")
    assert (kind is Kind.FOUND, len(places)) == (passages == 1, passages)


def test_a_start_in_the_same_sentence_is_the_earliest() -> None:
    text = "Late as we are, we are here today."
    assert found(text, "we are … here today") == (Kind.FOUND, ["we are, we are here today"])


def test_a_passage_may_run_on_into_the_next_paragraph() -> None:
    assert found(BRIDGE, "Touré’s worry … dig a", 4) == (Kind.MISSING, [])
    assert found(BRIDGE, "Touré’s worry … dig a", 3) == (Kind.FOUND, ["Touré’s worry.\n\nThe town should not dig a"])


@pytest.mark.parametrize(("between", "kind"), [(116, Kind.FOUND), (117, Kind.OVERLONG)])
def test_a_passage_has_at_most_120_words(between: int, kind: Kind) -> None:
    assert found("first word " + "and " * between + "last word", "first word … last word")[0] is kind


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Die Straße ist gesperrt.", "STRASSE IST"),
        ("The co\u00adope\u00adration failed.", "cooperation failed"),
        ("The cooperation failed.", "co\u00adoperation failed"),
        ("Cafe\u0301 noir", "café noir"),
        ("\ufeffFirst things first.", "first things"),
        ("The ﬁrst ﬂoor", "first floor"),
        ("这座桥很旧。", "这座 … 很旧"),
        ("_First_ things", "first things"),
        ("Old\u00a0bridge", "old bridge"),
    ],
)
def test_what_looks_alike_is_alike(text: str, quote: str) -> None:
    assert found(text, quote)[0] is Kind.FOUND


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("\n \n", []),
        ("One\ntwo\n\n\n  three \n", ["One\ntwo", "three"]),
        ("One\r\n\r\ntwo\r\rthree", ["One", "two", "three"]),
        ("One\n--\n\n* * *\n\nTwo", ["One\n--", "* * *", "Two"]),
        ("A heading\n" + "long " * 50 + "\nshort", ["A heading", ("long " * 50).strip(), "short"]),
        ("One\u2029\u2029two", ["One", "two"]),
    ],
)
def test_paragraphs_are_what_blank_lines_separate(text: str, paragraphs: list[str]) -> None:
    assert [text[start:end] for start, end in Passages(text).paragraphs] == paragraphs


def test_an_offset_is_in_a_paragraph() -> None:
    passages = Passages("One.\n\nTwo.")
    assert [passages.paragraph_at(offset) for offset in (0, 4, 5, 6, 10)] == [1, 1, 1, 2, 2]


def test_selector() -> None:
    assert selector(find("So it is.", Anchor("it is"))) == {"type": "TextPositionSelector", "start": 3, "end": 8}
    assert selector(find("So it is.", Anchor("it was"))) == {}


WORDS = st.text("abcxyzéßñΩжç", min_size=1, max_size=3)
TEXTS = st.lists(WORDS, min_size=6, max_size=30).flatmap(
    lambda chosen: st.lists(st.sampled_from([" ", ", ", ". ", "\n", "\n\n", " — "]), min_size=30, max_size=30).map(
        lambda gaps: "".join(word + gap for word, gap in zip(chosen, gaps, strict=False))
    )
)


@examples(5)
@given(st.data(), TEXTS)
def test_an_anchor_made_of_a_text_is_found_there(data: st.DataObject, text: str) -> None:
    tokens = words(text)
    first = data.draw(st.integers(0, len(tokens) - 4))
    last = data.draw(st.integers(first + 4, len(tokens)))
    head, tail = tokens[first : first + 2], tokens[last - 2 : last]
    outcome = find(text, Anchor(f"{' '.join(head)} … {' '.join(tail)}"))
    assert outcome.kind in (Kind.FOUND, Kind.AMBIGUOUS)
    for start, end in outcome.spans:
        passage = words(text[start:end])
        assert (passage[:2], passage[-2:]) == (head, tail)
        assert text[start].isalnum()
        assert text[end - 1].isalnum()


@given(
    st.data(),
    TEXTS,
    st.sampled_from(
        [
            str.upper,
            str.casefold,
            lambda text: unicodedata.normalize("NFD", text),
            lambda text: text.replace(" — ", " -- "),
            lambda text: text.replace(" ", " \t"),
        ]
    ),
)
def test_folding_changes_nothing(data: st.DataObject, text: str, change: object) -> None:
    assert callable(change)
    tokens = words(text)
    first = data.draw(st.integers(0, len(tokens) - 4))
    quote = f"{' '.join(tokens[first : first + 2])} … {' '.join(tokens[first + 2 : first + 4])}"
    plain, changed = find(text, Anchor(quote)), find(change(text), Anchor(change(quote)))
    assert changed.kind is plain.kind
    assert [words(text[slice(*span)]) for span in plain.spans] == [
        words(change(text)[slice(*span)]) for span in changed.spans
    ]


@examples(5)
@given(st.text(max_size=60), st.text(max_size=30), st.none() | st.integers(-1, 3))
def test_no_text_and_no_quote_is_too_strange(text: str, quote: str, paragraph: int | None) -> None:
    outcome = find(text, Anchor(quote, paragraph))
    assert all(0 <= start < end <= len(text) for start, end in outcome.spans)
    assert bool(selector(outcome)) == (outcome.kind in (Kind.FOUND, Kind.AMBIGUOUS, Kind.OVERLONG))
