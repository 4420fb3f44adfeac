"""`argmap lsp`: the language server for editors."""

import gc

from argmap import __version__
from argmap.cli.support.streams import need_both
from argmap.diagnostics import ArgmapError


def command() -> None:
    """Serve an editor: findings, completion, hover, renaming and more, as you type.

    An editor starts it and speaks with it on standard input and output; see
    `argmap guide writing` for VS Code, Neovim, Helix and Emacs.  It answers
    for files with a key `argmap` at the top, or of the language `argmap`.
    Needs the extra `editor`.

    \b
    Examples:
      argmap lsp
    """
    need_both()  # before what takes a second to import
    try:
        from argmap.lsp.server import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ArgmapError("the language server needs an extra: pip install 'argmap[editor]'") from None
    gc.enable()  # an editor's session is long
    serve(__version__)
