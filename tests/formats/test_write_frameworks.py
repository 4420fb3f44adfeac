"""Frameworks: whoever computes the grounded extension gets the labels of the map."""

from collections.abc import Callable
from itertools import pairwise

import any_map
import pytest
from hypothesis import example, given
from round_trip import GOLDEN, ferry

from argmap.evaluation import Label, evaluate
from argmap.formats.apx import read as apx
from argmap.formats.apx.write import write as write_apx
from argmap.formats.frameworks.attack_graph import LARGEST, AttackGraph, attack_graph
from argmap.formats.frameworks.names import losses
from argmap.formats.iccma import read as iccma
from argmap.formats.iccma.write import write as write_iccma
from argmap.formats.tgf import read as tgf
from argmap.formats.tgf.write import write as write_tgf
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from conftest import examples

Write = Callable[[ArgumentMap], str]
EXPECTED = {Label.ACCEPTED: "in", Label.REJECTED: "out", Label.UNSUPPORTED: "out", Label.UNDECIDED: "undecided"}


def grounded(graph: AttackGraph) -> list[str]:
    """Dung's: what only defeated nodes attack is in, what one of those attacks is defeated; the rest is undecided."""
    attackers: list[list[int]] = [[] for _ in graph.nodes]
    for start, end in graph.attacks:
        attackers[end].append(start)
    labels = ["undecided"] * len(attackers)
    changed = True
    while changed:
        changed = False
        for number, those in enumerate(attackers):
            if labels[number] == "undecided":
                if all(labels[each] == "out" for each in those):
                    labels[number], changed = "in", True
                elif any(labels[each] == "in" for each in those):
                    labels[number], changed = "out", True
    return labels


def check(amap: ArgumentMap) -> None:
    labels = grounded(attack_graph(amap))
    evaluation = evaluate(amap)
    expected = {name: EXPECTED[Label(evaluation.label(name))] for name in amap.statements}
    assert dict(zip(amap.statements, labels, strict=False)) == expected


def circle() -> ArgumentMap:
    """A circle with one support from outside, which falls, and one that somebody attacks."""
    statements = {name: Statement(name, name) for name in ("a", "b", "c", "d", "out", "hit")}
    arguments = {
        "1": Argument("1", "a", Relation.SUPPORT, ("b",)),
        "2": Argument("2", "b", Relation.SUPPORT, ("c",)),
        "3": Argument("3", "c", Relation.SUPPORT, ("a",)),
        "4": Argument("4", "a", Relation.SUPPORT, ("out",)),
        "5": Argument("5", "out", Relation.ATTACK, ("hit",)),
        "6": Argument("6", "d", Relation.ATTACK, ("b",)),
    }
    return ArgumentMap("C", statements, arguments)


@given(any_map.maps(wild=True))
@example(circle())
@examples(5)
def test_the_grounded_extension_has_what_is_accepted(amap: ArgumentMap) -> None:
    check(amap)


@pytest.mark.parametrize("name", ["bridge", "mali"])
def test_written_maps(name: str) -> None:
    path = GOLDEN.parents[2] / "arguments" / f"{name}.yaml"
    check(load(path.read_text(encoding="utf-8"))[0])
    check(ferry())


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (write_apx, "ferry.apx"),
        (write_tgf, "ferry.tgf"),
        (write_iccma, "ferry.iccma.txt"),
    ],
)
def test_export_is_as_agreed(write: Write, name: str) -> None:
    assert write(ferry()) == (GOLDEN / name).read_text(encoding="utf-8")


@given(any_map.maps(wild=True))
def test_the_framework_is_read_back(amap: ArgumentMap) -> None:
    graph = attack_graph(amap)
    formats = ((write_apx, apx), (write_tgf, tgf), (write_iccma, iccma))
    for write, module in formats:
        again, found = module.read(write(amap).encode().decode())
        assert len(again.statements) == len(graph.nodes)
        assert len(again.arguments) == len(set(graph.attacks)) == len(graph.attacks)
        assert found == [] or not amap.statements
    list(losses(amap))


def test_attacks_alone_add_nothing() -> None:
    statements = {name: Statement(name, name) for name in "abc"}
    arguments = {
        "1": Argument("1", "a", Relation.ATTACK, ("b",)),
        "2": Argument("2", "b", Relation.ATTACK, ("c",)),
    }
    assert write_iccma(ArgumentMap("T", statements, arguments)).splitlines() == [
        "p af 3",
        "# T",
        "# The first 3 nodes: statements.  The others carry support.",
        "# 1: a: a",
        "# 2: b: b",
        "# 3: c: c",
        "3 2",
        "2 1",
    ]


def test_a_large_circle_is_told() -> None:
    names = [f"s{n}" for n in range(LARGEST + 1)]
    statements = {name: Statement(name, name) for name in [*names, "out"]}
    arguments = {
        f"{n}": Argument(f"{n}", end, Relation.SUPPORT, (start,)) for n, (start, end) in enumerate(pairwise(names))
    }
    arguments["x"] = Argument("x", names[0], Relation.SUPPORT, (names[-1],))
    arguments["y"] = Argument("y", names[0], Relation.SUPPORT, ("out",))
    told = list(losses(ArgumentMap("T", statements, arguments)))
    assert told[-1].endswith("stays undecided where it falls")
    assert list(losses(ArgumentMap("", {}))) == []


def test_a_deep_map_is_written() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Number {n}.") for n in range(2_500)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{m}",)) for n, m in pairwise(range(2_500))}
    assert write_apx(ArgumentMap("Deep", statements, arguments)).count("att(") == 2 * len(arguments)
