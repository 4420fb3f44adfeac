"""What real files hold and readers like to lose: each is kept or counted, and what is imported passes `check`."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import argmap
from argmap.diagnostics import Severity
from argmap.formats import FORMATS, PLAIN, Options, named
from argmap.formats.brat.offsets import Annotation, located
from argmap.loading import load
from argmap.model import ArgumentMap, Authority, Citation
from argmap.rules import check
from argmap.writing import write


def imported(name: str, text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[str]]:
    row = named(name)
    assert row
    amap, found = row.reader()(text, options)
    assert all(each.severity is Severity.NOTE for each in found)
    return amap, [each.message for each in found]


def aif(nodes: dict[str, tuple[str, str]], edges: str, **more: object) -> str:
    rows = [{"nodeID": name, "type": kind, "text": text} for name, (kind, text) in nodes.items()]
    pairs = [edge.split(">") for edge in edges.split()]
    return json.dumps({"nodes": rows, "edges": [{"fromID": a, "toID": b} for a, b in pairs], **more})


PAIR = {"1": ("I", "The pool is too small."), "2": ("I", "Swimmers queue at noon.")}


def test_the_api_reads_what_import_reads() -> None:
    amap, found = argmap.read("arg(a).\narg(b).\natt(a,b).\n", "apx")
    assert (len(amap.statements), len(amap.arguments), found) == (2, 1, [])
    for row in FORMATS:
        if row.read:
            argmap.read("", row.name)
    with pytest.raises(argmap.ArgmapError, match="mermaid can be written, not read"):
        argmap.read("", "mermaid")


@pytest.mark.parametrize(
    ("nodes", "edges", "notes"),
    [
        (PAIR, "2>1", ["1 edge not imported: between two nodes that no scheme joins"]),
        (
            PAIR | {"3": ("L", "Ann: The pool is too small."), "4": ("YA", "Asserting")},
            "3>4 4>1 3>1 1>3 2>4",
            ["3 edges not imported: between two nodes that no scheme joins"],
        ),
        (
            PAIR | {"3": ("MA", "Specialisation")},
            "1>3 3>2",
            ["1 scheme not imported: of a rephrase"],
        ),
        (PAIR | {"3": ("MA", "Default Rephrase")}, "1>3 3>2", []),
        (PAIR | {"3": ("RA", "RA")}, "2>3 3>1", []),
    ],
)
def test_every_edge_and_scheme_of_aif_is_kept_or_counted(
    nodes: dict[str, tuple[str, str]], edges: str, notes: list[str]
) -> None:
    assert imported("aif", aif(nodes, edges))[1] == notes


def test_metadata_beside_the_nodes_hides_nothing() -> None:
    amap, _ = imported("aif", aif(PAIR, "", AIF={"version": "1", "analyst": "A. Nyman"}))
    assert len(amap.statements) == 2


def test_when_and_where_something_was_said_is_kept() -> None:
    nodes = PAIR | {"3": ("L", "Ann : The pool is too small."), "4": ("YA", "Asserting")}
    said: dict[str, str | None] = {
        "nodeID": "3",
        "personID": "7",
        "timestamp": "2021-03-04 10:00:00",
        "start": "2021-03-04 09:58:12",
    }
    amap, notes = imported("aif", aif(nodes, "3>4 4>1", locutions=[said | {"end": None, "source": "https://e.org/t"}]))
    assert notes == []
    assert next(iter(amap.statements.values())).extra["x-said"] == {
        "by": "Ann",
        "person": "7",
        "recorded": "2021-03-04 10:00:00",
        "start": "2021-03-04 09:58:12",
        "source": "https://e.org/t",
    }


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("6/3/2024", "2024-03-06"),
        ("2024-03-06", "2024-03-06"),
        ("31/02/2024", {"literal": "31/02/2024"}),
        ("12/31/2024", {"literal": "12/31/2024"}),
        ("0/0/0000", {"literal": "0/0/0000"}),
        ("spring 2024", {"literal": "spring 2024"}),
    ],
)
def test_the_date_of_a_text_is_kept_as_a_date_or_in_words(date: str, issued: object) -> None:
    analysis = {"documentTitle": "A pool", "documentDate": date, "txt": "", "ovaVersion": "2"}
    amap, notes = imported("aif", aif(PAIR, "", analysis=analysis))
    assert amap.source
    assert amap.source.item["issued"] == issued
    assert notes == ["1 part not imported: under `analysis.ovaVersion`, which is not read"]
    assert "bad-date" not in {each.rule for each in check(amap)}


@pytest.mark.parametrize("relation", ["+", "-"])
def test_what_bears_on_itself_in_argdown_is_not_lost(relation: str) -> None:
    amap, notes = imported("argdown", f"[Pool]: The pool is small.\n  {relation} [Pool]\n")
    assert [(each.target, each.premises) for each in amap.arguments.values()] == [("Pool", ("Pool",))]
    assert notes == []


def test_the_ids_of_nodes_survive_another_round() -> None:
    first, _ = imported("aif", aif({"21_x": PAIR["1"], "22_x": PAIR["2"]}, ""))
    for name in ("aif", "xaif"):
        again, _ = imported(name, str(argmap.write(first, name)))
        assert [each.extra for each in again.statements.values()] == [{"x-aif": {"node": n}} for n in ("21_x", "22_x")]
    own, _ = load("argmap: 1\ntitle: T\nstatements: {a: The pool is small.}\n")
    assert imported("aif", str(argmap.write(own, "aif")))[0].statements["a"].extra == {}


def test_one_scheme_that_joins_many_to_many_does_not_square_the_file() -> None:
    many = {f"p{n}": ("I", f"Premise {n}.") for n in range(300)} | {f"c{n}": ("I", f"End {n}.") for n in range(300)}
    edges = " ".join([*(f"p{n}>s" for n in range(300)), *(f"s>c{n}" for n in range(300))])
    amap, notes = imported("aif", aif(many | {"s": ("RA", "RA")}, edges))
    assert len(amap.arguments) == 3
    assert "297 arguments not imported: for or against more things at once than are joined" in notes
    amap, notes = imported("aif", aif(many | {"s": ("MA", "MA")}, edges))
    assert "297 rephrases not imported: of more things at once than are joined" in notes


def test_an_imported_map_passes_check_though_it_was_not_written_as_one() -> None:
    wordy = "Nobody in this small town has ever swum more than a mile"
    many = {f"n{n}": ("I", f"{wordy}, says number {n}.") for n in range(30)}
    amap, notes = imported("aif", aif(many | {"w": ("I", ":("), "r": ("RA", "RA")}, "w>r r>n0"))
    assert notes == ["29 statements in no argument"]
    source = " ".join(text for _, text in many.values())
    again, unread = load(write(amap))
    assert unread == []
    rules = {each.rule for each in check(again, source)}
    assert not rules & {"copied-text", "empty-text", "orphan", "unused-ignore", "unexplained-ignore"}
    assert not {each.rule for each in check(amap, source)} & {"copied-text", "empty-text", "orphan"}


def test_a_numbered_premise_that_nothing_uses_is_a_statement() -> None:
    def row(role: str, title: str, text: str, **more: object) -> dict[str, object]:
        return {"role": role, "title": title, "text": text, **more}

    inference = {"inferenceRules": ["Modus ponens"], "data": {"uses": [1, 9], "certainty": "high"}}
    structure = [
        row("premise", "Untitled 1", "It rains."),
        row("premise", "Untitled 2", "It is cold."),
        row("main-conclusion", "End", "Stay in.", inference=inference),
    ]
    document = {"statements": {}, "arguments": {"A": {"title": "A", "pcs": structure}}, "relations": []}
    amap, notes = imported("argdown", json.dumps(document))
    assert [each.text for each in amap.statements.values()] == ["Stay in.", "It rains.", "It is cold."]
    (argument,) = amap.arguments.values()
    assert argument.premises == ("rains",)
    assert argument.scheme == "modus-ponens"
    assert argument.extra == {"x-inference": {"certainty": "high"}}
    assert notes == [
        "1 premise not imported: an inference uses a number that none has",
        "1 premise that no inference uses",
    ]


TEXT = "😀 Trees give shade.\r\nThe café is full é é.\r\nParks are good for every town.\r\n"
WORDS = "Parks are good for every town"


@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-16-le", "utf-8"])
def test_offsets_of_any_kind_lead_to_the_words(encoding: str, *, joined: bool, marked: bool) -> None:
    counted = ("\ufeff" if marked else "") + (TEXT.replace("\r\n", "\n") if joined else TEXT)
    size = {"utf-32-le": 4, "utf-16-le": 2, "utf-8": 1}[encoding]

    def offset(place: int) -> int:
        return len(counted[:place].encode(encoding)) // size

    annotations = [
        Annotation(((offset(start), offset(start + len(words))),), words)
        for words in ("Trees give shade", "café is full é é", WORDS)
        if (start := counted.index(words))
    ]
    found = located(TEXT, annotations)
    assert [TEXT[spans[0][0] : spans[0][1]] for spans in found if spans] == [each.words for each in annotations]


def test_words_that_are_near_their_offsets_are_found_and_others_are_not() -> None:
    text = "one two three four five six seven"
    near, far = Annotation(((3, 13),), "three four"), Annotation(((0, 5),), "eleven")
    assert located(text, [near, far]) == [((8, 18),), None]


def test_relations_of_brat_without_arguments_are_counted() -> None:
    amap, notes = imported("brat", "T1\tClaim 0 1\tx\nR1\t \nR2\t\n*\t\n")
    assert len(amap.statements) == 1
    assert notes == ["3 relations not imported: without two ends"]


def test_a_million_arguments_in_thirteen_bytes_are_counted() -> None:
    amap, notes = imported("iccma", "p af 1000000\n3 2\n")
    assert list(amap.statements) == ["argument-2", "argument-3"]
    assert notes == ["999,998 arguments not imported: in no attack, and more than the file is long"]


@pytest.mark.parametrize("declared", ["undefined", "idna", "punycode", "no-such", "utf-16"])
def test_odd_encodings_of_xml_are_one_failure(declared: str, tmp_path: Path) -> None:
    from argmap.cli.support.foreign import Task
    from argmap.cli.support.foreign import imported as import_file

    file = tmp_path / "x.xml"
    file.write_bytes(f'<?xml version="1.0" encoding="{declared}"?><arggraph id="a"><edu id="e">caf'.encode() + b"\xe9")
    outcome = import_file(Task(file.as_posix(), format="arggraph"))
    assert outcome.failure
    assert "internal error" not in outcome.failure


def test_a_title_of_any_length_is_drawn_and_keeps_its_backslashes() -> None:
    pytest.importorskip("pygraphviz")
    amap, _ = load("argmap: 1\ntitle: T\nstatements: {a: It is so.}\n")
    assert "<svg" in str(argmap.write(replace(amap, title="word " * 5000), "svg"))
    work = Authority("w", {"title": "& word" * 5000, "URL": f"https://example.org/{'é' * 9000}"})
    cited = replace(amap.statements["a"], cites=(Citation("w"),))
    assert "<svg" in str(argmap.write(replace(amap, authorities={"w": work}, statements={"a": cited}), "svg"))
    assert r"<title>C:\new \N &amp; \G</title>" in str(argmap.write(replace(amap, title=r"C:\new \N & \G"), "svg"))
