"""Commands on several maps and folders: each told under its name, whatever is wrong with one of them."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import ROOT, Script

ONE = """\
argmap: 1
title: One
statements:
  build: {text: The town should build., tags: [town], support: [old], cites: [x]}
  old: {text: The bridge is old., tags: [bridge, town]}
authorities: {x: {author: [{family: Okafor, given: Ada}], title: Bridges, issued: 2001}}
"""
TWO = """\
argmap: 1
title: Two
statements:
  wait: {text: The town should wait., attack: [{premises: old, scheme: sign}]}
  old: {text: The tunnel is old., tags: [town]}
"""
UNREAD = "argmap: maps/bad.yaml: cannot be read in full: 1 error; `argmap check` says which\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    maps = tmp_path / "maps"
    (maps / "more").mkdir(parents=True)
    (maps / "bad.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: {text: A., support: [nobody]}}\n")
    (maps / "one.yaml").write_text(ONE)
    (maps / "more" / "two.yaml").write_text(TWO)
    shutil.copy(ROOT / "arguments" / "bridge.yaml", tmp_path / "bridge.yaml")
    return tmp_path


QUERIES = [
    (["maps", "old"], "maps/more/two.yaml: old: The tunnel is old.\nmaps/one.yaml: old: The bridge is old.\n", ""),
    (["maps", "tag:town", "--count"], "maps/more/two.yaml: 1\nmaps/one.yaml: 2\n", "3 in 2 maps\n"),
    (["maps", "build", "or", "wait", "--count"], "maps/more/two.yaml: 1\nmaps/one.yaml: 1\n", "2 in 2 maps\n"),
    (
        ["maps", "tag:town", "--group-by", "tag"],
        "town: 3\n  maps/more/two.yaml: old: The tunnel is old.\n  maps/one.yaml: build: The town should build.\n"
        "  maps/one.yaml: old: The bridge is old.\nbridge: 1\n  maps/one.yaml: old: The bridge is old.\n",
        "",
    ),
    (["maps", "*", "--group-by", "kind", "--count"], "premise: 2\nthesis: 2\n", ""),
    (["maps", "*", "--group-by", "cites", "--count"], "x: 1\n–: 3\n", ""),
    (["maps", "kind:argument", "--group-by", "scheme", "--count"], "sign: 1\n–: 1\n", ""),
    (["maps", "cites:*", "--group-by", "author", "--count"], "Ada Okafor: 1\n", ""),
    (["maps", "wait", "--tree"], "maps/more/two.yaml\nwait: The town should wait.\n", ""),
]


@pytest.mark.parametrize(("words", "out", "err"), QUERIES, ids=lambda value: " ".join(value)[:40])
def test_query(words: list[str], out: str, err: str, script: Script) -> None:
    done = script("query", *words)
    assert (done.returncode, done.stdout, done.stderr) == (1, out, UNREAD + err)


def test_query_of_maps_by_name_and_by_path(script: Script, folder: Path) -> None:
    done = script("query", "bridge", "maps/one.yaml", "build")
    assert done.returncode == 0
    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == ["bridge.yaml", "maps/one.yaml"]
    same = script("query", "bridge", "maps/one.yaml", "build", "--json")
    assert [each["path"] for each in json.loads(same.stdout)["maps"]] == ["bridge.yaml", "maps/one.yaml"]
    assert script("query", "maps/one.yaml", "*", "--group-by", "kind").stdout == (
        "premise: 1\n  old: The bridge is old.\nthesis: 1\n  build: The town should build.\n"
    )


def test_query_in_json(script: Script) -> None:
    two = {"id": "old", "kind": "premise", "text": "The tunnel is old."}
    reason = UNREAD.removeprefix("argmap: maps/bad.yaml: ").strip()
    assert json.loads(script("query", "maps", "text:tunnel", "--json").stdout) == {
        "version": 1,
        "maps": [{"path": "maps/more/two.yaml", "matches": [two]}],
        "unread": [{"path": "maps/bad.yaml", "reason": reason}],
    }
    assert json.loads(script("query", "maps", "text:tunnel", "--group-by", "scheme", "--json").stdout) == {
        "version": 1,
        "by": "scheme",
        "groups": [{"value": None, "matches": [{"path": "maps/more/two.yaml", **two}]}],
        "unread": [{"path": "maps/bad.yaml", "reason": reason}],
    }


@pytest.mark.parametrize(
    "command", [["query", "maps"], ["show", "maps"], ["evaluate", "maps", "--only"], ["check", "maps", "--only"]]
)
def test_a_name_that_no_map_has(command: list[str], script: Script) -> None:
    done = script(*command, "biuld")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "argmap: error: there is no statement, argument or authority `biuld`; did you mean `build`?" in done.stderr


def test_show(script: Script) -> None:
    done = script("show", "maps", "old")
    assert (done.returncode, done.stderr) == (1, UNREAD)
    assert done.stdout == ("maps/more/two.yaml\nold: The tunnel is old.\n\nmaps/one.yaml\nold: The bridge is old.\n")
    both = script("show", "maps/one.yaml", "bridge", "--depth", "0")
    heads = [line for line in both.stdout.splitlines() if line.endswith(".yaml")]
    assert (both.returncode, heads) == (0, ["maps/one.yaml", "bridge.yaml"])
    assert script("show", "bridge", "otters-move").stdout.startswith("otters-move: ")
    nothing = script("show", "maps/one.yaml", "bridge", "tag:nobody")
    assert (nothing.returncode, nothing.stdout) == (1, "")


def test_evaluate(script: Script) -> None:
    done = script("evaluate", "maps", "--only", "wait")
    assert (done.returncode, done.stderr) == (1, UNREAD)
    assert "maps/more/two.yaml\nrejected  wait: The town should wait. (thesis)\n" in done.stdout
    document = json.loads(script("evaluate", "maps", "--json").stdout)
    assert [(each["path"], each["thesis"]) for each in document["maps"]] == [
        ("maps/more/two.yaml", ["wait"]),
        ("maps/one.yaml", ["build"]),
    ]
    assert [each["path"] for each in document["unread"]] == ["maps/bad.yaml"]


def test_export(script: Script, folder: Path) -> None:
    done = script("export", "maps", "bridge", "--output-dir", "out", "-f", "json")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == UNREAD + "3 files written to out/\n"
    files = sorted(path.relative_to(folder / "out").as_posix() for path in (folder / "out").rglob("*.json"))
    assert files == ["bridge.json", "more/two.json", "one.json"]
    assert (folder / "out" / "bridge.json").read_text() == script("export", "bridge", "-f", "json").stdout


def test_what_is_in_the_way_of_one_file_does_not_stop_the_others(script: Script, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "more").write_text("a file", encoding="utf-8")
    done = script("export", "maps", "--output-dir", "out")
    assert (done.returncode, sorted(path.name for path in (folder / "out").iterdir())) == (1, ["more", "one.dot"])
    assert "argmap: maps/more/two.yaml: out/more is no folder; " in done.stderr
    assert "1 file written to out/" in done.stderr
    assert "internal" not in done.stderr


def test_exported_files_do_not_take_each_others_place(script: Script, folder: Path) -> None:
    shutil.copy(folder / "bridge.yaml", folder / "maps" / "more" / "bridge.yaml")
    assert script("export", "bridge.yaml", "maps/more/bridge.yaml", "--output-dir", "out").returncode == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["bridge-2.dot", "bridge.dot"]
    before = (folder / "bridge.yaml").read_bytes()
    done = script("export", "bridge.yaml", "--output-dir", ".", "-f", "yaml")
    assert (done.returncode, (folder / "bridge.yaml").read_bytes()) == (1, before)
    assert "is the map itself" in done.stderr
    for words in (("maps",), ("bridge.yaml",), ("bridge.yaml", "-f", "json")):
        refused = script("export", *words, "-o", "out")
        assert refused.returncode == 2
        assert "out is a folder; write into it with --output-dir out, or name a file in it" in refused.stderr
    refused = script("export", "maps")
    assert refused.stderr == "argmap: error: several maps need --output-dir, the folder for their files\n"


def test_the_index_from_the_command_line(script: Script, folder: Path) -> None:
    missing = script("query", "--index", "old")
    assert (missing.returncode, missing.stderr) == (
        2,
        "argmap: error: there is no index .argmap/index.sqlite; `argmap index` writes one\n",
    )
    made = script("index", "maps")
    assert (made.returncode, made.stderr) == (1, UNREAD + "2 maps, 4 statements indexed; 3 read, 0 taken out\n")
    assert (folder / ".argmap" / ".gitignore").read_text() == "*\n"
    for words in (["old"], ["build", "or", "+wait"], ["tag:town", "--group-by", "tag"], ["is:leaf", "--json"]):
        files, index = script("query", "maps", *words), script("query", "--index", *words)
        assert (index.returncode, index.stdout) == (files.returncode, files.stdout)
    wrong = script("query", "--index", "biuld")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there is no statement, argument or authority `biuld`; did you mean `build`?" in wrong.stderr
    (folder / "maps" / "bad.yaml").unlink()
    again = script("index")
    assert (again.returncode, again.stderr) == (0, "2 maps, 4 statements indexed; 0 read, 1 taken out\n")
    (folder / "maps" / "one.yaml").write_text(ONE + "# longer\n")
    noted = script("query", "--index", "text:bridge", "--count")
    assert (noted.returncode, noted.stdout) == (0, "maps/one.yaml: 1\n")
    assert "argmap: note: 1 map of these has changed since; `argmap index` reads it\n" in noted.stderr
    assert script("index", "bridge", "-o", "b.sqlite").returncode == 0
    assert script("query", "--index=b.sqlite", "--count", "build").stdout == "bridge.yaml: 1\n"


def test_ask_of_every_map_in_a_folder(tmp_path: Path, script: Script) -> None:
    tmp_path = tmp_path / "asked"
    tmp_path.mkdir()
    shutil.copy(ROOT / "arguments" / "bridge.yaml", tmp_path / "bridge.yaml")
    (tmp_path / "broken.yaml").write_text("argmap: [", "utf-8")
    done = script("ask", str(tmp_path), "--json")
    found = json.loads(done.stdout)
    assert (done.returncode, [Path(each["path"]).name for each in found["unread"]]) == (1, ["broken.yaml"])
    alone = json.loads(script("ask", str(tmp_path / "bridge.yaml"), "--json").stdout)
    assert found["maps"] == [{"path": (tmp_path / "bridge.yaml").as_posix(), **alone}]
    (tmp_path / "broken.yaml").unlink()
    shown = script("ask", str(tmp_path), "--all").stdout
    assert shown == f"{(tmp_path / 'bridge.yaml').as_posix()}\n" + script("ask", str(tmp_path / "bridge.yaml")).stdout
    assert script("ask", str(tmp_path), "--fail-if", "unasked").returncode == 1
    assert "are for one map" in script("ask", str(tmp_path), "experts").stderr
