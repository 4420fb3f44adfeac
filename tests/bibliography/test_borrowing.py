"""Maps that name a bibliography: which of its works they get, and which files are read."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from ran import ran

import argmap
from argmap.diagnostics import Diagnostic, Severity
from argmap.loading import load
from argmap.model import Authority
from argmap.writing import write

MAP = """\
argmap: 1
title: Ferries
thesis: a
bibliography: one.json
authorities:
  own: {title: The map's own}
statements:
  a: {text: A., cites: [own, lund, berg], support: [b]}
  b: {text: B., cites: [{authority: lund, locator: p. 3}]}
"""
WARNED = Diagnostic("bibliography-entry", Severity.WARNING, "an entry is broken", Authority("x").span)
FILES: dict[str, tuple[Mapping[str, Authority], Sequence[Diagnostic]]] = {
    "one.json": (
        {name: Authority(name, {"title": f"{name} in one"}) for name in ("own", "lund", "berg", "uncited")},
        [WARNED, Diagnostic("bibliography-entry", Severity.NOTE, "a note", WARNED.span)],
    ),
}


def test_what_is_cited_is_borrowed_and_the_map_wins() -> None:
    amap, found = load(MAP, "", FILES.get)
    assert found == [WARNED]
    titles = {name: each.item["title"] for name, each in amap.authorities.items()}
    assert titles == {"own": "The map's own", "lund": "lund in one", "berg": "berg in one"}
    assert amap.bibliography == "one.json"
    assert load(write(amap), "", FILES.get)[0] == amap


def test_without_files_every_work_is_taken_to_be_there() -> None:
    amap, found = load(MAP)
    assert found == []
    assert list(amap.authorities) == ["own", "lund", "berg"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("../one.json", "`../one.json` is outside the map's folder"),
        ("/etc/passwd", "`/etc/passwd` is outside the map's folder"),
        ("three.json", "there is no file `three.json` in the map's folder"),
    ],
)
def test_files_that_are_not_read(path: str, message: str) -> None:
    found = load(MAP.replace("one.json", path), "", FILES.get)[1]
    assert (found[0].rule, found[0].message) == ("bibliography", message)


def test_an_entry_that_is_not_there_is_an_unknown_reference() -> None:
    found = load(MAP.replace("berg", "nobody"), "", FILES.get)[1]
    assert [each.rule for each in found if each is not WARNED] == ["unknown-reference"]


def run(folder: Path, *words: str) -> CompletedProcess[str]:
    return ran(words, folder)


def test_commands_read_the_bibliography_beside_the_map(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "map.yaml").write_text(MAP.replace("one.json", "refs.bib"), encoding="utf-8")
    entries = (
        "@book{lund, title = {Boats}, author = {Lund, Nils}, year = 2019}\n@book{berg, title = {Ropes}}\n@book{x\n"
    )
    (folder / "refs.bib").write_text(entries, encoding="utf-8")
    found = json.loads(run(tmp_path, "check", "maps/map.yaml", "--format", "json").stdout)["diagnostics"]
    assert ("bibliography-entry", "maps/refs.bib", 3) in [(each["rule"], each["path"], each["line"]) for each in found]
    assert "Lund, Nils. 2019. Boats." in run(tmp_path, "authorities", "maps/map.yaml").stdout
    assert run(tmp_path, "stats", "maps/map.yaml").returncode == 0


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    (tmp_path / "secret.json").write_text('[{"id": "lund"}, {"id": "berg"}]', encoding="utf-8")
    (folder / "refs.json").symlink_to(tmp_path / "secret.json")
    (folder / "map.yaml").write_text(MAP.replace("one.json", "refs.json"), encoding="utf-8")
    done = run(folder, "check", "map.yaml", "--format", "concise")
    assert "the bibliography, `refs.json`, is outside of maps/, and is not read" in done.stdout


def test_the_api_and_folders_of_maps_read_it_too(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "one.json").write_text('[{"id": "lund", "title": "Boats"}, {"id": "berg"}]', encoding="utf-8")
    assert argmap.load(tmp_path / "map.yaml").authorities["lund"].item == {"title": "Boats"}
    opened = argmap.open(tmp_path / "map.yaml")
    assert (opened.findings, opened.map.authorities["lund"].item) == ((), {"title": "Boats"})


def test_one_that_cannot_be_read_is_a_finding_at_the_place(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "one.json").write_bytes(b'[\n "caf\xe9"]')
    found = [each for each in argmap.open(tmp_path / "map.yaml").findings if each.rule == "bibliography"]
    path = (tmp_path / "one.json").as_posix()
    assert [(each.severity, each.span[:3], each.message) for each in found] == [
        (Severity.ERROR, (path, 2, 6), "the byte 0xE9 is not UTF-8")
    ]
