"""The command line: the only code that opens files, prints and exits.

One module a command, each with a function `command`; the table below is all
that is known of a command until it runs, so `--help` imports none of them.
"""

import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, NamedTuple, NoReturn

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperGroup
from typer.main import get_command

from argmap.diagnostics import ArgmapError

COULD_NOT_RUN, CLOSED_PIPE = 2, 141  # exit statuses; 1 is for findings


class Command(NamedTuple):
    """A command: its name, and what it does in a line."""

    name: str
    summary: str

    @property
    def module(self) -> str:
        name = self.name.replace("-", "_")
        return f"argmap.cli.{name}_" if iskeyword(name) else f"argmap.cli.{name}"


COMMANDS = (
    Command("show", "Print a map as a tree of support and attack."),
    Command("check", "Find what is wrong with maps, and what is weak."),
    Command("explain", "Explain a rule of `check`, or list them all."),
    Command("query", "Find statements, arguments and authorities by an expression."),
    Command("evaluate", "Label every statement by what stands."),
    Command("why", "Tell why a statement stands or falls."),
    Command("what-if", "Tell what changes if something is withdrawn, denied or asserted."),
    Command("critical", "Tell what a label hangs on."),
    Command("authorities", "List the authorities, and what rests on each."),
    Command("coverage", "Tell which sentences of the source are mapped."),
    Command("export", "Write a map in another format: DOT, pictures, JSON …"),
    Command("import", "Make maps of other tools' files: AIF, Kialo, Argdown …"),
    Command("draft", "Make a first map of a text, to be worked through."),
    Command("diff", "Tell two maps apart, and what that does to what stands."),
    Command("stats", "Count what maps hold."),
    Command("new", "Write a small map to start from."),
    Command("schema", "Print the JSON Schema of maps, for editors."),
)


class Commands(TyperGroup):
    """The table above as a group of commands, each imported when it runs."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [command.name for command in COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        row = next((command for command in COMMANDS if command.name == cmd_name), None)
        if row is None:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(row.name, short_help=row.summary, no_args_is_help=False)(import_module(row.module).command)
        command = get_command(single)
        command.name = row.name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.list_commands(ctx):
            from argmap.text import nearest, printable

            near = nearest(args[0], self.list_commands(ctx))
            hint = f"did you mean `{near}`?" if near else "`argmap --help` lists them"
            raise ArgmapError(f"there is no command `{printable(args[0])}`; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(command.name, command.summary) for command in COMMANDS])

    def invoke(self, ctx: Any) -> Any:
        """Run the command; every kind of failure ends here, with one line and a status."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except ArgmapError as error:
            _fail(str(error))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush has somewhere to go
            raise typer.Exit(CLOSED_PIPE) from None
        except OSError as error:
            _fail(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
        except (typer.Exit, typer.Abort, ClickException):
            raise
        except Exception as error:
            if os.environ.get("ARGMAP_TRACEBACK"):
                raise
            _fail(f"internal error ({type(error).__name__}: {error}); ARGMAP_TRACEBACK=1 shows where")
        else:
            return result


def _fail(message: str) -> NoReturn:
    sys.stdout.flush()
    print(f"argmap: error: {message}", file=sys.stderr)  # noqa: T201
    raise typer.Exit(COULD_NOT_RUN)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"argmap {version('argmap')}")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def argmap(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take arguments apart: check maps of them, see what stands, draw them.

    MAP is a file, `-` for standard input, or a name for arguments/NAME.yaml;
    left out, it is the only map in arguments/.

    \b
    Examples:
      argmap show mali            the argument as a tree
      argmap check                every map in arguments/
      argmap export mali -o mali.svg
    """


def main() -> None:
    """The console script."""
    gc.disable()  # the process is short, and looking for garbage among 100,000 statements takes a third of it
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    app(prog_name="argmap")
