"""`argmap export` through the installed script: files, suffixes, refusals."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.formats import FORMATS
from conftest import Script

MAP = "argmap: 1\ntitle: Über T\nstatements:\n  a: {text: The town should build., support: [b]}\n  b: It is old.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "m.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def test_dot_to_standard_output_by_default(script: Script, folder: Path) -> None:
    done = script("export", "m.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("digraph map {")


def test_a_pipe_gets_utf_8_and_line_feeds_whatever_the_terminal_has(folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("argmap")), "export", "m.yaml"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, cwd=folder, env=environment, check=True)
    assert "Über".encode() in done.stdout
    assert b"\r" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "file", "start"),
    [
        (["-o", "out.json"], "out.json", '{\n  "version": 1'),
        (["-o", "out.GV"], "out.GV", "digraph"),
        (["-o", "out.mmd"], "out.mmd", "---\ntitle"),
        (["--format", "mermaid", "-o", "out.txt"], "out.txt", "---\ntitle"),
        (["-o", "out.md"], "out.md", "# "),
        (["--format", "json", "-o", "out.json"], "out.json", "{"),
    ],
)
def test_the_format_is_named_or_follows_from_the_suffix(
    script: Script, folder: Path, arguments: list[str], file: str, start: str
) -> None:
    done = script("export", "m.yaml", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (folder / file).read_text(encoding="utf-8").startswith(start)
    assert sorted(path.name for path in folder.iterdir()) == sorted(["m.yaml", file])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], "there is no format `jsn`; did you mean `json`?"),
        (["-o", "out.jsn"], "out.jsn: no format has the suffix `.jsn`; did you mean `.json`?"),
        (["-o", "out.zip"], "out.zip: no format has the suffix `.zip`; name a format with --format: yaml, dot, svg,"),
        (["-o", "out"], "out: name a format with --format: yaml, dot, svg,"),
        (["-o", "out.svg", "-f", "json"], "out.svg ends like svg, and --format says json; change one of them"),
        (["-o", "none/out.dot"], "none/out.dot: there is no folder none"),
        (["-o", "."], ". is a folder; write into it with --output-dir ., or name a file in it"),
        (["-o", ".", "-f", "dot"], ". is a folder; write into it with --output-dir ., or name a file in it"),
        (["--authorities", "none"], "--authorities is for aif and xaif, not for dot"),
        (["-f", "aif", "--authorities", "nods"], "there is no way to write authorities `nods`; did you mean `nodes`?"),
        (["-o", "m.yaml", "-f", "yaml"], "m.yaml is the map itself; write to another file"),
    ],
)
def test_refusals(script: Script, folder: Path, arguments: list[str], message: str) -> None:
    done = script("export", "m.yaml", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"argmap: error: {message}")
    assert done.stderr.count("\n") == 1
    assert (folder / "m.yaml").read_text(encoding="utf-8") == MAP


def test_an_export_that_fails_leaves_the_old_file(script: Script, folder: Path) -> None:
    (folder / "old.svg").write_text("old")
    (folder / "m.yaml").write_text("argmap: 1\ntitle: [")
    assert script("export", "m.yaml", "-o", "old.svg").returncode == 2
    assert (folder / "old.svg").read_text() == "old"


def test_a_map_from_standard_input(script: Script) -> None:
    done = script("export", "-", "--format", "json", input=MAP)
    assert json.loads(done.stdout)["thesis"] == ["a"]


@pytest.mark.parametrize("name", [row.name for row in FORMATS if row.binary])
def test_binary_is_refused_by_a_terminal(name: str, folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("needs a pseudo-terminal")
    ours, theirs = os.openpty()
    command = [str(Path(sys.executable).with_name("argmap")), "export", "m.yaml", "--format", name]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, cwd=folder, check=False)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 2
    assert done.stderr.decode() == f"argmap: error: {name} is binary: write it to a file with -o\n"


def test_help_lists_every_format(script: Script) -> None:
    shown = script("export", "--help").stdout
    assert [row.name for row in FORMATS if row.write and f"  {row.name} " not in shown] == []
    assert "argmap export bridge -o bridge.svg" in shown


def test_aif_with_and_without_the_authorities_as_nodes(script: Script) -> None:
    said = [
        script("export", "bridge", "-f", "aif", "--authorities", how).stdout.count("asserts")
        for how in ("nodes", "none")
    ]
    assert said == [2, 0]
