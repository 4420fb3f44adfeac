"""What `fmt` and `fix` share: maps read as they are typed, changes shown or written, all of them or none."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import typer

from argmap.cli.support.editing import typed, write
from argmap.cli.support.output import emit_document, remark
from argmap.diagnostics import ArgmapError, Edit
from argmap.edits import Typed, apply
from argmap.library import STDIN, Found, refusal
from argmap.library.finding import find_maps
from argmap.text import printable, unbroken

_LINE = re.compile(r"[^\n]*+\n|[^\n]++")


@dataclass(frozen=True, slots=True)
class Change:
    """The edits that a map would get, how many findings they mend, how many more could be; or why there are none."""

    map: Typed
    edits: list[Edit]
    done: int = 0
    more: int = 0
    why: str = ""


def changes(paths: list[str] | None, edits: Callable[[Typed], Change]) -> tuple[list[Change], int]:
    """The change of every map; and how many could not be read, each of which has been told."""
    found, unread = find_maps(paths or []), 0
    made: list[Change] = []
    for each in found:
        try:
            made.append(edits(_typed(each)))
        except ArgmapError as error:
            if len(found) == 1:
                raise
            remark(f"{error}; it is left as it is")
            unread += 1
    return made, unread


def show(made: list[Change]) -> None:
    """What would change, as a unified diff."""
    emit_document("".join(line for each in made if each.edits for line in _diff(each)))


def deliver(made: list[Change]) -> None:
    """Write the maps, none of them if one could not be read any more; standard input comes out in any case."""
    write([(each.map, each.edits) for each in made])


def told(made: list[Change], unread: int) -> None:
    """A line for every map that is left alone; with status 1 if there is one."""
    for each in made:
        if each.why:
            remark(f"{each.map.path} is left as it is: {each.why}")
            unread += 1
    if unread:
        raise typer.Exit(1)


def _typed(found: Found) -> Typed:
    if found.within is not None and (why := refusal(found)):
        raise ArgmapError(f"{found.path} {why}")
    return typed(found)


def _diff(change: Change) -> Iterator[str]:
    """A unified diff to be looked at: what a terminal would obey is replaced, in names and in lines."""
    from difflib import unified_diff

    old = change.map.text
    name = "standard input" if change.map.path == STDIN else unbroken(change.map.path)
    before, after = (_LINE.findall(text) for text in (old, apply(old, change.edits)))
    for line in unified_diff(before, after, name, name):
        shown = printable(line.removesuffix("\n").removesuffix("\r"))
        if line.endswith("\n"):
            yield f"{shown}\r\n" if line.endswith("\r\n") else f"{shown}\n"
        else:
            yield f"{shown}\n\\ No newline at end of file\n"
