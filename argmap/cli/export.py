"""`argmap export`: a map in another format."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from argmap.cli.support import complete, options
from argmap.cli.support import look as looks
from argmap.cli.support.many import Many, find_many, is_several, targets_in
from argmap.cli.support.maps import open_whole, part_of, source_copy
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.cli.support.target import BY_NAME, STDOUT, format_of, same_file
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.formats.dot.look import Look
from argmap.library import Opened, with_source
from argmap.library.files import read_text
from argmap.model import ArgumentMap
from argmap.text import counted, listed

DETAILS = ("labels", "ids", "source", "questions")


class Asked(NamedTuple):
    """What is asked of every map: a format, what to say too, a query for the part, the source's text, how to write
    authorities."""

    row: Format
    details: frozenset[str]
    only: str | None
    text: str | None
    authorities: str | None
    look: Look | None


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
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            "--select",
            metavar="EXPR",
            autocompletion=complete.query,
            help="Only the part of the map that a query finds.",
        ),
    ] = None,
    join: Annotated[bool, typer.Option("--join", help="In YAML: with the maps that it refers to, as one map.")] = False,
    alone: options.Alone = False,
    with_: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="LIST",
            autocompletion=complete.some_of(DETAILS),
            help="`labels`: what stands; in pictures `ids`; in html `source`: the text beside, and `questions`.",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="In html: the source's text, to stand beside the map.")
    ] = None,
    authorities: Annotated[
        str | None,
        typer.Option(
            metavar="HOW",
            autocompletion=complete.one_of(("nodes", "none")),
            help="In aif and xaif: as `nodes`, if left out, or `none`.",
        ),
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
    if is_several(maps or []) and output_dir is None:
        raise ArgmapError("several maps need --output-dir, the folder for their files")
    row = format_of(format, output)
    if maps and maps[0] == text == STDOUT:
        raise ArgmapError("the map and the text cannot both come from standard input")
    details = _details(with_)
    look = looks.look(row, direction, depth, page, ids="ids" in details)
    asked = _asked(Asked(row, details, only, text, authorities, look))
    if output_dir is not None:
        if text is not None and (is_several(maps or [])):
            raise ArgmapError("--text is the source of one map, and there are several")
        _many(find_many(maps or [], jobs), maps or [], Path(output_dir), asked)
        return
    to_stdout = output in (None, STDOUT)
    if to_stdout and row.binary and sys.stdout.isatty():
        raise ArgmapError(f"{row.name} is binary: write it to a file with -o")
    if to_stdout and page and row.pages:
        raise ArgmapError(f"--page writes one {row.name} a page: name a file with -o")
    own = row.name == "yaml" and not join  # the references to other maps are a part of it
    opened = open_whole(maps[0] if maps else None, alone=alone or own)
    if output and not to_stdout and same_file(output, opened.path):
        raise ArgmapError(f"{output} is the map itself; write to another file")
    with waiting(f"writing {counted(len(opened.map.statements), 'statement')} as {row.name}"):
        documents, losses = _written(asked, opened)
    for loss in losses:
        remark(f"argmap: note: {loss}")
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
    """Write a file for every map; say how many, and what the format leaves out of each."""
    targets = targets_in(folder, [each.path for each in many.maps], words, asked.row.suffixes[0])
    count = 0
    for path, losses in many.do(partial(_exported, asked, targets), "writing"):
        count += 1
        for loss in losses:
            remark(f"argmap: note: {path}: {loss}")
    remark(f"{counted(count, 'file')} written to {folder.as_posix()}/")
    if many.unread:
        raise typer.Exit(1)


def _exported(asked: Asked, targets: Mapping[str, str], opened: Opened) -> tuple[str, list[str]]:
    """Write the file of one of several maps; its path, and what the format leaves out of it."""
    target = targets[opened.path]
    if same_file(target, opened.path):
        raise ArgmapError(f"{target} is the map itself; write to another folder")
    documents, losses = _written(asked, opened)
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    looks.write_pages(target, documents)
    return opened.path, losses


def _written(asked: Asked, opened: Opened) -> tuple[list[str | bytes], list[str]]:
    """The document, or one for each page, and what the format leaves out."""
    row, amap = asked.row, opened.joined
    more: dict[str, object] = {"authorities": asked.authorities} if asked.authorities is not None else {}
    whole = "labels" in asked.details
    if row.name == "html":
        text = source_copy(opened) if asked.text is None and "source" in asked.details else asked.text
        more |= {"part": asked.only, "source": text, "questions": "questions" in asked.details}
        whole = whole or asked.only is not None
    elif "source" in row.takes:
        more |= {"source": with_source(opened).source_text}
    labels = _labels(amap) if whole else None
    look = looks.as_part(asked.look, asked.only, amap) if asked.look else None
    if look:
        more |= {"look": look}
    if asked.only is not None:
        amap = part_of(amap, asked.only)
    if opened.guests and row.name == "yaml":
        from argmap.library.joining import flattened

        amap = flattened(amap)
    if look and look.page and row.pages:
        return [*row.pager()(amap, labels, look)], row.losses(amap)
    return [row.writer()(amap, labels, **more)], row.losses(amap)


def _details(asked: str | None) -> frozenset[str]:
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    return frozenset(choose(word, DETAILS, "detail") for word in words)


def _asked(asked: Asked) -> Asked:
    """What the options say, the text read, if it is something that the format has."""
    row, text, authorities = asked.row, asked.text, asked.authorities
    if authorities is not None:
        if "authorities" not in row.takes:
            takers = listed(each.name for each in FORMATS if "authorities" in each.takes)
            raise ArgmapError(f"--authorities is for {takers}, not for {row.name}")
        choose(authorities, ["nodes", "none"], "way to write authorities")
    if row.name != "html":
        wrong = ["--text"] * (text is not None) + [f"--with {each}" for each in DETAILS[2:] if each in asked.details]
        if wrong:
            raise ArgmapError(f"{wrong[0]} is for html, not for {row.name}")
    return asked if text is None else asked._replace(text=read_text(text))


def _labels(amap: ArgumentMap) -> Mapping[str, str]:
    """What stands in the whole map, also where only a part of it is written."""
    from argmap.evaluation import evaluate

    return evaluate(amap).labels
