"""`argmap diff`: what two maps say differently."""

import os
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import choose, emit_document
from argmap.cli.support.progress import waiting
from argmap.compare.difference import Difference, diff
from argmap.diagnostics import ArgmapError
from argmap.library import STDIN
from argmap.model import ArgumentMap

FORMATS = ("text", "markdown", "json")
WRITERS = {"json": "argmap.documents.diff", "markdown": "argmap.render.compare.markdown"}


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A map as it was.", autocompletion=complete.maps)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The map as it is.", autocompletion=complete.maps)],
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    width: options.Width = None,
    quiet: options.Silent = False,
) -> None:
    """Tell what two maps say differently, and what that does to the thesis.

    What has the same id is the same.  What has another id was renamed, if its
    wording, its passage and what it stands next to say so, and that changes
    nothing else.  Comments, quotation
    marks, line ends and order are no difference.  Labels are those of
    `argmap evaluate`.

    One of the maps may be `-` for standard input, or a pipe that the shell
    names; /dev/null is a map with nothing in it.  Exit status: 0 the maps say
    the same, 1 they do not, 2 could not compare.

    \b
    In git, once for a repository:
      echo 'arguments/*.yaml diff=argmap' >> .gitattributes
    Then `git diff` shows what changed in the trees, and in a map that cannot
    be read what changed in its lines, with:
      git config diff.argmap.textconv \\
        'f() { argmap show "$1" 2>/dev/null || cat "$1"; }; f'
    or what this command prints, with:
      git config diff.argmap.command \\
        'f() { echo "$1"; argmap diff "$2" "$5" || true; }; f'

    \b
    Examples:
      argmap diff old.yaml new.yaml
      argmap diff <(git show HEAD~1:arguments/mali.yaml) arguments/mali.yaml
      git show main:arguments/mali.yaml | argmap diff - mali
      argmap diff old.yaml new.yaml --format markdown | gh pr comment --body-file -
    """
    choose(format, FORMATS, "format")
    if old == new == STDIN:
        raise ArgmapError("the two maps cannot both come from standard input")
    before, after = _read(old), _read(new)
    with waiting("comparing"):
        found = diff(before, after)
    if not quiet:
        _print(found, "json" if json else format, width)
    if found:
        raise typer.Exit(1)


def _read(name: str) -> ArgumentMap:
    return ArgumentMap("", {}, path=name) if name == os.devnull else read_map(name, alone=True)


def _print(found: Difference, format: str, width: int | None) -> None:
    if format == "text":
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.compare.lines import lines

        print_lines(lines(found, width or screen_width()))
        return
    from importlib import import_module

    emit_document(import_module(WRITERS[format]).write(found))
