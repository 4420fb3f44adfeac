"""AIF: our reader reads back what is written; OVA gets a picture; what AIF cannot say is told."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import any_map
import pytest
from hypothesis import assume, given
from round_trip import GOLDEN, ferry, gist

from argmap.formats.aif import write as aif_export
from argmap.formats.aif.read import read
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Role, Statement, Value

Write = Callable[..., str]


@pytest.mark.parametrize("write", [aif_export.write, aif_export.xaif])
@pytest.mark.parametrize("name", ["arguments/bridge.yaml", "arguments/mali.yaml", ""])
def test_maps_are_read_back(write: Write, name: str) -> None:
    amap = load((Path(__file__).parents[2] / name).read_text(encoding="utf-8"))[0] if name else ferry()
    again, found = read(write(amap, None, "none"))
    assert found == []
    assert gist(again) == gist(amap)
    assert len(again.theses) == len(amap.theses)


@given(any_map.maps())
def test_any_map_that_can_be_read_is_read_back(amap: ArgumentMap) -> None:
    plain = {handle: replace(argument, scheme="", extra={}) for handle, argument in amap.arguments.items()}
    amap = replace(amap, arguments=plain)
    assume(not any("other way" in line or "itself" in line for line in aif_export.losses(amap)))
    for write in (aif_export.write, aif_export.xaif):
        again, _ = read(write(amap, authorities="none"))
        assert gist(again) == gist(amap)


@given(any_map.maps(wild=True))
def test_every_edge_has_two_nodes(amap: ArgumentMap) -> None:
    for write in (aif_export.write, aif_export.xaif):
        written = write(amap).encode()
        document = json.loads(written)
        graph = document.get("AIF", document)
        ids = [node["nodeID"] for node in graph["nodes"]]
        assert len(set(ids)) == len(ids)
        assert all(edge[end] in ids for edge in graph["edges"] for end in ("fromID", "toID"))
        if "OVA" in document:
            drawn = document["OVA"]["nodes"]
            assert sorted(node["nodeID"] for node in drawn) == sorted(ids)
            assert len({(node["x"], node["y"]) for node in drawn}) == len(ids)
    list(aif_export.losses(amap))


@pytest.mark.parametrize(
    ("write", "name"), [(aif_export.write, "ferry.aif.json"), (aif_export.xaif, "ferry.xaif.json")]
)
def test_export_is_as_agreed(write: Write, name: str) -> None:
    assert write(ferry()) == (GOLDEN / name).read_text(encoding="utf-8")


def test_an_authority_asserts_what_it_is_cited_for() -> None:
    cites = (Citation("w", "p. 1"), Citation("w", "p. 2"), Citation("w", role=Role.DISPUTES), Citation("nobody"))
    item: dict[str, Value] = {"author": [{"family": "Lund"}], "issued": 2020}
    amap = ArgumentMap("T", {"a": Statement("a", "A.", cites=cites)}, {}, {"w": Authority("w", item)})
    nodes = json.loads(aif_export.write(amap))["nodes"]
    assert [node["text"] for node in nodes] == ["A.", "Lund 2020 asserts: A.", "Expert Opinion"]
    assert [node["type"] for node in nodes] == ["I", "I", "RA"]
    assert nodes[2]["schemeID"] == "15"
    assert len(list(aif_export.losses(amap))) == 2


def test_a_node_keeps_its_number() -> None:
    when = "2020-01-01 00:00:00"
    origin: dict[str, Value] = {"node": "2", "timestamp": when}
    statements = {
        "a": Statement("a", "A."),
        "b": Statement("b", "B.", extra={"x-aif": origin}),
        "c": Statement("c", "C.", extra={"x-aif": origin}),
    }
    nodes = json.loads(aif_export.write(ArgumentMap("T", statements)))["nodes"]
    assert [(node["nodeID"], node["timestamp"]) for node in nodes] == [("1", ""), ("2", when), ("3", when)]


def test_what_aif_cannot_say_is_told() -> None:
    statements = {
        "a": Statement("a", "A.", contradicts=("a",), note="N."),
        "b": Statement("b", "B.", cites=(Citation("w", role=Role.BACKGROUND),)),
    }
    arguments = {
        "1": Argument("1", "a", Relation.ATTACK, ("b",)),
        "2": Argument("2", "b", Relation.ATTACK, ("a",)),
        "3": Argument("3", "nowhere", Relation.SUPPORT, ("a",)),
    }
    assert list(aif_export.losses(ArgumentMap("T", statements, arguments))) == [
        "1 argument written without an end: a premise or the target is missing",
        "1 contradiction of a statement with itself written as an attack",
        "2 attacks answered by one the other way will read as contradictions",
        "1 citation for background or dispute only under `x-argmap`",
        "2 nodes with notes, tags, anchors or the like, which other programs pass over",
    ]
    assert list(aif_export.losses(ArgumentMap("", {}))) == []


def test_an_attack_beside_a_contradiction_is_told_and_one_of_a_statement_on_itself_is_not() -> None:
    statements = {"a": Statement("a", "A.", contradicts=("b",)), "b": Statement("b", "B.")}
    told = "1 attack answered by one the other way will read as contradictions"
    for premise, target in (("a", "b"), ("b", "a")):
        attack = Argument("1", target, Relation.ATTACK, (premise,))
        assert list(aif_export.losses(ArgumentMap("T", statements, {"1": attack}))) == [told]
    itself = Argument("1", "b", Relation.ATTACK, ("b",))
    assert list(aif_export.losses(ArgumentMap("T", statements, {"1": itself}))) == []


def test_a_deep_map_is_written() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Number {n}.") for n in range(2_000)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{m}",)) for n, m in pairwise(range(2_000))}
    written = aif_export.xaif(ArgumentMap("Deep", statements, arguments))
    assert len(read(written)[0].arguments) == len(arguments)
