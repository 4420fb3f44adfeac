"""Maps with a bibliography, changed and merged by commands: its works are there, and stay in its file."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.loading import load

WORKS = [
    {"id": "smith-2020", "type": "book", "title": "Bridges", "author": [{"family": "Smith"}]},
    {"id": "jones", "type": "book", "title": "Rivers", "author": [{"family": "Jones"}]},
]
MAP = """argmap: 1
title: T
bibliography: refs.json
authorities:
  smith-2021: {type: book, title: Two}
statements:
  a: {text: A holds., cites: [{authority: smith-2020, locator: p. 3}], support: b}
  b: {text: B holds., cites: [jones, smith-2021]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "refs.json").write_text(json.dumps(WORKS))
    (tmp_path / "m.yaml").write_text(MAP)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.stdout, done.stderr


def test_a_near_name_of_a_work_in_the_file_is_meant(folder: Path) -> None:
    (folder / "m.yaml").write_text(MAP.replace("[jones", "[jnes").replace("smith-2020, ", "smiht-2020, "))
    found = run("check", "m.yaml", "--format", "concise", "--select", "references")[1]
    assert "no authority has the id `jnes`" in found
    assert run("fix", "m.yaml", "--names")[0] == 0
    assert (folder / "m.yaml").read_text() == MAP


def test_an_authority_is_not_given_the_name_of_a_work_that_is_cited(folder: Path) -> None:
    status, _, told = run("rename", "m.yaml", "smith-2021", "jones")
    assert status == 2
    assert "from its bibliography" in told
    assert (folder / "m.yaml").read_text() == MAP
    assert run("rename", "m.yaml", "smith-2021", "smith-two")[0] == 0
    assert (folder / "m.yaml").read_text() == MAP.replace("smith-2021", "smith-two")


def test_works_that_the_map_borrows_are_not_added_to_it(folder: Path) -> None:
    (folder / "more.json").write_text(json.dumps([*WORKS, {"id": "doe", "type": "book", "title": "D"}]))
    assert run("import", "more.json", "--authorities", "--into", "m.yaml")[0] == 0
    assert (folder / "m.yaml").read_text() == MAP.replace(
        "statements:", "  doe:\n    type: book\n    title: D\nstatements:"
    )


@pytest.mark.parametrize("base", [[], ["--base", "m.yaml"]])
def test_merging_leaves_works_in_their_file(folder: Path, base: list[str]) -> None:
    other = MAP.replace("statements:", "  doe: {type: book, title: D}\nstatements:").replace("[jones", "[doe, jones")
    (folder / "other.yaml").write_text(other)
    status, merged, _ = run("merge", "m.yaml", "other.yaml", *base)
    assert status == 0
    assert "Rivers" not in merged
    assert "title: D" in merged
    assert set(load(merged)[0].statements["b"].cites) >= set(load(other)[0].statements["b"].cites)


def test_versions_that_lie_elsewhere_are_merged_for_the_place_where_they_belong(folder: Path) -> None:
    """As git calls a merge driver: with files of its own, in the folder above."""
    (folder / "maps").mkdir()
    (folder / "refs.json").rename(folder / "maps" / "refs.json")
    (folder / ".ours").write_text(MAP.replace("A holds", "A does hold"))
    (folder / ".theirs").write_text(MAP.replace("B holds", "B does hold"))
    status, _, _ = run("merge", "--base", "m.yaml", ".ours", ".theirs", "-o", ".ours", "--path", "maps/m.yaml")
    assert status == 0
    merged = (folder / ".ours").read_text()
    assert load(merged)[0] == load(MAP.replace("holds", "does hold"))[0]
    assert "Rivers" not in merged
