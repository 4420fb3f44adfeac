"""`argmap serve`: a map in the browser, which follows its file."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.diagnostics import ArgmapError
from argmap.library import STDIN, Found, find_map, open_map, with_source
from argmap.library.files import read_text
from argmap.library.finding import maps_in
from argmap.library.settings import settings
from argmap.rules import check
from argmap.serve import Opened, Room, Server


def command(
    map: Annotated[
        str | None,
        typer.Argument(metavar="[MAP|FOLDER]", help="A map, or a folder of maps.", autocompletion=complete.maps),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port; left out, any free one.")] = 0,
    open: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    text: Annotated[
        str | None, typer.Option(metavar="FILE", help="The source's text; left out, the copy that the map names.")
    ] = None,
) -> None:
    """Show a map in the browser, and follow its file.

    The page is that of `argmap export --format html`.  Whenever the map is
    saved, in whatever editor, the page changes with it; what the reader has
    folded, focused or withdrawn stays so.  While the map cannot be read in
    full, the page keeps what it showed and lists the findings.

    The first line printed is the address.  It is good on this machine alone
    and as long as this command runs: Ctrl-C ends it.  Nothing is written.

    \b
    Examples:
      argmap serve mali --open
      argmap serve mali --text mali.txt     the text beside it
      argmap serve arguments                all maps of a folder
    """
    maps, single = _maps(map, text)
    try:
        server = Server(maps, port=port, single=single)
    except OSError as error:
        raise ArgmapError(f"port {port}: {(error.strerror or str(error)).lower()}; name another with --port") from None
    typer.echo(server.address)
    if open:
        import webbrowser

        webbrowser.open(server.address)
    try:
        server.run()
    except KeyboardInterrupt:
        typer.echo("", err=True)


def _maps(name: str | None, text: str | None) -> tuple[Callable[[], Mapping[str, Callable[[], Room]]], bool]:
    """The maps to show, and whether it is a single one."""
    folder = Path(settings().folder if name is None else name)
    if folder.is_dir():
        if text is not None:
            raise ArgmapError("--text is the source of one map; name a map")
        return partial(_in_folder, folder), False
    found = find_map(name)
    if STDIN in (found.path, text):
        raise ArgmapError("standard input cannot be followed; name a file")
    return lambda: {Path(found.path).name: partial(_room, found, text)}, True


def _in_folder(folder: Path) -> dict[str, Callable[[], Room]]:
    return {Path(found.path).relative_to(folder).as_posix(): partial(_room, found, None) for found in maps_in(folder)}


def _room(found: Found, text: str | None) -> Room:
    return Room(found.path, partial(_opened, found, text))


def _opened(found: Found, text: str | None) -> Opened:
    """The map as it is in its file now, with all that `check` finds."""
    opened = open_map(found) if text is not None else with_source(open_map(found))
    source = read_text(text) if text is not None else opened.source_text
    named = opened.map.source.text if opened.map.source else ""
    files: tuple[str, ...] = (
        (text,) if text is not None else ((Path(found.path).parent / named).as_posix(),) if named else ()
    )
    files += tuple([each.path for each in opened.guests.values()])
    findings = check(opened.map, source, unread=list(opened.findings))
    return Opened(opened.joined, findings, source, files, not opened.errors)
