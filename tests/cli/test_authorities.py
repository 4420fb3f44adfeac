"""What rests on which authority, and the command that lists it."""

import json
from pathlib import Path

import pytest
from ran import ran

from argmap.documents.authorities import as_json
from argmap.evaluation.reliance import Listing, Reliance, listing
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Statement
from argmap.render.authorities import lines

MAP = """\
argmap: 1
title: The bridge
thesis: build
authorities:
  gossip: {title: What people say, unnamed: true}
  survey: {author: [{literal: Town Office}], title: Traffic survey, issued: 2024}
  unread: {author: [{family: Lund}], title: On otters, issued: 2011}
  okafor: {author: [{family: Okafor, given: Ada}], title: A second crossing, issued: 2023-11}
  okafor-later: {author: [{family: Okafor, given: Ada}], title: The third, issued: 2024}
statements:
  build: {text: Build it., support: [congestion, [experts-agree, experts-know]], attack: [otters]}
  congestion:
    text: The bridge is congested.
    cites: [{authority: survey, locator: p. 9, role: data}]
    support: [ambulance]
  ambulance: {text: The ambulance is late., cites: [survey, gossip]}
  experts-agree: {text: Engineers agree., cites: [{authority: okafor, role: evidence}]}
  experts-know:
    text: Engineers know.
    support: [{premises: long-study, support: [exams-are-hard]}]
  long-study: They study for long.
  exams-are-hard: {text: Their exams are hard., cites: [okafor-later]}
  otters: {text: Otters lose their bank., cites: [gossip], attack: [otters-move]}
  otters-move: {text: Otters move., cites: [{authority: okafor, role: disputes}]}
"""


def read(text: str = MAP) -> ArgumentMap:
    amap, found = load(text)
    assert not found
    return amap


@pytest.fixture(scope="module")
def found() -> Listing:
    return listing(read())


def of(found: Listing, authority: str) -> Reliance:
    return next(each for each in found.reliances if each.authority.id == authority)


def test_the_order_is_by_share_and_then_as_written_with_those_not_cited_last(found: Listing) -> None:
    ids = [each.authority.id for each in found.reliances]
    assert ids == ["survey", "gossip", "okafor", "okafor-later", "unread"]


def test_shares_are_of_the_statements_that_cite_something_and_count_for_the_thesis(found: Listing) -> None:
    # congestion, ambulance, experts-agree, exams-are-hard; otters is against, otters-move only disputes
    assert found.supporting == 4
    shares = {each.authority.id: (each.supporting, found.percent(each)) for each in found.reliances}
    assert shares == {
        "survey": (("congestion", "ambulance"), 50.0),
        "gossip": (("ambulance",), 25.0),
        "okafor": (("experts-agree",), 25.0),
        "okafor-later": (("exams-are-hard",), 25.0),
        "unread": ((), 0.0),
    }


@pytest.mark.parametrize(
    ("authority", "claims", "direct"),
    [
        ("survey", ("build", "congestion"), 2),
        ("gossip", ("congestion", "build"), 1),
        ("okafor", ("build",), 1),
        ("okafor-later", ("experts-know", "build"), 1),  # backing supports what the argument supports
        ("unread", (), 0),
    ],
)
def test_claims_rest_on_an_authority_the_nearest_first(
    found: Listing, authority: str, claims: tuple[str, ...], direct: int
) -> None:
    reliance = of(found, authority)
    assert (reliance.claims, reliance.direct) == (claims, direct)


def test_citations_are_listed_whatever_they_are_for(found: Listing) -> None:
    cited = [(citing, how.role.value, how.locator) for citing, how in of(found, "okafor").citations]
    assert cited == [("experts-agree", "evidence", ""), ("otters-move", "disputes", "")]


def test_an_answer_to_an_objection_counts_for_the_thesis() -> None:
    answered = listing(read(MAP.replace(", role: disputes", "")))
    assert (answered.supporting, of(answered, "okafor").supporting) == (5, ("experts-agree", "otters-move"))


def test_a_thesis_that_cites_is_named() -> None:
    amap = read("argmap: 1\ntitle: T\nauthorities: {hall: {title: H}}\nstatements: {a: {text: A., cites: hall}}\n")
    found = listing(amap)
    assert "  § a: A. (thesis, authority)" in ["".join(run.text for run in line) for line in lines(found, amap)]
    assert found.theses_on(found.reliances[0]) == ("a",)


def test_circles_and_dangling_references_do_no_harm() -> None:
    cites = (Citation("hall"), Citation("nobody"))
    amap = ArgumentMap(
        "T",
        {"a": Statement("a", "A."), "b": Statement("b", "B.", cites=cites)},
        {
            "a.support.1": Argument("a.support.1", "a", Relation.SUPPORT, ("b", "gone")),
            "b.support.1": Argument("b.support.1", "b", Relation.SUPPORT, ("a",)),
            "gone.support.1": Argument("gone.support.1", "gone", Relation.SUPPORT, ("b",)),
        },
        {"hall": Authority("hall")},
        thesis=("a", "gone"),
    )
    found = listing(amap)
    assert of(found, "hall").claims == ("a", "b")
    assert found.percent(of(found, "hall")) == 0.0  # a circle carries nothing
    assert [*lines(found, amap)]


def test_depth_has_no_limit() -> None:
    number = 3_000
    statements = {f"s{i}": Statement(f"s{i}", "S.") for i in range(number)}
    statements[f"s{number}"] = Statement(f"s{number}", "S.", cites=(Citation("hall"),))
    steps = (Argument(f"s{i}.support.1", f"s{i}", Relation.SUPPORT, (f"s{i + 1}",)) for i in range(number))
    amap = ArgumentMap("T", statements, {each.handle: each for each in steps}, {"hall": Authority("hall")})
    found = listing(amap)
    assert len(of(found, "hall").claims) == number
    assert max(len("".join(run.text for run in line)) for line in lines(found, amap, 80)) <= 80


def test_in_a_pipe_each_item_is_a_line(found: Listing) -> None:
    shown = ["".join(run.text for run in line) for line in lines(found, read())]
    assert shown[:13] == [
        "survey: Town Office 2024",
        "  Town Office. 2024. Traffic survey.",
        "  § congestion: The bridge is congested. (data, p. 9)",
        "  § ambulance: The ambulance is late. (authority)",
        "  + directly: build (thesis), congestion",
        "  carries 2 of the 4 statements that cite something for the thesis (50%)",
        "",
        "gossip: What people say (unnamed)",
        "  § ambulance: The ambulance is late. (authority)",
        "  § otters: Otters lose their bank. (authority)",
        "  + directly: congestion",
        "  + further on: build (thesis)",
        "  carries 1 of the 4 statements that cite something for the thesis (25%)",
    ]
    assert shown[-3:] == ["unread: Lund 2011", "  Lund. 2011. On otters.", "  not cited"]


def test_with_a_width_lines_are_wrapped_under_themselves(found: Listing) -> None:
    shown = ["".join(run.text for run in line) for line in lines(found, read(), 30)]
    assert shown[3:7] == [
        "  § congestion: The bridge is",
        "      congested. (data, p. 9)",
        "  § ambulance: The ambulance",
        "      is late. (authority)",
    ]


def test_markup_and_control_characters_do_nothing() -> None:
    strange = "[red]\x1b[31m\u202e"
    amap = ArgumentMap(
        "T",
        {strange: Statement(strange, strange, cites=(Citation(strange, locator=strange),))},
        authorities={strange: Authority(strange, {"title": strange, "author": strange}, note=strange)},
    )
    text = "".join(run.text for line in lines(listing(amap), amap) for run in line)
    assert "[red]" in text
    assert not {"\x1b", "\u202e"} & set(text)


def run(folder: Path, *arguments: str, encoding: str = "utf-8") -> tuple[int, str, str]:
    done = ran(["authorities", *arguments], folder, env={"PYTHONIOENCODING": encoding})
    return done.returncode, done.stdout, done.stderr


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, "utf-8")
    status, out, err = run(tmp_path, "map.yaml")
    assert (status, out.splitlines()[0], err) == (0, "survey: Town Office 2024", "")
    assert "  cites congestion: The bridge is congested." in run(tmp_path, "map.yaml", encoding="ascii")[1]
    assert run(tmp_path, "no-such-map")[0] == 2


def test_the_command_prints_json(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, "utf-8")
    status, out, _ = run(tmp_path, "map.yaml", "--json")
    assert status == 0
    assert json.loads(out) == as_json(listing(read()))
    assert json.loads(out)["authorities"][3] == {
        "id": "okafor-later",
        "name": "Okafor 2024",
        "reference": "Okafor, Ada. 2024. The third.",
        "year": 2024,
        "unnamed": False,
        "citations": [{"statement": "exams-are-hard", "role": "authority", "locator": "", "note": ""}],
        "claims": ["experts-know", "build"],
        "direct": ["experts-know"],
        "theses": ["build"],
        "supporting": ["exams-are-hard"],
        "percent": 25.0,
    }


def test_a_map_without_authorities(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: A.}\n", "utf-8")
    assert run(tmp_path, "map.yaml") == (0, "", "map.yaml names no authorities\n")
    assert json.loads(run(tmp_path, "map.yaml", "--json")[1])["authorities"] == []
