"""`argmap critical`: its JSON, and choices that say no more and no less.

What it looks like is in tests/render/standing/.
"""

import json
from itertools import product
from pathlib import Path

import any_map
import pytest
from evaluation.handmade import handmade, maps
from hypothesis import given
from hypothesis import strategies as st
from shown import shown
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.documents.critical import as_json
from argmap.evaluation.critical import critical
from argmap.model import ArgumentMap
from argmap.render.choices import choices
from argmap.render.critical import lines
from conftest import ROOT

FOLDER = ROOT / "tests" / "render" / "standing"
WIDTHS = st.none() | st.integers(20, 100)


def test_of_many_theses_the_first_are_told(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(
        "argmap: 1\ntitle: T\nstatements:\n" + "".join(f"  t{n}: It is {n}.\n" for n in range(22))
    )
    status, told, note = run(str(tmp_path / "m.yaml"))
    assert (status, note) == (0, "argmap: note: the first 20 of 22 theses; name another one, or all with --all\n")
    assert "t19" in told
    assert "t20" not in told
    assert "t21" in run(str(tmp_path / "m.yaml"), "--all")[1]
    assert "t21" in run(str(tmp_path / "m.yaml"), "--json")[1]


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["critical", *words])
    return done.exit_code, done.stdout, done.stderr


def hinges(*premises: str) -> list[dict[str, str]]:
    return [{"kind": "premise", "id": premise} for premise in premises]


def authority(id: str) -> dict[str, str]:
    return {"kind": "authority", "id": id}


def weak(kind: str, id: str, lines: list[str], falls: int, label: str, *marks: str) -> dict[str, object]:
    return {"kind": kind, "id": id, "lines": lines, "falls": falls, "label": label, "marks": [*marks]}


def test_json() -> None:
    status, out, _ = run(str(FOLDER / "withdrawn.yaml"), "tram", "--max", "1", "--json")
    assert status == 0
    assert json.loads(out) == {
        "version": 2,
        "semantics": "grounded",
        "max": 1,
        "goals": [
            {
                "id": "tram",
                "label": "accepted",
                "complete": True,
                "sets": [
                    {"withdraw": [{"kind": "premise", "id": "streets-are-wide"}], "label": "rejected"},
                    {"withdraw": [{"kind": "argument", "id": "streets-are-narrow.attack.1"}], "label": "rejected"},
                ],
                "lines": [
                    {"argument": "tram.support.1", "hangs_on": [*hinges("trams-last"), authority("lund-1999")]},
                    {"argument": "tram.support.2", "hangs_on": [*hinges("trams-are-cheap"), authority("lund-2004")]},
                ],
                "weakest": [
                    weak("premise", "streets-are-wide", [], 2, "rejected"),
                    weak("argument", "streets-are-narrow.attack.1", [], 1, "rejected"),
                    weak("premise", "trams-last", ["tram.support.1"], 1, "accepted", "one source"),
                    weak("premise", "trams-are-cheap", ["tram.support.2"], 1, "accepted", "one source"),
                    weak("argument", "tram.support.1", ["tram.support.1"], 0, "accepted"),
                    weak("argument", "tram.support.2", ["tram.support.2"], 0, "accepted"),
                ],
            }
        ],
        "authorities": [
            {"id": "lund-1999", "falls": 1, "labels": {"tram": "accepted"}, "lines": {"tram": ["tram.support.1"]}},
            {"id": "lund-2004", "falls": 1, "labels": {"tram": "accepted"}, "lines": {"tram": ["tram.support.2"]}},
            {"id": "office", "falls": 0, "labels": {}, "lines": {}},
        ],
        "authors": [
            {
                "name": "Nils Lund",
                "works": ["lund-1999", "lund-2004"],
                "falls": 3,
                "labels": {"tram": "unsupported"},
                "lines": {"tram": ["tram.support.1", "tram.support.2"]},
            }
        ],
    }


def test_the_search_says_that_it_was_stopped() -> None:
    amap = handmade("\n".join(f"a{n} -> c" for n in range(30)))
    found = critical(amap, "c", 4, budget=100_000)
    assert not found.complete
    printed = shown(lines([found], amap, 4), None)
    assert printed[1] == "There may be more: the search was stopped, there being too many sets to try."


@pytest.mark.parametrize(
    ("most", "sentence"),
    [
        (1, "no single premise, argument or authority."),
        (2, "no single premise, argument or authority, and no two together."),
        (4, "no single premise, argument or authority, and no two, three or 4 together."),
    ],
)
def test_nothing_to_hang_on(most: int, sentence: str) -> None:
    amap = handmade("\n".join(f"a{n} -> c" for n in range(5)))
    assert shown(lines([critical(amap, "c", most)], amap, most), None)[:2] == [
        "c is accepted: c",
        f"Nothing that is withdrawn changes that: {sentence}",
    ]


@given(maps(), st.data(), st.integers(1, 3), WIDTHS)
def test_choices_say_no_more_and_no_less(amap: ArgumentMap, data: st.DataObject, most: int, width: int | None) -> None:
    name = data.draw(st.sampled_from([*amap.statements, *amap.arguments]))
    found = critical(amap, name, most)
    for size in range(1, most + 1):
        cuts = [cut for cut in found.cuts if len(cut.hinges) == size]
        told = [(frozenset(taken), each.label) for each in choices(cuts) for taken in product(*each.groups)]
        assert len(told) == len(set(told))
        assert set(told) == {(frozenset(cut.hinges), cut.label) for cut in cuts}
    assert shown(lines([found], amap, most, width), width)
    assert json.loads(json.dumps(as_json([found], most)))["goals"][0]["id"] == name


@given(any_map.maps(wild=True), WIDTHS)
def test_any_text_is_told_safely(amap: ArgumentMap, width: int | None) -> None:
    found = [critical(amap, name) for name in amap.statements]
    assert shown(lines(found, amap, 2, width), width) or not found


def test_what_cannot_be_done_is_said_in_a_line() -> None:
    status, out, err = run("bridge", "biuld")
    assert (status, out) == (2, "")
    assert err.endswith("no statement or argument `biuld`; did you mean `build`?\n")
    assert run("bridge", "--max", "0")[0] == 2
