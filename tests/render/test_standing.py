"""What stands, and why, in transcripts: `evaluate`, `why`, `what-if` and `critical` on small maps and on Mali.

A transcript is a line `$ argmap …` and what that prints, then a blank line;
the maps lie beside it in tests/render/standing/.
"""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from argmap.cli.support.group import app

TESTS = Path(__file__).parent
FOLDER = TESTS / "standing"
BLOCK = re.compile(r"^\$ argmap (.*)\n((?:(?!\$ argmap ).*\n)*)", re.MULTILINE)
CASES = [
    pytest.param(command, expected, id=command)
    for file in (*sorted(FOLDER.glob("*.txt")), TESTS / "golden" / "mali-labels.txt")
    for command, expected in BLOCK.findall(file.read_text(encoding="utf-8") + "\n")
]


@pytest.mark.parametrize(("command", "expected"), CASES)
def test_transcript(command: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    if "preferred" in command or "complete" in command or "stable" in command:
        pytest.importorskip("clingo")
    done = CliRunner().invoke(app, command.split(), catch_exceptions=False)
    assert done.stdout + "\n" == expected
    assert done.exit_code == 0
    if width := re.search(r"--width (\d+)", command):
        assert max(cell_len(line) for line in done.stdout.splitlines()) <= int(width[1])


def test_every_map_has_a_transcript() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} <= {file.stem for file in FOLDER.glob("*.txt")}
    assert len(CASES) > 50


@pytest.mark.parametrize("command", ["evaluate", "why", "what-if", "critical"])
def test_help_says_what_a_label_means_and_ends_with_examples(command: str) -> None:
    shown = " ".join(CliRunner().invoke(app, [command, "--help"]).stdout.split())
    assert "what the map itself commits a reader to, not what is true" in shown
    assert f"Examples: argmap {command}" in shown


@pytest.mark.parametrize("command", ["evaluate", "why", "what-if --withdraw floods", "critical"])
def test_colour_repeats_what_words_say(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [command.split(maxsplit=1)[0], "bridge", *command.split()[1:]]
    plain = CliRunner().invoke(app, words).stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = CliRunner().invoke(app, words).stdout
    assert "\x1b[" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
