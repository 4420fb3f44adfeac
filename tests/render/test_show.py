"""`argmap show`: golden transcripts in tests/render/trees/, and what only the command decides.

A transcript is a line `$ argmap show …` and what that prints, then a blank
line; the maps lie beside it.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli.support.group import app
from conftest import Script

TREES = Path(__file__).parent / "trees"
BLOCK = re.compile(r"^\$ argmap (.*)\n((?:(?!\$ argmap ).*\n)*)", re.MULTILINE)
CASES = [
    pytest.param(command, expected, id=command.removeprefix("show "))
    for file in sorted(TREES.glob("*.txt"))
    for command, expected in BLOCK.findall(file.read_text(encoding="utf-8") + "\n")
]


@pytest.mark.parametrize(("command", "expected"), CASES)
def test_transcript(command: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TREES)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    done = CliRunner().invoke(app, command.split(), catch_exceptions=False)
    assert done.stdout + "\n" == expected
    assert done.exit_code == 0


def test_every_map_has_a_transcript() -> None:
    assert {file.stem for file in TREES.glob("*.yaml")} == {file.stem for file in TREES.glob("*.txt")}
    assert len(CASES) > 40


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["town.yaml", "--up"], "--up needs an ID: the statement or argument to look up from"),
        (["town.yaml", "conjestion"], "town.yaml: no statement or argument `conjestion`; did you mean `congestion`?"),
        (["town.yaml", "--relation", "atack"], "there is no relation `atack`; did you mean `attack`?"),
        (["town.yaml", "--with", "cites,tag"], "there is no detail `tag`; did you mean `tags`?"),
        (["nowhere.yaml"], "there is no map `nowhere.yaml`"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_said_in_a_line(arguments: list[str], message: str, script: Script) -> None:
    done = script("show", *arguments, cwd=TREES)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"argmap: error: {message}")
    assert done.stderr.count("\n") == 1


def test_a_map_from_standard_input(script: Script) -> None:
    done = script("show", "-", "later-end", input=(TREES / "shared.yaml").read_text(encoding="utf-8"))
    assert done.stdout.startswith("later-end: The school should end later.\n├─ + bus")
    assert done.returncode == 0


def test_a_pipe_has_colour_only_by_force_and_is_never_wrapped(script: Script) -> None:
    plain = script("show", "town.yaml", cwd=TREES, COLUMNS="40")
    assert "\x1b" not in plain.stdout
    forced = script("show", "town.yaml", cwd=TREES, COLUMNS="40", FORCE_COLOR="1", TERM="xterm-256color")
    assert "\x1b[1mcongestion\x1b[0m" in forced.stdout
    assert re.sub("\x1b\\[[0-9;]*m", "", forced.stdout) == plain.stdout


def test_no_color_is_obeyed(script: Script) -> None:
    done = script("show", "town.yaml", cwd=TREES, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color")
    assert "\x1b[38" not in done.stdout


def test_signs_that_the_encoding_lacks_become_ascii(script: Script) -> None:
    done = script("show", "town.yaml", cwd=TREES, PYTHONIOENCODING="cp1252")
    assert done.stdout == script("show", "town.yaml", "--ascii", cwd=TREES).stdout
    assert "|- + congestion" in done.stdout


def test_equal_maps_give_equal_bytes(script: Script) -> None:
    first, second = (script("show", "circles.yaml", cwd=TREES, PYTHONHASHSEED=seed).stdout for seed in "12")
    assert first == second


def test_help_ends_with_examples(script: Script) -> None:
    done = script("show", "--help")
    assert "argmap show mali --relation attack" in done.stdout
    assert "−" in done.stdout


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
def test_a_terminal_gets_colour_and_lines_of_its_width() -> None:
    ours, theirs = os.openpty()
    env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    env |= {"COLUMNS": "50", "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    command = Path(sys.executable).with_name("argmap")
    subprocess.run(
        [command, "show", "town.yaml", "congestion"],
        stdout=theirs,
        stdin=subprocess.DEVNULL,
        cwd=TREES,
        env=env,
        check=True,
    )
    os.close(theirs)
    with os.fdopen(ours, "rb") as terminal:
        shown = os.read(terminal.fileno(), 10_000).decode()
    assert "\x1b[38;5;29m+ \x1b[0m\x1b[1mambulance\x1b[0m" in shown
    lines = re.sub("\x1b\\[[0-9;]*m", "", shown).split("\r\n")
    assert lines == [
        "congestion: The old bridge is congested every",
        "│   weekday morning.",
        "│   § Town Engineering Office 2024, p. 9 (data)",
        "└─ + ambulance: The queue blocks the only",
        "       ambulance route to the hospital.",
        "",
    ]
