"""`argmap agree`: how far annotators agree, thing by thing, beyond chance."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, starmap
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.comparing import (
    common_text,
    deliver,
    deliver_document,
    format_of,
    read_corrected,
    read_maps,
    try_map,
)
from argmap.cli.support.comparing import write_corrected as keep
from argmap.cli.support.output import choose, remark
from argmap.cli.support.pool import results
from argmap.cli.support.progress import waiting
from argmap.compare.agreement import Agreement, Text, agreement, annotated
from argmap.compare.alignment import Alignment, align
from argmap.compare.names import short_names
from argmap.compare.sources import different_sources
from argmap.diagnostics import ArgmapError
from argmap.library import Unread
from argmap.library.finding import maps_in
from argmap.model import ArgumentMap
from argmap.text import counted, listed

FORMATS = ("text", "markdown", "html", "json")
FIGURES = ("usual", "all")
A_JOB = 5  # a process of its own pays from about so many pairs of maps on

Pair = tuple[ArgumentMap, ArgumentMap, str | None]
"""Two maps of a text, and the text."""


def command(
    paths: Annotated[
        list[str], typer.Argument(metavar="A B [C ...]", help="Maps, or folders of them.", autocompletion=complete.maps)
    ],
    text: options.CommonText = None,
    figures: Annotated[
        str, options.one_of("--figures", "WHICH", FIGURES, "`usual`, or `all`: CASS and its parts too.")
    ] = "usual",
    alignment: Annotated[
        str | None, typer.Option(metavar="FILE", help="A corrected alignment of two maps, which decides wholly.")
    ] = None,
    write_alignment: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the alignment of two maps, to be corrected.")
    ] = None,
    format: Annotated[str, options.format_of(FORMATS)] = "text",
    json: options.JsonFormat = False,
    output: options.ToFile = None,
    width: options.Width = None,
    jobs: options.Jobs = None,
) -> None:
    """Tell how far annotators of one text agree, each figure for itself.

    κ is Cohen's kappa, for two annotators; α is Krippendorff's alpha for
    nominal values, for more.  A figure that is not defined is a dash, and its
    reason follows.  Intervals are 95 % percentile bootstraps over statements
    or sentences, with a fixed seed.

    Folders stand for an annotator each; their maps are matched by file name,
    and the figures are over all texts together.  Exit status: 0, or 1 where a
    map in a folder could not be read, 2 could not compare.

    \b
    Examples:
      argmap agree ana.yaml ben.yaml --text op-ed.txt
      argmap agree ana.yaml ben.yaml cleo.yaml --figures all
      argmap agree annotator-1/ annotator-2/ --json
    """
    form = choose(format_of(format, json, output, FORMATS), FORMATS, "format")
    choose(figures, FIGURES, "choice of figures")
    if len(paths) < 2:
        raise ArgmapError("it takes two annotators or more to agree")
    groups, lost = _groups(paths)
    if (alignment or write_alignment) and (len(paths) != 2 or len(groups) != 1):
        raise ArgmapError("an alignment is of two maps; name two")
    sources = [_source(text, maps) for maps in groups]
    known = [{(0, 1): read_corrected(alignment, *groups[0])}] if alignment else _alignments(groups, sources, jobs)
    everything = figures == "all"
    with waiting("comparing"):
        texts = [annotated(maps, source, each) for maps, source, each in zip(groups, sources, known, strict=True)]
        found = agreement(texts, everything=everything)
        pairs = _pairs(texts, len(paths), everything=everything)
    if write_alignment:
        keep(write_alignment, texts[0].alignments[0, 1])
    if form == "json":
        from argmap.documents.agree import write

        deliver_document(write(paths, len(texts), found, pairs), output)
    else:
        from argmap.render.readings.agreement import report

        deliver([report(found, short_names(paths), pairs, texts, sources[-1])], form, output, width)
    if lost:
        raise typer.Exit(1)


def _source(text: str | None, maps: Sequence[ArgumentMap]) -> str | None:
    """The source of maps of one text; what speaks against there being one is told."""
    source, note = common_text(text, maps)
    for said in dict.fromkeys(filter(None, (note, *starmap(different_sources, combinations(maps, 2))))):
        remark(f"argmap: {said}")
    return source


def _alignments(
    groups: Sequence[Sequence[ArgumentMap]], sources: Sequence[str | None], jobs: int | None
) -> list[dict[tuple[int, int], Alignment]]:
    """The alignments of every two maps of each text, by the places of the maps."""
    places = list(combinations(range(len(groups[0])), 2))
    pairs = [(maps[i], maps[j], source) for maps, source in zip(groups, sources, strict=True) for i, j in places]
    found = results(_aligned, pairs, jobs, f"aligning {counted(len(pairs), 'pair')}", here=lambda _: False, a_job=A_JOB)
    return [{(i, j): replace(next(found), a=maps[i], b=maps[j]) for i, j in places} for maps in groups]


def _aligned(pair: Pair) -> Alignment:
    return align(*pair)


def _groups(paths: Sequence[str]) -> tuple[list[list[ArgumentMap]], bool]:
    """The maps of each text: those named, or those of one file name in all of several folders.

    And whether texts of folders were left out because a map cannot be read.
    """
    folders = [Path(path) for path in paths if Path(path).is_dir()]
    if not folders:
        return [read_maps(paths)], False
    if len(folders) < len(paths):
        raise ArgmapError("maps and folders do not go together; name maps only or folders only")
    tables = [{Path(each.path).relative_to(folder).as_posix(): each for each in maps_in(folder)} for folder in folders]
    common = [name for name in tables[0] if all(name in table for table in tables[1:])]
    left = sorted({name for table in tables for name in table} - set(common))
    if not common:
        raise ArgmapError(f"no file name is in all of {listed(paths)}")
    if left:
        remark(f"argmap: not in all folders, left out: {', '.join(left)}")
    groups = [[try_map(table[name]) for table in tables] for name in common]
    lost = [each for group in groups for each in group if isinstance(each, Unread)]
    for each in lost:
        remark(f"argmap: {each.path}: {each.reason}; this text is left out")
    whole = [[each for each in group if isinstance(each, ArgumentMap)] for group in groups]
    whole = [group for group in whole if len(group) == len(paths)]
    if not whole:
        raise ArgmapError("no text is left to agree on")
    return whole, bool(lost)


def _pairs(texts: Sequence[Text], coders: int, *, everything: bool) -> dict[tuple[int, int], Agreement]:
    """The figures of each pair, where there are more than two annotators."""
    found = {}
    for one, other in combinations(range(coders), 2) if coders > 2 else ():
        both = [
            annotated((each.maps[one], each.maps[other]), each.source, {(0, 1): each.alignments[one, other]})
            for each in texts
        ]
        found[one, other] = agreement(both, everything=everything)
    return found
