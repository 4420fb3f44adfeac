"""`argmap guide`: what there is to read about argmap."""

import os
import sys
from typing import Annotated

import typer

from argmap.cli.support.output import choose, console, emit
from argmap.guides import NAMES, guide


def _names(incomplete: str) -> list[tuple[str, str]]:
    return [(name, guide(name).title) for name in NAMES if name.startswith(incomplete)]


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A guide; left out, the list of all.", autocompletion=_names)
    ] = None,
) -> None:
    """Read a guide: the format, the checks, what stands, other formats, and more.

    On a terminal a guide is laid out and paged; in a pipe it is the Markdown
    that it is written in.

    \b
    Examples:
      argmap guide                    what there is to read
      argmap guide format             the map format on one page
      argmap guide checks > checks.md
    """
    if name is None:
        width = max(map(len, NAMES))
        emit("\n".join(f"{each:{width}}  {guide(each).title}" for each in NAMES))
        return
    text = guide(choose(name, NAMES, "guide")).text
    if not sys.stdout.isatty():
        emit(text.rstrip("\n"))
        return
    from rich.markdown import Markdown

    os.environ.setdefault("LESS", "-RFX")  # colours as colours, and no pager for what fits the screen
    screen = console()
    with screen.pager(styles=True):
        screen.print(Markdown(text), width=min(screen.width, 100), soft_wrap=False)
