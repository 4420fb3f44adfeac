"""`argmap export`: a map in another format."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support import look as looks
from argmap.cli.support.maps import open_whole, part_of, source_copy
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.library import Opened, with_source
from argmap.library.files import read_text
from argmap.model import ArgumentMap
from argmap.text import counted, listed, nearest

STDOUT = "-"

_BY_NAME = {row.name: row for row in FORMATS if row.write}
_BY_SUFFIX = {suffix: row for row in _BY_NAME.values() for suffix in row.suffixes}


def command(
    map: options.Map = None,
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
    with_: Annotated[
        str | None,
        typer.Option(
            "--with",
            metavar="LIST",
            help="`labels`: what stands; in pictures `ids`; in html `source`: the text beside.",
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="In html: the source's text, to stand beside the map.")
    ] = None,
    authorities: Annotated[
        str | None, typer.Option(metavar="HOW", help="In aif and xaif: as `nodes`, if left out, or `none`.")
    ] = None,
    direction: looks.Direction = None,
    depth: looks.Depth = None,
    page: looks.Page = None,
) -> None:
    """Write a map in another format, to standard output or to FILE."""
    row = _format(format, output)
    to_stdout = output in (None, STDOUT)
    if to_stdout and row.binary and sys.stdout.isatty():
        raise ArgmapError(f"{row.name} is binary: write it to a file with -o")
    details = _details(with_)
    look = looks.look(row, direction, depth, page, ids="ids" in details)
    if to_stdout and page and row.pages:
        raise ArgmapError(f"--page writes one {row.name} a page: name a file with -o")
    opened = open_whole(map)
    amap = opened.map
    if output and not to_stdout and _same_file(output, amap.path):
        raise ArgmapError(f"{output} is the map itself; write to another file")
    if map == text == STDOUT:
        raise ArgmapError("the map and the text cannot both come from standard input")
    more = _more(row, opened, authorities)
    if row.name == "html":
        more = {"part": only, "source": _beside(opened, text, "source" in details)}
    elif text is not None or "source" in details:
        raise ArgmapError(f"{'--text' if text is not None else '--with source'} is for html, not for {row.name}")
    whole = "labels" in details or (row.name == "html" and only is not None)
    labels = _labels(amap) if whole else None
    if look is not None:
        more = {"look": looks.as_part(look, only, amap)}
    if only is not None:
        amap = part_of(amap, only)
    with waiting(f"writing {counted(len(amap.statements), 'statement')} as {row.name}"):
        if look and look.page and row.pages:
            looks.write_pages(output or "", [*row.pager()(amap, labels, looks.as_part(look, only, opened.map))])
            return
        document = row.writer()(amap, labels, **more)
    for loss in row.losses(amap):
        remark(f"argmap: note: {loss}")
    if to_stdout:
        emit_document(document)
    else:
        write_file(output or "", document)


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
      argmap export mali -o branch.svg --only +mix-blurs --with labels
      argmap export mali -o mali.pdf --page a4      as many pages as can be read
      argmap export mali -o mali.html --text mali.txt
      argmap export mali --format json | jq '.statements | length'
      argmap export mali | dot -Tpng -o mali.png    with a Graphviz of your own
    """


def _more(row: Format, opened: Opened, authorities: str | None) -> dict[str, object]:
    """What else the writer of a format is told."""
    if authorities is not None:
        if "authorities" not in row.takes:
            takers = listed(each.name for each in FORMATS if "authorities" in each.takes)
            raise ArgmapError(f"--authorities is for {takers}, not for {row.name}")
        return {"authorities": choose(authorities, ["nodes", "none"], "way to write authorities")}
    return {"source": with_source(opened).source_text} if "source" in row.takes else {}


def _details(asked: str | None) -> frozenset[str]:
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    return frozenset(choose(word, ("labels", "ids", "source"), "detail") for word in words)


def _beside(opened: Opened, text: str | None, asked: bool) -> str | None:
    """The text to stand beside the map, where the reader asked for one."""
    if text is not None:
        return read_text(text)
    return source_copy(opened) if asked else None


def _labels(amap: ArgumentMap) -> Mapping[str, str]:
    """What stands in the whole map, also where only a part of it is written."""
    from argmap.evaluation import evaluate

    return evaluate(amap).labels


def _same_file(one: str, other: str) -> bool:
    """Whether two names are of one file; where the system does not tell, they are not."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


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
