"""Kialo's exports: numbers that are no claims, links, sources; no text raises, and every map reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.formats.kialo.read import read
from argmap.loading import load
from argmap.model import ArgumentMap, Citation
from argmap.writing import write

HEAD = "Discussion Title: T\n\n"


def imported(text: str) -> tuple[ArgumentMap, list[str]]:
    amap, found = read(text)
    assert load(write(amap)) == (amap, [])
    return amap, [each.message for each in found]


def test_a_debate_of_any_depth_is_one_tree() -> None:
    number, lines = "1.", [HEAD + "1. Thesis zero."]
    for depth in range(1, 300):
        number += "1."
        lines.append(f"{number} {'Pro' if depth % 2 else 'Con'}: Claim {depth}.")
    amap, notes = imported("\n".join(lines))
    assert len(amap.arguments) == 299
    assert amap.theses == ("thesis-zero",)
    assert notes == []


def test_a_numbered_list_in_a_claim_starts_no_claim() -> None:
    amap, _ = imported(HEAD + "1. Thesis.\n1.1. Pro: Reasons:\n1. one\n2. two\n3. three\n1.2. Con: No.\n")
    assert len(amap.statements) == 3
    assert amap.theses == ("thesis",)


def test_several_theses_each_have_their_claims() -> None:
    amap, _ = imported(HEAD + "1. First thing.\n1.1. Pro: Good.\n2. Second thing.\n2.1. Con: Bad.\n")
    assert amap.theses == ("first-thing", "second-thing")
    assert len(amap.arguments) == 2


@pytest.mark.parametrize(
    ("links", "premises", "notes"),
    [
        ("-> See 1.1.", [("good",), ("good",)], []),
        ("-> See 1.1", [("good",), ("good",)], []),
        ("-> See 1.2.", [("good",)], ["1 link not imported: to no claim in the file"]),
        ("-> See 7.", [("good",)], ["1 link not imported: to no claim in the file"]),
        ("-> See 1.", [("good",), ("thesis",)], []),
    ],
)
def test_a_link_is_the_claim_once_more(links: str, premises: list[tuple[str, ...]], notes: list[str]) -> None:
    amap, found = imported(f"{HEAD}1. Thesis.\n1.1. Pro: Good.\n1.2. Con: {links}\n")
    assert sorted(argument.premises for argument in amap.arguments.values()) == sorted(premises)
    assert found == notes


@pytest.mark.parametrize(
    ("text", "plain", "urls"),
    [
        ("It [is](https://a.org/x) so.", "It is so.", ["https://a.org/x"]),
        (r"A [b](https://a.org/x\(y\)) c.", "A b c.", ["https://a.org/x(y)"]),
        ("A [b](https://a.org/x(y)) c.", "A b c.", ["https://a.org/x(y)"]),
        ("[a](https://a.org) [b](https://a.org)", "a b", ["https://a.org"]),
        (r"\[sic\] [no link](javascript:alert(1)) [x]", "[sic] [no link](javascript:alert(1)) [x]", []),
        ("[[nested](https://a.org)]", "[nested]", ["https://a.org"]),
        ("see https://a.org/x", "see https://a.org/x", []),
    ],
)
def test_links_become_authorities(text: str, plain: str, urls: list[str]) -> None:
    amap, _ = imported(f"{HEAD}1. {text}\n")
    (statement,) = amap.statements.values()
    assert statement.text == plain
    assert [each.item["URL"] for each in amap.authorities.values()] == urls


def test_a_claim_that_is_all_link_cites_without_a_note() -> None:
    amap, _ = imported(f"{HEAD}1. [All of it.](https://ex.org/paper)\n")
    assert amap.statements["all-of-it"].cites == (Citation("ex-org-paper"),)


@pytest.mark.parametrize("text", ["", "words\nand more\n", "Discussion Title: T\n"])
def test_what_is_no_export_is_one_error(text: str) -> None:
    _, found = read(text)
    assert [each.severity for each in found] == [Severity.ERROR]


@pytest.mark.parametrize("text", ["[" * 50_000, "[a](" * 20_000, "\\[" * 20_000, "1." * 30_000, " " * 50_000])
def test_odd_texts_take_no_longer(text: str) -> None:
    imported(f"{HEAD}1. {text}\n{text}\n")


PIECES = """
Discussion Title: T | Discussion Name: | 1. A. | 1.1. Pro: B | 1.1. Con: |   1.1.1. Con: -> See 1.1. | 2. C | 1.2. D |
1.2.1. Question: E | -> See 2. | Sources: | [1] https://a.org | [2] | text [1][2] [3] | | 3.1. Pro: F | 2.1. Idea: G
"""


@given(st.lists(st.sampled_from(PIECES.replace("\n", " ").split(" | ")), max_size=12))
def test_no_text_raises_and_every_map_reads(pieces: list[str]) -> None:
    imported("\n".join(pieces))
