"""Words anew, marks and anchors: one thing of the map changes, every other byte stays, and all of it comes back."""

from dataclasses import replace

import any_map
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError
from argmap.edits import add, apply, mark, reword
from argmap.loading import load
from argmap.model import Anchor, Argument, ArgumentMap, Relation, Statement
from argmap.syntax import parse
from argmap.writing import write


@given(any_map.maps(), st.sampled_from(any_map.AWKWARD), st.data())
def test_a_text_worded_anew_is_all_that_changes(amap: ArgumentMap, words: str, data: st.DataObject) -> None:
    if not amap.statements or not words.strip():
        return
    name = data.draw(st.sampled_from([*amap.statements]))
    text = write(amap)
    new = apply(text, reword(parse(text), name, words))
    again, found = load(new)
    assert found == []
    said = " ".join(words.split())
    assert again.statements[name].text.replace("\ufeff", "") == said.replace("\ufeff", "") or not words.isprintable()
    assert {**again.statements, name: amap.statements[name]} == amap.statements
    assert replace(again.statements[name], text="", span=amap.statements[name].span) == replace(
        amap.statements[name], text=""
    )
    assert again.arguments == amap.arguments


@given(any_map.maps(), st.data())
def test_a_mark_set_and_taken_away(amap: ArgumentMap, data: st.DataObject) -> None:
    things: dict[str, Statement | Argument] = {**amap.statements, **amap.arguments}
    if not things:
        return
    name = data.draw(st.sampled_from([*things]))
    key = data.draw(st.sampled_from(["implicit", "conceded", "outweighed"]))
    text = write(amap)
    attack = name in amap.arguments and amap.arguments[name].relation is Relation.ATTACK
    if key != "implicit" and not attack:
        with pytest.raises(ArgmapError):
            mark(parse(text), name, key, True)
        return
    there = apply(text, mark(parse(text), name, key, True))
    again, found = load(there)
    assert found == []
    thing = again.statements.get(name) or again.arguments[name]
    assert getattr(thing, key) is True
    rest, found = load(apply(there, mark(parse(there), name, key, False)))
    assert found == []
    assert {**rest.statements, **rest.arguments, name: things[name]} == things
    thing = rest.statements.get(name) or rest.arguments[name]
    assert not getattr(thing, key)
    assert (thing.note, thing.tags, thing.at) == (things[name].note, things[name].tags, things[name].at)


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("T. # why", "One.", "One. # why"),
        ("T. # why", "long, " * 20, f"{('long, ' * 20).strip()} # why"),
        ("T.", "long " * 20, f">-\n    {('long ' * 19).strip()}\n    long"),
        ("|\n    T.\n    T.\n", "One.", "One.\n"),
        ("\n    T is\n    so.", "One.", "\n    One."),
        ("'T.'", "a: b", '"a: b"'),
        ("", "One.", " One."),
    ],
)
def test_a_text_keeps_its_place(before: str, words: str, after: str) -> None:
    head, tail = "argmap: 1\ntitle: T\nstatements:\n  t: ", "\n  # b is next\n  b: B.\n"
    head = head if before else head.rstrip()
    assert apply(head + before + tail, reword(parse(head + before + tail), "t", words)) == head + after + tail


def test_an_anchor_with_its_paragraph() -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n"
    _, edits = add(parse(text), "", "B.", at=Anchor("one, two", 3))
    assert load(apply(text, edits))[0].statements["b"].at[0].paragraph == 3
    flow = "{argmap: 1, title: T, statements: {a: A.}}"
    name, edits = add(parse(flow), "a", "B: b.", Relation.ATTACK, at=Anchor("one … two"))
    again, found = load(apply(flow, edits))
    assert (found, again.statements[name].at[0].quote) == ([], "one … two")
    assert again.on("a", Relation.ATTACK)[0].premises == (name,)
