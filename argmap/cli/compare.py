"""`argmap compare`: what readings of one text have in common, and what each makes of it."""

from collections.abc import Sequence
from itertools import combinations
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.comparing import common_text, deliver, deliver_document, format_of, read_corrected, read_maps
from argmap.cli.support.comparing import write_corrected as keep
from argmap.cli.support.output import choose, remark
from argmap.cli.support.progress import waiting
from argmap.compare.alignment import Alignment, align
from argmap.compare.names import short_names
from argmap.compare.reading import Comparison, compare
from argmap.diagnostics import ArgmapError
from argmap.model import ArgumentMap

FORMATS = ("text", "markdown", "html", "json")


def command(
    maps: Annotated[list[str], typer.Argument(metavar="A B [C ...]", help="Maps.", autocompletion=complete.maps)],
    text: options.CommonText = None,
    alignment: options.Corrected = None,
    write_alignment: options.WriteCorrected = None,
    everything: Annotated[bool, typer.Option("--all", help="Every difference, and every match.")] = False,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    output: options.ToFile = None,
    width: options.Width = None,
    quiet: options.Silent = False,
) -> None:
    """Tell what readings of one text have in common, and what each makes of it.

    Statements are matched by the passages that they are anchored in, by their
    words and by their place; ids count for nothing.  A relation that both
    have is the same, or goes by up to two steps more, or the premise bears on
    something else, or it is on the other side.  Weak matches are listed:
    write the alignment to a file, correct it, and compare again with it.

    Exit status: 0 the readings differ in words only, 1 they differ, 2 could
    not compare.

    \b
    Examples:
      argmap compare ana.yaml ben.yaml
      argmap compare ana.yaml ben.yaml --text op-ed.txt -o compared.html
      argmap compare ana.yaml ben.yaml --write-alignment pairs.json
      argmap compare ana.yaml ben.yaml --alignment pairs.json
    """
    form = choose(format_of(format, json, output, FORMATS), FORMATS, "format")
    if len(maps) < 2:
        raise ArgmapError("it takes two maps or more to compare")
    if len(maps) > 2 and (alignment or write_alignment):
        raise ArgmapError("an alignment is of two maps; name two")
    found = read_maps(maps)
    source, note = common_text(text, found)
    if note:
        remark(f"argmap: {note}")
    with waiting("comparing"):
        pairs = {
            (one, other): compare(_aligned(found[one], found[other], source, alignment), source)
            for one, other in combinations(range(len(found)), 2)
        }
    if write_alignment:
        keep(write_alignment, pairs[0, 1].alignment)
    if not quiet:
        _print(found, pairs, source, form, output, width, everything=everything)
    if any(pairs.values()):
        raise typer.Exit(1)


def _aligned(a: ArgumentMap, b: ArgumentMap, source: str | None, corrected: str | None) -> Alignment:
    return align(a, b, source) if corrected is None else read_corrected(corrected, a, b)


def _print(
    maps: Sequence[ArgumentMap],
    pairs: dict[tuple[int, int], Comparison],
    source: str | None,
    format: str,
    output: str | None,
    width: int | None,
    *,
    everything: bool,
) -> None:
    from argmap.documents import compare as documents
    from argmap.render.readings import reading

    names = short_names([amap.path for amap in maps])
    if len(maps) == 2:
        found = pairs[0, 1]
        if format == "json":
            deliver_document(documents.write(found), output)
            return
        both = (names[0], names[1])
        report = reading.report(found, both, everything=everything or format == "html", text=source)
    else:
        from argmap.compare.agreement import annotated

        aligned = {places: pair.alignment for places, pair in pairs.items()}
        units = annotated(maps, source, aligned).units
        if format == "json":
            deliver_document(documents.write_several(maps, units, pairs), output)
            return
        report = reading.several(maps, names, units, pairs, source)
    deliver([report], format, output, width)
