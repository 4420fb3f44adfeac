"""`argmap why`: what a telling must be like, whatever the map.

What it looks like is in tests/render/standing/.
"""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import any_map
import pytest
from evaluation.handmade import handmade, maps_and_changes
from hypothesis import given
from hypothesis import strategies as st
from shown import shown
from typer.testing import CliRunner

from argmap.cli.support.group import app
from argmap.documents.why import as_json
from argmap.evaluation import Change, evaluate
from argmap.evaluation.why import why
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.render.lines.glyphs import SEEN
from argmap.render.why import lines
from conftest import ROOT

FOLDER = ROOT / "tests" / "render" / "standing"
WIDTHS = st.none() | st.integers(20, 100)


def run(*words: str, input: str = "") -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["why", *words], input=input)
    return done.exit_code, done.stdout, done.stderr


def told(amap: ArgumentMap, name: str, width: int | None = None, change: Change | None = None) -> list[str]:
    evaluation = evaluate(amap, change or Change())
    return shown(lines(why(evaluation, name), evaluation, width), width)


@given(maps_and_changes(), WIDTHS)
def test_whatever_the_map_it_is_told_once_and_ends(drawn: tuple[ArgumentMap, Change], width: int | None) -> None:
    amap, change = drawn
    evaluation = evaluate(amap, change)
    for name in [*amap.statements, *amap.arguments]:
        explanation = why(evaluation, name)
        printed = shown(lines(explanation, evaluation, width), width)
        assert printed[0].startswith(f"{name} ")
        assert json.loads(json.dumps(as_json([explanation])))["explanations"][0]["id"] == name
        if width is None:
            words = Counter(line.strip("├└─│… ") for line in printed if not line.endswith(SEEN))
            known = {name for name, node in explanation.nodes.items() if node.parts}
            again = [line for line in words if words[line] > 1 and line.split()[0] in known]
            assert not again


@given(any_map.maps(wild=True), WIDTHS)
def test_any_text_is_told_safely(amap: ArgumentMap, width: int | None) -> None:
    for name in [*amap.statements, *amap.arguments]:
        assert told(amap, name, width)


@given(maps_and_changes())
def test_every_statement_that_it_rests_on_is_in_the_tree(drawn: tuple[ArgumentMap, Change]) -> None:
    amap, change = drawn
    for name in amap.statements:
        evaluation = evaluate(amap, change)
        explanation = why(evaluation, name)
        printed = shown(lines(explanation, evaluation), None)
        for asserted in explanation.rests_on:
            assert any(asserted in line.split() and "asserted" in line for line in printed)


def chain(steps: int, relation: Relation) -> ArgumentMap:
    names = [f"s{number:05}" for number in range(steps + 1)]
    pairs = pairwise(names)
    arguments = (Argument(f"{claim}.x", claim, relation, (premise,)) for claim, premise in pairs)
    return ArgumentMap("T", {name: Statement(name, "A sentence.") for name in names}, {a.handle: a for a in arguments})


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("width", [None, 80, 20])
def test_depth_is_no_limit_and_costs_its_length(relation: Relation, width: int | None) -> None:
    def characters(steps: int) -> int:
        printed = told(chain(steps, relation), "s00000", width)
        assert any(f"s{steps:05}" in line for line in printed)
        return sum(map(len, printed[: next(n for n, line in enumerate(printed) if line.startswith("rests on"))]))

    assert characters(600) < 2.1 * characters(300)


def test_a_branch_that_is_too_deep_goes_on_below() -> None:
    printed = told(chain(8, Relation.SUPPORT), "s00000", 30)
    assert printed[13:17] == [
        "            └─ … goes on below",
        "                   at s00004",
        "",
        "… because s00004 is accepted:",
    ]


def test_what_has_been_told_is_referred_to() -> None:
    amap = handmade("a b -> c\nx -> a\nx -> b\ny -> x")
    assert told(amap, "c") == [
        "c is accepted: c",
        "└─ because of a with b",
        "   ├─ a is accepted: a",
        "   │  └─ because x is accepted: x",
        "   │     └─ because y is accepted: y (asserted)",
        "   └─ b is accepted: b",
        "      └─ because x is accepted: x ↑",
        "rests on: y",
        "↑ told above",
    ]


def test_withdrawn_and_denied_are_named() -> None:
    amap = handmade("i: a -> b\nj: c -> b")
    assert told(amap, "b", change=Change(withdrawn=frozenset("a"), denied=frozenset("j"))) == [
        "b is unsupported: b",
        "├─ its reason a is unsupported: a (withdrawn, argument i)",
        "└─ its reason c fails: c (denied, argument j)",
    ]


def test_an_objection_that_is_outweighed_names_what_outweighs_it() -> None:
    amap = handmade("a -> c\nx: b -x c\nx < *")
    assert told(amap, "c") == [
        "c is accepted: c",
        "├─ because a is accepted: a (asserted)",
        "└─ the objection b holds, but is outweighed: b (argument x)",
        "   └─ a is accepted: a ↑",
        "rests on: a",
        "↑ told above",
    ]
    assert told(amap, "c", change=Change(withdrawn=frozenset("a"))) == [
        "c is rejected: c",
        "└─ because the objection b stands: b (asserted, argument x)",
        "   └─ what should outweigh that, a, is unsupported: a (withdrawn)",
        "rests on: b",
    ]


def test_whether_it_is_outweighed_may_be_open() -> None:
    amap = handmade("c = true\na -> c\na >< d\nx: b -x c\nx < a")
    assert told(amap, "c") == [
        "c is undecided: c",
        "└─ because it is open whether the objection b is outweighed: b (argument x)",
        "   └─ because a is undecided: a",
        "      └─ because nothing settles this loop",
        "         ├─ d contradicts a: d",
        "         └─ a contradicts d: a",
    ]


def test_one_is_told_of_several_and_all_if_asked() -> None:
    amap = handmade("a -> c\nb -> c\nx -x c\ny -x c\np -x d\nq -x d\np >< p2\nq >< q2\ne -> f\ng -> f")
    evaluation = evaluate(amap)

    def heads(name: str, every: bool) -> list[str]:
        return shown(lines(why(evaluation, name, every=every), evaluation), None)

    assert heads("c", False)[0] == "c is rejected: c (1 of 2 objections told, though 2 reasons for it hold)"
    assert sum("the objection" in line for line in heads("c", True)) == 2
    assert heads("d", False)[0] == "d is undecided: d (1 of 2 open objections told)"
    assert sum("nothing settles this loop" in line for line in heads("d", True)) == 2
    assert heads("f", False)[:2] == ["f is accepted: f (1 of 2 reasons told)", "└─ because e is accepted: e (asserted)"]
    assert [line[3:] for line in heads("f", True)[1:3]] == [
        "because e is accepted: e (asserted)",
        "because g is accepted: g (asserted)",
    ]


def test_why_after_a_change() -> None:
    assert run("bridge", "--deny", "congestion", "--withdraw", "floods")[1].splitlines()[1].startswith("├─ because of")
    assert run("bridge", "--deny", "biuld")[0] == 2


def test_what_the_map_does_not_have_is_named() -> None:
    assert told(handmade("~ghost -> a"), "a") == ["a is unsupported: a", "└─ its reason ~ghost fails (not in the map)"]


def test_json_has_every_node() -> None:
    status, out, _ = run(str(FOLDER / "undercuts.yaml"), "--json")
    found = json.loads(out)
    (explanation,) = found.pop("explanations")
    assert (status, found) == (0, {"version": 2, "semantics": "grounded"})
    assert (explanation["id"], explanation["label"]) == ("red", "accepted")
    assert explanation["rests_on"] == ["looks-red", "lamp-off", "sun"]
    assert explanation["authorities"] == []
    assert list(explanation["nodes"])[:3] == ["red", "by-looks", "looks-red"]
    assert explanation["nodes"]["by-looks"] == {
        "kind": "argument",
        "label": "holds",
        "because": "premises",
        "parts": [{"role": "premise", "id": "looks-red"}, {"role": "attack", "id": "by-looks.attack.1"}],
        "members": [],
        "further": [],
        "weight": None,
        "of": 1,
    }


def test_a_single_word_may_be_an_id_of_the_only_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "wall.yaml").write_bytes((FOLDER / "undercuts.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run("red-light")[1] == "red-light is accepted: A red lamp hangs over the wall. (asserted)\n"
    assert run()[1] == run("wall")[1] == run("red")[1]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["bridge", "bilud"], "bridge.yaml: no statement or argument `bilud`; did you mean `build`?\n"),
        (["-"], "-: there is no thesis; name a statement or argument\n"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_in_a_line(words: list[str], message: str) -> None:
    circle = "argmap: 1\ntitle: T\nstatements:\n  a: {text: A., support: [b]}\n  b: {text: B., support: [a]}\n"
    status, out, err = run(*words, input=circle)
    assert (status, out) == (2, "")
    assert err.startswith("argmap: error: ")
    assert err.endswith(message)


def test_questions_that_nobody_asked_are_counted_where_it_is_wanted() -> None:
    plain, counted = run("mali")[1], run("mali", "--questions")[1]
    last = "questions: 13 of 15 about prolonging, ct-prolongs.support.1 and roots-untouched.support.1 are not asked\n"
    assert counted == plain + last
    assert run("bridge", "floods", "--questions")[1].endswith("no argument told here names a scheme\n")
