"""`argmap serve`: a map in the browser, which follows its file."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete
from argmap.cli.support.common import find_map, passage, read_text
from argmap.cli.support.maps import FOLDER, STDIN, maps_in, read_bytes
from argmap.diagnostics import ArgmapError, Severity
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.rules import check
from argmap.serve import Opened, Room, Server
from argmap.syntax import decode


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
    folder = Path(FOLDER if name is None else name)
    if folder.is_dir():
        if text is not None:
            raise ArgmapError("--text is the source of one map; name a map")
        return partial(_in_folder, folder), False
    path = find_map(name)
    if STDIN in (path, text):
        raise ArgmapError("standard input cannot be followed; name a file")
    return lambda: {Path(path).name: partial(_room, path, text)}, True


def _in_folder(folder: Path) -> dict[str, Callable[[], Room]]:
    return {file.relative_to(folder).as_posix(): partial(_room, file.as_posix(), None) for file in maps_in(folder)}


def _room(path: str, text: str | None) -> Room:
    return Room(path, partial(_opened, path, text))


def _opened(path: str, text: str | None) -> Opened:
    """The map as it is in its file now, with all that `check` finds."""
    written, unreadable = decode(read_bytes(path), path)
    amap, unread = load(written, path) if written or not unreadable else (ArgumentMap("", {}), [])
    source = read_text(text) if text is not None else passage(amap)
    files = (text,) if text is not None else _copy(amap)
    found = [*unreadable, *unread]
    whole = all(each.severity is not Severity.ERROR for each in found)
    return Opened(amap, check(amap, source, unread=found), source, files, whole)


def _copy(amap: ArgumentMap) -> tuple[str, ...]:
    """The file that holds the copy of the source which the map names."""
    return ((Path(amap.path).parent / amap.source.text).as_posix(),) if amap.source and amap.source.text else ()
