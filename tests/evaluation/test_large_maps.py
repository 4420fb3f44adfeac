"""Maps that are deep, dense or full of circles: everything comes back, and right.  How long it takes is not tested."""

import random
from collections.abc import Callable

import pytest
from growth import MOST, ratio

from argmap.evaluation import Change, evaluate
from argmap.evaluation.critical import critical
from argmap.evaluation.critical.objections import objections
from argmap.evaluation.why import reasons, why
from argmap.model import Argument, ArgumentMap, Relation, Statement

DEPTH = 10_000


def link(premise: str, sign: str, target: str) -> tuple[str, Argument]:
    handle = f"{premise}{sign}{target}"
    relation = Relation.SUPPORT if sign == "+" else Relation.ATTACK
    return handle, Argument(handle, target, relation, (premise,))


def amap(links: list[tuple[str, str, str]]) -> ArgumentMap:
    names = dict.fromkeys(name for premise, _, target in links for name in (target, premise))
    return ArgumentMap("large", {n: Statement(n, "") for n in names}, dict(link(*each) for each in links))


@pytest.mark.parametrize(("sign", "label", "depth"), [("+", "accepted", DEPTH // 4), ("-", "rejected", DEPTH // 20)])
def test_deep_chains(sign: str, label: str, depth: int) -> None:
    chain = amap([(f"s{n + 1}", sign, f"s{n}") for n in range(depth - 1)])
    evaluation = evaluate(chain)
    assert evaluation.labels["s0"] == label
    explanation = why(evaluation, "s0")
    assert len(explanation.nodes) == sum(1 for _ in explanation.walk()) == 2 * depth - 1
    assert evaluate(chain, Change(withdrawn=frozenset({f"s{depth - 1}"}))).labels["s0"] != label
    assert len(critical(chain, "s0", 1).cuts) > depth // 2


def test_undercuts_of_undercuts() -> None:
    arguments = {"a0": Argument("a0", "s", Relation.SUPPORT, ("p",))}
    arguments |= {f"a{n}": Argument(f"a{n}", f"a{n - 1}", Relation.ATTACK, ("p",)) for n in range(1, DEPTH)}
    evaluation = evaluate(ArgumentMap("deep", {"s": Statement("s", ""), "p": Statement("p", "")}, arguments))
    assert evaluation.labels["s"] == "unsupported"
    assert len(reasons(evaluation)) == DEPTH // 2
    assert len(why(evaluation, "s").nodes) == DEPTH + 2


def test_dense_attacks() -> None:
    dice = random.Random(0)
    links = [(f"s{dice.randrange(200)}", "-", f"s{dice.randrange(200)}") for _ in range(5_000)]
    evaluation = evaluate(amap(links))
    assert set(evaluation.labels.values()) == {"undecided"}
    assert why(evaluation, "s0").nodes["loop 1"]


@pytest.mark.parametrize("sign", "+-")
def test_towers_with_two_routes_through_each_layer(sign: str) -> None:
    links = [(f"{side}{n}", sign, f"l{n}") for n in range(300) for side in "xy"]
    links += [(f"l{n + 1}", sign, f"{side}{n}") for n in range(299) for side in "xy"]
    evaluation = evaluate(amap(links))
    assert evaluation.labels["l299"] == ("accepted" if sign == "+" else "rejected")
    assert len(why(evaluation, "l0").nodes) < 3_000


def test_circles_that_fall_one_after_the_other() -> None:
    links = []
    for n in range(500):
        links += [(f"p{n}", "+", f"q{n}"), (f"q{n}", "+", f"p{n}"), (f"e{n}", "+", f"p{n}"), (f"d{n}", "-", f"e{n}")]
        links += [(f"p{n - 1}", "-", f"d{n}")] * (n > 0)
    evaluation = evaluate(amap(links))
    assert evaluation.labels["p499"] == "unsupported"
    assert evaluation.labels["d499"] == "accepted"
    assert sum(node.kind == "circle" for node in why(evaluation, "p499").nodes.values()) == 500


def test_one_large_circle() -> None:
    evaluation = evaluate(amap([(f"s{n}", "+", f"s{(n + 1) % DEPTH}") for n in range(DEPTH)]))
    assert set(evaluation.labels.values()) == {"unsupported"}
    assert len(why(evaluation, "s0").nodes["circle 1"].members) == 2 * DEPTH


@pytest.mark.parametrize("sign", ["-", "+"])
def test_fates_of_objections_grow_with_the_map(sign: str) -> None:
    """A chain of attacks; and many attacks on premises that fail for one and the same reason, at the end of a chain."""

    def work(size: int) -> Callable[[], object]:
        links = [(f"s{n + 1}", sign, f"s{n}") for n in range(size)]
        if sign == "+":
            links += [(f"s{n}", "-", f"t{n}") for n in range(size)] + [(f"t{n}", "+", "top") for n in range(size)]
            links += [("no", "-", f"s{size}")]
        evaluation = evaluate(amap(links))
        return lambda: objections(evaluation, "s0" if sign == "-" else "top")

    assert ratio(work, 30) <= MOST
