"""Probabilities against looking at every world one by one, and what can be asked."""

from dataclasses import replace
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError
from argmap.evaluation import Change, evaluate
from argmap.evaluation.probability import Uncertain, probabilities
from argmap.evaluation.probability.drawn import enumerated, sampled
from argmap.evaluation.probability.uncertain import Kind, uncertain
from argmap.model import ArgumentMap, Authority
from evaluation import oracle
from evaluation.handmade import handmade, maps

MAP = handmade("a -> c\nb -> c\nj: b -> e\nb -> j\ni: d -> e\nd @ w\ne -x c")


def by_hand(amap: ArgumentMap, things: tuple[Uncertain, ...], name: str, label: str) -> float:
    total = 0.0
    for so in product([False, True], repeat=len(things)):
        wrong = [each for each, right in zip(things, so, strict=True) if not right]
        authorities = frozenset(each.name for each in wrong if each.kind is Kind.AUTHORITY)
        change = Change(frozenset(each.name for each in wrong if each.kind is not Kind.AUTHORITY), authorities)
        if oracle.labels(amap, change)[name] == label:
            pairs = zip(things, so, strict=True)
            total += prod(each.probability if right else 1 - each.probability for each, right in pairs)
    return total


@given(maps(most=4), st.data())
def test_exact_is_what_every_world_says(amap: ArgumentMap, data: st.DataObject) -> None:
    chances = st.none() | st.sampled_from([0.0, 0.25, 0.5, 0.9, 1.0])
    steps = [h for h, argument in amap.arguments.items() if oracle.step_asserted(amap, Change(), argument)]
    names = [*(s for s in amap.statements if oracle.asserted(amap, Change(), s)), *steps, *amap.authorities]
    drawn = {name: data.draw(chances) for name in names[:6]}
    given = {name: probability for name, probability in drawn.items() if probability is not None}
    things = uncertain(amap, None, given)
    assert {each.key.removeprefix("§"): each.probability for each in things} == given
    goal = data.draw(st.sampled_from([*amap.statements]))
    found = probabilities(evaluate(amap), [goal], things)
    for name, chance in found.chances.items():
        assert chance.accepted == pytest.approx(by_hand(amap, things, name, "accepted"))
        assert chance.undecided == pytest.approx(by_hand(amap, things, name, "undecided"))
    for each in found.sensitivities:
        sure, not_so = (
            tuple(t._replace(probability=p) if t == each.uncertain else t for t in things) for p in (1.0, 0.0)
        )
        value = by_hand(amap, sure, goal, "accepted") - by_hand(amap, not_so, goal, "accepted")
        assert each.value == pytest.approx(value)
        if each.tips_at is not None:
            tipped = tuple(t._replace(probability=each.tips_at) if t == each.uncertain else t for t in things)
            assert by_hand(amap, tipped, goal, "accepted") == pytest.approx(0.5)


def test_a_bad_source_sinks_everything_at_once() -> None:
    amap = handmade("a b -> c\na @ w\nb @ w")
    found = probabilities(evaluate(amap), ["c"], uncertain(amap, None, {"w": 0.5}))
    assert found.chances["c"].accepted == 0.5


@pytest.mark.parametrize("width", [64, 4096])
def test_blocks_come_to_the_same(width: int) -> None:
    things = tuple(Uncertain(Kind.STATEMENT, f"s{n}", 0.1 + n / 20) for n in range(10))
    blocks = list(enumerated(things, width))
    assert sum(block.mass(block.every) for block in blocks) == pytest.approx(1)
    for place, each in enumerate(things):
        assert sum(block.mass(block.so[place]) for block in blocks) == pytest.approx(each.probability)


def test_drawn_worlds_are_the_same_for_a_seed_and_near_the_exact() -> None:
    things = uncertain(MAP, 0.7, {"i": 0.3, "w": 0.9})
    exact = probabilities(evaluate(MAP), ["c"], things)
    drawn = probabilities(evaluate(MAP), ["c"], things, sample=65_536, seed=1)
    assert drawn == probabilities(evaluate(MAP), ["c"], things, sample=65_536, seed=1)
    assert (drawn.worlds, drawn.seed, exact.seed, exact.half_width) == (65_536, 1, None, None)
    assert drawn.half_width is not None
    assert drawn.half_width <= 0.004
    for name, chance in exact.chances.items():
        assert drawn.chances[name].accepted == pytest.approx(chance.accepted, abs=0.01)


def test_drawn_bits_have_their_probability() -> None:
    (block,) = sampled([Uncertain(Kind.STATEMENT, "a", p) for p in (0, 1, 0.3)], 65_536, 0, 1 << 16)
    assert [block.so[0], block.so[1] == block.every] == [0, True]
    assert block.so[2].bit_count() / 65_536 == pytest.approx(0.3, abs=0.01)


@pytest.mark.parametrize(
    ("given", "default", "message"),
    [
        ({"c": 0.5}, None, "`c` is not asserted, so it has no probability of its own"),
        ({"j": 0.5}, None, "the step of `j` is not asserted, so it has no probability of its own"),
        ({"a": 1.5}, None, "a probability is a number from 0 to 1, not 1.5 (`a`)"),
        ({}, -1, "a probability is a number from 0 to 1, not -1 (`--default`)"),
        ({"bb": 0.5}, None, "`bb` is no statement, argument or authority of this map"),
    ],
)
def test_asked_for_in_vain(given: dict[str, float], default: float | None, message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        uncertain(MAP, default, given)
    assert str(error.value).startswith(message)


def test_what_is_written_comes_before_the_default() -> None:
    amap = replace(MAP, authorities={"w": Authority("w", probability=0.5)})
    assert [(each.key, each.probability) for each in uncertain(amap, 0.9, {"b": 0.2})] == [
        ("a", 0.9),
        ("b", 0.2),
        ("d", 0.9),
        ("§w", 0.5),
    ]
