"""`argmap export`: a map in another format."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.common import (
    choose,
    console,
    emit_document,
    passage,
    read_map,
    read_text,
    source_copy,
    write_atomic,
)
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.model import ArgumentMap
from argmap.text import listed, nearest, printable

STDOUT = "-"
PATIENCE = 1000  # statements from which on drawing a picture takes more than a moment

_BY_NAME = {row.name: row for row in FORMATS if row.write}
_BY_SUFFIX = {suffix: row for row in _BY_NAME.values() for suffix in row.suffixes}


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="[MAP]", help="The map.", show_default=False, autocompletion=complete.maps)
    ] = None,
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
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file, whole or not at all.")
    ] = None,
    select: Annotated[
        str | None,
        typer.Option(
            metavar="EXPR", autocompletion=complete.query, help="Only the part of the map that a query finds."
        ),
    ] = None,
    with_: Annotated[
        str | None,
        typer.Option(
            "--with", metavar="LIST", help="`labels`: whether each statement stands; in html `source`: the text beside."
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="In html: the source's text, to stand beside the map.")
    ] = None,
    authorities: Annotated[
        str | None, typer.Option(metavar="HOW", help="In AIF: `nodes` of their own (the rule) or `none`.")
    ] = None,
) -> None:
    """Write a map in another format, to standard output or to FILE."""
    row = _format(format, output)
    to_stdout = output in (None, STDOUT)
    if to_stdout and row.binary and sys.stdout.isatty():
        raise ArgmapError(f"{row.name} is binary: write it to a file with -o")
    amap = read_map(name)
    if output and not to_stdout and amap.path and Path(output).resolve() == Path(amap.path).resolve():
        raise ArgmapError(f"{output} is the map itself; write to another file")
    details = _details(with_)
    if name == text == STDOUT:
        raise ArgmapError("the map and the text cannot both come from standard input")
    more = _more(row, amap, authorities)
    if row.name == "html":
        more = {"part": select, "source": _beside(amap, text, "source" in details)}
    elif text is not None or "source" in details:
        raise ArgmapError(f"{'--text' if text is not None else '--with source'} is for html, not for {row.name}")
    whole = "labels" in details or (row.name == "html" and select is not None)
    labels = _labels(amap) if whole else None
    if select is not None:
        amap = _part(amap, select)
    with _patience(row, len(amap.statements)):
        document = row.writer()(amap, labels, **more)
    for loss in row.losses(amap):
        typer.echo(f"argmap: note: {loss}", err=True)
    if to_stdout:
        emit_document(document)
    else:
        write_atomic(output or "", document)


command.__doc__ = f"""{command.__doc__}

    \b
    Formats:
{chr(10).join(f"      {row.name:<10}{row.summary} ({listed(row.suffixes, 'or')})" for row in _BY_NAME.values())}

    Pictures need an extra: pip install 'argmap[pictures]'.

    html is one page to read in a browser or to print.  The text that is mapped
    stands beside the map only where --text or --with source asks for it, for a
    page may be published.  `argmap guide reading` tells what the page can do.

    \b
    Examples:
      argmap export bridge -o bridge.svg
      argmap export mali -o branch.svg --select +mix-blurs --with labels
      argmap export mali -o mali.html --text mali.txt
      argmap export mali --format json | jq '.statements | length'
      argmap export mali | dot -Tpng -o mali.png    with a Graphviz of your own
    """


def _more(row: Format, amap: ArgumentMap, authorities: str | None) -> dict[str, str | None]:
    """What else the writer of a format is told."""
    if authorities is not None:
        if row.name not in ("aif", "xaif"):
            raise ArgmapError(f"--authorities is for aif and xaif, not for {row.name}")
        return {"authorities": choose(authorities, ["nodes", "none"], "way to write authorities")}
    return {"source": passage(amap)} if row.points else {}


def _details(asked: str | None) -> frozenset[str]:
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    return frozenset(choose(word, ("labels", "source"), "detail") for word in words)


def _beside(amap: ArgumentMap, text: str | None, asked: bool) -> str | None:
    """The text to stand beside the map, where the reader asked for one."""
    if text is not None:
        return read_text(text)
    return source_copy(amap) if asked else None


def _labels(amap: ArgumentMap) -> Mapping[str, str]:
    """What stands in the whole map, also where only a part of it is written."""
    from argmap.evaluation import evaluate

    return evaluate(amap).labels


def _part(amap: ArgumentMap, expression: str) -> ArgumentMap:
    from argmap.query import parse, part, selection

    found = part(amap, selection(amap, parse(expression)))
    if not found.statements:
        raise ArgmapError(f"{amap.path}: no statement is found by `{printable(expression)}`")
    return found


def _format(asked: str | None, output: str | None) -> Format:
    """The format by its name, else by the suffix of the file, else DOT; name and suffix have to agree."""
    named = _BY_NAME[choose(asked, _BY_NAME, "format")] if asked is not None else None
    if output in (None, STDOUT):
        return named or _BY_NAME["dot"]
    suffix = Path(output or "").suffix.lower()
    meant = _BY_SUFFIX.get(suffix)
    if named and meant and named is not meant:
        raise ArgmapError(f"{output} ends like {meant.name}, and --format says {named.name}; change one of them")
    row = named or meant
    if row is None:
        near = nearest(suffix, _BY_SUFFIX)
        hint = f"did you mean `{near}`?" if near else f"name a format with --format: {listed(_BY_NAME, 'or')}"
        raise ArgmapError(f"{output}: no format has the suffix `{suffix}`; {hint}" if suffix else f"{output}: {hint}")
    return row


@contextmanager
def _patience(row: Format, statements: int) -> Iterator[None]:
    """A sign of life on the terminal while Graphviz works on a large map."""
    if row.write.startswith("pictures.") and statements >= PATIENCE and sys.stderr.isatty():
        with console(stderr=True).status(f"drawing {statements:,} statements; Ctrl-C stops it"):
            yield
    else:
        yield
