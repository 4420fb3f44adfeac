"""`argmap diff`: what two maps say differently."""

import os
from typing import Annotated

import typer

from argmap.cli.common import choose, emit_document, read_map
from argmap.cli.maps import STDIN
from argmap.diagnostics import ArgmapError
from argmap.diff import Difference, diff
from argmap.model import ArgumentMap

FORMATS = ("text", "markdown", "json")


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A map as it was.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The map as it is.")],
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; only the exit status.")] = False,
) -> None:
    """Tell what two maps say differently, and what that does to the thesis.

    What has the same id is the same; what has another id but much the same
    text was renamed, and that changes nothing else.  Comments, quotation
    marks, line ends and order are no difference.  Labels are those of
    `argmap evaluate`.

    One of the maps may be `-` for standard input, or a pipe that the shell
    names; /dev/null is a map with nothing in it.  Exit status: 0 the maps say
    the same, 1 they do not, 2 could not compare.

    \b
    Examples:
      argmap diff old.yaml new.yaml
      argmap diff <(git show HEAD~1:arguments/mali.yaml) arguments/mali.yaml
      git show main:arguments/mali.yaml | argmap diff - mali
      argmap diff old.yaml new.yaml --format markdown | gh pr comment --body-file -

    \b
    In git, once for a repository:
      echo 'arguments/*.yaml diff=argmap' >> .gitattributes
    then, to see what changed in the trees of the maps with `git diff`:
      git config diff.argmap.textconv 'argmap show'
    or, to see what this command prints:
      git config diff.argmap.command 'sh -c "argmap diff \\"\\$2\\" \\"\\$5\\" || test \\$? = 1"'
    """
    choose(format, FORMATS, "format")
    if old == new == STDIN:
        raise ArgmapError("the two maps cannot both come from standard input")
    found = diff(_read(old), _read(new))
    if not quiet:
        _print(found, "json" if json else format)
    if found:
        raise typer.Exit(1)


def _read(name: str) -> ArgumentMap:
    return ArgumentMap("", {}, path=name) if name == os.devnull else read_map(name)


def _print(found: Difference, format: str) -> None:
    if format == "text":
        from argmap.cli.lines import print_lines, screen_width
        from argmap.render.diff import lines

        print_lines(lines(found, screen_width()))
        return
    from importlib import import_module

    emit_document(import_module(f"argmap.diff.{format}").write(found))
