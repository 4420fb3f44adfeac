"""Merging: readings and versions, by laws and by situations, and the text that comes out."""

import random
from dataclasses import replace

import pytest
from any_map import maps
from hypothesis import given
from hypothesis import strategies as st
from merged_maps import BASE, BOTH, canonical, content, read, troubles
from readings import CARS, CLASS, chances, made, reading, trees

from argmap.compare.alignment import align
from argmap.compare.merging import Trouble, merge_readings, merge_versions
from argmap.compare.merging.text import edited, same_entry
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.writing import write
from conftest import ROOT


@pytest.mark.parametrize("name", ["arguments/mali.yaml", "arguments/bridge.yaml", "tests/guides/folder/class/key.yaml"])
def test_a_map_merged_with_itself_or_with_nothing_is_that_map(name: str) -> None:
    amap = read((ROOT / name).read_text(encoding="utf-8"))
    empty = ArgumentMap("", {})
    assert merge_readings(align(amap, amap), BOTH) == (amap, ())
    assert merge_readings(align(amap, empty), BOTH) == (amap, ())
    assert merge_readings(align(empty, amap), BOTH) == (amap, ())


@given(trees)
def test_any_map_merged_with_itself_is_that_map(amap: ArgumentMap) -> None:
    amap = canonical(amap)
    assert merge_readings(align(amap, amap), BOTH) == (amap, ())


@given(trees, trees)
def test_the_order_of_two_readings_makes_no_difference(one: ArgumentMap, other: ArgumentMap) -> None:
    there, conflicts = merge_readings(align(one, other), BOTH)
    back, others = merge_readings(align(other, one), BOTH[::-1])
    assert content(there) == content(back)
    assert sorted(map(str, troubles(conflicts))) == sorted(map(str, troubles(others)))


@given(maps(), maps())
def test_whatever_is_merged_can_be_written_and_read(one: ArgumentMap, other: ArgumentMap) -> None:
    merged, _ = merge_readings(align(one, other), BOTH)
    handles = {each.handle: each for each in merged.arguments.values()}
    assert list(handles) == list(merged.arguments)
    for argument in merged.arguments.values():
        assert argument.target in merged.statements or argument.target in merged.arguments
    ids = [*merged.statements, *(each.id for each in merged.arguments.values() if each.id)]
    assert len(ids) == len(set(ids))


def test_what_both_say_is_there_once_and_all_else_is_kept() -> None:
    key, cleo = reading(CLASS / "key.yaml"), reading(CLASS / "cleo.yaml")
    merged, found = merge_readings(align(key, cleo, CARS), ("key", "cleo"))
    assert load(write(merged))[1] == []
    assert len(merged.statements) == len(key.statements) + 1
    assert merged.statements["nobody-shut-out"].extra["x-from"] == "cleo"
    assert merged.statements["chamber-biased"].extra["x-from"] == "key"
    assert merged.statements["ghent"].extra["x-also"] == [{"text": key.statements["ghent"].text, "from": "key"}]
    assert "x-from" not in merged.statements["ghent"].extra
    kinds = troubles(found)
    assert kinds.count(Trouble.SPLIT) == 3
    assert Trouble.LINKED in kinds
    assert set(kinds) >= {Trouble.WORDING, Trouble.VALUE}
    wordings = {text for each in merged.statements.values() for text in (each.text, str(each.extra.get("x-also")))}
    for amap in (key, cleo):
        for each in amap.statements.values():
            assert any(each.text in wording for wording in wordings)


def pair(**arguments: Argument) -> ArgumentMap:
    texts = {"p": "Rain is wet.", "q": "Streets flood in autumn.", "r": "Boats need deep harbours."}
    statements = {name: Statement(name, text) for name, text in texts.items()}
    return canonical(ArgumentMap("T", statements, arguments, thesis=("p",)))


def argument(text: str) -> Argument:
    premises, sign, target = text.split()
    return Argument("x", target, {"+": Relation.SUPPORT, "-": Relation.ATTACK}[sign], tuple(premises.split(",")))


@pytest.mark.parametrize(
    ("one", "other", "trouble"),
    [
        ("q + p", "q - p", Trouble.SIDES),
        ("q,r + p", "q + p", Trouble.LINKED),
        ("q + r", "r + q", Trouble.CIRCLE),
    ],
)
def test_what_only_shows_together(one: str, other: str, trouble: Trouble) -> None:
    first, second = pair(x=argument(one)), pair(x=argument(other))
    merged, found = merge_readings(align(first, second), BOTH)
    assert troubles(found) == [trouble]
    assert len(merged.arguments) == 2
    assert merge_readings(align(first, first), BOTH)[1] == ()


def test_what_one_map_splits_stays_split() -> None:
    head = "argmap: 1\ntitle: T\nstatements:\n"
    joined = read(f"{head}  a: {{text: Trams are fast and cheap to run., support: [b]}}\n  b: Buses stop.\n")
    split = read(f"{head}  f: {{text: Trams are fast., support: [c]}}\n  c: Trams are cheap to run.\n")
    found = align(joined, split)
    both = replace(found, matches=tuple(match for match in found.matches if match.a == "a"))
    assert {match.b for match in both.matches} == {"f", "c"}
    merged, conflicts = merge_readings(both, BOTH)
    assert Trouble.SPLIT in troubles(conflicts)
    assert set(merged.statements) == {"f", "c", "b"}
    assert len(merged.arguments) == 2


def test_two_authorities_are_one_by_their_title_and_year() -> None:
    head = "argmap: 1\ntitle: T\nauthorities:\n"
    tail = "statements:\n  a: {text: Rain is wet., cites: [NAME]}\n"
    one = read(f"{head}  ada: {{title: On Rain, issued: 2020}}\n  x: {{title: Sun}}\n{tail.replace('NAME', 'ada')}")
    work = "{title: On Rain, issued: 2020-05, URL: 'https://a.b'}"
    other = read(f"{head}  ada-2020: {work}\n  x: {{title: Moon}}\n{tail.replace('NAME', 'ada-2020')}")
    merged, _ = merge_readings(align(one, other), BOTH)
    assert list(merged.authorities) == ["ada", "x-2", "x"]
    assert merged.authorities["ada"].item["URL"] == "https://a.b"
    assert [each.authority for each in merged.statements["a"].cites] == ["ada"]


def test_comments_and_margins_stay_as_they_were_typed() -> None:
    ours = read(BASE)
    merged, _ = merge_versions(
        ours, ours, read(BASE.replace("Building makes", "It makes").replace("The otters", "Otters"))
    )
    text = edited(BASE, write(merged), same_entry(ours, merged), {("statements", "jobs"): ["look\nhere"]})
    assert text is not None
    assert read(text) == merged
    kept = [line for line in BASE.splitlines() if "jobs:" not in line and "otters:" not in line]
    assert [line for line in kept if line not in text.splitlines()] == []
    assert "    # look here\n    jobs:\n" in text


@pytest.mark.parametrize(
    "text", ["{argmap: 1, title: T, statements: {a: B c.}}", "- a", "", "statements: {a: x, b: y}\n"]
)
def test_a_text_without_lines_of_its_own_for_each_entry_is_not_edited(text: str) -> None:
    assert edited(text, BASE, lambda *_: False) is None


@given(st.integers(0, 10**6), chances)
def test_an_edited_text_says_what_the_merged_map_says(seed: int, chance: random.Random) -> None:
    ours, theirs = (canonical(made(seed + step, 8)) for step in (0, 1))
    merged = merge_readings(align(ours, theirs), BOTH)[0]
    lines = write(ours).splitlines()
    typed = "\n".join(
        f"{line}  # {n}" if line.strip() and chance.random() < 0.3 and not line.startswith("#") else line
        for n, line in enumerate(lines)
    )
    if load(typed)[0] != ours:
        return
    text = edited(typed + "\n", write(merged), same_entry(ours, merged))
    assert text is not None
    assert load(text)[0] == load(write(merged))[0]
