"""All commands as one typer application, each imported when it runs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException  # typer re-exports it nowhere; tests/house watches
from typer.core import TyperGroup
from typer.main import get_command

from argmap.cli.support import table
from argmap.cli.support.overview import overview
from argmap.cli.support.overview import version as written
from argmap.cli.support.streams import Ended
from argmap.diagnostics import ArgmapError

VALUE_OR_NOT = ("--index",)
"""Options that have a value only after a `=`: what follows them is something else."""


class Commands(TyperGroup):
    """The table of commands as a group."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [command.name for command in table.COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        row = next((command for command in table.COMMANDS if command.name == cmd_name), None)
        if row is None:
            return None
        return _built(row.name, row.summary, row.module)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.list_commands(ctx):
            from argmap.text import nearest, printable

            near = nearest(args[0], self.list_commands(ctx))
            hint = f"did you mean `{near}`?" if near else "`argmap --help` lists them"
            raise ArgmapError(f"there is no command `{printable(args[0])}`; {hint}")
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, [f"{word}=" if word in VALUE_OR_NOT else word for word in rest]

    def get_help(self, ctx: Any) -> str:
        return overview().rstrip("\n")

    def make_context(self, *args: Any, **more: Any) -> Any:
        try:
            with _plain():
                return super().make_context(*args, **more)
        except (OSError, ArgmapError):
            with Ended():  # what an option prints, such as a script for a shell, goes the way of all output
                raise

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what goes wrong in it ends in one line, but for the ends that typer knows itself."""
        known: BaseException | None = None
        with Ended():
            try:
                with _plain():
                    result = super().invoke(ctx)
                sys.stdout.flush()
            except (typer.Exit, typer.Abort) as end:
                known = end
        if known is not None:
            raise known
        return result

    def _main_shell_completion(self, *args: Any, **more: Any) -> None:
        from argmap.cli.support.shells import register

        register()
        super()._main_shell_completion(*args, **more)


@cache
def _built(name: str, summary: str, module: str) -> Any:
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, short_help=summary, no_args_is_help=False)(import_module(module).command)
    command = get_command(single)
    command.name = name
    return command


@contextmanager
def _plain() -> Iterator[None]:
    """What is wrong with a command line is an error like all others; typer would print four lines."""
    try:
        yield
    except ClickException as error:
        from argmap.cli.support.usage import told

        raise ArgmapError(told(error)) from None


def _version(asked: bool) -> None:
    if asked:
        sys.stdout.write(written())
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take arguments apart; `overview` has the whole text."""
