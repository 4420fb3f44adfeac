"""`argmap brief`: it fits, it names what it talks of, and nothing in a map gets out of hand."""

import re
from dataclasses import replace

import any_map
import pytest
from evaluation.handmade import handmade, maps
from hypothesis import given
from shown import shown
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.evaluation import Semantics, evaluate
from argmap.evaluation.critical import critical
from argmap.evaluation.critical.objections import Fate, objections
from argmap.evaluation.sides import acceptance
from argmap.facts import Facts
from argmap.model import ArgumentMap
from argmap.questions import Questions, suggestions
from argmap.render.brief import LINES, Brief, lines
from argmap.render.brief.html import html
from argmap.render.brief.markdown import markdown


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["brief", *words])
    return done.exit_code, done.stdout, done.stderr


def brief(amap: ArgumentMap, *theses: str) -> Brief:
    evaluation, told = evaluate(amap), [critical(amap, each, 1) for each in theses]
    upcoming = suggestions(Questions(Facts(amap)))[:3]
    return Brief(evaluation, acceptance(evaluation, Semantics.GROUNDED), theses, told, upcoming)


@pytest.mark.parametrize("name", ["mali", "bridge"])
def test_it_fits_a_screen(name: str) -> None:
    status, out, _ = run(name)
    assert status == 0
    assert len(out.splitlines()) <= LINES
    assert max(map(len, out.splitlines())) <= 80


def test_what_it_says_of_a_small_map() -> None:
    amap = handmade("a -> c\ni: b -> c\nu -x i\nx: o -x c\nx < a\ny: p -x a\nq -x p")
    told = shown(lines(brief(amap, "c")), 80)
    assert told[:12] == [
        "handmade",
        "  c: c — accepted",
        "",
        "1 of 2 main arguments hold",
        "  a: a — hangs on 3 things",
        "  b: b — blocked: undercut by u",
        "",
        "Objections",
        "  p: p — it is answered by q",
        "  u: u — it prevails",
        "  o: o — it is outweighed by a",
        "",
    ]
    assert "Weakest points" in told
    assert "  a: a — the main argument falls; c is then rejected (cites nothing, 2" in told


def test_the_weakest_steps_of_the_op_ed_are_named() -> None:
    """Those that an expert calls weakest: one blocked, and by what; two among the weakest points."""
    _, out, _ = run("mali")
    told = " ".join(out.split())
    assert "coup-as-proof (coup-2020, both-in-mali and good-mix-would-hold) — blocked: undercut by protests" in told
    assert "case-of-mali — 1 falls (question open)" in told
    assert "mix-blurs.support.1 (mali-authority-blurred) — 1 falls (implicit)" in told


def test_every_thesis_is_told() -> None:
    amap = replace(handmade("a -> c\nb -> d\nx: o -x d\np -x o"), thesis=("c", "d"))
    told = shown(lines(brief(amap, "c", "d")), 80)
    assert told[1:10] == [
        "  c: c — accepted",
        "  d: d — accepted",
        "",
        "1 of 1 main argument for c holds",
        "  a: a — hangs on 1 thing",
        "",
        "1 of 1 main argument for d holds",
        "  b: b — hangs on 1 thing",
        "",
    ]
    assert "Objections to d" in told
    assert "Weakest points for d" in told


def test_main_arguments_that_do_not_hold_are_told_among_many_that_do() -> None:
    amap = handmade("\n".join([*(f"a{n} -> c" for n in range(12)), "i: b -> c", "u -x i"]))
    told = shown(lines(brief(amap, "c")), 80)
    assert told[3] == "12 of 13 main arguments hold"
    assert "  b: b — blocked: undercut by u" in told
    assert "  and 5 more" in told


def test_what_to_ask_next() -> None:
    _, out, _ = run("mali")
    assert "Questions to ask next\n  not-both.support.1 facts: Is what is said" in out


def test_what_becomes_of_objections() -> None:
    amap = handmade("c\nx: o -x c\ny: p -x c\nq -x p\nz: r -x c\nr >< s")
    assert [(each.argument, each.fate, each.by) for each in objections(evaluate(amap), "c")] == [
        ("x", Fate.PREVAILS, ()),
        ("z", Fate.OPEN, ()),
        ("y", Fate.ANSWERED, ("p.attack.1",)),
    ]


@given(any_map.maps(wild=True))
def test_any_text_is_told_safely(amap: ArgumentMap) -> None:
    for thesis in list(amap.statements)[:1]:
        found = brief(amap, thesis)
        assert len(shown(lines(found), 80)) <= LINES
        assert "<script" not in html(found)
        assert markdown(found).startswith("# ")


@given(maps(most=8))
def test_every_map_fits(amap: ArgumentMap) -> None:
    found = brief(amap, next(iter(amap.statements)))
    assert len(shown(lines(found), 80)) <= LINES


def test_html_is_one_page_without_scripts_or_links() -> None:
    status, out, _ = run("mali", "--format", "html")
    assert status == 0
    assert out.startswith("<!doctype html>")
    assert not re.search(r"<script|https?://|src=", out)
    assert out.count('class="bar"') >= 5


def test_markdown_has_ids_as_code() -> None:
    assert "- `congestion`: The old bridge" in run("bridge", "--format", "markdown")[1]


def test_what_cannot_be_done_is_said_in_a_line() -> None:
    assert run("bridge", "--format", "pdf")[0] == 2
