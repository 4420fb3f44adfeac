"""Explanations: told ones, and that an independent verifier accepts all of them."""

import pytest
from hypothesis import given

from argmap.diagnostics import ArgmapError
from argmap.evaluation import Change, evaluate
from argmap.evaluation.why import reasons, why
from argmap.evaluation.why.explanation import Because, Explanation, Role
from argmap.model import ArgumentMap
from evaluation.handmade import handmade, maps_and_changes
from evaluation.test_grounded import SITUATIONS
from evaluation.verifier import Verifier


def told(explanation: Explanation) -> list[str]:
    """The lines of an explanation as text."""
    lines = []
    for visit in explanation.walk():
        names = [visit.role, visit.node.key, *(f"{part.role} {part.key}," for part in visit.node.members)]
        words = " ".join(str(name) for name in names if name)
        lines.append(f"{'  ' * visit.depth}{words}: {'above' if visit.again else visit.node.because}")
    return lines


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation["when"])
def test_every_step_is_licensed_in_told_situations(situation: dict[str, str]) -> None:
    amap = handmade(situation["map"])
    verifier = Verifier(amap)
    for name in [*amap.statements, *amap.arguments]:
        verifier.check(why(evaluate(amap), name))


@given(maps_and_changes())
def test_every_step_is_licensed(drawn: tuple[ArgumentMap, Change]) -> None:
    amap, change = drawn
    verifier = Verifier(amap, change)
    evaluation = evaluate(amap, change)
    for name in [*amap.statements, *amap.arguments]:
        verifier.check(why(evaluation, name))


def test_accepted_with_an_answered_objection() -> None:
    explanation = why(
        evaluate(handmade("i: wood dry -> burns\nx: rained -x dry\nlie -x rained\ndry @ weather")), "burns"
    )
    assert told(explanation) == [
        "burns: supported",
        "  support i: premises",
        "    premise wood: asserted",
        "    premise dry: asserted",
        "      attack x: premise",
        "        premise rained: objection",
        "          attack rained.attack.1: premises",
        "            premise lie: asserted",
    ]
    assert explanation.rests_on == ("wood", "dry", "lie")
    assert explanation.authorities == ("weather",)


def test_rejected_because_nothing_answers_the_objection() -> None:
    explanation = why(evaluate(handmade("red -> painted\nx: light -x painted\nu: off -x x\nlamp-on -x off")), "painted")
    assert told(explanation) == [
        "painted: objection",
        "  attack x: premises",
        "    premise light: asserted",
        "    attack u: premise",
        "      premise off: objection",
        "        attack off.attack.1: premises",
        "          premise lamp-on: asserted",
    ]


def test_unsupported_names_what_nothing_stands_behind_and_the_circle() -> None:
    amap = handmade("rumour = false\na: rumour -> rich\ni: rich -> thrifty\nj: thrifty -> rich")
    assert told(why(evaluate(amap), "rich")) == [
        "rich: circle",
        "  circle circle 1 premise rich, support j, premise thrifty, support i,: circle",
        "    support a: premise",
        "      premise rumour: nothing behind it",
    ]


def test_undecided_leads_to_the_loop() -> None:
    amap = handmade("i: dove -> active\nj: asleep -> active\nawake -x asleep\ndove >< hawk")
    assert told(why(evaluate(amap), "active")) == [
        "active: undecided",
        "  support j: premise",
        "    premise asleep: objection",
        "      attack asleep.attack.1: premises",
        "        premise awake: asserted",
        "  support i: undecided",
        "    premise dove: undecided",
        "      loop loop 1 contradiction dove, contradiction hawk,: undecided",
    ]


def test_shared_branches_are_told_once() -> None:
    lines = told(why(evaluate(handmade("i: x -> c\na b -> x\nj: a -> b\nk: e -> a")), "c"))
    assert [line.strip() for line in lines if "premise a:" in line] == ["premise a: supported", "premise a: above"]
    assert len([line for line in lines if "premise e:" in line]) == 1


def test_denied_and_withdrawn() -> None:
    amap = handmade("i: a -> b\nj: c -> b")
    evaluation = evaluate(amap, Change(withdrawn=frozenset("a"), denied=frozenset("j")))
    assert told(why(evaluation, "b")) == [
        "b: no support left",
        "  support i: premise",
        "    premise a: withdrawn",
        "  support j: denied",
    ]


def test_reasons_in_a_word() -> None:
    amap = handmade("a: x -> y\nx -x a\nb: ~ghost -> y\nc: p -> q\nq -> p\nd: y -> z\nd = false\ne: s -> y\ns >< t")
    assert reasons(evaluate(amap)) == {
        "a": Because.OBJECTION,
        "b": Because.UNKNOWN,
        "c": Because.CIRCLE,
        "p.support.1": Because.CIRCLE,
        "d": Because.BACKING,
        "e": Because.OPEN,
    }


def test_a_name_that_the_map_does_not_have() -> None:
    with pytest.raises(ArgmapError, match="`bruns` is no statement or argument of this map; did you mean `burns`"):
        why(evaluate(handmade("wood -> burns")), "bruns")


def test_a_way_that_ends_at_a_loop_found_before() -> None:
    change = Change(asserted=frozenset(["s"]))
    amap = handmade("x: t -x s\ni: s -> s\nj: s -> s\nx < *")
    explanation = why(evaluate(amap, change), "x")
    Verifier(amap, change).check(explanation)
    assert [(part.role, part.key) for part in explanation.nodes["j"].parts] == [(Role.PREMISE, "s")]
