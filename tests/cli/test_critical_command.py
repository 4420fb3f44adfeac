"""`argmap critical`: its JSON, and choices that say no more and no less.

What it looks like is in tests/render/standing/.
"""

import json
from itertools import product

import any_map
import pytest
from evaluation.handmade import handmade, maps
from hypothesis import given
from hypothesis import strategies as st
from shown import shown
from typer.testing import CliRunner

from argmap.cli import app
from argmap.evaluation.critical import critical
from argmap.model import ArgumentMap
from argmap.render.choices import choices
from argmap.render.critical import as_json, lines
from conftest import ROOT

FOLDER = ROOT / "tests" / "render" / "standing"
WIDTHS = st.none() | st.integers(20, 100)


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["critical", *words])
    return done.exit_code, done.stdout, done.stderr


def test_json() -> None:
    status, out, _ = run(str(FOLDER / "withdrawn.yaml"), "tram", "--max", "1", "--json")
    assert status == 0
    assert json.loads(out) == {
        "version": 1,
        "semantics": "grounded",
        "max": 1,
        "goals": [
            {
                "id": "tram",
                "verdict": "accepted",
                "complete": True,
                "sets": [
                    {"withdraw": [{"kind": "premise", "id": "streets-are-wide"}], "verdict": "rejected"},
                    {"withdraw": [{"kind": "argument", "id": "streets-are-narrow.attack.1"}], "verdict": "rejected"},
                ],
            }
        ],
        "authorities": [
            {"id": "lund-1999", "falls": 1, "verdicts": {"tram": "accepted"}},
            {"id": "lund-2004", "falls": 1, "verdicts": {"tram": "accepted"}},
            {"id": "office", "falls": 0, "verdicts": {"tram": "accepted"}},
        ],
        "authors": [
            {
                "name": "Nils Lund",
                "works": ["lund-1999", "lund-2004"],
                "falls": 3,
                "verdicts": {"tram": "unsupported"},
            }
        ],
    }


def test_the_search_says_that_it_was_stopped() -> None:
    amap = handmade("\n".join(f"a{n} -> c" for n in range(30)))
    found = critical(amap, "c", 4, budget=100_000)
    assert not found.complete
    printed = shown(lines([found], amap, 4), None)
    assert printed[-1] == "There may be more: the search was stopped, there being too many sets to try."


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
    assert shown(lines([critical(amap, "c", most)], amap, most), None) == [
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


@given(any_map.maps(), WIDTHS)
def test_any_text_is_told_safely(amap: ArgumentMap, width: int | None) -> None:
    found = [critical(amap, name) for name in amap.statements]
    assert shown(lines(found, amap, 2, width), width) or not found


def test_what_cannot_be_done_is_said_in_a_line() -> None:
    status, out, err = run("bridge", "biuld")
    assert (status, out) == (2, "")
    assert err.endswith("no statement or argument `biuld`; did you mean `build`?\n")
    assert run("bridge", "--max", "0")[0] == 2
