"""What two readings make of what they share: situations by hand, and the laws."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import CARS, CLASS, bare, made, reading, trees

from argmap.compare.alignment import align
from argmap.compare.names import short_names
from argmap.compare.opposites import perhaps_opposite
from argmap.compare.reading import Comparison, Kind, Linked, Related, compare
from argmap.compare.sources import different_sources
from argmap.loading import load
from argmap.model import ArgumentMap, Relation

TEXTS = {
    "t": "The town should plant more trees along the river.",
    "s": "Trees give shade to people who walk.",
    "h": "Summers are becoming hotter every year.",
    "c": "Planting costs money that the town lacks.",
    "g": "The region pays for every tree.",
}


def map_of(**arguments: dict[str, list[str]]) -> ArgumentMap:
    """A map of the statements above, with arguments by what they are on."""
    lines = ["argmap: 1", "title: T", "thesis: t", "statements:"]
    for name, text in TEXTS.items():
        lines += [f"  {name}:", f"    text: {text}"]
        lines += [f"    {side}: [{', '.join(each)}]" for side, each in arguments.get(name, {}).items()]
    amap, found = load("\n".join(lines))
    assert found == []
    return amap


def told(one: ArgumentMap, other: ArgumentMap) -> Comparison:
    return compare(align(one, other, fixed={name: name for name in TEXTS}))


DIRECT = map_of(t={"support": ["s", "h"], "attack": ["c"]}, c={"attack": ["g"]})


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (DIRECT, []),
        (
            map_of(t={"support": ["s"], "attack": ["c"]}, s={"support": ["h"]}, c={"attack": ["g"]}),
            [Related(Kind.LONGER, ("h", "t"), ("h", "s", "t"))],
        ),
        (
            map_of(t={"support": ["s"], "attack": ["c", "g"]}, s={"support": ["h"]}),
            [
                Related(Kind.LONGER, ("h", "t"), ("h", "s", "t")),
                Related(Kind.ELSEWHERE, ("g", "c"), ("g", "t")),
            ],
        ),
        (
            map_of(t={"support": ["s", "h", "c"]}, c={"attack": ["g"]}),
            [Related(Kind.SIDE, ("c", "t"), ("c", "t"))],
        ),
        (map_of(t={"support": ["s", "h"], "attack": ["c"]}), [Related(Kind.UNUSED, ("g", "c"), ("g",))]),
        (
            map_of(t={"support": ["s", "h"], "attack": ["{premises: c, attack: [g]}"]}),
            [Related(Kind.LEVEL, ("g", "c"), ("g", "c"))],
        ),
    ],
    ids=["same", "longer", "elsewhere", "side", "unused", "level"],
)
def test_a_relation_in_the_other_reading(other: ArgumentMap, expected: list[Related]) -> None:
    found = told(DIRECT, other)
    assert [each for each in found.relations if each.kind is not Kind.SAME] == expected
    assert bool(found) is bool(expected)


def test_a_way_of_four_steps_is_elsewhere() -> None:
    chain = map_of(t={"support": ["s"]}, s={"support": ["h"]}, h={"support": ["c"]}, c={"support": ["g"]})
    assert Related(Kind.ELSEWHERE, ("g", "t"), ("g", "c")) in told(map_of(t={"support": ["g"]}), chain).relations
    three = map_of(t={"support": ["s"]}, s={"support": ["h"]}, h={"attack": ["c"]}, c={"attack": ["g"]})
    assert told(map_of(h={"support": ["g"]}), three).of(Kind.LONGER) == (
        Related(Kind.LONGER, ("g", "h"), ("g", "c", "h")),
    )


def test_what_is_linked_in_one_and_apart_in_the_other() -> None:
    together = map_of(t={"support": ["[s, h]"]})
    apart = map_of(t={"support": ["s", "h"]})
    assert told(together, apart).linked == (Linked("a", ("s", "h"), ("s", "h")),)
    assert told(apart, together).linked == (Linked("b", ("s", "h"), ("s", "h")),)
    assert told(together, together).linked == ()


def test_a_shared_statement_on_the_other_side_of_the_thesis() -> None:
    (side,) = told(DIRECT, map_of(t={"support": ["s", "h", "c"]})).sides[:1]
    assert side == ("c", "c", "against", "for")


def test_paragraphs_read_differently() -> None:
    key, ana = reading(CLASS / "key.yaml"), reading(CLASS / "ana.yaml")
    found = {each.number: each for each in compare(align(key, ana, CARS), CARS).paragraphs}
    assert found[4][1:] == (5, 3, 3, 3)
    assert found[2].apart == 0
    assert compare(align(bare(key), bare(ana))).paragraphs == ()


def test_maps_of_different_texts_are_compared_and_that_is_said() -> None:
    cars = reading(CLASS / "key.yaml")
    other = reading(CLASS.parents[3] / "arguments" / "mali.yaml")
    assert different_sources(cars, other).startswith("the maps are of different texts: “Let the old town breathe” and ")
    assert different_sources(cars, reading(CLASS / "ana.yaml")) == ""
    assert different_sources(cars, DIRECT) == ""
    assert compare(align(cars, other)).note


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Taxes should rise.", "Taxes should not rise.", True),
        ("Taxes should not rise.", "Taxes must never rise.", False),
        ("The ban makes cities safer and richer.", "The ban makes cities safer and poorer.", False),
        ("Crime has increased.", "Crime has decreased.", True),
        ("More trade helps.", "More trade helps us.", False),
    ],
)
def test_perhaps_the_opposite(one: str, other: str, expected: bool) -> None:
    assert perhaps_opposite(one, other) is expected


@given(trees)
def test_a_reading_differs_in_nothing_from_itself(amap: ArgumentMap) -> None:
    found = compare(align(amap, amap))
    assert not found
    assert found.sides == ()


@given(st.integers(0, 10**6), st.integers(3, 14))
def test_a_flipped_step_is_the_only_one_on_the_other_side(seed: int, size: int) -> None:
    words = [f"w{number}" for number in range(5 * size)]
    one = made(seed, size, text=words)
    steps = [(p, a.target) for a in one.arguments.values() for p in a.premises]
    single = [
        a
        for a in one.arguments.values()
        if len(a.premises) == 1 and a.target in one.statements and steps.count((a.premises[0], a.target)) == 1
        if not any(
            a.premises[0] in b.premises and a.target in getattr(one.arguments.get(b.target), "premises", ())
            for b in one.arguments.values()
        )
    ]
    if not single:
        return
    flipped = random.Random(seed).choice(single)
    opposite = next(each for each in Relation if each is not flipped.relation)
    other = replace(one, arguments={**one.arguments, flipped.handle: replace(flipped, relation=opposite)})
    found = compare(align(one, other, " ".join(words)))
    assert [each for each in found.relations if each.kind is not Kind.SAME] == [
        Related(Kind.SIDE, (flipped.premises[0], flipped.target), (flipped.premises[0], flipped.target))
    ]


@given(trees, trees)
def test_the_two_exchanged_differ_where_they_differed(one: ArgumentMap, other: ArgumentMap) -> None:
    there, back = compare(align(one, other)), compare(align(other, one))
    assert bool(there) is bool(back)
    assert {(s.a, s.b) for s in there.sides} == {(s.b, s.a) for s in back.sides}


def test_labels_tell_files_of_one_name_apart() -> None:
    assert short_names(["a/x.yaml", "b/x.yaml", "y.yaml"]) == ["a/x", "b/x", "y"]
    assert short_names(["x.yaml", "x.yaml"]) == ["x (1)", "x (2)"]
    assert short_names(["x.yaml", "b/x.yaml"]) == ["x", "b/x"]
