"""`argmap query`: what it prints, and with which status."""

import json
import os
import re
import shlex
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from argmap.cli.query import command
from argmap.diagnostics import ArgmapError
from conftest import ROOT

FERRY = str(Path(__file__).parent / "ferry.yaml")
APP = typer.Typer(add_completion=False, rich_markup_mode=None)
APP.command()(command)


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def run(*words: str, status: int = 0) -> str:
    done = CliRunner().invoke(APP, list(words))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == status
    return done.stdout


def test_ids_in_a_pipe() -> None:
    assert run(FERRY, "kind:claim and tag:people") == "need\n"
    assert (
        run(FERRY, "con(experts) or kind:undercut") == "engineers-paid\nexperts.attack.1\nexperts.attack.1.attack.1\n"
    )
    assert run(FERRY, "tag:nobody", status=1) == ""


def test_words_need_no_quotes() -> None:
    assert run(FERRY, "tag:people", "and", "not", "is:leaf") == "need\n"
    assert run(FERRY, "not", "+run", "and", "is:root") == "lighthouse\nand\n"
    assert run(FERRY, "--count", "need", "or", "winter") == "2\n"


def test_count() -> None:
    assert run(FERRY, "*", "--count") == "20\n"
    assert run(FERRY, "tag:nobody", "--count", status=1) == "0\n"


def test_json() -> None:
    assert json.loads(run(FERRY, "run or fatigue or plato", "--json")) == {
        "version": 1,
        "matches": [
            {"id": "run", "kind": "thesis", "text": "The ferry should run at night."},
            {"id": "fatigue", "kind": "argument", "text": "crew-tired and few-crews attack run"},
            {"id": "plato", "kind": "authority", "text": "Plato. 375 BCE. Republic."},
        ],
    }
    assert json.loads(run(FERRY, "tag:nobody", "--json", status=1)) == {"version": 1, "matches": []}


def test_trees() -> None:
    assert run(FERRY, "con*(experts) or need or winter", "--tree").splitlines() == [
        "need: The islanders need the ferry at night.",
        "│   § Ørsted 1998",
        "└─ + winter: In winter the days are short.",
        "",
        "engineers-paid: The yard pays the engineers.",
    ]
    assert run(FERRY, "kind:authority and year:2004", "--tree") == "fares-2004\n"
    assert run(FERRY, "tag:nobody", "--tree", status=1) == ""


def test_the_only_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "ferry.yaml").write_bytes(Path(FERRY).read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run("tag:people and kind:claim") == "need\n"
    assert run("need", "or", "winter") == "need\nwinter\n"
    assert run("not", "+run", "and", "is:root") == "lighthouse\nand\n"
    assert run("ferry", "need") == "need\n"
    assert run("+fares and cites:plato", "or", "need") == "need\nfares\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["bridge", "bilud"], "there is no statement, argument or authority `bilud`; did you mean `build`?\n  bilud"),
        (["bridge", "kind:"], "nothing follows `kind:`"),
        (["brigde", "build"], "there is no map `brigde`; did you mean `bridge`?"),
        (["bridge"], "bridge is a map; write what to look for after it"),
        (["build"], "there is no map in arguments/ here"),
        (["+build", "is:leaf"], "there is neither `and` nor `or` before `is:leaf`"),
        (["bridge", "build", "--json", "--count"], "--tree, --json and --count exclude one another"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done(words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArgmapError) as raised:
        run(*words)
    assert str(raised.value).startswith(message)


def test_help_ends_with_examples_that_find_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = run("--help")
    assert "[MAP]... EXPR" in shown
    examples = [
        shlex.split(line, comments=False)[2:] for line in re.findall("argmap query mali.*?(?=   |$)", shown, re.M)
    ]
    assert len(examples) == 5
    for words in examples:
        assert run(*words)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
def test_a_terminal_gets_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        command([FERRY, "need"], tree=False, json=False, count=False)
    with os.fdopen(ours, "rb") as screen:
        shown = screen.read1(10_000).decode()
    assert shown == "\x1b[1mneed\x1b[0m: The islanders need the\r\n  ferry at night.\r\n"
