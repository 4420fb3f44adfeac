"""`argmap coverage`: which sentences of the source are mapped."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.maps import open_whole, source_copy
from argmap.cli.support.output import emit_document, remark
from argmap.diagnostics import ArgmapError
from argmap.library import STDIN
from argmap.library.files import read_text
from argmap.source.coverage import coverage


def command(
    map: options.Map = None,
    text: options.Text = None,
    json: options.Json = False,
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
    opened = open_whole(map, alone=True)
    found = coverage(opened.map, read_text(text) if text is not None else source_copy(opened))
    if json:
        from argmap.documents.coverage import as_json
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found)))
    else:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.coverage import lines

        print_lines(lines(found, screen_width()))
    if fail_under is not None and 100 * found.covered < fail_under * max(found.sentences, 1):
        remark(f"argmap: {found.percent:g}% mapped, less than {fail_under:g}%")
        raise typer.Exit(1)
