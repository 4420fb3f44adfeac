"""`argmap serve`: a map in the browser, which follows its file."""

import gc
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.editing import referring
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError
from argmap.library import STDIN, Found, find_map, open_map, refusal, with_source
from argmap.library.files import read_bytes, read_text
from argmap.library.finding import maps_in, own_folder
from argmap.rules import check
from argmap.serve import Editor, Hand, Opened, Room, Server, digest


def command(
    map: Annotated[
        str | None,
        typer.Argument(metavar="[MAP|FOLDER]", help="A map, or a folder of maps.", autocompletion=complete.maps),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port; left out, any free one.")] = 0,
    open: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Let the page change the map.")] = False,
    questions: Annotated[
        bool, typer.Option("--questions", help="List the critical questions too that nobody has asked.")
    ] = False,
    text: options.Text = None,
) -> None:
    """Show a map in the browser, and follow its file.

    The page is that of `argmap export --format html`.  Whenever the map is
    saved, in whatever editor, the page changes with it; what the reader has
    folded, focused or withdrawn stays so.  While the map cannot be read in
    full, the page keeps what it showed and lists the findings.

    The first line printed is the address.  It is good on this machine alone
    and as long as this command runs: Ctrl-C ends it.  Nothing is written, but
    with --edit: then words of the text can be made a statement, and cards get
    reasons and objections, other words, another name, another place.  Each
    change is an edit of the file that leaves every other byte as it is, and can
    be undone.

    \b
    Examples:
      argmap serve mali --open
      argmap serve mali --text mali.txt     the text beside it
      argmap serve mali --edit --open       change it from the page
      argmap serve arguments                all maps of a folder
    """
    maps, single = _maps(map, text, edit, questions)
    try:
        server = Server(maps, port=port, single=single, edit=edit)
    except OSError as error:
        raise ArgmapError(f"port {port}: {(error.strerror or str(error)).lower()}; name another with --port") from None
    typer.echo(server.address)
    if open:
        import webbrowser

        webbrowser.open(server.address)
    gc.enable()  # a reader's session is long
    try:
        server.run()
    except KeyboardInterrupt:
        typer.echo("", err=True)


def _maps(
    name: str | None, text: str | None, edit: bool, questions: bool
) -> tuple[Callable[[], Mapping[str, Callable[[], Room]]], bool]:
    """The maps to show, and whether it is a single one."""
    folder = Path(own_folder() if name is None else name)
    if folder.is_dir():
        if text is not None:
            raise ArgmapError("--text is the source of one map; name a map")
        return partial(_in_folder, folder, edit, questions), False
    found = find_map(name)
    if STDIN in (found.path, text):
        raise ArgmapError("standard input cannot be followed; name a file")
    return lambda: {Path(found.path).name: partial(_room, found, text, edit, questions)}, True


def _in_folder(folder: Path, edit: bool = False, questions: bool = False) -> dict[str, Callable[[], Room]]:
    return {
        Path(found.path).relative_to(folder).as_posix(): partial(_room, found, None, edit, questions)
        for found in maps_in(folder)
    }


def _room(found: Found, text: str | None, edit: bool = False, questions: bool = False) -> Room:
    editor = Editor(_hand(found, text)) if edit else None
    return Room(found.path, partial(_opened, found, text), editor, questions=questions)


def _hand(found: Found, text: str | None) -> Hand:
    """What reads and writes the file for the page; a link out of the folder is followed for neither."""

    def read() -> bytes:
        if why := refusal(found):
            raise ArgmapError(f"{found.path} {why}")
        return read_bytes(found.path)

    return Hand(
        found.path,
        read,
        partial(write_file, found.path),
        lambda: _opened(found, text).amap,
        lambda: _opened(found, text).source,
        lambda: [f"`{other.path}`" for other, _ in referring(found.path)],
    )


def _opened(found: Found, text: str | None) -> Opened:
    """The map as it is in its file now, with all that `check` finds."""
    seen: dict[str, bytes] = {}

    def read(path: str) -> bytes:
        seen[path] = read_bytes(path)
        return seen[path]

    opened = open_map(found, read) if text is not None else with_source(open_map(found, read), read)
    source = read_text(text) if text is not None else opened.source_text
    named = opened.map.source.text if opened.map.source else ""
    files: tuple[str, ...] = (
        (text,) if text is not None else ((Path(found.path).parent / named).as_posix(),) if named else ()
    )
    files += tuple([each.path for each in opened.guests.values()])
    findings = check(opened.map, source, unread=list(opened.findings))
    return Opened(opened.joined, findings, source, files, not opened.errors, digest(seen[found.path]))
