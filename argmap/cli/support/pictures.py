"""The options of pictures: what they ask for, and which format they are for."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support.complete import one_of
from argmap.cli.support.output import choose
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError
from argmap.formats import FORMATS, Format
from argmap.formats.dot.look import PLAIN, Look
from argmap.model import ArgumentMap
from argmap.text import listed

WAYS = ("left", "up")
Direction = Annotated[
    str | None,
    typer.Option(
        metavar="WAY", help="In pictures: the claim `left`, if left out, or `up`.", autocompletion=one_of(WAYS)
    ),
]
Depth = Annotated[int | None, typer.Option(min=0, metavar="N", help="In pictures: only N levels of reasons.")]
Page = Annotated[
    str | None,
    typer.Option(
        metavar="SIZE",
        help="In pictures: pages of a4, letter, 16:9 or WxHmm, as many as can be read.",
        autocompletion=one_of(("a4", "letter", "16:9")),
    ),
]


def look(row: Format, direction: str | None, depth: int | None, page: str | None, *, ids: bool) -> Look | None:
    """The look that was asked for; None for a format that is no picture.  Raises ArgmapError."""
    asked = {"--direction": direction, "--depth": depth, "--page": page, "--with ids": ids or None}
    given = [option for option, value in asked.items() if value is not None]
    if "look" not in row.takes:
        if given:
            takers = listed(each.name for each in FORMATS if "look" in each.takes)
            raise ArgmapError(f"{given[0]} is for {takers}, not for {row.name}")
        return None
    if page is not None:
        if not row.drawn:
            raise ArgmapError(f"--page is for svg, png and pdf, not for {row.name}")
        from argmap.formats.pictures.paper import papers

        papers(page)
    up = direction is not None and choose(direction, WAYS, "direction") == "up"
    return replace(PLAIN, up=up, ids=ids, depth=depth, page=page or "")


def as_part(wanted: Look, part: str | None, whole: ArgumentMap) -> Look:
    """The same look, of a part of a map."""
    return wanted if part is None else replace(wanted, part=part, whole=whole)


def write_pages(output: str, documents: list[str | bytes]) -> None:
    """A file a page, `name-1.svg` and so on; one page goes to the file itself."""
    if len(documents) == 1:
        write_file(output, documents[0])
        return
    path, digits = Path(output), len(str(len(documents)))
    for number, document in enumerate(documents, 1):
        write_file(path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}").as_posix(), document)
