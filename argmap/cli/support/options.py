"""Every option and argument that several commands have, once.

The rule for names: `--only` is a query, wherever it is; `--select` and
`--ignore` are rules of `check`; labels are `--label`, relations `--relation`.
"""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from argmap.cli.support import complete
from argmap.cli.support.output import choose
from argmap.text.letters import composed


def one_form(value: str | list[str] | None) -> str | list[str] | None:
    """An id or name, or several, in the form in which maps have them, however the keyboard makes accents."""
    if isinstance(value, str):
        return composed(value)
    return value and [composed(each) for each in value]


Map = Annotated[
    str | None, typer.Argument(metavar="[MAP]", help="A map; left out, the only one.", autocompletion=complete.maps)
]
MapOrId = Annotated[
    str | None,
    typer.Argument(metavar="[MAP]", help="A map; left out, the only one.", autocompletion=complete.maps_or_ids),
]
Id = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="A statement or argument; left out, the thesis.", autocompletion=complete.ids),
]
Maps = Annotated[
    list[str] | None,
    typer.Argument(help="Maps and folders of maps.", show_default="arguments/", autocompletion=complete.maps),
]
Alone = Annotated[bool, typer.Option("--alone", help="Leave out the maps that it refers to.")]
Some = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[MAP]...", help="Maps and folders of maps; left out, the only map.", autocompletion=complete.maps
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
JsonFormat = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Width = Annotated[int | None, typer.Option(min=20, metavar="N", help="Wrap at N columns, also in a pipe.")]
Only = Annotated[
    str | None,
    typer.Option("--only", metavar="EXPR", autocompletion=complete.query, help="Only what a query finds."),
]
Text = Annotated[
    str | None, typer.Option(metavar="FILE", help="The source's text; left out, the copy that the map names.")
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file, whole or not at all.")
]
CommonText = Annotated[
    str | None, typer.Option(metavar="FILE", help="The source; left out, the copy that the maps name.")
]
Corrected = Annotated[str | None, typer.Option(metavar="FILE", help="A corrected alignment, which decides wholly.")]
WriteCorrected = Annotated[str | None, typer.Option(metavar="FILE", help="Write the alignment, to be corrected.")]
ToFile = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")]
Silent = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; only the exit status.")]
Under = Annotated[
    str,
    typer.Option(
        "--under",
        metavar="TARGET",
        help="The statement or argument it bears on.",
        autocompletion=complete.ids,
        callback=one_form,
    ),
]
Support = Annotated[bool, typer.Option("--support", help="It supports the target.")]
Attack = Annotated[bool, typer.Option("--attack", help="It attacks the target.")]
Watch = Annotated[bool, typer.Option("--watch", help="Run again whenever a file that was read has changed.")]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes; left out, several for many files."),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="The workers of a Dask scheduler in place of processes (extra `cluster`); slower on one machine.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", autocompletion=complete.rules, help="Only these rules or families."),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULES", autocompletion=complete.rules, help="Not these rules or families.")
]


def format_of(names: Iterable[str]) -> Any:
    """`--format` of a command that prints in several."""
    formats = tuple(names)
    completion = complete.one_of(formats)
    return typer.Option("--format", "-f", metavar="FORMAT", autocompletion=completion, help=f"{', '.join(formats)}.")


def with_(details: tuple[str, ...], help: str) -> Any:
    """`--with`: what is shown besides."""
    return typer.Option("--with", metavar="LIST", autocompletion=complete.some_of(details), help=help)


def details(asked: str | None, known: tuple[str, ...]) -> frozenset[str]:
    """What `--with` names.  Raises ArgmapError for what is not known."""
    words = [word.strip() for word in (asked or "").split(",") if word.strip()]
    return frozenset(choose(word, known, "detail") for word in words)
