"""`argmap what-if`: its JSON and statuses.

What it looks like is in tests/render/standing/.
"""

import json

import any_map
import pytest
from evaluation.handmade import maps_and_changes
from hypothesis import given
from hypothesis import strategies as st
from shown import shown
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.documents.what_if import as_json
from argmap.evaluation import Change, evaluate
from argmap.evaluation.outcome import Outcome
from argmap.model import ArgumentMap
from argmap.render.what_if import lines
from conftest import ROOT

FOLDER = ROOT / "tests" / "render" / "standing"
WIDTHS = st.none() | st.integers(20, 100)


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["what-if", *words])
    return done.exit_code, done.stdout, done.stderr


def test_json() -> None:
    words = ("--withdraw", "lund-1999", "--withdraw", "trams-are-cheap", "--deny", "streets-are-wide", "--json")
    status, out, _ = run(str(FOLDER / "withdrawn.yaml"), *words)
    assert status == 0
    assert json.loads(out) == {
        "version": 2,
        "semantics": "grounded",
        "withdrawn": ["trams-are-cheap"],
        "authorities": ["lund-1999"],
        "denied": ["streets-are-wide"],
        "asserted": [],
        "thesis": ["tram"],
        "thesis_changes": True,
        "main_arguments": {"tram": {"before": ["tram.support.1", "tram.support.2"], "after": []}},
        "statements": {
            "tram": {"before": "accepted", "after": "rejected"},
            "trams-last": {"before": "accepted", "after": "unsupported"},
            "trams-are-cheap": {"before": "accepted", "after": "unsupported"},
            "streets-are-narrow": {"before": "rejected", "after": "accepted"},
            "streets-are-wide": {"before": "accepted", "after": "rejected"},
        },
        "arguments": {
            "tram.support.1": {"before": "holds", "after": "blocked"},
            "tram.support.2": {"before": "holds", "after": "blocked"},
            "tram.attack.1": {"before": "blocked", "after": "holds"},
            "streets-are-narrow.attack.1": {"before": "holds", "after": "blocked"},
        },
    }


@pytest.mark.parametrize(("name", "status"), [("otters-move", 1), ("ambulance", 0)])
def test_it_can_be_a_gate(name: str, status: int) -> None:
    assert run("bridge", "--withdraw", name)[0] == 0
    assert run("bridge", "--withdraw", name, "--fail-if-thesis-changes")[0] == status


def test_several_theses_are_told_apart() -> None:
    undecided = str(FOLDER / "undecided.yaml")
    assert run(undecided, "--withdraw", "seller-says")[1].startswith("all 2 theses stay what they are\n")
    changed = run(undecided, "--withdraw", "lab", "--deny", "anna-saw")[1].splitlines()
    assert changed[:2] == [
        "thesis vermeer-painted: undecided → unsupported",
        "thesis picture-is-old: undecided → accepted",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["bridge"], "name at least one thing to --withdraw, --doubt, --deny or --assert"),
        (
            ["bridge", "--deny", "flods"],
            "`flods` is no statement, argument or authority of this map; did you mean `floods`?",
        ),
        (["bridge", "--assert", "survey-2024"], "`survey-2024` is an authority: it can be withdrawn, but not asserted"),
        (["bridge", "--deny", "floods", "--assert", "floods"], "`floods` cannot be both denied and asserted"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_a_line(words: list[str], message: str) -> None:
    assert run(*words) == (2, "", f"argmap: error: {message}\n")


@given(maps_and_changes(), WIDTHS)
def test_only_what_changes_is_told(drawn: tuple[ArgumentMap, Change], width: int | None) -> None:
    amap, change = drawn
    before, after = evaluate(amap), evaluate(amap, change)
    outcome = Outcome.of(before, after)
    changed = {name for name, label in before.labels.items() if after.labels[name] is not label}
    changed |= {name for name, state in before.arguments.items() if after.arguments[name] is not state}
    document = as_json(outcome)
    assert {*document["statements"], *document["arguments"]} == changed  # type: ignore[misc]
    printed = shown(lines(outcome, width), width)
    if width is None:
        theses = max(1, len(outcome.changed_theses))
        assert len(printed) == theses + len(changed) + len(outcome.main_arguments) + 1
        assert document["thesis_changes"] == (printed[0].startswith("thesis ") and ": " in printed[0])


@given(any_map.maps(wild=True), WIDTHS)
def test_any_text_is_told_safely(amap: ArgumentMap, width: int | None) -> None:
    before = evaluate(amap)
    for name in amap.statements:
        assert shown(lines(Outcome.of(before, evaluate(amap, Change(denied=frozenset({name})))), width), width)
