"""What the shells are offered, asked for as they ask."""

from importlib import import_module
from pathlib import Path

import pytest
import typer
from typer.core import TyperCommand
from typer.main import get_command

from argmap.cli.support import complete
from argmap.cli.support.table import COMMANDS
from conftest import ROOT, Script

CASES = [
    ("argmap sh", ["show"]),
    ("argmap show bri", ["bridge"]),
    ("argmap show bridge otters", ["otters-lose", "otters-move"]),
    ("argmap check --select circ", ["circular-support"]),
    ("argmap check --format sar", ["sarif"]),
    ("argmap explain orp", ["orphan"]),
    ("argmap export bridge --format mer", ["mermaid"]),
    ("argmap query bridge is:unans", ["is:unanswered"]),
    ("argmap query bridge cites:surv", ["cites:survey-2024"]),
    ("argmap query bridge +otters-l", ["+otters-lose"]),
    ("argmap show nonsense x", []),
    ("argmap what-if bridge --withdraw surv", ["survey-2024"]),
    ("argmap what-if bridge --withdraw otters-l", ["otters-lose"]),
    ("argmap what-if bridge --deny otters-l", ["otters-lose"]),
    ("argmap what-if bridge --deny surv", []),
    ("argmap what-if bridge --assert tunnel-o", ["tunnel-offer"]),
    ("argmap index bri", ["bridge"]),
    ("argmap show bridge --only +otters-l", ["+otters-lose"]),
    ("argmap show bridge --with cites,lab", ["cites,labels"]),
    ("argmap evaluate bridge --label accepted,uns", ["accepted,unsupported"]),
    ("argmap evaluate bridge --semantics pre", ["preferred"]),
    ("argmap check --fail-on w", ["warning"]),
    ("argmap import --from kia", ["kialo"]),
    ("argmap stats --format c", ["csv"]),
    ("argmap ask bridge --status open,answer-f", ["open,answer-fallen"]),
    ("argmap ask bridge --fail-if una", ["unasked"]),
    ("argmap query bridge asks:tr", ["asks:trust"]),
    ("argmap query bridge asks:mean", ["asks:meaning"]),
    ("argmap rename bridge tag:tra", ["tag:traffic"]),
    ("argmap move bridge otters-l --under conges", ["congestion"]),
    ("argmap ask bridge --status open,ans", ["open,answered", "open,answer-fallen"]),
]


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_bash(script: Script, line: str, expected: list[str]) -> None:
    words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split()) - 1)}
    done = script(cwd=ROOT, _ARGMAP_COMPLETE="complete_bash", **words)
    assert (done.stdout.split(), done.stderr) == (expected, "")


COLONS = [
    (["argmap", "query", "bridge", "is", ":", "unans"], ["unanswered"]),
    (["argmap", "query", "bridge", "cites", ":"], ["survey-2024", "engineers-2023"]),
    (["argmap", "query", "bridge", "+otters-l"], ["+otters-lose"]),
    (["argmap", "show", "bridge", "--only", "cites", ":", "surv"], ["survey-2024"]),
    (["argmap", "query", "bridge", ""], None),
]


@pytest.mark.parametrize(("words", "expected"), COLONS)
def test_bash_takes_words_apart_at_colons(script: Script, words: list[str], expected: list[str] | None) -> None:
    asked = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    done = script(cwd=ROOT, _ARGMAP_COMPLETE="complete_bash", **asked)
    assert done.stderr == ""
    assert {"is:unanswered", "build"} <= {*done.stdout.split()} if expected is None else done.stdout.split() == expected


@pytest.mark.parametrize(("shell", "place"), [("bash", ".bashrc"), ("zsh", ".zfunc/_argmap"), ("fish", ".config")])
def test_completion_is_installed_for_the_shell_that_is_named(
    script: Script, tmp_path: Path, shell: str, place: str
) -> None:
    done = script("--install-completion", shell, HOME=str(tmp_path))
    if shell == "zsh":  # the file is run when it is first asked, and then answers too
        assert (tmp_path / place).read_text().endswith('&& _argmap_completion "$@"\n')
    assert f"the next {shell}" in done.stderr
    assert (tmp_path / place).exists()
    assert "did you mean `fish`" in script("--install-completion", "fsh", HOME=str(tmp_path)).stderr


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "pwsh"])
def test_shells_that_show_descriptions_get_the_text_of_a_statement(script: Script, shell: str) -> None:
    line = "argmap show bridge otters-l"
    asked = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    asked["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = "otters-l"
    done = script(cwd=ROOT, _ARGMAP_COMPLETE=f"complete_{shell}", **asked)
    assert "otters-lose" in done.stdout
    assert "bridge destroys the otters" in done.stdout


def test_a_broken_map_still_offers_what_can_be_read(script: Script, tmp_path: Path) -> None:
    broken = 'argmap: 1\nstatements:\n  one: "never closed\n  only: {text: Two., support: [on'
    (tmp_path / "broken.yaml").write_text(broken)
    done = script(_ARGMAP_COMPLETE="complete_bash", COMP_WORDS="argmap show broken.yaml on", COMP_CWORD="3")
    assert (done.stdout.split(), done.stderr) == (["one", "only"], "")


FREE = """N P PERCENT SECONDS FILE PATH FOLDER DIR OUT [FOLDER] FILE... [=FILE] ADDRESS COMMAND TITLE TEXT [TEXT] MAP ID
    NEW path""".split()


def test_every_option_completes_but_numbers_files_and_what_is_new() -> None:
    seen = 0
    for row in COMMANDS:
        app = typer.Typer(add_completion=False)
        app.command()(import_module(row.module).command)
        for each in get_command(app).params:
            seen += 1
            flag = getattr(each, "is_flag", False) or each.name == "help"
            completes = each._custom_shell_complete is not None or hasattr(each.type, "choices")
            assert flag or completes or (each.metavar or each.name) in FREE, f"{row.name} {each.opts}"
            assert completes or "|" not in str(each.metavar), f"{row.name} {each.opts} lists a fixed set"
    assert seen > 200


def test_a_doubt_is_completed_from_the_map() -> None:
    context = typer.Context(TyperCommand("what-if"))
    context.params = {"map": str(ROOT / "arguments" / "mali.yaml")}
    assert ("coup-as-proof predicts" in [word for word, _ in complete.doubts(context, "coup-as")]) is True
