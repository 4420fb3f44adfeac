"""The small questions that comparing asks, each by itself: one text or two, where it is said, which value wins."""

from typing import Any

import pytest

from argmap.compare.alignment.file import read_alignment
from argmap.compare.alignment.neighbours import OTHER_SIDE
from argmap.compare.alignment.place import _OTHER_SIDE, _alike
from argmap.compare.blank import Keep, blank
from argmap.compare.difference import diff
from argmap.compare.merging import Trouble, merge_versions
from argmap.compare.merging.conflicts import Conflicts
from argmap.compare.merging.fields import three_way, united
from argmap.compare.sources import different_sources, paragraphs_of
from argmap.loading import load
from argmap.model import Anchor, ArgumentMap, Source, Statement
from argmap.source.anchors import Passages

TEXT = "The ferry is slow.\n\nThe bridge is shut. The ferry is slow.\n"


def of(**item: str) -> ArgumentMap:
    return ArgumentMap("T", {}, source=Source(item=dict(item)) if item else None)


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        (of(title="A"), of(title="B"), True),
        (of(title="A"), of(title="a"), False),
        (of(title="A", DOI="10.1/x"), of(title="B", DOI="10.1/x"), False),
        (of(title="A", DOI="10.1234/x"), of(title="B", DOI="https://doi.org/10.1234/X"), False),
        (of(title="A", URL="u"), of(title="A", URL="v"), True),
        (of(title="A"), of(URL="v"), False),
        (of(title="A"), of(), False),
        (of(title="A"), ArgumentMap("T", {}, source=Source(item={})), False),
    ],
)
def test_maps_of_two_texts(one: ArgumentMap, other: ArgumentMap, different: bool) -> None:
    said = different_sources(one, other)
    assert said.startswith("the maps are of different texts: “A” and ") if different else not said


def test_a_statement_is_said_where_its_anchor_says_or_else_where_it_is_found() -> None:
    at = {
        "a": Anchor("bridge is shut"),
        "b": Anchor("ferry is slow", 2),
        "c": Anchor("ferry is slow"),
        "d": Anchor("x y"),
    }
    amap = ArgumentMap("T", {name: Statement(name, "T.", at=(anchor,)) for name, anchor in at.items()})
    assert paragraphs_of(amap, Passages(TEXT)) == {"a": 2, "b": 2, "c": 1}
    assert paragraphs_of(amap, None) == {"b": 2}


def test_an_exercise_on_structure_keeps_arguments_bare() -> None:
    text = (
        "argmap: 1\ntitle: T\nsource: {title: S}\nstatements:\n  a: {text: A., tags: x, support: [{premises: b, id: s,"
        " tags: [y], note: N., at: so it is, questions: {against: open}}]}\n  b: {text: B., at: it is so, note: N.}\n"
    )
    bare = blank(load(text)[0], Keep.STRUCTURE)
    argument, statement = bare.arguments["s"], bare.statements["b"]
    assert (argument.premises, argument.tags, argument.note, argument.at, argument.questions) == (
        ("b",),
        (),
        "",
        (),
        {},
    )
    assert (statement.text, statement.at, statement.note, bare.statements["a"].tags) == ("…", (), "", ())


def test_a_statement_is_at_the_core_of_one_match_only() -> None:
    one = ArgumentMap("T", {name: Statement(name, f"{name}.") for name in "abc"})
    rows = '{"alignment": [{"a": "a", "b": "b"}, {"a": "a", "b": "c"}, {"a": "c", "b": "b"}]}'
    found, fault = read_alignment(rows, one, one)
    assert found is not None
    assert not fault
    assert [(match.a, match.b, match.core) for match in found.matches] == [
        ("a", "b", True),
        ("a", "c", False),
        ("c", "b", False),
    ]


def test_a_neighbour_on_the_other_side_counts_less_and_a_stranger_nothing() -> None:
    way, other = next(iter(OTHER_SIDE.items()))
    stranger = next(each for each in OTHER_SIDE if each not in (way, other))
    found = [_alike(frozenset((way,)), frozenset((each,))) for each in (way, other, stranger)]
    assert found == [1.0, _OTHER_SIDE, 0.0]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged", "told"),
    [
        ({"x": 1}, {"x": 2}, {"x": 1, "y": 3}, {"x": 2, "y": 3}, []),
        ({"x": 1, "y": 1}, {"x": 2, "y": 1}, {"y": 1, "z": 1}, {"x": 2, "y": 1, "z": 1}, ["x"]),
        ({"x": 1}, {"x": 2}, {"x": 3}, {"x": 2}, ["x"]),
        ({"x": 1}, {}, {"x": 1, "y": 2}, {"y": 2}, []),
    ],
)
def test_three_ways_of_a_table(base: Any, ours: Any, theirs: Any, merged: Any, told: list[str]) -> None:
    conflicts = Conflicts()
    assert three_way("extra", base, ours, theirs, ("a",), conflicts) == merged
    assert [each.key for each in conflicts.found] == told


def test_two_readings_of_one_thing() -> None:
    conflicts = Conflicts()
    wide, narrow, elsewhere = Anchor("the ferry is slow", 1), Anchor("ferry is"), Anchor("ferry is", 2)
    one = Statement("a", "A.", at=(wide,), extra={"x-p": {"k": "v", "m": "n"}})
    other = Statement("a", "A.", at=(narrow, elsewhere), extra={"x-p": {"k": "w"}})
    both = united(one, other, ("a",), conflicts, frozenset())
    assert both.at == (elsewhere, wide)
    assert both.extra == {"x-p": {"k": "v", "m": "n"}}
    assert [(each.ids, each.key, each.ours, each.theirs) for each in conflicts.found] == [(("a",), "k", "v", "w")]


def test_an_authority_that_both_versions_changed() -> None:
    text = "argmap: 1\ntitle: T\nauthorities: {w: {title: YEAR}}\nstatements: {a: {text: A., cites: w}}\n"
    base, ours, theirs = (load(text.replace("YEAR", title))[0] for title in ("One", "Two", "Three"))
    merged, found = merge_versions(base, ours, theirs)
    assert merged.authorities["w"].item["title"] == "Two"
    assert [(each.trouble, each.ours, each.theirs) for each in found] == [(Trouble.VALUE, "Two", "Three")]


@pytest.mark.parametrize("key", ["outweighed: [sun]", "questions: {against: sun}"])
def test_a_new_name_alone_changes_no_argument_that_names_it(key: str) -> None:
    new = (
        f"argmap: 1\ntitle: T\nstatements:\n  a: {{text: A., support: sun, attack: [{{premises: rain, {key}}}]}}\n"
        "  sun: The sun shone all day.\n  rain: It rained all night.\n"
    )
    old = new.replace("sun]", "s]").replace(": sun", ": s").replace("  sun:", "  s:")
    found = diff(load(old)[0], load(new)[0])
    assert not found.arguments.changed
