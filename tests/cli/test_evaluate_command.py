"""`argmap evaluate`: its JSON, the extensions, what cannot be done.

What it looks like is in tests/render/standing/.
"""

import json
import sys

import any_map
import pytest
from evaluation.handmade import maps
from hypothesis import given
from hypothesis import strategies as st
from shown import shown
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.documents.evaluate import as_json
from argmap.evaluation import Label, Semantics, evaluate
from argmap.evaluation.sides import acceptance
from argmap.evaluation.standing import Standing
from argmap.model import ArgumentMap
from argmap.render.evaluation import lines
from conftest import ROOT

FOLDER = ROOT / "tests" / "render" / "standing"
WIDTHS = st.none() | st.integers(20, 100)


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["evaluate", *words])
    return done.exit_code, done.stdout, done.stderr


def document(*words: str) -> dict[str, object]:
    status, out, _ = run(*words, "--json")
    assert status == 0
    found: dict[str, object] = json.loads(out)
    return found


def test_json_is_as_agreed() -> None:
    found = document(str(FOLDER / "undercuts.yaml"))
    names = ("red", "looks-red", "red-light", "lamp-off", "lamp-warm", "sun")
    assert found == {
        "version": 2,
        "semantics": "grounded",
        "thesis": ["red"],
        "statements": dict.fromkeys(names, "accepted"),
        "arguments": {
            "by-looks": "holds",
            "by-looks.attack.1": "blocked",
            "by-looks.attack.1.attack.1": "holds",
            "by-looks.attack.1.attack.1.attack.1": "blocked",
            "by-looks.attack.1.attack.1.attack.1.attack.1": "holds",
        },
    }
    assert list(found) == ["version", "semantics", "thesis", "statements", "arguments"]


def test_json_of_some_labels_has_only_them() -> None:
    found = document(str(FOLDER / "unsupported.yaml"), "--label", "rejected, undecided")
    assert found["statements"] == {"well-paid": "rejected"}
    assert found["arguments"] == {}


def test_extensions_take_sides() -> None:
    pytest.importorskip("clingo")
    found = document(str(FOLDER / "sides.yaml"), "--semantics", "preferred", "--extensions")
    assert found["statements"]["vote"] == "accepted"  # type: ignore[index]
    assert (found["exists"], found["more"]) == (True, False)
    assert found["sceptical"] == ["vote", "quaker", "republican"]
    assert found["credulous"] == ["vote", "dove-votes", "hawk-votes", "dove", "hawk", "quaker", "republican"]
    assert isinstance(found["extensions"], list)
    sides = {(each["statements"]["dove"], each["statements"]["hawk"]) for each in found["extensions"]}
    assert sides == {("accepted", "rejected"), ("rejected", "accepted")}
    assert len(found["extensions"]) == 2


def test_extensions_are_limited_with_a_word() -> None:
    pytest.importorskip("clingo")
    words = (str(FOLDER / "sides.yaml"), "--semantics", "complete", "--extensions", "--limit", "2")
    _, out, _ = run(*words)
    assert out.count("\nextension ") == 2
    assert "\n… and more; --limit N lists more of them\n" in out
    assert document(*words)["more"] is True


def test_no_stable_extension() -> None:
    pytest.importorskip("clingo")
    found = document(str(FOLDER / "liar.yaml"), "--semantics", "stable", "--extensions")
    assert (found["exists"], found["extensions"], found["credulous"]) == (False, [], [])


def test_without_the_solver_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clingo", None)
    status, out, err = run(str(FOLDER / "liar.yaml"), "--semantics", "stable")
    assert (status, out) == (2, "")
    assert "argmap[solver]" in err
    assert err.count("\n") == 1
    assert run("bridge", "--semantics", "stable")[0] == 0  # nothing is undecided, so that nothing has to be solved


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["bridge", "--semantics", "groundet"], "there is no semantics `groundet`; did you mean `grounded`?"),
        (["bridge", "--label", "rejected,unsuported"], "there is no label `unsuported`; did you mean `unsupported`?"),
        (["bridge", "--label", ""], "there is no label ``; one of accepted, rejected, undecided or unsupported"),
        (["bridge", "--limit", "3"], "--limit is for --extensions"),
        (["brigde"], "there is no map `brigde`; did you mean `bridge`?"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_a_line(words: list[str], message: str) -> None:
    assert run(*words) == (2, "", f"argmap: error: {message}\n")


@given(st.one_of(maps(), any_map.maps(wild=True)), WIDTHS, st.frozensets(st.sampled_from(Label)))
def test_any_map_is_told_safely_and_in_full(amap: ArgumentMap, width: int | None, only: frozenset[Label]) -> None:
    evaluation = evaluate(amap)
    standing = Standing(evaluation, acceptance(evaluation, Semantics.GROUNDED), only)
    printed = shown(lines(standing, width), width)
    if width is None:
        assert printed[-1].startswith("grounded semantics: ")
        labels = [label for label in evaluation.labels.values() if not only or label in only]
        failing = [state for state in evaluation.arguments.values() if not only and state != "holds"]
        assert sorted(line.split()[0] for line in printed[:-1]) == sorted([*labels, *failing])
    assert as_json(standing)["statements"] == {
        name: label for name, label in evaluation.labels.items() if not only or label in only
    }
