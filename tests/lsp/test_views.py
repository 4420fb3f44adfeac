"""Findings, outline, folding, symbols, hints: what an editor shows of a whole file."""

from pathlib import Path
from typing import Any

import pytest

from argmap.lsp.file import File, is_map, to_path
from argmap.lsp.findings import diagnostics
from argmap.lsp.hints import inlay_hints
from argmap.lsp.lines import Point
from argmap.lsp.outline import document_symbols, folding_ranges, workspace_symbols
from argmap.lsp.workspace import Workspace
from argmap.rules import check
from conftest import ROOT

from .editing import marked

BRIDGE = (ROOT / "arguments" / "bridge.yaml").read_text()
FAULTY = """argmap: 1
title: "𝔸𝔸"
thesis: a
statements:
  a: {text: 𝔸 holds., support: [b, gone]}
  b: Does 𝔸 hold?
  c: C holds.
  c: C holds again.
"""


def test_findings_have_places_in_utf_16_and_say_what_to_do() -> None:
    file, _ = marked(FAULTY + "‸")
    found: Any = {each["code"]: each for each in diagnostics(file)}
    gone = found["unknown-reference"]
    start = FAULTY.splitlines()[4].index("gone") + 1  # one character before it is of two units
    assert gone["range"] == {"start": {"line": 4, "character": start}, "end": {"line": 4, "character": start + 4}}
    assert gone["severity"] == 1
    assert gone["source"] == "argmap"
    assert Path(to_path(gone["codeDescription"]["href"])).is_file()
    assert {each["code"] for each in diagnostics(file)} == {
        each.rule for each in check(file.map, None, None, file.opened.findings)
    }
    twice = found["duplicate-key"]
    assert twice["relatedInformation"][0]["location"]["range"]["start"] == {"line": 6, "character": 2}
    assert twice["relatedInformation"][0]["location"]["uri"] == file.uri


def test_the_settings_of_the_project_hold(tmp_path: Path) -> None:
    (tmp_path / ".argmap.toml").write_text('ignore = ["question"]\n')
    file, _ = marked(FAULTY + "‸", tmp_path)
    assert "question" not in [each["code"] for each in diagnostics(file)]
    (tmp_path / ".argmap.toml").write_text("ignore = 7\n")
    file, _ = marked(FAULTY + "‸", tmp_path)
    assert "question" in [each["code"] for each in diagnostics(file)]


@pytest.mark.parametrize(
    ("text", "language", "ours"),
    [
        ("argmap: 1\n", "yaml", True),
        ("# a\ntitle: x\n'argmap': 1", "yaml", True),
        ("{argmap: 1}", "yaml", True),
        ("apiVersion: v1\nmetadata: {argmap: 1}\n", "yaml", False),
        ("  argmap: 1\n", "yaml", False),
        ("", "argmap", True),
    ],
)
def test_only_maps_are_looked_at(text: str, language: str, ours: bool) -> None:
    assert is_map(text, language) is ours


def test_the_outline_has_every_argument_where_it_is_written() -> None:
    file, _ = marked(BRIDGE + "‸")
    symbols: Any = document_symbols(file)
    assert [each["name"] for each in symbols] == list(file.map.statements)
    seen, waiting = 0, [(each, None) for each in symbols]
    while waiting:
        symbol, holder = waiting.pop()
        assert within(symbol["selectionRange"], symbol["range"])
        assert holder is None or within(symbol["range"], holder["range"])
        seen += symbol["kind"] == 6
        waiting += [(each, symbol) for each in symbol["children"]]
    assert seen == len(file.map.arguments)
    experts = symbols[0]["children"][3]
    assert (experts["name"], experts["children"][0]["name"]) == ("+ experts", "− experts-were-paid")


def within(inner: Any, outer: Any) -> bool:
    def order(place: Any) -> tuple[int, int]:
        return place["line"], place["character"]

    return order(outer["start"]) <= order(inner["start"]) <= order(inner["end"]) <= order(outer["end"])


def test_the_outline_of_a_repaired_line_ends_somewhere() -> None:
    text = '{"argmap": 1, "title": "\\ud800", "statements": {"a": {"text": "A is so.", "attack": []}}}'
    file = Workspace("utf-8").put("file:///nowhere/m.yaml", text, 1, "argmap")
    assert file is not None
    assert document_symbols(file)


def test_the_outline_of_a_statement_that_the_text_ends_in_ends_there() -> None:
    file, _ = marked("a:\n  text: *foo bar\n park\nstatements:\n  park:\n      text:So.\n      support:\n x‸\n")
    assert document_symbols(file)


def test_what_takes_several_lines_folds() -> None:
    file, _ = marked(BRIDGE + "‸")
    lines = BRIDGE.splitlines()
    folds: Any = folding_ranges(file)
    ends = {lines[each["startLine"]].strip(): lines[each["endLine"]].strip() for each in folds}
    assert ends["statements:"] == lines[-1].strip()
    assert ends["build:"] == "- tunnel-cheaper"
    assert "thesis: build" not in ends


def test_statements_of_all_maps_are_found(tmp_path: Path) -> None:
    (tmp_path / "bridge.yaml").write_text(BRIDGE)
    (tmp_path / "other.yaml").write_text("kind: something else\n")
    workspace = Workspace()
    workspace.roots = [tmp_path]
    found: Any = workspace_symbols(workspace, "OTTERS bank")
    assert [each["name"].partition(":")[0] for each in found] == ["otters-lose", "otters-move"]
    assert found[0]["containerName"] == "Should the town build the bridge?"
    workspace.put((tmp_path / "bridge.yaml").as_uri(), BRIDGE.replace("otters-lose", "beavers-lose"), 2)
    assert [each["name"][:7] for each in workspace_symbols(workspace, "beavers")] == ["beavers"]  # type: ignore[index]


def test_hints_show_labels_and_texts_in_the_range_only() -> None:
    file, _ = marked(BRIDGE + "‸")
    number = BRIDGE.splitlines().index("  tunnel-cheaper:")
    found: Any = inlay_hints(file, Point(number, 0), Point(number + 2, 99))
    assert [(each["label"], each["position"]) for each in found] == [
        ("○", {"line": number, "character": 16}),
        ("A mining firm offers to dig a tunnel…", {"line": number + 2, "character": 26}),
    ]
    assert found[0]["tooltip"] == "rejected"


def test_a_thousand_statements_are_answered() -> None:
    """Every answer of a large map; the names in it are looked through once for all of them."""
    rows = "".join(f"  s{n}: {{text: Statement {n} holds., support: [s{n + 1}]}}\n" for n in range(1100))
    file, point = marked(f"argmap: 1\ntitle: T\nthesis: s0\nstatements:\n{rows}  s1100: The ‸last one holds.\n")
    assert not [each for each in diagnostics(file) if each["severity"] == 1]
    assert len(document_symbols(file)) == 1101
    assert file.at(file.offset(Point(4, 3))) is not None
    assert len(inlay_hints(file, Point(0, 0), point)) == 1 + 1101 + 1100


def test_a_text_edited_halfway_is_answered_at_every_length() -> None:
    """Nothing that is typed on the way to a map is a stop: every head of a text gets answers."""
    text = BRIDGE[:1500]
    for length in range(0, len(text), 19):
        file, point = marked(text[:length] + "‸")
        whole(file)
        assert file.at(file.offset(point)) is None or point.line >= 0


def whole(file: File) -> None:
    diagnostics(file)
    document_symbols(file)
    folding_ranges(file)
    inlay_hints(file, Point(0, 0), Point(999, 0))
