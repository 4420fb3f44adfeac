"""Completion in real shells: what a map or a file's name says is shown, and never run."""

import os
import re
import select
import shutil
import sys
from pathlib import Path

import pytest
from typer._click.shell_completion import CompletionItem

from argmap.cli.support.shells import PowerShell
from conftest import Script

ARGMAP = Path(sys.executable).with_name("argmap")
HOSTILE = r"""argmap: 1
title: T
thesis: a
statements:
  a: {text: 'Ends [/b] bold, see [note].', support: [b]}
  b: {text: 'Costs \$(touch ran1) `touch ran2` "$(touch ran3)" '' $(touch ran4) '':x low.'}
"""
FILES = (
    "map.yaml",
    "touch\u202emap.yaml",
    "-touch.yaml",
    "x$(touch ran5).yaml",
    "`touch ran6`.yaml",
    "y';touch ran7;'.yaml",
    'z";touch ran8;".yaml',
)
PREPARE = {
    "bash": "PS1='ready '; bind 'set completion-query-items 0'; bind 'set page-completions off'; source ./script",
    "zsh": "PS1='ready '; LISTMAX=1000; autoload -Uz compinit; compinit -u -D; source ./script",
    "fish": "function fish_prompt; echo -n 'ready '; end; source ./script",
}
START = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}
SECONDS = 120.0  # after which a shell is given up


class Terminal:
    """A shell in a pseudo-terminal."""

    def __init__(self, shell: str, folder: Path) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            inherited = {key: os.environ[key] for key in ("LANG", "LC_ALL") if key in os.environ}
            path = f"{ARGMAP.parent}{os.pathsep}{os.environ['PATH']}"
            env = inherited | {"PATH": path, "HOME": str(folder / "home"), "TERM": "xterm", "PYTHONUTF8": "1"}
            os.execve(str(shutil.which(shell)), [shell, *START[shell]], env)
        self.shown = ""
        size = struct.pack("HHHH", 60, 100, 0, 0)
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, size)

    def type(self, text: str) -> None:
        os.write(self.screen, text.encode())

    def wait_for(self, pattern: str) -> None:
        """Read on until the pattern is on the screen; fish asks what the terminal is, and wants an answer."""
        while not re.search(pattern, self.shown):
            ready, _, _ = select.select([self.screen], [], [], SECONDS)
            assert ready, f"waited in vain for {pattern!r}: {self.shown!r}"
            data = os.read(self.screen, 65536).decode("utf-8", "replace")
            if "\x1b[c" in data or "\x1b[0c" in data:
                self.type("\x1b[?1;2c")
            self.shown += data

    def clear(self) -> None:
        self.shown = ""

    def close(self) -> None:
        import signal

        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_text(HOSTILE)
    (tmp_path / "home").mkdir()
    return tmp_path


def ran(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith("ran")]


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_shows_and_runs_nothing(script: Script, folder: Path, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    (folder / "script").write_text(script(_ARGMAP_COMPLETE=f"source_{shell}").stdout)
    terminal = Terminal(shell, folder)
    try:
        terminal.wait_for("[$%>#] |ready ")
        terminal.type(PREPARE[shell] + "; echo so''urced\n")
        terminal.wait_for(r"\nsourced|\rsourced|[^']sourced")
        terminal.clear()
        terminal.type("argmap show map.yaml \t" + "\t" * (shell == "bash"))
        terminal.wait_for("is:circular" if shell == "bash" else r"see \[note\]")
        terminal.type("\x15")
        terminal.clear()
        terminal.type("argmap query map.yaml is:unansw\t")
        terminal.wait_for("is:unanswered")
        terminal.type("\x15")
        terminal.clear()
        terminal.type("argmap show \t" + "\t" * (shell == "bash"))
        terminal.wait_for("mali")
    finally:
        terminal.close()
    assert ran(folder) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_texts_are_text_and_names_that_a_shell_would_act_on_are_not_offered(
    script: Script, folder: Path, shell: str
) -> None:
    def offered(line: str) -> str:
        asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split())), "_TYPER_COMPLETE_ARGS": line}
        return script(_ARGMAP_COMPLETE=f"complete_{shell}", _TYPER_COMPLETE_FISH_ACTION="get-args", **asked).stdout

    maps = offered("argmap show ")
    assert "map" in maps
    assert "touch" not in maps
    ids = offered("argmap show map.yaml ")
    assert shell == "bash" or "Ends [/b] bold, see [note]." in ids
    assert ran(folder) == []


def test_zsh_gets_what_its_two_evaluations_undo(script: Script, folder: Path) -> None:
    line = "argmap why map.yaml "
    done = script(_ARGMAP_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=line)
    assert '"a":"Ends [/b] bold, see [note]."' in done.stdout
    assert (
        r'''"b":"Costs \\\$(touch ran1) \`touch ran2\` \"\$(touch ran3)\" '\'' \$(touch ran4) '\'':x low."'''
        in done.stdout
    )


def test_powershell_splits_at_three_colons(script: Script, tmp_path: Path) -> None:
    (tmp_path / "my map.yaml").write_text("argmap: 1\nstatements:\n  a: 'One:::two.'\n")
    asked = {"_TYPER_COMPLETE_ARGS": "argmap show my", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "my"}
    assert script(_ARGMAP_COMPLETE="complete_powershell", **asked).stdout == "'my map':::my map.yaml\n"
    line = "argmap show 'my map' "
    lines = script(_ARGMAP_COMPLETE="complete_powershell", _TYPER_COMPLETE_ARGS=line).stdout.splitlines()
    assert lines[0] == "a:::One: : :two."
    assert {each.count(":::") for each in lines} == {1}


POWERSHELL = [
    ("a b", "'a b'"),
    ("it’s", "'it’’s'"),
    ("a‘ ‚b‛", "'a‘‘ ‚‚b‛‛'"),
    ("a,b", "'a,b'"),
    ("@a", "'@a'"),
    ("-dash", "'-dash'"),
    ("--%", "'--%'"),
    ("--only", "--only"),
    ("é+x", "é+x"),
    ("tag:x@y", "tag:x@y"),
]


@pytest.mark.parametrize(("word", "offered"), POWERSHELL)
def test_powershell_gets_one_word(word: str, offered: str) -> None:
    shell = object.__new__(PowerShell)
    assert shell.format_completion(CompletionItem(word)) == f"{offered}::: "


def test_a_word_that_was_begun_in_quotes_is_gone_on_with(script: Script, tmp_path: Path) -> None:
    (tmp_path / "my map.yaml").write_text(HOSTILE)
    asked = {"_TYPER_COMPLETE_ARGS": "argmap show 'my m", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "'my m"}
    assert script(_ARGMAP_COMPLETE="complete_pwsh", **asked).stdout == "'my map':::my map.yaml\n"


def test_completion_never_fails(script: Script, tmp_path: Path) -> None:
    (tmp_path / ".argmap.toml").write_text("select = 3")
    done = script(_ARGMAP_COMPLETE="complete_bash", COMP_WORDS="argmap show ", COMP_CWORD="2")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
