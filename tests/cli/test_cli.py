"""The command line as a whole, through the installed script: statuses, finding maps, broken input."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, Script

CLEAN = """\
argmap: 1
title: T
statements:
  a: {text: The town should build., support: [bridge]}
  bridge: The bridge is old.
"""
WARNED = CLEAN + "  c: The river is wide.\n"
BROKEN = CLEAN.replace("[bridge]", "[brigde]")
ARGMAP = Path(sys.executable).with_name("argmap")


def named(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "town.yaml").write_text(CLEAN)
    (tmp_path / "warned.yaml").write_text(WARNED)
    (tmp_path / "broken.yaml").write_text(BROKEN)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 0),
        (["town"], 0),
        (["arguments"], 0),
        (["warned.yaml"], 0),
        (["warned.yaml", "--fail-on", "warning"], 1),
        (["broken.yaml"], 1),
        (["broken.yaml", "--fail-on", "never"], 0),
        (["broken.yaml", "--ignore", "unknown-reference"], 0),
        (["warned.yaml", "--fail-on", "warning", "--select", "wording"], 0),
        (["."], 1),
        (["missing.yaml"], 2),
        (["--format", "sarf"], 2),
        (["--fail-on", "errors"], 2),
        (["--select", "orphans"], 2),
        (["--text", "missing.txt"], 2),
        (["--nonsense"], 2),
    ],
    ids=named,
)
def test_check_ends_with(script: Script, folder: Path, arguments: list[str], status: int) -> None:
    done = script("check", *arguments)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--format", "sarf"], "there is no format `sarf`; did you mean `sarif`?"),
        (["check", "--select", "orphans"], "there is no rule `orphans`; did you mean `orphan`?"),
        (["explain", "orphn"], "there is no rule or scheme `orphn`; did you mean `orphan`?"),
        (["chek"], "there is no command `chek`; did you mean `check`?"),
        (["show", "twon"], "there is no map `twon`; did you mean `town`?"),
        (["show", "town", "brigde"], "arguments/town.yaml: no statement or argument `brigde`; did you mean `bridge`?"),
        (["export", "town", "--format", "dott"], "there is no format `dott`; did you mean `dot`?"),
        (["show", "town", "--relation", "suport"], "there is no relation `suport`; did you mean `support`?"),
        (
            ["check", "nothing/x.yaml"],
            "there is no map `nothing/x.yaml`; the maps here are town, broken, warned, bridge, mali-reply and mali",
        ),
    ],
    ids=named,
)
def test_errors_are_one_line_with_what_was_meant(
    script: Script, folder: Path, arguments: list[str], message: str
) -> None:
    done = script(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"argmap: error: {message}\n")


def test_findings_go_to_standard_output_and_the_summary_to_standard_error(script: Script, folder: Path) -> None:
    done = script("check", "broken.yaml", "arguments", "--format", "concise")
    assert done.stdout == "broken.yaml:4:47: error: no statement has the id `brigde` [unknown-reference]\n"
    assert done.stderr == "1 error in 2 maps\n"
    assert script("check", "broken.yaml", "-q").stderr == ""


def test_a_map_on_standard_input(script: Script) -> None:
    assert script("check", "-", input=CLEAN).returncode == 0
    assert script("check", "-", "-f", "concise", input=BROKEN).stdout.startswith("-:4:47: error:")
    assert script("show", "-", input=CLEAN).stdout.startswith("a: The town should build.\n")


def test_the_only_map_needs_no_name_and_several_are_listed(script: Script, folder: Path) -> None:
    assert script("show").stdout == script("show", "town").stdout == script("show", "a").stdout
    (folder / "arguments" / "city.yaml").write_text(CLEAN)
    done = script("show")
    assert (done.returncode, done.stderr) == (
        2,
        "argmap: error: there are several maps in arguments/; name one: city or town\n",
    )


def test_maps_that_came_with_argmap_are_found_in_any_folder(script: Script, tmp_path: Path) -> None:
    assert script("show", "mali").stdout.startswith("do-not-mix: ")
    (tmp_path / "mali").write_text(CLEAN)
    assert script("show", "mali").stdout.startswith("a: The town should build.")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 64,
        b"\xff\xfe\x00",
        "argmap: 1\ntitle: Café\n".encode("latin-1"),
        CLEAN.encode("utf-16"),
        CLEAN.replace("\n", "\r\n").encode(),
        b"- a\n- b\n",
        b"text",
        b"a: &a [*a]\n",
        b"[" * 100_000,
        b"a:\n" + b"- " * 100_000,
        b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
        b"argmap: 1\ntitle: '\\ud800'\nstatements: {a: \"\\ud800\"}\n",
        b'argmap: 1\ntitle: T\nstatements:\n  a: "\\e[31m\\0\\x9b[red]"\n',
    ],
    ids=lambda content: repr(content[:24]),
)
@pytest.mark.parametrize("command", ["check", "show", "export"])
def test_no_content_gives_a_traceback_or_reaches_the_terminal_raw(
    script: Script, tmp_path: Path, command: str, content: bytes
) -> None:
    (tmp_path / "m.yaml").write_bytes(content)
    done = script(command, "m.yaml")
    assert done.returncode in (0, 1, 2)
    assert "Traceback" not in done.stderr
    assert "internal" not in done.stderr
    assert not set("\x00\x1b\x9b") & set(done.stdout + done.stderr)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(script: Script, folder: Path) -> None:
    (folder / "broken.yaml").chmod(0)
    done = script("check", "broken.yaml")
    assert (done.returncode, done.stderr) == (2, "argmap: error: broken.yaml: may not be read\n")


def test_a_map_with_errors_is_not_shown_but_explained(script: Script, folder: Path) -> None:
    done = script("show", "broken.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean `bridge`?" in done.stderr
    assert done.stderr.endswith("argmap: error: broken.yaml cannot be read in full: 1 error; mend it first\n")


def test_new_writes_a_map_without_findings_and_never_overwrites(script: Script, tmp_path: Path) -> None:
    assert script("new", "it's a-map.yaml").returncode == 0
    written = (tmp_path / "it's a-map.yaml").read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=argmap.schema.json\n")
    assert script("check", "it's a-map.yaml").stdout == ""
    done = script("new", "it's a-map.yaml")
    assert (done.returncode, done.stderr) == (
        2,
        "argmap: error: it's a-map.yaml is there already, and is left as it is\n",
    )
    assert script("new", "no/where.yaml").returncode == 2


def test_output_for_an_encoding_without_our_signs(script: Script, folder: Path) -> None:
    done = script("show", "town", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.stdout == "a: The town should build.\n`- + bridge: The bridge is old.\n"
    (folder / "greek.yaml").write_text(CLEAN.replace("old", "παλιά"), encoding="utf-8")
    assert script("show", "greek.yaml", PYTHONIOENCODING="cp1252", PYTHONUTF8="0").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
def test_a_closed_pipe_and_an_interruption(folder: Path) -> None:
    lines = "".join(f"  s{n}: The town has {n} bridges and no more.\n" for n in range(3_000))
    (folder / "long.yaml").write_text(f"argmap: 1\ntitle: T\nstatements:\n{lines}")
    piped = f"{ARGMAP} show long.yaml | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", piped], cwd=folder, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("141\n", "")
    with subprocess.Popen([ARGMAP, "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(b"argmap: 1\n" * 10_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        process.stdin.close()
        assert process.wait() in (130, -signal.SIGINT)


def test_help_and_version(script: Script) -> None:
    assert script("--version").stdout.startswith("argmap ")
    overview = script("--help").stdout
    for command in ("show", "check", "explain", "authorities", "coverage", "export", "new", "schema"):
        assert f"  {command} " in overview
        done = script(command, "--help")
        assert done.returncode == 0
        assert "Examples:\n" in done.stdout


def test_the_maps_of_the_project_are_clean(script: Script) -> None:
    done = script("check", "arguments", "--fail-on", "warning", "-f", "concise", cwd=ROOT)
    assert done.returncode == 0
    assert {line.rpartition(" ")[2] for line in done.stdout.splitlines()} <= {"[unnamed-authority]"}


def test_show_starts_from_whatever_a_query_finds(script: Script) -> None:
    shown = script("show", "bridge", "otters-* or tunnel-offer", "--depth", "0").stdout
    assert [line.partition(":")[0] for line in shown.splitlines() if line] == [
        "otters-lose",
        "otters-move",
        "tunnel-offer",
    ]
    done = script("show", "bridge", "is:circular")
    assert (done.returncode, "nothing is found by `is:circular`" in done.stderr) == (2, True)


def test_check_only_what_a_query_finds(script: Script, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(CLEAN + "  c: Why not?\n  d: Why so?\n")
    lines = script("check", "m.yaml", "--only", "c", "--format", "concise").stdout.splitlines()
    assert lines
    assert all("`c`" in line for line in lines)
    assert script("check", "m.yaml", "--only", "is:nonsense").returncode == 2


def test_export_a_part_with_labels(script: Script) -> None:
    document = json.loads(
        script("export", "bridge", "-f", "json", "--select", "+otters-lose", "--with", "labels").stdout
    )
    labels = {statement["id"]: statement["label"] for statement in document["statements"]}
    assert labels == {"otters-lose": "accepted"}
    assert [argument["kind"] for argument in document["arguments"]] == []
    assert script("export", "bridge", "--select", "is:circular").returncode == 2
    assert script("export", "bridge", "--with", "label").stderr.endswith("did you mean `labels`?\n")
