"""A class beside a key, and the exercises it starts from."""

import csv
import io
import json
from dataclasses import replace

import pytest
from readings import CARS, CLASS, reading

from argmap.compare.alignment import align
from argmap.compare.blank import MARK, Keep, blank, trusted
from argmap.compare.grading import Grade, class_report, grade
from argmap.documents import grade as document
from argmap.documents import grade_csv
from argmap.library import Unread
from argmap.loading import load
from argmap.model import ArgumentMap, Statement
from argmap.render.readings.grading import overview, sheet
from argmap.render.readings.html import write as page
from argmap.render.readings.markdown import write as markdown
from argmap.render.readings.terminal import lines, plain
from argmap.writing import write

KEY = reading(CLASS / "key.yaml")
NASTY = '=HYPERLINK("x")<script>alert(1)</script>'


def graded(name: str) -> Grade:
    return grade(KEY, reading(CLASS / f"{name}.yaml"), CARS)


def shown(name: str, found: Grade) -> str:
    return "\n".join(plain(line) for line in lines(sheet(name, found)))


def test_points_are_what_the_text_says() -> None:
    found = graded("ana")
    assert (found.found, len(found.points), found.missed) == (12, 14, ("chamber-biased", "walkers-look"))
    assert "air-harms" not in found.points
    assert (found.own, found.thesis, found.copied) == ((), "same", ())


def test_missed_branches_come_from_the_top_with_what_hangs_under_them() -> None:
    branches = {each.name: each for each in graded("ben").branches}
    assert branches["hard-for-some"].under == 1
    assert "shuttle" not in branches
    assert branches["hard-for-some"].paragraph == 5
    assert next(iter(branches)) == "ban-helps"


def test_own_and_copied() -> None:
    found = graded("cleo")
    assert found.own == ("nobody-shut-out",)
    assert [each.ids[0] for each in found.copied] == ["nobody-shut-out"]
    assert "own        nobody-shut-out" in shown("cleo", found)


def test_a_weak_match_is_for_the_teacher_to_decide() -> None:
    found = graded("ben")
    assert ("ghent", "freedom") in {(match.a, match.b) for match in found.doubtful}
    assert "freedom = ghent? (.27)" in shown("ben", found)


def test_another_claim_of_the_key_as_thesis() -> None:
    ana = reading(CLASS / "ana.yaml")
    assert grade(KEY, replace(ana, thesis=("asthma",)), CARS).thesis == "other"
    assert grade(KEY, ArgumentMap("T", {"x": Statement("x", "Zebras sleep standing.")}), CARS).thesis == "unknown"


def test_an_empty_map_misses_everything() -> None:
    found = grade(KEY, ArgumentMap("", {}), CARS)
    assert (found.found, found.percent) == (0, 0.0)
    assert [each.name for each in found.branches] == ["close"]
    assert found.branches[0].under == 13
    assert grade(ArgumentMap("", {}), KEY).percent is None


@pytest.mark.parametrize("keep", Keep)
def test_an_exercise_can_be_written_read_and_graded(keep: Keep) -> None:
    exercise = blank(KEY, keep)
    again, found = load(write(exercise))
    assert [each for each in found if each.rule != "empty-text"] == []
    assert again.extra[MARK] == keep
    assert set(trusted(KEY, again)) == set(again.statements)
    assert all(not each.at and not each.cites and not each.note for each in again.statements.values())
    points = grade(KEY, again, CARS).found
    assert points == {Keep.THESIS: 1, Keep.TEXTS: 14, Keep.STRUCTURE: 1}[keep]


def test_an_exercise_keeps_what_it_says() -> None:
    assert list(blank(KEY, Keep.THESIS).statements) == ["close"]
    texts, structure = blank(KEY, Keep.TEXTS), blank(KEY, Keep.STRUCTURE)
    assert (list(texts.statements), texts.arguments) == (list(KEY.statements), {})
    assert [each.premises for each in structure.arguments.values()] == [a.premises for a in KEY.arguments.values()]
    assert {each.text for each in structure.statements.values()} == {KEY.statements["close"].text, "…"}


def test_ids_of_an_exercise_are_trusted_whatever_was_written() -> None:
    structure = blank(KEY, Keep.STRUCTURE)
    filled = {
        **structure.statements,
        "shuttle": replace(structure.statements["shuttle"], text="Bicycles rust quickly."),
    }
    found = grade(KEY, replace(structure, statements=filled), CARS)
    assert "shuttle" not in found.missed
    assert [(match.a, match.b) for match in found.doubtful] == [("shuttle", "shuttle")]
    plain_map = replace(structure, statements=filled, extra={})
    assert "shuttle" in grade(KEY, plain_map, CARS).missed


def test_the_class() -> None:
    grades = {name: graded(name) for name in ("ana", "ben", "cleo")}
    report = class_report(KEY, grades, [Unread("dan.yaml", "cannot be read in full: 1 error")], CARS)
    assert report.misses[0] == ("chamber-biased", 2)
    assert report.contested[0] == 5
    assert [strip.found for strip in report.strips[5]] == [2, 0, 2]
    text = "\n".join(plain(line) for line in lines(overview(report, "key"), 80))
    assert "4 maps against key" in text
    assert "dan.yaml: cannot be read in full" in text
    found = json.loads(document.write(report))
    assert (found["points"], found["unread"][0]["path"]) == (14, "dan.yaml")
    assert [each["score"] for each in found["maps"]] == [None] * 3
    assert json.loads(document.write(report, score=True))["maps"][0]["score"] == 85.7


def test_names_and_texts_are_text_in_pages_and_tables() -> None:
    hostile = replace(
        reading(CLASS / "ana.yaml"),
        statements={**reading(CLASS / "ana.yaml").statements, "zz": Statement("zz", f"{NASTY} sleeps.")},
    )
    grades = {NASTY: grade(KEY, hostile, CARS)}
    report = class_report(KEY, grades, [Unread("@SUM(A1)", "+1")], CARS)
    html = page([overview(report, NASTY), sheet(NASTY, grades[NASTY], text=CARS)])
    assert "<script" not in html
    assert html.count("&lt;script&gt;") >= 3
    assert "src=" not in html
    assert "<script" not in markdown(sheet(NASTY, grades[NASTY]))
    rows = list(csv.DictReader(io.StringIO(grade_csv.write(report))))
    assert rows[0]["name"] == f"'{NASTY}"
    assert (rows[0]["found"], rows[0]["walkers-look"], rows[0]["ghent"]) == ("12", "0", "1")
    assert (rows[1]["name"], rows[1]["reason"], rows[1]["found"]) == ("'@SUM(A1)", "'+1", "")


def test_a_given_alignment_decides() -> None:
    ben = reading(CLASS / "ben.yaml")
    found = align(KEY, ben, CARS)
    without = replace(found, matches=tuple(match for match in found.matches if match.b != "freedom"), reviewed=True)
    assert "freedom" in grade(KEY, ben, CARS, without).own
