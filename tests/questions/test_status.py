"""What became of a question: each way that it can be settled or not, from a map with just that in it."""

from textwrap import indent

import pytest

from argmap.facts import Facts
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.questions import Asked, Questions, Status

EXPERT = "{premises: engineer, scheme: expert-opinion%s}"


def bridge(argument: str, more: str = "") -> ArgumentMap:
    text = (
        "argmap: 1\ntitle: A bridge\nthesis: build\n"
        "authorities: {report: {type: report, title: On bridges}, someone: {unnamed: true}}\n"
        f"statements:\n  build:\n    text: The bridge will hold.\n    support: [{argument}]\n"
        "  fast: {text: It was built fast., assumed: false}\n  calm: The water is calm.\n" + indent(more, "  ")
    )
    amap, findings = load(text)
    assert not findings
    return amap


def question(amap: ArgumentMap, name: str) -> Asked:
    step = Questions(Facts(amap)).step(amap.arguments["build.support.1"])
    return next(each for each in (*step.questions, *step.general) if each.question.id == name)


BARE = "engineer: The engineer says so.\n"


@pytest.mark.parametrize(
    ("argument", "more", "name", "status"),
    [
        (EXPERT % "", BARE, "trust", "unasked"),
        (EXPERT % ", questions: {trust: open}", BARE, "trust", "open"),
        (EXPERT % ", questions: {trust: calm}", BARE, "trust", "answered"),
        (EXPERT % ", questions: {trust: fast}", BARE, "trust", "answer-fallen"),
        (EXPERT % ", questions: {trust: [calm, fast]}", BARE, "trust", "answer-fallen"),
        (EXPERT % ", questions: {trust: {waived: She is known.}}", BARE, "trust", "waived"),
        (EXPERT % ", attack: [{premises: calm, asks: trust}]", BARE, "trust", "objection-stands"),
        (EXPERT % ", attack: [{premises: calm, asks: trust, conceded: true}]", BARE, "trust", "objection-stands"),
        (EXPERT % ", attack: [{premises: fast, asks: trust}]", BARE, "trust", "objection-met"),
        (
            EXPERT % ", questions: {trust: calm}, attack: [{premises: calm, asks: trust}]",
            BARE,
            "trust",
            "objection-stands",
        ),
        (EXPERT % ", questions: {trust: calm}, attack: [{premises: fast, asks: trust}]", BARE, "trust", "answered"),
        (EXPERT % ", questions: {trust: open}, attack: [{premises: fast, asks: trust}]", BARE, "trust", "open"),
        (EXPERT % ", attack: [{premises: calm}]", BARE, "trust", "unasked"),
        (EXPERT % ", questions: {meaning: open}", BARE, "meaning", "open"),
        # A premise and its support are one thing; that of another role settles nothing.
        (EXPERT % "", "engineer: {text: She says so., support: [calm]}\n", "opinion", "answered"),
        (EXPERT % "", "engineer: {text: She says so., support: [calm]}\n", "expertise", "unasked"),
        (EXPERT % "", "engineer: {text: She says so., support: [fast]}\n", "opinion", "unasked"),
        (
            EXPERT % ", questions: {opinion: open}",
            "engineer: {text: She says so., support: [calm]}\n",
            "opinion",
            "answered",
        ),
        (EXPERT % "", "engineer: {text: She says so., attack: [calm]}\n", "opinion", "objection-stands"),
        (EXPERT % "", "engineer: {text: She says so., attack: [fast]}\n", "opinion", "objection-met"),
        (
            EXPERT % "",
            "engineer: {text: She says so., support: [calm], attack: [{premises: calm, outweighed: true}]}\n",
            "opinion",
            "objection-met",
        ),
        # A place where to look it up says that she said so; evidence is there where it is cited.
        (
            EXPERT % "",
            "engineer: {text: She says so., cites: {authority: report, locator: p. 3}}\n",
            "opinion",
            "answered",
        ),
        (EXPERT % "", "engineer: {text: She says so., cites: report}\n", "opinion", "open"),
        (
            EXPERT % "",
            "engineer: {text: She says so., cites: {authority: report, role: data}}\n",
            "evidence",
            "answered",
        ),
        (EXPERT % "", "engineer: {text: She says so., cites: report}\n", "evidence", "unasked"),
        # Of several premises without roles nothing is known.
        ("{premises: [engineer, calm], scheme: sign}", "engineer: {text: So., support: [calm]}\n", "found", "unasked"),
        (
            "{premises: {found: engineer, link: calm}, scheme: sign}",
            "engineer: {text: She says so., support: [calm]}\n",
            "found",
            "answered",
        ),
        (
            "{premises: {found: [engineer, calm]}, scheme: sign}",
            "engineer: {text: She says so., support: [calm]}\n",
            "found",
            "unasked",
        ),
    ],
)
def test_status(argument: str, more: str, name: str, status: str) -> None:
    assert question(bridge(argument, more), name).status == status


def test_what_speaks_for_a_doubt_without_saying_so() -> None:
    expert = "{premises: calm, scheme: expert-opinion, id: rival}"
    other = f"denies: {{text: It will fall., contradicts: build, support: [{expert}]}}\n"
    assert question(bridge(EXPERT % "", BARE + other), "consistency").raised == ("rival",)
    unnamed = "engineer: {text: She says so., cites: someone}\n"
    assert question(bridge(EXPERT % "", unnamed), "expertise").raised == ("someone",)
    harm = "{premises: fast, id: harm, scheme: negative-consequences}"
    good = f"{{premises: calm, scheme: positive-consequences}}]\n    attack: [{harm}"
    assert question(bridge(good), "opposite").raised == ("harm",)
    sign = bridge("{premises: calm, scheme: sign}", "ebb: {text: The tide is out., support: [calm]}\n")
    assert question(sign, "other-cause").raised == ("ebb",)
    assert question(sign, "other-cause").status is Status.UNASKED


def test_undercuts_that_raise_no_question_are_unsorted() -> None:
    amap = bridge(EXPERT % ", attack: [{premises: calm, id: one}, {premises: fast, id: two, asks: trust}]", BARE)
    step = Questions(Facts(amap)).step(amap.arguments["build.support.1"])
    assert step.unsorted == ("one",)
    assert step.roles == {"said": ("engineer",)}


def test_citations_ask_too() -> None:
    others = "{authority: report, role: evidence}, {authority: report, role: background}"
    cites = f"[{{authority: report, locator: p. 3}}, someone, {others}]"
    amap = bridge(EXPERT % "", f"engineer: {{text: She says so., cites: {cites}}}\n")
    first, second = Questions(Facts(amap)).citations("engineer")
    assert {each.question.id: each.status for each in first.questions} == {
        "expertise": "unasked",
        "opinion": "answered",
        "evidence": "answered",
        "consistency": "unasked",
    }
    assert [each.question.id for each in second.having(Status.OPEN)] == ["opinion"]
    assert second.questions[0].raised == ("someone",)
    assert not list(Questions(Facts(amap)).citations("calm"))


def test_what_somebody_asked() -> None:
    amap = bridge(
        EXPERT % ", questions: {field: open, meaning: calm, nonsense: open}, attack: [{premises: calm, asks: trust}]",
        BARE,
    )
    found = {(step.name, each.question.id): each.status for step, each in Questions(Facts(amap)).asked}
    assert found == {
        ("build.support.1", "field"): "open",
        ("build.support.1", "meaning"): "answered",
        ("build.support.1", "trust"): "objection-stands",
    }
