"""`argmap stats`: what is in maps, counted; in several processes where there are many."""

from collections import Counter
from functools import partial
from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.comparing import deliver, deliver_document, format_of
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.many import Many, find_many
from argmap.cli.support.output import choose
from argmap.documents.stats import Stats, stats, write_csv, write_json
from argmap.library import Opened, Unread, with_source
from argmap.library.settings import settings
from argmap.render.readings.statistics import Surveyed, report
from argmap.render.readings.terminal import plain
from argmap.render.stats import lines
from argmap.rules import check, selection

FORMATS = ("text", "csv", "html", "json")


def command(
    paths: options.Maps = None,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    output: options.ToFile = None,
    jobs: options.Jobs = None,
    scheduler: options.Scheduler = None,
    width: options.Width = None,
) -> None:
    """Count what is in maps: a row for each, and a total.

    Depth is the most arguments in one line, a circle counting as one; width
    the most statements that are equally far from a thesis.  Anchored counts
    explicit statements only.  An open objection is one that
    `unanswered-objection` would name.  The page of --format html has bars of
    these numbers over all maps, and of what `argmap check` finds in them.

    A map that cannot be read in full is named on standard error, and the
    others are counted.  Exit status: 0, or 1 where a map could not be read, 2
    could not run.

    \b
    Examples:
      argmap stats                           every map in arguments/
      argmap stats mali
      argmap stats corpus/ --format csv > corpus.csv
      argmap stats corpus/ -o corpus.html
      argmap stats corpus/ --json --jobs 4 | jq .total
    """
    form = choose(format_of(format, json, output, FORMATS), FORMATS, "format")
    many = find_many(paths or [], jobs, scheduler)
    if form == "html":
        _page(many, output)
    else:
        rows = list(many.do(_counted, "counting"))
        _print(rows, many.unread, form, output, width)
    if many.unread:
        raise typer.Exit(1)


def _counted(opened: Opened) -> Stats:
    return stats(opened.map)


def _page(many: Many, output: str | None) -> None:
    rules = settings()
    work = partial(_surveyed, selection(rules.select, rules.ignore))
    deliver([report(list(many.do(work, "counting")), many.unread)], "html", output, None)


def _surveyed(names: frozenset[str], opened: Opened) -> Surveyed:
    opened = with_source(opened)
    found = check(opened.map, opened.source_text, names, opened.findings)
    return Surveyed(stats(opened.map), Counter(each.rule for each in found))


def _print(rows: list[Stats], unread: list[Unread], format: str, output: str | None, width: int | None) -> None:
    if format == "json":
        deliver_document(write_json(rows, unread), output)
    elif format == "csv":
        deliver_document(write_csv(rows), output)
    elif output is not None:
        deliver_document("".join(f"{plain(line)}\n" for line in lines(rows, width)), output)
    elif rows:
        print_lines(lines(rows, width or screen_width()))
