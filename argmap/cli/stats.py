"""`argmap stats`: what is in maps, counted; in several processes where there are many."""

import os
import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Annotated

import typer

from argmap.cli import complete
from argmap.cli.borrowing import beside
from argmap.cli.common import choose, console, emit_document
from argmap.cli.maps import FOLDER, STDIN, every_map, read_bytes
from argmap.diagnostics import ArgmapError, Severity
from argmap.loading import load
from argmap.stats import Stats, Unread, stats, write_csv, write_json
from argmap.syntax import decode
from argmap.text import counted, printable

FORMATS = ("text", "csv", "json")
FILES_A_JOB = 200  # a process of its own pays from about so many small maps on
MOST_JOBS = 61  # what Windows allows
CHUNK = 16  # maps that a process takes at a time
PATIENCE = 1.0  # seconds before a progress bar appears

Result = Stats | Unread


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Maps and folders of maps.", show_default=f"{FOLDER}/", autocompletion=complete.maps),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")] = "text",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Processes; left out, several for many maps.")
    ] = None,
    width: Annotated[
        int | None, typer.Option(min=20, metavar="N", help="A table of N columns, also in a pipe.")
    ] = None,
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
    files = every_map(paths or [])
    found = list(_with_progress(_measured(files, _jobs(jobs, files)), len(files)))
    rows = [each for each in found if isinstance(each, Stats)]
    unread = [each for each in found if isinstance(each, Unread)]
    _print(rows, unread, "json" if json else format, width)
    for each in unread:
        typer.echo(f"argmap: {printable(each.path)}: {each.reason}", err=True)
    if unread:
        raise typer.Exit(1)


def measured(path: str) -> Result:
    """The numbers of the map in a file, or why there are none."""
    try:
        text, found = decode(read_bytes(path), path)
    except ArgmapError as error:
        return Unread(path, str(error).removeprefix(f"{path}: "))
    if text or not found:
        amap, unread = load(text, path, beside(path))
        found = [*found, *unread]
    errors = sum(each.severity is Severity.ERROR for each in found)
    if errors:
        return Unread(path, f"cannot be read in full: {counted(errors, 'error')}; `argmap check` says which")
    return stats(amap)


def _measured(files: list[str], jobs: int) -> Iterator[Result]:
    """The results for `files`, in their order."""
    if jobs == 1:
        yield from map(measured, files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(jobs, initializer=_undisturbed)
    try:
        yield from pool.map(measured, files, chunksize=CHUNK)
    except BrokenProcessPool:
        raise ArgmapError("a process ended before its work was done; --jobs 1 does without") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _undisturbed() -> None:
    """In a process that only works: an interrupt is for the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _jobs(asked: int | None, files: list[str]) -> int:
    if STDIN in files:
        return 1  # it is open in this process only
    wanted = min(os.cpu_count() or 1, len(files) // FILES_A_JOB) if asked is None else asked
    return max(1, min(wanted, MOST_JOBS, len(files)))


def _print(rows: list[Stats], unread: list[Unread], format: str, width: int | None) -> None:
    if format == "json":
        emit_document(write_json(rows, unread))
    elif format == "csv":
        emit_document(write_csv(rows))
    elif rows:
        from argmap.cli.lines import print_lines, screen_width
        from argmap.render.stats import lines

        print_lines(lines(rows, width or screen_width()))


def _with_progress(results: Iterable[Result], count: int) -> Iterator[Result]:
    """The results as they come; when that takes long, with a bar on standard error if it is a terminal."""
    if not sys.stderr.isatty():
        yield from results
        return
    started = monotonic()
    remaining = iter(results)
    done = 0
    for each in remaining:
        yield each
        done += 1
        if monotonic() - started > PATIENCE:
            break
    else:
        return
    from rich.progress import Progress

    with Progress(console=console(stderr=True), transient=True) as progress:
        task = progress.add_task(f"Counting {counted(count, 'map')}", total=count, completed=done)
        for each in remaining:
            yield each
            progress.advance(task)
