"""Small files in every format, the map of each beside it: read, written, and read again as the same map.

`ARGMAP_GOLDEN=1 pytest …` writes the maps anew; look at the difference before you keep it.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from argmap.diagnostics import Diagnostic, Severity
from argmap.formats import FORMATS as TABLE
from argmap.formats import named, recognised
from argmap.formats.options import Options
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.writing import write

HERE = Path(__file__).parent / "imports"
FORMATS = {
    "bridge.aif.json": "aif",
    "ferry.ova3.json": "aif",
    "tunnel.ova2.json": "aif",
    "debate.kialo.txt": "kialo",
    "income.kialo.txt": "kialo",
    "parties.kialo.txt": "kialo",
    "bridge.argdown.json": "argdown",
    "harbour.argdown": "argdown",
    "tower.gsn.yaml": "gsn",
    "loan.carneades.yaml": "carneades",
    "square.csv": "csv",
    "island.md": "markdown",
    "bridge.arggraph.xml": "arggraph",
    "essay.brat.ann": "brat",
    "frame.apx": "apx",
    "frame.tgf": "tgf",
    "frame.iccma.txt": "iccma",
}


def text_of(name: str) -> str:
    return (HERE / name).read_bytes().decode("utf-8")


def read(name: str, *, merge: bool = False) -> tuple[ArgumentMap, list[Diagnostic]]:
    passage = HERE / name.replace(".ann", ".txt")
    options = Options(title=Path(name).stem, merge_rephrases=merge)
    if name.endswith(".ann"):
        options = replace(options, source_text=text_of(passage.name), source_path=passage.name)
    row = named(FORMATS[name])
    assert row
    return row.reader()(text_of(name), options)


def sniff(text: str, name: str = "") -> str | None:
    row = recognised(text, name)
    return row.name if row else None


@pytest.mark.parametrize("name", FORMATS)
def test_the_map_of_a_file_is_the_one_beside_it(name: str) -> None:
    amap, found = read(name)
    assert all(each.severity is Severity.NOTE for each in found)
    written = write(amap) + "".join(f"# {each.message}\n" for each in found)
    golden = HERE / f"{name}.yaml"
    if os.environ.get("ARGMAP_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == written
    again, unread = load(written)
    assert unread == []
    assert again == amap
    assert list(again.arguments) == list(amap.arguments)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_known_by_its_content(name: str) -> None:
    assert sniff(text_of(name)) == FORMATS[name]
    assert sniff("\ufeff" + text_of(name).replace("\n", "\r\n")) == FORMATS[name]


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("", "x.ann", "brat"),
        ("", "x.json", None),
        ("just words", "x.ann", None),
        ("argmap: 1\ntitle: T\nstatements:\n  a: A.\n", "x.yaml", None),
        ('{"version": 1, "statements": [], "arguments": []}', "x.json", None),
        ('{"nodes": [], "links": []}', "x.json", None),
        ('{"nodes": [], "edges": [{"source_id": "a"}]}', "x.json", None),
        ('{"edges": null, "nodes": null}', "", "aif"),
        ("<graphml/>", "x.xml", None),
        ("1. The thesis.\n1.1. Con: No.\n", "", "kialo"),
        ("p aba 3\n", "", "iccma"),
        ("# comment\np af 3\n", "x.tgf", "iccma"),
    ],
)
def test_what_is_told_from_a_text(text: str, name: str, format: str | None) -> None:
    assert sniff(text, name) == format


def test_every_format_has_a_reader_and_a_file_here() -> None:
    assert {*FORMATS.values(), "xaif"} == {row.name for row in TABLE if row.sniff}


def test_rephrases_can_be_merged() -> None:
    amap, _ = read("bridge.aif.json", merge=True)
    otters = amap.statements["otters-lose-bank"]
    assert otters.extra["x-wordings"] == ["The bank of the otters disappears."]
    assert "bank-otters-disappears" not in amap.statements
    assert "x-rephrases" not in otters.extra
    essay, _ = read("essay.brat.ann", merge=True)
    assert len(essay.theses) == 1
