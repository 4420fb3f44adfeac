"""AIF as it is found: ids of any type, missing ends, circles, dialogue; no file raises, and every map reads."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.formats.aif.read import read
from argmap.formats.options import Options
from argmap.loading import load
from argmap.model import ArgumentMap, Relation
from argmap.writing import write
from conftest import examples

Nodes = dict[str, str]


def aif(nodes: Nodes, *edges: str) -> str:
    """A file with nodes as `id: type`, the text being the id, and edges as `a>b>c`."""
    pairs = [pair for edge in edges for pair in zip(edge.split(">"), edge.split(">")[1:], strict=False)]
    return json.dumps(
        {
            "nodes": [
                {"nodeID": name, "type": kind, "text": f"Text {name}" if kind in "IL" else ""}
                for name, kind in nodes.items()
            ],
            "edges": [{"fromID": start, "toID": end} for start, end in pairs],
            "locutions": [],
        }
    )


def imported(text: str, **options: Any) -> tuple[ArgumentMap, list[str]]:
    """The map, which must read again as the same one, and the notes."""
    amap, found = read(text, Options(**options))
    assert all(each.severity is Severity.NOTE for each in found)
    assert load(write(amap)) == (amap, [])
    return amap, [each.message for each in found]


def arguments(amap: ArgumentMap) -> list[str]:
    """Every argument as `p + q -> target`, or `p -x target` for an attack."""
    signs = {Relation.SUPPORT: "->", Relation.ATTACK: "-x"}
    return [f"{' + '.join(a.premises)} {signs[a.relation]} {a.target}" for a in amap.arguments.values()]


IS = dict.fromkeys("efgh", "I")


@pytest.mark.parametrize(
    ("text", "meant", "notes"),
    [
        (aif(IS | {"r": "RA"}, "f>r>e", "g>r"), ["text-f + text-g -> text-e"], []),
        (aif(IS | {"r": "RA"}, "f>r>e", "r>h"), ["text-f -> text-e", "text-f -> text-h"], []),
        (
            aif(IS | {"r": "RA", "x": "CA", "y": "CA"}, "f>r>e", "g>x>r", "h>y>x"),
            ["text-f -> text-e", "text-g -x text-e.support.1", "text-h -x text-e.support.1.attack.1"],
            [],
        ),
        (
            aif(IS | {"r": "RA", "s": "RA"}, "f>r>e", "g>s>r"),
            ["text-f -> text-e", "text-g -> text-e.support.1"],
            [],
        ),
        (aif(IS | {"r": "RA"}, "r>e"), [], ["1 argument not imported: without premises"]),
        (aif(IS | {"r": "RA"}, "f>r"), [], ["1 argument not imported: without a conclusion"]),
        (aif(IS | {"r": "RA"}, "e>r>e", "f>r"), ["text-e + text-f -> text-e"], []),
        (aif(IS | {"r": "RA", "s": "RA"}, "e>r>f", "f>s>e"), ["text-f -> text-e", "text-e -> text-f"], []),
        (aif(IS | {"x": "CA", "y": "CA"}, "e>x>f", "f>y>e"), [], []),
        (
            aif(IS | {"x": "CA", "y": "CA"}, "e>x>y", "f>y>x"),
            ["text-e -x text-f", "text-f -x text-f.attack.1"],
            ["1 argument moved to a premise of what it was about: nested too deep, or in a circle"],
        ),
        (
            aif(IS | {"m": "MA", "x": "CA"}, "e>m>f", "g>x>m"),
            [],
            ["1 argument not imported: for or against a rephrase or a part of the dialogue"],
        ),
        (aif(IS | {"m": "MA"}, "e>m"), [], ["1 rephrase not imported: with one end only"]),
        (
            aif(IS | {"l": "L", "r": "RA"}, "l>r>e"),
            ["text-l -> text-e"],
            ["1 locution made a statement: argued from or for as if one"],
        ),
        (
            aif(IS | {"p": "PA", "z": "Z\n9"}, "e>e", "e>nowhere", "e>p>f", "e>p"),
            [],
            [
                "1 preference not imported",
                "1 node not imported: of the type Z 9",
                "2 edges not imported: from nowhere, to nowhere, or back to their own start",
            ],
        ),
        (aif({}), [], []),
        ('{"nodes": null, "edges": null, "locutions": null}', [], []),
    ],
)
def test_what_the_nodes_mean(text: str, meant: list[str], notes: list[str]) -> None:
    amap, found = imported(text)
    assert sorted(arguments(amap)) == sorted(meant)
    assert found == notes


def test_attacks_both_ways_contradict_unless_more_is_said_of_one() -> None:
    both = ("e>x>f", "f>y>e")
    assert list(imported(aif(IS | {"x": "CA", "y": "CA"}, *both))[0].contradictions()) == [("text-e", "text-f")]
    amap, _ = imported(aif(IS | {"x": "CA", "y": "CA", "z": "CA"}, *both, "g>z>x"))
    assert (list(amap.contradictions()), len(amap.arguments)) == ([], 3)
    amap, _ = imported(aif(IS | dict.fromkeys("tuvwxy", "CA"), *both, "e>v>f", "f>w>e", "e>t>f", "f>u>e"))
    assert (list(amap.contradictions()), amap.arguments) == ([("text-e", "text-f")], {})


def test_ids_may_be_of_any_type() -> None:
    nodes: list[dict[str, Any]] = [
        {"nodeID": 1, "type": "I", "text": "One."},
        {"nodeID": 2.0, "type": "i", "text": "Two."},
        {"nodeID": "3", "type": "RA", "text": None},
        {"nodeID": None, "type": "I", "text": "Lost."},
        {"nodeID": "1", "type": "I", "text": "Again."},
        {"nodeID": {}, "type": [], "text": 7},
    ]
    edges = [{"fromID": "1", "toID": 3}, {"fromID": 3, "toID": "2"}, {"fromID": 1, "toID": "3"}, {}, 7, None]
    amap, notes = imported(json.dumps({"nodes": [*nodes, "x", None], "edges": edges}))
    assert arguments(amap) == ["one -> two"]
    assert notes == [
        "3 nodes not imported: without an id of their own",
        "1 edge not imported: from nowhere, to nowhere, or back to their own start",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON: expecting value"),
        ("[1, 2]", "the JSON has no list `nodes`, so it is not AIF"),
        ('{"nodes": {}}', "the JSON has no list `nodes`, so it is not AIF"),
        ('{"nodes": [', "not JSON: expecting value"),
        ('{"nodes": ' + "[" * 100_000, "not readable as JSON: it nests too deep"),
        ('{"nodes": [{"nodeID": ' + "9" * 5000 + "}]}", "not readable as JSON: a number has too many digits"),
    ],
)
def test_what_is_not_aif_is_one_error(text: str, message: str) -> None:
    amap, found = read(text)
    assert not amap.statements
    assert [(each.severity, each.message) for each in found] == [(Severity.ERROR, message)]


def test_control_characters_and_halves_of_characters_survive() -> None:
    said = "A raw \x07 bell, \\ud83d half, \\u0000 nothing."
    amap, _ = imported(f'{{"nodes": [{{"nodeID": "1", "type": "I", "text": "{said}"}}], "edges": []}}')
    (statement,) = amap.statements.values()
    assert statement.id == "raw-bell-half-nothing"
    assert statement.text == "A raw \x07 bell, \N{REPLACEMENT CHARACTER} half, \0 nothing."


def test_a_rephrase_that_argues_for_what_it_rephrases_is_told_when_merged() -> None:
    text = aif(IS | {"m": "MA", "r": "RA", "s": "RA"}, "f>m>e", "f>r>e", "g>s>f")
    amap, notes = imported(text, merge_rephrases=True)
    assert arguments(amap) == ["text-g -> text-e"]
    assert notes == ["1 argument not imported: from a statement for its own rephrase"]


def test_speakers_are_kept() -> None:
    nodes = IS | {"k": "L", "l": "L", "y": "YA", "z": "YA"}
    document = json.loads(aif(nodes, "k>y>e", "l>z>e"))
    for node in document["nodes"]:
        node["text"] = {"k": "Ann: text e", "l": "so what?", "z": "Challenging", "y": "Asserting"}.get(
            node["nodeID"], node["text"]
        )
    document["locutions"] = [{"nodeID": "l", "personID": 5}, {"nodeID": "gone", "personID": 6}]
    amap, notes = imported(json.dumps(document))
    assert amap.statements["text-e"].extra["x-said"] == [
        {"by": "Ann"},
        {"by": "person 5", "words": "so what?", "as": "Challenging"},
    ]
    assert notes == ["1 speaker not imported: of what is no node in the file"]


def test_chains_of_attacks_on_attacks_of_any_length_can_be_read() -> None:
    length = 1000
    nodes = {f"i{n}": "I" for n in range(length)} | {f"x{n}": "CA" for n in range(length)} | {"t": "I"}
    edges = [f"i{n}>x{n}>{f'x{n - 1}' if n else 't'}" for n in range(length)]
    amap, notes = imported(aif(nodes, *edges))
    assert len(amap.arguments) == length
    assert notes == ["11 arguments moved to a premise of what it was about: nested too deep, or in a circle"]


def test_many_nodes_are_read() -> None:
    number = 2_000
    nodes = {f"i{n}": "I" for n in range(number)} | {f"r{n}": "RA" for n in range(1, number)}
    text = aif(nodes, *(f"i{n}>r{n}>i{(n - 1) // 2}" for n in range(1, number)))
    amap, _ = read(text)
    assert len(amap.arguments) == number - 1


names: st.SearchStrategy[Any] = st.sampled_from(["1", "2", "3", "4", "5", 1, 2, 6, 7.0, None, "", [], {"id": 3}])
rows = st.fixed_dictionaries(
    {},
    optional={
        "nodeID": names,
        "id": names,
        "type": st.sampled_from(["I", "RA", "CA", "MA", "PA", "L", "YA", "TA", "EN", "", None, 3]),
        "text": st.sampled_from(["A: b", "", None, "x", 7, "\ud800"]),
        "scheme": st.sampled_from(["ExpertOpinion", "72", None, 0, "Odd"]),
        "majorClaim": st.booleans(),
        "timestamp": st.sampled_from(["", "2024", None]),
    },
)
links = st.fixed_dictionaries({}, optional={"fromID": names, "toID": names, "from": names, "to": names})
junk: st.SearchStrategy[Any] = st.none() | st.integers() | st.text(max_size=3) | st.just({})


def some(strategy: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[Any]:
    return st.lists(strategy | junk, max_size=most) | junk


tables = st.fixed_dictionaries(
    {"nodes": st.lists(rows | junk, max_size=12), "edges": some(links, 20)},
    optional={
        "locutions": some(st.fixed_dictionaries({}, optional={"nodeID": names, "personID": names}), 3),
        "participants": some(st.fixed_dictionaries({}, optional={"participantID": names, "firstname": names}), 3),
        "schemefulfillments": some(st.fixed_dictionaries({}, optional={"nodeID": names, "schemeID": names}), 3),
    },
)
documents = tables | st.fixed_dictionaries(
    {"AIF": tables},
    optional={
        "OVA": junk | st.fixed_dictionaries({"nodes": some(rows, 1), "edges": some(links, 9)}),
        "text": junk | st.just("<span id='node1'>some words here</span>") | st.just({"txt": "<span id=node2>x"}),
        "analysis": junk | st.just({"documentTitle": 7, "documentDate": "3/4/2020"}),
    },
)


@given(documents, st.booleans())
@examples(5)
def test_no_file_raises_and_every_map_reads(document: object, merge: bool) -> None:
    amap, found = read(json.dumps(document), Options(merge_rephrases=merge))
    if any(each.severity is Severity.ERROR for each in found):
        return
    assert load(write(amap)) == (amap, [])
    assert list(load(write(amap))[0].arguments) == list(amap.arguments)
