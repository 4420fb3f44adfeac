"""`argmap import`: maps from the files of other tools."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.foreign import FORMAT_NAMES, Task, brought_in, imported, occupied
from argmap.cli.support.many import is_several, targets_in
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.pool import results
from argmap.cli.support.writing import need_folder, taken, write_file
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS
from argmap.library import STDIN
from argmap.library.files import is_file, need_stdin
from argmap.library.finding import files_in
from argmap.library.roots import root_of
from argmap.text import counted

_MOSTLY_PROSE = (".txt", ".md")
"""Suffixes of files that are seldom maps: one beside `a.json` does not take the name `a.yaml`."""


def command(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files and folders; `-` is standard input.")],
    output: Annotated[str | None, options.output("Write the map here; else print it.", "MAP")] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FORMAT",
            autocompletion=complete.readable,
            help="The format; left out, what the file looks like.",
        ),
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
    jobs: options.Jobs = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Name only the files that failed.")] = False,
    authorities: Annotated[
        bool, typer.Option("--authorities", help="Read a bibliography (CSL-JSON, BibTeX) and print its authorities.")
    ] = False,
    into: Annotated[
        str | None,
        typer.Option(
            "--into", metavar="MAP", help="With --authorities: add them to this map.", autocompletion=complete.maps
        ),
    ] = None,
) -> None:
    """Make maps of files that other tools wrote.

    What a map has no place for is counted on standard error, or kept under
    keys that start with `x-`.  Exit status: 0 all imported, 1 some file could
    not be imported, 2 could not run.
    """
    if authorities:
        from argmap.cli.support.bibliographies import import_authorities

        if len(paths) > 1:
            raise ArgmapError("--authorities takes one bibliography at a time")
        import_authorities(paths[0], into)
        return
    if into is not None:
        raise ArgmapError("--into goes with --authorities")
    if from_ is not None:
        from_ = choose(from_, FORMAT_NAMES, "format")
    several = is_several(paths)
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
        _many(_tasks(paths, Path(output_dir), settings), jobs, quiet)


command.__doc__ = f"""{command.__doc__}
    \b
    Formats:
{chr(10).join(f"      {row.name:<10}{row.summary}" for row in FORMATS if row.read)}

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
    if source == STDIN:
        need_stdin()
    elif not is_file(Path(source)):
        raise ArgmapError(f"{source}: no such file")
    if target and not settings.force and taken(target):
        raise ArgmapError(occupied(target))
    if target:
        need_folder(target)
    outcome = imported(task)
    for note in outcome.notes:
        remark(f"argmap: note: {note}")
    if outcome.failure:
        remark(str(outcome))
        raise typer.Exit(1)
    if target:
        write_file(target, outcome.document)
        remark(f"wrote {target}: {outcome.size}")
    else:
        emit_document(outcome.document)


def _many(tasks: list[Task], jobs: int | None, quiet: bool) -> None:
    """Import every file; tell of each what came of it, and in the end how many did and did not work."""
    failed = skipped = 0
    doing = f"importing {counted(len(tasks), 'file')}"
    for outcome in results(brought_in, tasks, jobs, doing, here=lambda task: task.source == STDIN):
        skipped += outcome.skipped
        bad = bool(outcome.failure) and not outcome.skipped
        failed += bad
        if bad or not quiet:
            remark(str(outcome))
    words = [f"{counted(len(tasks) - failed - skipped, 'file')} imported"]
    words += [f"{failed:,} failed"] if failed else []
    words += [f"{skipped:,} passed over"] if skipped else []
    remark(", ".join(words))
    if failed:
        raise typer.Exit(1)


def _tasks(paths: list[str], folder: Path, settings: Task) -> list[Task]:
    """A task for every file, with a target of its own in `folder`."""
    found: dict[str, Path | None] = {}
    for path in map(Path, paths):
        within = root_of(path) if path.is_dir() else None
        found.update((file.as_posix(), within) for file in (_files(path) if within else [path]))
    targets = targets_in(folder, sorted(found, key=lambda file: file.lower().endswith(_MOSTLY_PROSE)), paths, ".yaml")
    return [replace(settings, source=source, target=targets[source], within=within) for source, within in found.items()]


def _files(folder: Path) -> list[Path]:
    """The files in a folder that may be in a format, sorted; hidden ones and what is read with another aside."""
    shown = files_in(folder, tuple({suffix for row in FORMATS for suffix in row.files}))
    beside = {suffix: row.beside for row in FORMATS if row.beside for suffix in row.files}
    read = {(file.with_suffix(""), beside.get(file.suffix.lower())) for file in shown}
    return [file for file in shown if (file.with_suffix(""), file.suffix.lower()) not in read]
