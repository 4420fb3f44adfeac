"""`argmap index`: what maps hold, in a file that `query --index` asks."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.output import remark
from argmap.cli.support.pool import results
from argmap.diagnostics import ArgmapError
from argmap.index.refresh import Reading, Task, paths_of, refresh
from argmap.index.store import create
from argmap.library import STDIN
from argmap.library.finding import find_maps
from argmap.text import counted


def command(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Maps and folders of maps; left out, those of the index that is there, or arguments/.",
            autocompletion=complete.maps,
        ),
    ] = None,
    output: Annotated[
        str | None,
        options.output("The index; left out, .argmap/index.sqlite of the root."),
    ] = None,
    jobs: options.Jobs = None,
    scheduler: options.Scheduler = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Name only the maps that cannot be read.")] = False,
) -> None:
    """Index maps, so that `argmap query --index` finds things in thousands of them at once.

    The index holds the maps that PATHS name, and no others.  A file is read
    again if its size or time has changed, its map indexed again if its content
    has.  Nothing watches the files: run it again after a change.

    The root is the nearest folder with settings or .git, or else this one; the
    folder .argmap in it is kept out of git.  The index is a SQLite file, for
    whatever reads these, and can be deleted at any time.

    A map that cannot be read in full is named on standard error.  Exit status:
    0, or 1 where a map could not be read, 2 could not run.

    \b
    Examples:
      argmap index corpus/
      argmap index                              what has changed in it
      argmap query --index text:peacekeep*
      argmap index debates/ -o debates.sqlite
      argmap query --index=debates.sqlite cites:* --count
    """
    if STDIN in (paths or []):
        raise ArgmapError("standard input cannot be indexed; name files")
    with create(output or "") as index:
        asked = paths or paths_of(index)
        files = find_maps(asked)
        found = refresh(index, asked or sorted({each.path for each in files}), files, _reader(jobs, scheduler))
    for path, reason in found.unread.items():
        remark(f"argmap: {path}: {reason}")
    if not quiet:
        size = f"{counted(found.maps, 'map')}, {counted(found.statements, 'statement')}"
        remark(f"{size} indexed; {found.read:,} read, {found.removed:,} taken out")
    if found.unread:
        raise typer.Exit(1)


def _reader(jobs: int | None, scheduler: str | None) -> Callable[..., Iterable[Reading]]:
    def read(work: Callable[[Task], Reading], tasks: Sequence[Task]) -> Iterable[Reading]:
        doing = f"reading {counted(len(tasks), 'map')}"
        return results(work, tasks, jobs, doing, here=lambda _: False, scheduler=scheduler)

    return read
