"""What the commands that put maps side by side share: reading them, their text, an alignment; writing reports."""

import os
from collections.abc import Sequence
from pathlib import Path

from argmap.cli.support.maps import read_map
from argmap.cli.support.output import emit_document
from argmap.cli.support.writing import write_file
from argmap.compare.alignment import Alignment
from argmap.diagnostics import ArgmapError
from argmap.library import STDIN, Found, Unread, open_anyway
from argmap.library.copies import source_text
from argmap.library.files import read_text
from argmap.model import ArgumentMap
from argmap.render.readings.report import Report

NOTHING = ArgumentMap("", {}, path=os.devnull)


def read_maps(names: Sequence[str], place: str = "") -> list[ArgumentMap]:
    """The maps that several MAPs name; the null device is a map with nothing in it.

    With `place` all of them are read as if they were the file there.
    """
    if list(names).count(STDIN) > 1:
        raise ArgmapError("only one of the maps can come from standard input")
    return [NOTHING if name == os.devnull else read_map(name, alone=True, place=place) for name in names]


def try_map(found: Found) -> ArgumentMap | Unread:
    """The map in a file, or why it cannot be compared; for commands that one bad file does not stop."""
    opened = open_anyway(found, alone=True)
    return Unread(found.path, opened.failure) if opened.errors else opened.map


def common_text(asked: str | None, maps: Sequence[ArgumentMap]) -> tuple[str | None, str]:
    """The source that the maps have in common, and what is to be said about it.

    The file asked for; or else the copy that the maps name, if those that
    name one name the same words.
    """
    if asked is not None:
        return read_text(asked), ""
    copies = {copy: amap.path for amap in maps if (copy := source_text(amap)[0]) is not None}
    if len(copies) > 1:
        one, other = list(copies.values())[:2]
        return (
            None,
            f"{one} and {other} have different copies of the source; anchors are compared by the words they quote",
        )
    return next(iter(copies), None), ""


def read_corrected(path: str, a: ArgumentMap, b: ArgumentMap) -> Alignment:
    """The alignment in a file.  Raises ArgmapError where it is not one of these two maps."""
    from argmap.compare.alignment.file import read_alignment

    alignment, fault = read_alignment(read_text(path), a, b)
    if alignment is None:
        raise ArgmapError(f"{path} {fault}" if fault.startswith(("is ", "has ")) else f"{path}: {fault}")
    return alignment


def write_corrected(path: str, alignment: Alignment) -> None:
    """Write an alignment for somebody to correct."""
    from argmap.documents.alignment import write

    write_file(path, write(alignment))


def deliver(reports: Sequence[Report], format: str, output: str | None, width: int | None) -> None:
    """Print reports, or write them to a file, as text, Markdown or HTML."""
    if format == "text" and output is None:
        from argmap.cli.support.lines import print_lines, screen_width
        from argmap.render.readings.terminal import lines

        for number, report in enumerate(reports):
            print_lines([[]] if number else [])
            print_lines(lines(report, width or screen_width()))
        return
    deliver_document(document(reports, format, width), output)


def deliver_document(text: str, output: str | None) -> None:
    if output is None:
        emit_document(text)
    else:
        write_file(output, text)


def document(reports: Sequence[Report], format: str, width: int | None = None) -> str:
    """Reports in one of the formats for readers."""
    if format == "html":
        from argmap.render.readings.html import write

        return write(reports)
    if format == "markdown":
        from argmap.render.readings.markdown import write as write_markdown

        return "\n".join(map(write_markdown, reports))
    from argmap.render.readings.terminal import lines, plain

    return "\n".join("".join(f"{plain(line)}\n" for line in lines(report, width)) for report in reports)


def format_of(asked: str, json: bool, output: str | None, formats: Sequence[str]) -> str:
    """The format asked for, or else the one that the name of the file to write ends in."""
    if json:
        return "json"
    endings = {".md": "markdown", ".html": "html", ".htm": "html", ".json": "json", ".csv": "csv"}
    ending = endings.get(Path(output).suffix.lower()) if output else None
    return ending if ending is not None and ending in formats and asked == formats[0] else asked
