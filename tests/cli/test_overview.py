"""`--help` and `--version` are printed without typer, and say what typer would."""

from importlib import import_module
from pkgutil import iter_modules

import pytest
import typer
from typer._click.formatting import HelpFormatter
from typer.main import get_command
from typer.testing import CliRunner

from argmap import cli
from argmap.cli.support.group import app
from argmap.cli.support.overview import OVERVIEW, overview, version
from argmap.cli.support.table import COMMANDS, GROUPS
from conftest import Script


def test_the_same_without_typer_and_with_it(script: Script) -> None:
    for option, text in (("--help", overview()), ("-h", overview()), ("--version", version())):
        assert script(option).stdout == text
        assert CliRunner().invoke(app, [option]).stdout == text
    assert script("--version", "--help").stdout == version()
    done = script()
    assert (done.returncode, done.stdout, done.stderr) == (2, "", overview())


def test_the_options_are_those_of_the_application() -> None:
    command = get_command(app)
    context = typer.Context(command, info_name="argmap", **command.context_settings)
    formatter = HelpFormatter(width=78)
    command.format_usage(context, formatter)
    usage = formatter.getvalue()
    assert OVERVIEW.startswith(usage)
    rows = [param.get_help_record(context) for param in command.get_params(context)]
    formatter = HelpFormatter(width=78)
    with formatter.section("Options"):
        formatter.write_dl([row for row in rows if row])
    typers = "Install completion for the current shell."  # its option takes no shell; see shells.py
    ours = f"{typers[:-1]}, or for the\n{'one named: bash, zsh, fish, powershell or pwsh.':>71}"
    assert typers in formatter.getvalue()
    assert OVERVIEW.endswith(formatter.getvalue().replace(typers, ours))


def test_every_module_of_a_command_is_in_the_table_and_ends_its_help_with_examples() -> None:
    assert {f"argmap.cli.{found.name}" for found in iter_modules(cli.__path__) if not found.ispkg} == {
        command.module for command in COMMANDS
    }
    for command in COMMANDS:
        last = (import_module(command.module).command.__doc__ or "").rpartition("\n\n")[2]
        assert "Examples:\n" in last, command.name
        assert f"argmap {command.name}" in last


def test_every_command_is_in_a_group_once() -> None:
    assert GROUPS == ("Read", "Judge", "Write", "Exchange", "Many maps", "Set up")
    for command in COMMANDS:
        assert overview().count(f"\n  {command.name} ") == 1
    assert all(len(line) <= 80 for line in overview().splitlines())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("import --format x", "there is no option `--format`; did you mean `--force` or `--from`?"),
        ("--bo\x1b[31mgus", "there is no option `--bo�[31mgus`; `argmap --help` tells how it is used"),
        ("import", "`FILE...` is missing; `argmap import --help` tells how it is used"),
        ("show --width x", "`--width`: 'x' is no whole number"),
        ("export mali -o", "`-o` needs a value behind it"),
        ("show --ascii=yes", "`--ascii` takes no value"),
    ],
)
def test_a_wrong_command_line_is_one_line(words: str, said: str) -> None:
    done = CliRunner().invoke(app, words.split(" "), prog_name="argmap")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"argmap: error: {said}\n")
