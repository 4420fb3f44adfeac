"""`argmap stats`: what is in maps, counted; in several processes where there are many."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.pool import jobs_for, results
from argmap.cli.support.progress import tracked
from argmap.documents.stats import Stats, Unread, stats, write_csv, write_json
from argmap.library import STDIN, Found, open_anyway
from argmap.library.finding import find_maps
from argmap.text import counted

FORMATS = ("text", "csv", "json")

Result = Stats | Unread


def command(
    paths: options.Maps = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")] = "text",
    json: options.JsonFormat = False,
    jobs: options.Jobs = None,
    width: options.Width = None,
) -> None:
    """Count what is in maps: a row for each, and a total.

    Depth is the most arguments in one line, a circle counting as one; width
    the most statements that are equally far from a thesis.  Anchored counts
    explicit statements only.  An open objection is one that
    `unanswered-objection` would name.

    A map that cannot be read in full is named on standard error, and the
    others are counted.  Exit status: 0, or 1 where a map could not be read, 2
    could not run.

    \b
    Examples:
      argmap stats                           every map in arguments/
      argmap stats mali
      argmap stats corpus/ --format csv > corpus.csv
      argmap stats corpus/ --json --jobs 4 | jq .total
    """
    choose(format, FORMATS, "format")
    files = find_maps(paths or [])
    counting = results(measured, files, jobs_for(len(files), jobs), here=lambda found: found.path == STDIN)
    found = list(tracked(counting, len(files), f"counting {counted(len(files), 'map')}"))
    rows = [each for each in found if isinstance(each, Stats)]
    unread = [each for each in found if isinstance(each, Unread)]
    _print(rows, unread, "json" if json else format, width)
    for each in unread:
        remark(f"argmap: {each.path}: {each.reason}")
    if unread:
        raise typer.Exit(1)


def measured(found: Found) -> Result:
    """The numbers of the map in a file, or why there are none."""
    opened = open_anyway(found)
    if not opened.errors:
        return stats(opened.map)
    if not opened.text:
        return Unread(found.path, opened.errors[0].message)
    number = counted(len(opened.errors), "error")
    return Unread(found.path, f"cannot be read in full: {number}; `argmap check` says which")


def _print(rows: list[Stats], unread: list[Unread], format: str, width: int | None) -> None:
    if format == "json":
        emit_document(write_json(rows, unread))
    elif format == "csv":
        emit_document(write_csv(rows))
    elif rows:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.stats import lines

        print_lines(lines(rows, width or screen_width()))
