"""`argmap stats`: what is in maps, counted; in several processes where there are many."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.many import find_many
from argmap.cli.support.output import choose, emit_document
from argmap.documents.stats import Stats, Unread, stats, write_csv, write_json
from argmap.library import Opened

FORMATS = ("text", "csv", "json")


def command(
    paths: options.Maps = None,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    jobs: options.Jobs = None,
    scheduler: options.Scheduler = None,
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
    many = find_many(paths or [], jobs, scheduler)
    rows = list(many.do(_counted, "counting"))
    _print(rows, many.unread, "json" if json else format, width)
    if many.unread:
        raise typer.Exit(1)


def _counted(opened: Opened) -> Stats:
    return stats(opened.map)


def _print(rows: list[Stats], unread: list[Unread], format: str, width: int | None) -> None:
    if format == "json":
        emit_document(write_json(rows, unread))
    elif format == "csv":
        emit_document(write_csv(rows))
    elif rows:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.stats import lines

        print_lines(lines(rows, width or screen_width()))
