"""`argmap mcp`: tools for assistants."""

import gc
import os
from typing import Annotated

import typer

from argmap import __version__
from argmap.cli.support.streams import need_both
from argmap.diagnostics import ArgmapError
from argmap.library.files import reason


def command(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="The folder with the maps.")] = ".",
) -> None:
    """Serve an assistant: it can check, show, query and evaluate the maps in FOLDER.

    An assistant that speaks the Model Context Protocol starts it, and speaks
    with it on standard input and output; `argmap guide assistants` shows how
    to set it up.  It reads files in FOLDER and below, follows no link out of
    it, and writes nothing.  Needs the extra `mcp`.

    \b
    Examples:
      argmap mcp
      argmap mcp arguments
    """
    need_both()  # before what takes a second to import
    try:
        from argmap.mcp.server import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "mcp":
            raise
        raise ArgmapError("serving assistants needs an extra: pip install 'argmap[mcp]'") from None
    from argmap.mcp.folder import Folder

    try:
        os.chdir(folder)
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{folder}: {reason(error)}") from None
    gc.enable()  # a session is long
    serve(Folder(), __version__)
