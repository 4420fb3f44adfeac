"""`argmap blank`: an exercise made of a map."""

from typing import Annotated

from argmap.cli.support import options
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import choose, emit_document
from argmap.cli.support.writing import write_file
from argmap.compare.blank import Keep, blank
from argmap.writing import write

KEEP = tuple(each.value for each in Keep)


def command(
    map: options.Map = None,
    keep: Annotated[str, options.one_of("--keep", "WHAT", KEEP, f"What stays: {', '.join(KEEP)}.")] = Keep.TEXTS.value,
    output: options.ToFile = None,
) -> None:
    """Make an exercise of a map: take something out for others to fill in.

    `thesis` keeps the thesis alone; `texts` every statement, without the
    arguments; `structure` every argument, with `…` for each text but the
    thesis.  Anchors, citations and notes are taken out.  The exercise says in
    `x-exercise` what it is, and `argmap grade` trusts its ids.

    \b
    Examples:
      argmap blank key.yaml --keep texts -o exercise.yaml
      argmap blank key.yaml --keep structure > gaps.yaml
    """
    choose(keep, KEEP, "part to keep")
    text = write(blank(read_map(map, alone=True), Keep(keep)))
    if output:
        write_file(output, text)
    else:
        emit_document(text)
