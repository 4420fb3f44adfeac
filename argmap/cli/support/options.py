"""Every option and argument that several commands have, once.

The rule for names: `--only` is a query, wherever it is; `--select` and
`--ignore` are rules of `check`; labels are `--label`, relations `--relation`.
"""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from argmap.cli.support import complete
from argmap.cli.support.output import choose_some
from argmap.diagnostics import ArgmapError
from argmap.text.letters import composed


def one_form(value: str | list[str] | None) -> str | list[str] | None:
    """An id or name, or several, in the form in which maps have them, however the keyboard makes accents."""
    if isinstance(value, str):
        return composed(value)
    return value and [composed(each) for each in value]


def only(help: str, *old: str) -> Any:
    """`--only`, a query; `old` are names that it had."""
    return typer.Option("--only", *old, metavar="EXPR", autocompletion=complete.query, help=help)


def named(name: str, metavar: str, completion: Any, help: str) -> Any:
    """An option that takes an id or a name of a map's."""
    return typer.Option(name, metavar=metavar, help=help, autocompletion=completion, callback=one_form)


def output(help: str, metavar: str = "FILE") -> Any:
    """`-o`, where something is written to."""
    return typer.Option("--output", "-o", metavar=metavar, help=help, callback=_a_name)


def _a_name(value: str | None) -> str | None:
    """What was named to be written; an unset variable of a shell names nothing."""
    if value is not None and not value.strip():
        raise ArgmapError("--output is empty; name a file, or leave it out")
    return value


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
Only = Annotated[str | None, only("Only what a query finds.")]
Text = Annotated[
    str | None, typer.Option(metavar="FILE", help="The source's text; left out, the copy that the map names.")
]
Output = Annotated[str | None, output("Write a file, whole or not at all.")]
CommonText = Annotated[
    str | None, typer.Option(metavar="FILE", help="The source; left out, the copy that the maps name.")
]
Corrected = Annotated[str | None, typer.Option(metavar="FILE", help="A corrected alignment, which decides wholly.")]
WriteCorrected = Annotated[str | None, typer.Option(metavar="FILE", help="Write the alignment, to be corrected.")]
ToFile = Annotated[str | None, output("Write to a file.")]
Silent = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; only the exit status.")]
Under = Annotated[str, named("--under", "TARGET", complete.ids, "The statement or argument it bears on.")]
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


def one_of(names: str, metavar: str, known: Iterable[str], help: str = "", *, default: str | None = None) -> Any:
    """An option that takes a word of a few; `names` has its short form too.  Without a help it lists them."""
    words = list(known)
    return typer.Option(
        *names.split(),
        metavar=metavar,
        autocompletion=complete.one_of(words),
        help=help or f"{', '.join(words)}.",
        show_default=default or True,
    )


def some_of(name: str, metavar: str, known: Iterable[str], help: str) -> Any:
    """An option that takes several of a few words, with commas between."""
    return typer.Option(name, metavar=metavar, autocompletion=complete.some_of(list(known)), help=help)


def format_of(names: Iterable[str]) -> Any:
    """`--format` of a command that prints in several."""
    return one_of("--format -f", "FORMAT", names)


def with_(details: tuple[str, ...], help: str) -> Any:
    """`--with`: what is shown besides."""
    return some_of("--with", "LIST", details, help)


def details(asked: str | None, known: tuple[str, ...]) -> frozenset[str]:
    """What `--with` names.  Raises ArgmapError for what is not known."""
    return frozenset(choose_some(asked, known, "detail"))
