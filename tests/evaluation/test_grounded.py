"""What stands when no side is taken: told situations, an independent reference, and laws."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import Change, Difference, Label, State, differences, evaluate
from argmap.model import Argument, ArgumentMap, Relation
from conftest import listed
from evaluation import oracle
from evaluation.handmade import handmade, maps, maps_and_changes, renamed

SITUATIONS: list[dict[str, str]] = listed(Path(__file__).with_name("situations.yaml"))
LABELS = [Label.REJECTED, Label.UNDECIDED, Label.UNSUPPORTED]
STATES = {"blocked": State.BLOCKED, "open": State.UNDECIDED}


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation["when"])
def test_situation(situation: dict[str, str]) -> None:
    amap = handmade(situation["map"])
    labels = dict.fromkeys(amap.statements, Label.ACCEPTED)
    labels |= {name: label for label in LABELS for name in situation.get(label, "").split()}
    states = dict.fromkeys(amap.arguments, State.HOLDS)
    states |= {name: state for word, state in STATES.items() for name in situation.get(word, "").split()}
    evaluation = evaluate(amap)
    assert evaluation.labels == labels
    assert evaluation.arguments == states


@given(maps_and_changes())
def test_agrees_with_the_alternating_fixpoint(drawn: tuple[ArgumentMap, Change]) -> None:
    amap, change = drawn
    evaluation = evaluate(amap, change)
    assert {**evaluation.labels, **evaluation.arguments} == oracle.labels(amap, change)


@given(maps(), st.randoms(use_true_random=False))
def test_names_and_order_do_not_matter(amap: ArgumentMap, dice: random.Random) -> None:
    def shuffled(items: Sequence[str]) -> Sequence[str]:
        return dice.sample(items, len(items))

    before, after = evaluate(amap), evaluate(renamed(amap, "x".__add__, shuffled))
    assert {f"x{name}": label for name, label in before.labels.items()} == after.labels
    assert {f"x{name}": state for name, state in before.arguments.items()} == after.arguments


@given(maps())
def test_withdrawing_what_is_unsupported_changes_nothing(amap: ArgumentMap) -> None:
    before = evaluate(amap)
    unsupported = frozenset(name for name, label in before.labels.items() if label is Label.UNSUPPORTED)
    assert evaluate(amap, Change(withdrawn=unsupported)) == before


@given(maps(), st.data())
def test_an_attack_from_what_is_unsupported_changes_nothing(amap: ArgumentMap, data: st.DataObject) -> None:
    before = evaluate(amap)
    unsupported = [name for name, label in before.labels.items() if label is Label.UNSUPPORTED]
    premise = data.draw(st.sampled_from([*unsupported, "lost"]))
    target = data.draw(st.sampled_from([*amap.statements, *amap.arguments]))
    attack = Argument("new", target, Relation.ATTACK, (premise,))
    after = evaluate(replace(amap, arguments={**amap.arguments, "new": attack}))
    assert after.labels == before.labels
    assert after.arguments == {**before.arguments, "new": State.BLOCKED}


def test_labels_come_in_the_order_written() -> None:
    evaluation = evaluate(handmade("z -> y\na -x z\ny >< b"))
    assert list(evaluation.labels) == ["z", "y", "a", "b"]
    assert list(evaluation.arguments) == ["y.support.1", "z.attack.1"]


def test_the_empty_map() -> None:
    evaluation = evaluate(ArgumentMap("empty", {}))
    assert (evaluation.labels, evaluation.arguments) == ({}, {})


def test_differences() -> None:
    amap = handmade("i: a -> c\nb -x a")
    before, after = evaluate(amap), evaluate(amap, Change(withdrawn=frozenset("b")))
    assert [*differences(before, after)] == [
        Difference("a", Label.REJECTED, Label.ACCEPTED),
        Difference("c", Label.UNSUPPORTED, Label.ACCEPTED),
        Difference("b", Label.ACCEPTED, Label.UNSUPPORTED),
        Difference("i", State.BLOCKED, State.HOLDS),
        Difference("a.attack.1", State.HOLDS, State.BLOCKED),
    ]
