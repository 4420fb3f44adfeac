"""GraphML: networkx reads back what it is given."""

import re
from typing import Any

import networkx as nx
from any_map import maps
from hypothesis import given

from argmap.formats.graphml import write as graphml
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Statement
from argmap.relations.graph import to_networkx


@given(maps(wild=True))
def test_reading_back_gives_the_same_graph(amap: ArgumentMap) -> None:
    graph = to_networkx(amap)
    back: Any = nx.parse_graphml(graphml.write(amap), force_multigraph=True)
    assert set(back.nodes) == set(graph.nodes)
    assert sorted(back.edges(keys=True)) == sorted(graph.edges(keys=True))
    for node, attributes in graph.nodes(data=True):
        assert {name: type(value) for name, value in back.nodes[node].items()} == {
            name: type(value) for name, value in attributes.items() if value != ""
        }


@given(maps(wild=True))
def test_every_value_has_one_type_and_none_is_missing(amap: ArgumentMap) -> None:
    graph = to_networkx(amap)
    assert all(isinstance(value, str | bool) for _, values in graph.nodes(data=True) for value in values.values())
    assert all(isinstance(value, str) for *_, values in graph.edges(data=True) for value in values.values())
    declared = re.findall(r'<key id="(\w+)"', graphml.write(amap))
    assert len(declared) == len(set(declared))


def test_what_xml_cannot_hold_is_replaced() -> None:
    amap = ArgumentMap("T\0", {"a": Statement("a", "b\x1b\ufffe\ud800 <&>\r\n]]> é 日本")})
    back = nx.parse_graphml(graphml.write(amap))
    assert back.nodes["a"]["label"] == "b��� <&>\n]]> é 日本"
    assert back.graph["title"] == "T�"


def test_what_a_terminal_obeys_is_written_by_its_number() -> None:
    obeyed = "\x7f\x85\x9b31m\u202e\u2069"
    written = graphml.write(ArgumentMap(obeyed, {"a": Statement("a", obeyed, note=obeyed)}))
    assert not set(obeyed) - {"3", "1", "m"} & set(written)
    assert nx.parse_graphml(written).nodes["a"]["label"] == obeyed


def test_undercuts_have_a_target_and_authorities_a_name_of_their_own() -> None:
    statements = {"w": Statement("w", "W.", cites=(Citation("w", "p. 9"), Citation("w"))), "b": Statement("b", "B.")}
    arguments = {
        "w.support.1": Argument("w.support.1", "w", Relation.SUPPORT, ("b",)),
        "cut": Argument("cut", "w.support.1", Relation.ATTACK, ("b",), scheme="expert-opinion"),
    }
    graph = to_networkx(ArgumentMap("T", statements, arguments, {"w": Authority("w", {"title": "Work"})}))
    assert list(graph.nodes) == ["w", "b", "w.support.1", "cut", "authority:w"]
    assert {(tail, head, values["kind"]) for tail, head, values in graph.edges(data=True)} == {
        ("b", "w.support.1", "premise"),
        ("w.support.1", "w", "support"),
        ("b", "cut", "premise"),
        ("cut", "w.support.1", "undercut"),
        ("authority:w", "w", "citation"),
    }
    assert graph.number_of_edges() == 6
    assert graph.nodes["cut"]["label"] == "expert opinion"


def test_labels_are_an_attribute() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "A."), "b": Statement("b", "B.")})
    back = nx.parse_graphml(graphml.write(amap, {"a": "accepted"}))
    assert back.nodes["a"]["standing"] == "accepted"
    assert "standing" not in back.nodes["b"]
