"""Coverage: what counts as a sentence, what counts as mapped, and the command."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ran import ran

from argmap.documents.coverage import as_json
from argmap.loading import load
from argmap.model import Anchor, Argument, ArgumentMap, Relation, Statement
from argmap.render.coverage import lines
from argmap.source.coverage import Coverage, Paragraph, coverage

TEXT = """\
The bridge we need

By Ana Rivera

Traffic is only growing, says the mayor.

The old bridge is congested every morning. The queue blocks the ambulance. Traffic is only growing, says
the mayor (a keen cyclist).

The queue on the old bridge in May. Photo. Source: Town Gazette.

Yes. We should build (and soon) before the floods. What else?
"""


def mapped(*quotes: str, text: str = TEXT) -> Coverage:
    return coverage(ArgumentMap("T", {"a": Statement("a", "A.", at=tuple(Anchor(quote) for quote in quotes))}), text)


def counts(found: Coverage) -> list[tuple[int, int, int]]:
    return [(each.paragraph, each.covered, each.sentences) for each in found.paragraphs]


def test_headings_by_lines_captions_and_pull_quotes_do_not_count() -> None:
    found = mapped()
    assert counts(found) == [(4, 0, 3), (6, 0, 1)]
    assert found.paragraphs[0].missing == (
        "The old bridge is congested every morning.",
        "The queue blocks the ambulance.",
        "Traffic is only growing, says the mayor …",
    )
    assert (found.sentences, found.covered, found.percent) == (4, 0, 0.0)


@pytest.mark.parametrize(
    ("quote", "covered"),
    [
        ("the old bridge … every morning", 1),
        ("congested every", 1),  # lies wholly in the sentence
        ("every morning … queue blocks", 1),  # two words of seven, three of five
        ("every morning … the queue", 0),
        ("is congested … the ambulance", 2),
        ("the old bridge … the mayor", 3),
        ("should build", 1),
        ("blocks the ambulance", 1),
        ("the ambulance … queue blocks", 0),
        ("no such words", 0),
    ],
)
def test_a_sentence_is_mapped_by_half_of_it_or_a_passage_in_it(quote: str, covered: int) -> None:
    assert mapped(quote).covered == covered


@pytest.mark.parametrize(("last", "covered"), [("old bridge", 2), ("very old", 1)])
def test_four_words_of_eight_are_half_a_sentence_and_three_are_not(last: str, covered: int) -> None:
    text = "It rained all day long. The very old bridge is only just safe.\n"
    assert mapped(f"rained all … {last}", text=text).covered == covered


@pytest.mark.parametrize("paragraph", [3, 4])
def test_an_anchor_in_a_pull_quote_maps_the_sentence_that_it_repeats(paragraph: int) -> None:
    anchor = Anchor("traffic is … the mayor", paragraph)
    found = coverage(ArgumentMap("T", {"a": Statement("a", "A.", at=(anchor,))}), TEXT)
    assert counts(found) == [(4, 1, 3), (6, 0, 1)]


def test_the_first_passage_of_an_ambiguous_anchor_counts() -> None:
    assert counts(mapped("traffic is … the mayor")) == [(4, 1, 3), (6, 0, 1)]


def test_anchors_without_a_passage_and_overlong_ones_are_left_out_of_account() -> None:
    text = "First word here. " + "And so it goes. " * 31 + "Last word here."
    found = mapped("first word … last word", "no such thing", "goes and … first word", text=text)
    assert (found.covered, found.unplaced) == (0, 3)


def test_anchors_of_arguments_count() -> None:
    argument = Argument("a.support.1", "a", Relation.SUPPORT, ("b",), at=(Anchor("queue blocks"),))
    amap = ArgumentMap("T", {"a": Statement("a", "A.")}, {"a.support.1": argument})
    assert coverage(amap, TEXT).covered == 1


@pytest.mark.parametrize("text", ["", "\n\n", "A heading\n\nAnother", "-- --"])
def test_where_there_is_no_sentence_nothing_is_mapped(text: str) -> None:
    assert (mapped(text=text).sentences, mapped(text=text).percent) == (0, 0.0)


def test_a_hundred_per_cent_means_all() -> None:
    assert Coverage((Paragraph(1, 3000, 2999, ("Not this one.",)),)).percent == 99.9


def test_a_table_and_its_lines_in_a_pipe() -> None:
    found = mapped("the old bridge … every morning", "no such thing")
    assert ["".join(run.text for run in line) for line in lines(found)] == [
        "paragraph 4: 1 of 3 sentences mapped",
        "paragraph 4: not mapped: The queue blocks the ambulance.",
        "paragraph 4: not mapped: Traffic is only growing, says the mayor …",
        "paragraph 6: 0 of 1 sentence mapped",
        "paragraph 6: not mapped: We should build (and soon) before the …",
        "1 anchor left out of account: missing, reversed or overlong in this text (`argmap check` says which)",
        "1 of 4 sentences mapped, 25%",
    ]
    table = ["".join(run.text for run in line) for line in lines(found, 40)]
    assert table[:5] == ["paragraph  mapped", "        4  1 of 3  ●○○", "        6  0 of 1  ○", "", "not mapped"]
    assert max(map(len, table)) <= 40


@given(st.text(alphabet="ab. \n!?“”(é", max_size=80), st.lists(st.text("ab …", max_size=12), max_size=3))
def test_no_text_is_too_strange(text: str, quotes: list[str]) -> None:
    found = mapped(*quotes, text=text)
    assert 0 <= found.covered <= found.sentences
    assert sum(len(each.missing) for each in found.paragraphs) == found.sentences - found.covered
    assert all(each.sentences for each in found.paragraphs)
    assert "".join(run.text for run in [*lines(found)][-1]) == "".join(run.text for run in [*lines(found, 20)][-1])
    assert json.dumps(as_json(found))


MAP = """\
argmap: 1
title: The bridge
source: {title: The bridge we need, text: bridge.txt}
statements:
  build: {text: Build it., at: should build, support: [late]}
  late: {text: The ambulance comes late., at: queue blocks … the ambulance}
"""


def run(folder: Path, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
    done = ran(["coverage", *arguments], folder, stdin)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridge.yaml").write_text(MAP, "utf-8")
    (tmp_path / "bridge.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_the_command_compares_with_the_copy_of_the_source(folder: Path) -> None:
    status, out, err = run(folder, "bridge.yaml")
    assert (status, out.splitlines()[-1], err) == (0, "2 of 4 sentences mapped, 50%", "")


def test_json_is_as_agreed(folder: Path) -> None:
    status, out, _ = run(folder, "bridge.yaml", "--json")
    missing = ["The old bridge is congested every morning.", "Traffic is only growing, says the mayor …"]
    assert status == 0
    assert json.loads(out) == {
        "version": 1,
        "sentences": 4,
        "covered": 2,
        "percent": 50.0,
        "paragraphs": [
            {"paragraph": 4, "sentences": 3, "covered": 1, "missing": missing},
            {"paragraph": 6, "sentences": 1, "covered": 1, "missing": []},
        ],
    }


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("50", 0), ("50.1", 1), ("100", 1), ("101", 2), ("nan", 2)])
def test_less_than_asked_is_a_finding(folder: Path, least: str, status: int) -> None:
    assert run(folder, "bridge.yaml", "--fail-under", least)[0] == status


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("1", 1), ("100", 1)])
def test_a_text_without_a_sentence_is_not_mapped(folder: Path, least: str, status: int) -> None:
    (folder / "other.txt").write_text("A heading\n", "utf-8")
    assert run(folder, "bridge.yaml", "--text", "other.txt", "--fail-under", least)[0] == status


def test_the_text_may_be_another_file_or_standard_input(folder: Path) -> None:
    (folder / "other.txt").write_text("We should build it now.", "utf-8")
    assert run(folder, "bridge.yaml", "--text", "other.txt")[1].endswith("1 of 1 sentence mapped, 100%\n")
    assert run(folder, "bridge.yaml", "--text", "-", stdin="We should build it now.")[0] == 0
    assert run(folder, "-", "--text", "other.txt", stdin=MAP)[0] == 0


@pytest.mark.parametrize(
    ("source", "arguments", "message"),
    [
        ("", (), "it names no copy of its source; name the text with --text FILE"),
        ("source: {text: gone.txt}\n", (), "its copy of the source, gone.txt, is not there"),
        ("", ("--text", "gone.txt"), "gone.txt: no such file"),
        ("", ("--text", "-", "-"), "cannot both come from standard input"),
    ],
)
def test_without_a_text_it_says_so(folder: Path, source: str, arguments: tuple[str, ...], message: str) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "map.yaml").write_text(f"argmap: 1\ntitle: T\n{source}statements: {{a: A.}}\n", "utf-8")
    status, out, err = run(inner, *(arguments if "-" in arguments else ("map.yaml", *arguments)))
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_the_map_of_the_test_reads() -> None:
    assert load(MAP)[1] == []
