"""`argmap import`: maps from the files of other tools."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.common import choose, console, emit_document
from argmap.cli.importing import Outcome, Task, imported, occupied
from argmap.cli.maps import STDIN
from argmap.diagnostics import ArgmapError
from argmap.formats.sniff import READERS, SUFFIXES
from argmap.text import counted, printable

_MANY = 20  # files, from which on a progress bar is worth its line


def command(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files and folders; `-` is standard input.")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="MAP", help="Write the map here; else print it.")
    ] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="FORMAT", help="The format; left out, what the file looks like.")
    ] = None,
    output_dir: Annotated[
        str | None, typer.Option(metavar="DIR", help="Write a map for every file into this folder.")
    ] = None,
    title: Annotated[
        str, typer.Option("--title", metavar="TITLE", help="The map's title; else the file's, or its name.")
    ] = "",
    merge_rephrases: Annotated[
        bool, typer.Option("--merge-rephrases", help="Make one statement of those that say the same again.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over maps that are there already.")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Import N files at a time.")] = 1,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Name only the files that failed.")] = False,
    authorities: Annotated[
        bool, typer.Option("--authorities", help="Read a bibliography (CSL-JSON, BibTeX) and print its authorities.")
    ] = False,
    into: Annotated[
        str | None, typer.Option("--into", metavar="MAP", help="With --authorities: add them to this map.")
    ] = None,
) -> None:
    """Make maps of files that other tools wrote.

    What a map has no place for is counted on standard error, or kept under
    keys that start with `x-`.  Exit status: 0 all imported, 1 some file could
    not be imported, 2 could not run.
    """
    if authorities:
        from argmap.cli.bibliographies import import_authorities

        if len(paths) > 1:
            raise ArgmapError("--authorities takes one bibliography at a time")
        import_authorities(paths[0], into)
        return
    if into is not None:
        raise ArgmapError("--into goes with --authorities")
    if from_ is not None:
        choose(from_, READERS, "format")
    several = len(paths) > 1 or Path(paths[0]).is_dir()
    if several and output_dir is None:
        raise ArgmapError("several files need --output-dir, the folder for their maps")
    if output is not None and output_dir is not None:
        raise ArgmapError("--output names one map and --output-dir a folder for many; use one of them")
    if title and several:
        raise ArgmapError("--title is the title of one map, and there are several files")
    settings = Task("", "", from_ or "", title, merge_rephrases, force)
    if output_dir is None:
        _one(paths[0], "" if output in (None, STDIN) else str(output), settings)
    else:
        _many(list(_tasks(paths, Path(output_dir), settings)), jobs, quiet)


command.__doc__ = f"""{command.__doc__}
    \b
    Formats:
{chr(10).join(f"      {name:<14}{summary}" for name, summary in READERS.items())}

    \b
    Examples:
      argmap import nodeset10.json                  print the map
      argmap import debate.txt -o arguments/debate.yaml
      argmap import corpus/ --output-dir arguments --jobs 2
      argmap import refs.bib --authorities --into arguments/debate.yaml
      curl -s https://example.org/graph.json | argmap import - --from aif
    """


def _one(source: str, target: str, settings: Task) -> None:
    """Import a file, and print its map or write it."""
    task = replace(settings, source=source, target=target)
    if source != STDIN and not Path(source).is_file():
        raise ArgmapError(f"{printable(source)}: no such file")
    if target and not settings.force and Path(target).exists():
        raise ArgmapError(occupied(target))
    outcome = imported(task)
    for note in outcome.notes:
        typer.echo(f"argmap: note: {note}", err=True)
    if outcome.failure:
        typer.echo(str(outcome), err=True)
        raise typer.Exit(1)
    if target:
        typer.echo(f"wrote {target}: {outcome.size}", err=True)
    else:
        emit_document(outcome.document)


def _many(tasks: list[Task], jobs: int, quiet: bool) -> None:
    """Import every file; tell of each what came of it, and in the end how many did and did not work."""
    failed = skipped = 0
    with _told(len(tasks)) as tell:
        for outcome in _outcomes(tasks, jobs):
            skipped += outcome.skipped
            bad = bool(outcome.failure) and not outcome.skipped
            failed += bad
            tell(str(outcome) if bad or not quiet else "")
    words = [f"{counted(len(tasks) - failed - skipped, 'file')} imported"]
    words += [f"{failed:,} failed"] if failed else []
    words += [f"{skipped:,} passed over"] if skipped else []
    typer.echo(", ".join(words), err=True)
    if failed:
        raise typer.Exit(1)


def _tasks(paths: Iterable[str], folder: Path, settings: Task) -> Iterator[Task]:
    """A task for every file, with a target of its own in `folder`; the folders in a folder are kept."""
    taken: set[Path] = set()
    for path in paths:
        root = Path(path)
        files = _files(root) if root.is_dir() else [root]
        for file in files:
            inside = file.relative_to(root) if root.is_dir() else Path("map" if path == STDIN else file.name)
            target, number = folder / inside.with_suffix(".yaml"), 1
            while target in taken:
                number += 1
                target = folder / inside.with_name(f"{inside.stem}-{number}.yaml")
            taken.add(target)
            yield replace(settings, source=file.as_posix(), target=target.as_posix(), found=root.is_dir())


def _files(folder: Path) -> list[Path]:
    """The files in a folder that may be in a format, sorted; hidden ones and what a BRAT file annotates aside."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    shown = [file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts)]
    annotated = {file.with_suffix(".txt") for file in shown if file.suffix == ".ann"}
    return [file for file in shown if file not in annotated]


def _outcomes(tasks: list[Task], jobs: int) -> Iterator[Outcome]:
    """The outcomes in the order of the tasks, however many are worked on at a time."""
    if jobs == 1 or len(tasks) < 2:
        yield from map(imported, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(tasks))) as pool:
        yield from pool.map(imported, tasks, chunksize=max(1, min(32, len(tasks) // (4 * jobs))))


@contextmanager
def _told(number: int) -> Iterator[Callable[[str], None]]:
    """Something to tell outcomes to, each a line on standard error; with a progress bar where it is a terminal."""
    if number < _MANY or not sys.stderr.isatty():
        yield lambda line: typer.echo(line, err=True) if line else None
        return
    from rich.progress import Progress
    from rich.text import Text

    with Progress(console=console(stderr=True), transient=True) as progress:
        bar = progress.add_task(f"Importing {counted(number, 'file')}", total=number)

        def tell(line: str) -> None:
            if line:
                progress.console.print(Text(line))
            progress.advance(bar)

        yield tell
