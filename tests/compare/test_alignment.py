"""Alignment: pairs of readings with an alignment by hand, and the laws that hold for any maps."""

import random
from dataclasses import replace

import pytest
from any_map import maps
from hypothesis import given
from hypothesis import strategies as st
from readings import CARS, CLASS, READINGS, bare, chances, made, reading, renamed, trees

from argmap.compare.alignment import Alignment, align, align_versions
from argmap.compare.alignment.matches import DOUBTFUL
from argmap.model import ArgumentMap, Statement


def pairs(found: Alignment) -> set[tuple[str, str]]:
    return {(match.a, match.b) for match in found.matches}


def by_hand(name: str) -> set[tuple[str, str]]:
    lines = (READINGS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return {(one, other) for one, other in map(str.split, lines)}


def f_measure(found: Alignment, name: str) -> float:
    right = by_hand(name)
    return 2 * len(pairs(found) & right) / (len(found.matches) + len(right))


@pytest.mark.parametrize(
    ("name", "anchored", "without_text", "without_anchors"),
    [("ana", 0.99, 0.99, 0.95), ("ben", 0.94, 0.94, 0.94), ("cleo", 0.99, 0.96, 0.81)],
)
def test_a_key_and_three_readings_of_it(
    name: str, anchored: float, without_text: float, without_anchors: float
) -> None:
    key, other = reading(CLASS / "key.yaml"), reading(CLASS / f"{name}.yaml")
    assert f_measure(align(key, other, CARS), name) >= anchored
    assert f_measure(align(key, other), name) >= without_text
    assert f_measure(align(bare(key), bare(other)), name) >= without_anchors


def test_two_readings_without_anchors() -> None:
    assert f_measure(align(reading(READINGS / "zoo-a.yaml"), reading(READINGS / "zoo-b.yaml")), "zoo") >= 0.96


def test_the_wrong_matches_are_doubtful() -> None:
    key, ben = reading(CLASS / "key.yaml"), reading(CLASS / "ben.yaml")
    found = align(key, ben, CARS)
    wrong = [match for match in found.matches if (match.a, match.b) not in by_hand("ben")]
    assert wrong
    assert all(match.score < DOUBTFUL and match in found.doubtful for match in wrong)


def test_a_split_is_a_star_around_a_core() -> None:
    found = align(reading(CLASS / "key.yaml"), reading(CLASS / "cleo.yaml"), CARS)
    assert set(found.to_a["fumes-cause-asthma"]) == {"asthma-doubled", "air-harms", "only-source"}
    assert (
        found.to_a["fumes-cause-asthma"][0]
        == "asthma-doubled"
        == {b: a for a, b in found.core.items()}["fumes-cause-asthma"]
    )
    assert found.only_b == ("nobody-shut-out",)


@given(trees)
def test_a_map_is_aligned_with_itself_by_the_identity(amap: ArgumentMap) -> None:
    found = align(amap, amap)
    assert [(match.a, match.b, match.core) for match in found.matches] == [(s, s, True) for s in amap.statements]


@given(maps(), maps())
def test_one_way_is_the_inverse_of_the_other(one: ArgumentMap, other: ArgumentMap) -> None:
    there, back = align(one, other), align(other, one)
    assert {(m.a, m.b, m.score, m.core) for m in there.matches} == {(m.b, m.a, m.score, m.core) for m in back.matches}


@given(trees, trees)
def test_one_way_is_the_inverse_of_the_other_in_trees(one: ArgumentMap, other: ArgumentMap) -> None:
    assert pairs(align(one, other)) == {(b, a) for a, b in pairs(align(other, one))}


@given(trees, trees, chances)
def test_names_and_order_make_no_difference(one: ArgumentMap, other: ArgumentMap, chance: random.Random) -> None:
    another, names = renamed(other, chance)
    expected = {(match.a, names[match.b], match.core) for match in align(one, other).matches}
    assert {(match.a, match.b, match.core) for match in align(one, another).matches} == expected


@given(maps(), maps())
def test_a_core_is_one_to_one_and_the_rest_are_stars(one: ArgumentMap, other: ArgumentMap) -> None:
    found = align(one, other)
    assert len(set(found.core.values())) == len(found.core) == sum(match.core for match in found.matches)
    for match in found.matches:
        assert len(found.to_b[match.a]) == 1 or len(found.to_a[match.b]) == 1
        assert match.core or match.a in found.core or match.b in found.core.values()


def test_unrelated_maps_share_next_to_nothing() -> None:
    cars, zoo = reading(CLASS / "key.yaml"), reading(READINGS / "zoo-b.yaml")
    mali = reading(READINGS.parents[2] / "arguments" / "mali.yaml")
    shared = [len(align(bare(one), bare(other)).matches) for one, other in ((cars, mali), (zoo, mali))]
    assert sum(shared) <= 0.03 * (2 * len(mali.statements))
    vocabularies = [[f"{letter}{n}{letter}" for n in range(200)] for letter in "xyz"]
    assert [align(made(1, 40, vocabularies[0]), made(2, 40, words)).matches for words in vocabularies[1:]] == [
        (),
        (),
    ]


@given(st.integers(0, 10**6), st.integers(2, 14))
def test_with_and_without_the_source_where_quotes_are_unique(seed: int, size: int) -> None:
    words = [f"w{number}" for number in range(5 * size)]
    one, other = made(seed, size, text=words), made(seed + 1, size, text=words)
    assert align(one, other, " ".join(words)).core == align(one, other).core == {s: s for s in one.statements}


@given(st.integers(0, 10**6), st.integers(3, 14))
def test_a_dropped_statement_is_the_only_one_missing(seed: int, size: int) -> None:
    words = [f"w{number}" for number in range(5 * size)]
    one = made(seed, size, text=words)
    gone = f"s{seed % size}"
    left = {name: each for name, each in one.statements.items() if name != gone}
    arguments = {h: a for h, a in one.arguments.items() if gone not in (a.target, *a.premises)}
    kept = {h: a for h, a in arguments.items() if a.target in left or a.target in arguments}
    found = align(one, replace(one, statements=left, arguments=kept, thesis=()), " ".join(words))
    assert (found.only_a, found.only_b) == ((gone,), ())


def test_versions_keep_their_ids_and_find_what_was_renamed() -> None:
    old = reading(READINGS / "zoo-a.yaml")
    statements = dict(old.statements)
    moved = statements.pop("survey-schools")
    statements["teachers-say"] = replace(moved, id="teachers-say", text=moved.text.replace("told a survey", "say"))
    statements["rangers-cheap"] = Statement("rangers-cheap", "Something wholly different.")
    found = align_versions(old, replace(old, statements=statements))
    assert found.core == {name: name for name in old.statements} | {"survey-schools": "teachers-say"}
    assert {match.score for match in found.matches if match.a == match.b} == {1.0}


@pytest.mark.parametrize("text", ["", "…", "?!", "\x00", "的" * 300, "a " * 5000])
def test_texts_without_words_and_with_too_many(text: str) -> None:
    amap = ArgumentMap("T", {name: Statement(name, text) for name in ("p", "q")})
    found = align(amap, amap)
    assert len(found.matches) <= 2
    assert align(ArgumentMap("", {}), amap).matches == ()
    assert align(amap, ArgumentMap("", {}), "A text.").only_a == ("p", "q")


def test_equal_texts_are_told_apart_by_their_place() -> None:
    names = "abcdef"
    amap = made(3, 14)
    same = {name: replace(each, text="The same words.") for name, each in list(amap.statements.items())[:4]}
    twice = replace(amap, statements={**amap.statements, **same})
    assert align(twice, twice).core == {name: name for name in twice.statements}
    many = ArgumentMap("T", {f"{n}{m}": Statement(f"{n}{m}", "All alike.") for n in names for m in range(30)})
    assert len(align(many, many).core) == len(many.statements)


def test_what_is_known_is_in_no_other_match_however_much_there_is() -> None:
    old = made(5, 1300, [f"w{number}" for number in range(900)])
    statements = {("new" if name == "s7" else name): each for name, each in old.statements.items()}
    statements["new"] = replace(statements["new"], id="new")
    found = align_versions(old, replace(old, statements=statements, arguments={}))
    assert found.core == {name: "new" if name == "s7" else name for name in old.statements}
    assert len(found.matches) == len(old.statements)
