"""`argmap merge`: one map of two readings, or of two versions and their base."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.comparing import NOTHING, common_text, deliver, format_of, read_corrected, read_maps
from argmap.cli.support.comparing import write_corrected as keep
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.cli.support.writing import write_file
from argmap.compare.alignment import align
from argmap.compare.merging import Conflict, Trouble, merge_readings, merge_versions
from argmap.compare.merging.text import Notes, edited, same_entry
from argmap.compare.names import short_names
from argmap.compare.sources import different_sources
from argmap.diagnostics import ArgmapError
from argmap.edits.names import Kind, names
from argmap.library import STDIN, find_map
from argmap.library.bibliographies import beside
from argmap.library.files import read_bytes, read_text
from argmap.loading import load
from argmap.loading.borrowed import Bibliographies
from argmap.model import ArgumentMap
from argmap.syntax import parse
from argmap.text import counted
from argmap.writing import write


def command(
    a: Annotated[str, typer.Argument(metavar="A", help="A map.", autocompletion=complete.maps)],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.", autocompletion=complete.maps)],
    base: Annotated[
        str | None,
        typer.Option(
            metavar="O", help="What both come from: A and B are versions of it.", autocompletion=complete.maps
        ),
    ] = None,
    text: options.CommonText = None,
    alignment: options.Corrected = None,
    write_alignment: options.WriteCorrected = None,
    path: Annotated[
        str, typer.Option("--path", metavar="MAP", help="Where the maps belong: their bibliographies are beside it.")
    ] = "",
    json: Annotated[
        bool, typer.Option("--json", help="The conflicts as JSON to standard output; it takes -o.")
    ] = False,
    output: options.ToFile = None,
    report: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="What conflicts, to talk about: Markdown, or HTML if FILE ends in .html."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not list the conflicts.")] = False,
) -> None:
    """Make one map of two: what both say once, and everything else that either says.

    Two readings are aligned first.  What only one says is marked with
    `x-from`; another wording is kept in `x-also`.  With --base two versions
    of a map are merged field by field, and lists as sets: two people who each
    add a reason to one claim are in no conflict.  Where there is a conflict
    the merged map has what A says.  Comments of A are kept.

    The map goes to standard output or to a file, conflicts to standard error.
    Exit status: 0, or 1 where there are conflicts, 2 could not merge.

    \b
    As a merge driver of git, once for a repository:
      echo 'arguments/*.yaml merge=argmap' >> .gitattributes
      git config merge.argmap.driver 'argmap merge --base %O %A %B -o %A --path %P'

    \b
    Examples:
      argmap merge ana.yaml ben.yaml -o both.yaml
      argmap merge ana.yaml ben.yaml -o both.yaml --report talk.html
      argmap merge mine.yaml yours.yaml --base ours.yaml -o merged.yaml
    """
    if json and not output:
        raise ArgmapError("--json prints the conflicts, so the map needs a file: -o FILE")
    if base and (alignment or write_alignment):
        raise ArgmapError("with --base maps are matched by their ids; an alignment is for readings")
    maps = read_maps([a, b, *([base] if base else [])], path)
    one, other = maps[:2]
    first, second = short_names([one.path, other.path])
    pair = (first, second)
    with waiting("merging"):
        if base:
            merged, conflicts = merge_versions(maps[2], one, other)
            pair = ("ours", "theirs")
        else:
            merged, conflicts = _readings(one, other, text, alignment, write_alignment, pair)
    document = _document(a, one, merged, _notes(conflicts) if base else {})
    if output:
        write_file(output, document)
    else:
        emit_document(document)
    if report:
        _report(merged, conflicts, pair, report)
    if json:
        from argmap.documents.merge import write as write_json

        emit_document(write_json([one.path, other.path], base, merged, conflicts))
    elif not quiet:
        _tell(merged, conflicts, pair)
    if conflicts:
        raise typer.Exit(1)


def _readings(
    one: ArgumentMap,
    other: ArgumentMap,
    text: str | None,
    corrected: str | None,
    written: str | None,
    called: tuple[str, str],
) -> tuple[ArgumentMap, tuple[Conflict, ...]]:
    source, note = common_text(text, [one, other])
    for said in filter(None, (note, different_sources(one, other))):
        remark(f"argmap: {said}")
    alignment = read_corrected(corrected, one, other) if corrected else align(one, other, source)
    if written:
        keep(written, alignment)
    return merge_readings(alignment, called)


def _document(name: str, one: ArgumentMap, merged: ArgumentMap, notes: Notes) -> str:
    """The merged map as an edit of A's file where that says just the same, else written fresh."""
    if one is NOTHING or name == STDIN:
        fresh = write(merged)
    else:
        text = read_text(find_map(name).path)
        works = cache(beside(one.path, read_bytes))
        fresh = write(_without_borrowed(merged, text, works))
        made = edited(text, fresh, same_entry(one, merged), notes)
        if made is not None and load(made, one.path, works)[0] == load(fresh, one.path, works)[0]:
            return made
    return edited(fresh, fresh, lambda *_: True, notes) or fresh


def _without_borrowed(merged: ArgumentMap, text: str, works: Bibliographies) -> ArgumentMap:
    """The merged map without the authorities that A does not write, and has from its bibliography."""
    there = works(merged.bibliography) if merged.bibliography else None
    written = {each.scalar.value for each in names(parse(text)) if each.kind is Kind.AUTHORITY and each.defines}
    works_there = there[0] if isinstance(there, tuple) else {}
    borrowed = {name: work for name, work in works_there.items() if name not in written}
    own = {name: each for name, each in merged.authorities.items() if borrowed.get(name) != each}
    return replace(merged, authorities=own)


def _notes(conflicts: Sequence[Conflict]) -> Notes:
    """What to write above a statement with two values: those who mend the file have no other place to look."""
    notes: dict[tuple[str, str], list[str]] = {}
    for each in conflicts:
        if each.key and each.theirs and each.trouble in (Trouble.WORDING, Trouble.VALUE, Trouble.THESIS):
            place = ("statements", each.ids[0]) if each.ids else ("", each.key)
            notes.setdefault(place, []).append(f"conflict: {each.key} in the other version: {each.theirs}")
    return notes


def _report(merged: ArgumentMap, conflicts: tuple[Conflict, ...], names: tuple[str, str], file: str) -> None:
    from argmap.render.readings.merging import report

    form = format_of("markdown", False, file, ("markdown", "html"))
    deliver([report(merged, conflicts, names)], form, file, None)


def _tell(merged: ArgumentMap, conflicts: tuple[Conflict, ...], names: tuple[str, str]) -> None:
    from argmap.cli.support.lines import print_lines
    from argmap.render.readings.merging import report
    from argmap.render.readings.terminal import lines

    if conflicts:
        print_lines(lines(report(merged, conflicts, names)), sys.stderr)
    else:
        size = f"{counted(len(merged.statements), 'statement')}, {counted(len(merged.arguments), 'argument')}"
        remark(f"merged without conflict: {size}")
