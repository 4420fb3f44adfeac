"""`argmap site`: a folder of maps as a static site."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.output import emit, remark
from argmap.cli.support.progress import waiting
from argmap.cli.support.writing import make_folder, write_file
from argmap.diagnostics import ArgmapError
from argmap.library import open_anyway, with_source
from argmap.library.finding import maps_in, own_folder
from argmap.site import INDEX, MARK, pages
from argmap.text import counted, one_line


def command(
    output: Annotated[str, options.output("The folder to write the site to.", "OUT")],
    folder: Annotated[
        str | None,
        typer.Argument(
            metavar="[FOLDER]", help="A folder of maps; left out, arguments/.", autocompletion=complete.maps
        ),
    ] = None,
) -> None:
    """Write a folder of maps as a static site: an index, and a page a map.

    The index searches the statements of all maps and tells which works they
    cite, and in which map a cited text is mapped.  A page is the one that
    `argmap export --format html` writes, with links to the maps that it
    refers to and that refer to it.  The texts that are mapped are not in it.

    OUT is made if it is not there.  A site that was written there before is
    written over; other files are not.

    \b
    Examples:
      argmap site arguments -o site
      argmap site -o public && python -m http.server -d public
    """
    root, out = Path(own_folder() if folder is None else folder), Path(output)
    if not root.is_dir():
        raise ArgmapError(f"{root.as_posix()} is not a folder; name one with maps in it")
    _check_free(out)
    found = {Path(each.path).relative_to(root).as_posix(): open_anyway(each) for each in maps_in(root)}
    whole = {name: with_source(opened) for name, opened in found.items() if not opened.errors}
    broken = [name for name in found if name not in whole]
    with waiting(f"writing {counted(len(whole), 'map')}"):
        make_folder(out)
        for name, content in pages(whole, broken):
            write_file((out / name).as_posix(), content)
    for name in broken:
        remark(f"argmap: note: {name} cannot be read in full, and is left out; `argmap check` tells why")
    emit(f"{one_line((out / INDEX).as_posix())}: {counted(len(whole), 'map')}")
    if broken:
        raise typer.Exit(1)


def _check_free(out: Path) -> None:
    """Raise ArgmapError where something else than a site is in the way."""
    try:
        if out.exists() and not out.is_dir():
            raise ArgmapError(f"{out.as_posix()} is a file; name a folder")
        index = out / INDEX
        ours = index.is_file() and MARK in index.read_text(encoding="utf-8", errors="replace")[:400]
        if out.is_dir() and any(out.iterdir()) and not ours:
            raise ArgmapError(f"{out.as_posix()} has other files in it; name a new folder")
    except OSError as error:
        raise ArgmapError(f"{out.as_posix()}: {(error.strerror or str(error)).lower()}") from None
