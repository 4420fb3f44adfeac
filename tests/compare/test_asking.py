"""The critical questions of a class beside those of a key."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import replace

import any_map
import pytest
from growth import MOST as SLOWEST
from growth import ratio
from hypothesis import given

from argmap.compare.alignment import align
from argmap.compare.grading import Asking, Grade, KeyQuestions, Question, class_report, grade
from argmap.compare.grading.asking import MOST
from argmap.documents import grade as document
from argmap.documents import grade_csv
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.render.readings.grading import overview, sheet
from argmap.render.readings.terminal import lines, plain

KEY = """
argmap: 1
title: A bridge
thesis: build
statements:
  build:
    text: The town should build the bridge.
    support:
      - premises: engineers-agree
        id: experts
        scheme: expert-opinion
        questions: {field: open, opinion: open}
        attack: [{premises: engineers-paid, asks: trust}]
      - premises: {case: other-town}
        scheme: example
        questions: {typical: open}
      - premises: ferry-slow
        scheme: cause-to-effect
  engineers-agree: Three engineers recommend the bridge.
  engineers-paid: The builder pays the engineers.
  other-town: A bridge has served the next town well for decades.
  ferry-slow: The ferry takes an hour on market days.
"""
MINE = (
    KEY.replace("field: open, opinion: open", "field: ferry-slow, evidence: open, meaning: open")
    .replace("asks: trust", "asks: expertise")
    .replace("scheme: example", "scheme: sign")
    .replace("typical: open", "found: open")
    .replace("scheme: cause-to-effect", "scheme: cause-to-effect\n        questions: {rule: open}")
)


def read(text: str) -> ArgumentMap:
    amap, found = load(text)
    assert not found
    return amap


def asking(key: ArgumentMap, amap: ArgumentMap) -> Asking:
    fixed = {name: name for name in key.statements}
    return KeyQuestions(key).beside(amap, align(key, amap, None, fixed))


def graded(key: str, text: str) -> Grade:
    one, other = read(key), read(text)
    alignment = align(one, other, None, {name: name for name in one.statements})
    return replace(grade(one, other, None, alignment), asking=KeyQuestions(one).beside(other, alignment))


def names(questions: Iterable[Question]) -> list[tuple[str, str]]:
    return [(each.in_key or each.in_map, each.name) for each in questions]


def test_asked_by_both_by_the_key_and_by_the_map() -> None:
    found = asking(read(KEY), read(MINE))
    assert names(found.both) == [("experts", "field")]
    assert sorted(names(found.missed)) == [("build.support.2", "typical"), ("experts", "opinion"), ("experts", "trust")]
    assert sorted(names(found.own)) == [
        ("build.support.2", "found"),
        ("build.support.3", "rule"),
        ("experts", "evidence"),
        ("experts", "expertise"),
        ("experts", "meaning"),
    ]
    assert found.both[0].status == "answered"
    assert [(each.in_key, each.key_scheme, each.map_scheme) for each in found.otherwise] == [
        ("build.support.2", "example", "sign")
    ]


def test_a_question_of_another_kind_of_reasoning_is_another_question() -> None:
    """`rule` of cause to effect is not `rule` of an argument from expert opinion; what every argument faces is one."""
    key = KEY.replace(
        "scheme: cause-to-effect", "scheme: cause-to-effect\n        questions: {rule: open, bears: open}"
    )
    mine = key.replace("cause-to-effect", "correlation-to-cause").replace("rule: open", "real: open")
    found = asking(read(key), load(mine)[0])
    assert ("build.support.3", "bears") in names(found.both)
    assert ("build.support.3", "rule") in names(found.missed)


def test_what_the_objections_of_the_map_do() -> None:
    found = asking(read(KEY), read(MINE))
    assert [(each.question, each.holds) for each in found.undercuts] == [("expertise", True)]
    assert [(each.name, str(each.before), str(each.after)) for each in found.done] == [("experts", "holds", "blocked")]


def test_the_most_important_are_those_on_which_most_hangs_and_at_most_five() -> None:
    key = KEY.replace("field: open, opinion: open", "field: open, trust: open, evidence: open, consistency: open")
    only = key.replace("      - premises: {case", "      - premises: [never]\n      - premises: {case")
    only += "  never: {text: It was never tried., assumed: false}\n"
    found = asking(read(only), read(only))
    assert len(found.important) == MOST == found.hits
    assert set(found.important) <= set(found.both)
    assert (found.missed, found.own, found.otherwise) == ((), (), ())


def test_an_objection_that_stands_weighs_as_much_as_it_took_away() -> None:
    """Without it a main argument would hold again; the open questions of a blocked argument hang on nothing."""
    found = asking(read(KEY), read(KEY))
    assert names(found.important)[:2] in (
        [("build.support.2", "typical"), ("experts", "trust")],
        [("experts", "trust"), ("build.support.2", "typical")],
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (MINE, "questions: 1 of the key's 4 most important questions, 5 of its own"),
        (MINE, "  kind          build.support.2: sign; in the key example"),
        (MINE, "  objection     experts.attack.1 raises expertise of experts: blocks it"),
        (MINE, "  effect        the thesis stays as it is; experts holds → blocked"),
        (KEY, "questions: 4 of the key's 4 most important questions, 0 of its own"),
    ],
)
def test_told(text: str, line: str) -> None:
    assert line in [plain(each) for each in lines(sheet("ana", graded(KEY, text)))]


def test_a_key_that_asks_nothing_says_so() -> None:
    bare = KEY.replace("questions: {field: open, opinion: open}", "note: A note.").replace("asks: trust", "note: So.")
    bare = bare.replace("questions: {typical: open}", "note: A note.")
    told = [plain(each) for each in lines(sheet("ana", graded(bare, KEY)))]
    assert "questions: the key asks none, 4 of its own" in told
    assert told[0] == "ana: 5 of 5 points of the key, 0 of its own"


def test_documents() -> None:
    grades = {"ana": graded(KEY, MINE), "ben": graded(KEY, KEY)}
    report = class_report(read(KEY), grades)
    rows = list(csv.DictReader(io.StringIO(grade_csv.write(report))))
    assert [(row["questions"], row["important_questions"], row["own_questions"]) for row in rows] == [
        ("1", "1", "5"),
        ("4", "4", "0"),
    ]
    first = json.loads(document.write(report))["maps"][0]["questions"]
    assert {key: first["both"][0][key] for key in ("question", "status", "key", "map")} == {
        "question": "field",
        "status": "answered",
        "key": "experts",
        "map": "experts",
    }
    assert first["effect"] == [{"id": "experts", "before": "holds", "after": "blocked"}]
    assert any("1/4" in plain(each) for each in lines(overview(report, "key")))


@given(any_map.maps())
def test_a_map_beside_itself_asks_all_that_it_asks(amap: ArgumentMap) -> None:
    found = asking(amap, amap)
    assert (found.own, found.missed) == ((), ())


def test_growth() -> None:
    def make(size: int) -> Callable[[], object]:
        rows = "".join(f"      - {{premises: s{n}, scheme: sign, questions: {{found: open}}}}\n" for n in range(size))
        statements = "".join(f"  s{n}: It is so on day {n}.\n" for n in range(size))
        amap = read(
            f"argmap: 1\ntitle: T\nthesis: t\nstatements:\n  t:\n    text: T.\n    support:\n{rows}{statements}"
        )
        alignment = align(amap, amap, None, {name: name for name in amap.statements})
        return lambda: KeyQuestions(amap).beside(amap, alignment)

    assert ratio(make, 12) < SLOWEST
