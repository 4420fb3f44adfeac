"""What `fmt` and `fix` share: maps read as they are typed, changes shown or written, all of them or none."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import typer

from argmap.cli.support.editing import typed
from argmap.cli.support.output import emit_document, remark
from argmap.cli.support.pool import Failed, attempted, results
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError, Edit
from argmap.edits import Typed, apply
from argmap.library import STDIN, Found, refusal
from argmap.library.finding import find_maps
from argmap.records import record
from argmap.text import counted, printable, unbroken

_LINE = re.compile(r"[^\n]*+\n|[^\n]++")


@record
class Change:
    """What a map becomes: its text before and after, its bytes; how many findings are mended, how many more could be.

    `why` is why it is left as it is, or not right yet, where it could not be worked on in full.
    """

    path: str
    old: str = ""
    new: str = ""
    data: bytes = b""
    done: int = 0
    more: int = 0
    why: str = ""

    @classmethod
    def of(cls, typed: Typed, edits: list[Edit], *, done: int = 0, more: int = 0, why: str = "") -> "Change":
        new = apply(typed.text, edits)
        return cls(typed.path, typed.text, new, typed.encoded(new), done, more, why)

    @property
    def changes(self) -> bool:
        return self.new != self.old


def changes(
    paths: list[str] | None, work: Callable[[Typed], Change], doing: str, jobs: int | None
) -> tuple[list[Change], int]:
    """The change of every map by `work`, a function of a module or a partial one of it.

    And how many could not be read, each of which has been told.
    """
    found, unread = find_maps(paths or []), 0
    made: list[Change] = []
    said = f"{doing} {counted(len(found), 'map')}"
    for result in results(partial(_worked, work), found, jobs, said, here=lambda each: each.path == STDIN):
        if isinstance(result, Change):
            made.append(result)
        elif len(found) == 1:
            raise ArgmapError(result.why)
        else:
            remark(f"{result.why}; it is left as it is")
            unread += 1
    return made, unread


def show(made: list[Change]) -> None:
    """What would change, as a unified diff."""
    emit_document("".join(line for each in made if each.changes for line in _diff(each)))


def deliver(made: list[Change]) -> None:
    """Write the maps; standard input comes out in any case."""
    for each in made:
        if each.path == STDIN:
            emit_document(each.data)
        elif each.changes:
            write_file(each.path, each.data)


def told(made: list[Change], unread: int) -> None:
    """A line for every map that could not be worked on in full; with status 1 if there is one."""
    for each in made:
        if each.why:
            remark(f"{each.path} {each.why}")
            unread += 1
    if unread:
        raise typer.Exit(1)


def _worked(work: Callable[[Typed], Change], found: Found) -> Change | Failed:
    """The change of a map, or why there can be none."""
    if found.within is not None and (why := refusal(found)):
        return Failed(f"{found.path} {why}")
    return attempted(lambda found: work(typed(found)), found, found.path)


def _diff(change: Change) -> Iterator[str]:
    """A unified diff to be looked at: what a terminal would obey is replaced, in names and in lines."""
    from argmap.cli.support.unified import unified

    name = "standard input" if change.path == STDIN else unbroken(change.path)
    before, after = (_LINE.findall(text) for text in (change.old, change.new))
    for line in unified(before, after, name):
        shown = printable(line.removesuffix("\n").removesuffix("\r"))
        if line.endswith("\n"):
            yield f"{shown}\r\n" if line.endswith("\r\n") else f"{shown}\n"
        else:
            yield f"{shown}\n\\ No newline at end of file\n"
