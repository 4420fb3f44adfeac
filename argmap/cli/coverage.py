"""`argmap coverage`: which sentences of the source are mapped."""

from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.common import emit_document, passage, read_map, read_text
from argmap.cli.support.maps import STDIN
from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap
from argmap.source.coverage import as_json, coverage
from argmap.text import printable


def command(
    map: Annotated[
        str | None, typer.Argument(metavar="[MAP]", help="A map; left out, the only one.", autocompletion=complete.maps)
    ] = None,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source's text; left out, the copy that the map names.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")] = False,
    fail_under: Annotated[
        float | None, typer.Option(metavar="PERCENT", help="Exit with 1 where less than this is mapped.")
    ] = None,
) -> None:
    """Tell which sentences of the source are mapped, and how the others begin.

    A sentence is mapped if anchors cover half of its words, or one lies
    wholly in it.  Headings, by-lines and captions do not count, and what a
    pull quote repeats counts once.  Paragraphs are numbered as anchors number
    them: from 1, blank ones aside.

    \b
    Examples:
      argmap coverage mali --text mali.txt
      argmap coverage mali --text mali.txt | grep 'not mapped'
      argmap coverage --fail-under 80           the only map, its own copy of the text
    """
    if fail_under is not None and not 0 <= fail_under <= 100:
        raise ArgmapError(f"--fail-under takes a percentage from 0 to 100, not {fail_under:g}")
    if map == text == STDIN:
        raise ArgmapError("the map and the text cannot both come from standard input")
    amap = read_map(map)
    found = coverage(amap, read_text(text) if text is not None else _copy(amap))
    if json:
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found)))
    else:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.coverage import lines

        print_lines(lines(found, screen_width()))
    if fail_under is not None and 100 * found.covered < fail_under * found.sentences:
        typer.echo(f"argmap: {found.percent:g}% mapped, less than {fail_under:g}%", err=True)
        raise typer.Exit(1)


def _copy(amap: ArgumentMap) -> str:
    text = passage(amap)
    if text is None:
        named = amap.source.text if amap.source else ""
        reason = (
            f"its copy of the source, {printable(named)}, is not in its folder"
            if named
            else "it names no copy of its source"
        )
        raise ArgmapError(f"{amap.path}: {reason}; name the text with --text FILE")
    return text
