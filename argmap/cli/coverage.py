"""`argmap coverage`: which sentences of the source are mapped."""

from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.common import emit_document, read_map, read_text, source_copy
from argmap.cli.support.maps import STDIN
from argmap.diagnostics import ArgmapError
from argmap.source.coverage import as_json, coverage


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
    found = coverage(amap, read_text(text) if text is not None else source_copy(amap))
    if json:
        from json import dumps

        emit_document(dumps(as_json(found), ensure_ascii=False, indent=2) + "\n")
    else:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.coverage import lines

        print_lines(lines(found, screen_width()))
    if fail_under is not None and 100 * found.covered < fail_under * found.sentences:
        typer.echo(f"argmap: {found.percent:g}% mapped, less than {fail_under:g}%", err=True)
        raise typer.Exit(1)
