"""`argmap new`: a small map to start from."""

from typing import Annotated

import typer

from argmap.cli.support.output import remark
from argmap.cli.support.writing import taken, write_file
from argmap.diagnostics import ArgmapError
from argmap.writing.template import template


def command(path: Annotated[str, typer.Argument(help="The file to write; it must not be there yet.")]) -> None:
    """Write a small map with comments to start from.  Never overwrites a file.

    \b
    Examples:
      argmap new arguments/tunnel.yaml
      argmap new tunnel.yaml && argmap show tunnel.yaml
    """
    if taken(path):
        raise ArgmapError(f"{path} is there already, and is left as it is")
    write_file(path, template(path))
    remark(f"wrote {path}")
