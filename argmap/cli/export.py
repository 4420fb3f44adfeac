"""`argmap export`: a map in another format."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support import pictures as looks
from argmap.cli.support.exporting import AUTHORITIES, DETAILS, Asked, write, write_one_of_many
from argmap.cli.support.many import Many, find_many, is_several, targets_in
from argmap.cli.support.maps import open_whole
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.cli.support.target import BY_NAME, STDOUT, format_of, same_file
from argmap.diagnostics import ArgmapError
from argmap.library.finding import names_folder
from argmap.text import counted, listed


def command(
    maps: options.Some = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=complete.formats,
            help="The format; else by FILE's suffix, else dot.",
        ),
    ] = None,
    output: options.Output = None,
    output_dir: Annotated[
        str | None, typer.Option(metavar="DIR", help="Write a file for every map into this folder.")
    ] = None,
    only: Annotated[str | None, options.only("Only the part of the map that a query finds.", "--select")] = None,
    join: Annotated[bool, typer.Option("--join", help="In YAML: with the maps that it refers to, as one map.")] = False,
    alone: options.Alone = False,
    with_: Annotated[
        str | None,
        options.with_(
            DETAILS, "`labels`: what stands; in pictures `ids`; in html `source`: the text beside, and `questions`."
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="In html: the source's text, to stand beside the map.")
    ] = None,
    authorities: Annotated[
        str | None,
        options.one_of("--authorities", "HOW", AUTHORITIES, "In aif and xaif: as `nodes`, if left out, or `none`."),
    ] = None,
    direction: looks.Direction = None,
    depth: looks.Depth = None,
    page: looks.Page = None,
    jobs: options.Jobs = None,
    watch: options.Watch = False,
) -> None:
    """Write a map in another format, to standard output or to FILE; or several into a folder.

    In the folder DIR each file goes by the name of its map; the folders in a
    folder are kept.  Exit status: 0, or 1 where one of several maps could not
    be written, 2 could not run.
    """
    given = {**locals(), "watch": False}
    if watch:
        from argmap.cli.support import watching

        if output in (None, STDOUT):
            raise ArgmapError("--watch writes a file again and again: name it with -o")
        raise watching.watch(partial(command, **given))
    if output is not None and output_dir is not None:
        raise ArgmapError("--output names one file and --output-dir a folder for many; use one of them")
    if join and alone:
        raise ArgmapError("--join and --alone exclude one another")
    if join and output_dir is not None:
        raise ArgmapError("--join makes one map; name its file with --output")
    if output is not None and names_folder(output):
        raise ArgmapError(f"{output} is a folder; write into it with --output-dir {output}, or name a file in it")
    if is_several(maps or []) and output_dir is None:
        raise ArgmapError("several maps need --output-dir, the folder for their files")
    row = format_of(format, output)
    if maps and maps[0] == text == STDOUT:
        raise ArgmapError("the map and the text cannot both come from standard input")
    details = options.details(with_, DETAILS)
    look = looks.look(row, direction, depth, page, ids="ids" in details)
    asked = Asked(row, details, only, text, authorities, look).checked()
    if output_dir is not None:
        if text is not None and (is_several(maps or [])):
            raise ArgmapError("--text is the source of one map, and there are several")
        _many(find_many(maps or [], jobs), maps or [], Path(output_dir), asked)
        return
    to_stdout = output in (None, STDOUT)
    if to_stdout and row.binary and sys.stdout.isatty():
        raise ArgmapError(f"{row.name} is binary: write it to a file with -o")
    own = row.name == "yaml" and not join  # the references to other maps are a part of it
    opened = open_whole(maps[0] if maps else None, alone=alone or own)
    if output and not to_stdout and same_file(output, opened.path):
        raise ArgmapError(f"{output} is the map itself; write to another file")
    with waiting(f"writing {counted(len(opened.map.statements), 'statement')} as {row.name}"):
        documents, remarks = write(asked, opened)
    if to_stdout and len(documents) > 1:
        raise ArgmapError(f"{counted(len(documents), 'page')} of {row.name} are as many files: name one with -o")
    for said in remarks:
        remark(f"argmap: note: {said}")
    if to_stdout:
        emit_document(documents[0])
    else:
        looks.write_pages(output or "", documents)


command.__doc__ = f"""{command.__doc__}

    \b
    Formats:
{chr(10).join(f"      {row.name:<10}{row.summary} ({listed(row.suffixes, 'or')})" for row in BY_NAME.values())}

    Pictures need an extra: pip install 'argmap[pictures]'.

    html is one page to read in a browser or to print.  The text that is mapped
    stands beside the map only where --text or --with source asks for it, for a
    page may be published.  --with questions adds the critical questions that
    nobody has asked.  `argmap guide reading` tells what the page can do.

    \b
    Examples:
      argmap export bridge -o bridge.svg
      argmap export mali -o branch.svg --only +mix-blurs --with labels
      argmap export mali -o mali.pdf --page a4      as many pages as can be read
      argmap export mali -o mali.html --text mali.txt
      argmap export mali --format json | jq '.statements | length'
      argmap export mali | dot -Tpng -o mali.png    with a Graphviz of your own
      argmap export corpus/ --output-dir pages -f html
    """


def _many(many: Many, words: Sequence[str], folder: Path, asked: Asked) -> None:
    """Write a file for every map; say how many, and what there is to say of each."""
    targets = targets_in(folder, [each.path for each in many.maps], words, asked.row.suffixes[0])
    count = 0
    for path, remarks in many.do(partial(write_one_of_many, asked, targets), "writing"):
        count += 1
        for said in remarks:
            remark(f"argmap: note: {path}: {said}")
    remark(f"{counted(count, 'file')} written to {folder.as_posix()}/")
    if many.unread:
        raise typer.Exit(1)
