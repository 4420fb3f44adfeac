"""`argmap ask`: critical questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.facts import Facts
from argmap.library.files import STDIN
from argmap.questions import Questions, Status, Step, suggestions
from argmap.questions.about import about as asked_about
from argmap.render.lines.glyphs import Line
from argmap.text import counted

NEXT, SHOWN = 3, 8


def command(
    map: options.MapOrId = None,
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ARGUMENT]", help="An argument or a statement; left out, all.", autocompletion=complete.ids
        ),
    ] = None,
    next: Annotated[
        int | None, typer.Option("--next", min=1, metavar="N", help="Tell the N questions to ask first.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Put the questions into the map, as open.")] = False,
    sheet: Annotated[bool, typer.Option("--sheet", help="Print a work sheet, as Markdown.")] = False,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="List the questions of a status, or of several: open,answer-fallen.",
            autocompletion=complete.some_of(Status),
        ),
    ] = None,
    fail_if: Annotated[
        str | None,
        typer.Option(
            "--fail-if",
            metavar="STATUS",
            help="Exit with 1 where a question has this status.",
            autocompletion=complete.some_of(Status),
        ),
    ] = None,
    all: Annotated[bool, typer.Option("--all", help="Every argument, not only those on which most hangs.")] = False,
    json: options.Json = False,
    width: options.Width = None,
) -> None:
    """Tell which critical questions the arguments have to face, and what became of each.

    The questions come from the scheme that an argument names.  Of the whole
    map it prints a table, in which `hangs` tells what changes if the answer
    to the first question goes against the argument: how many main arguments
    for the thesis fall, how many statements get another label.  A question
    never changes what stands.

    A statement that cites somebody has the questions to an expert.

    \b
    Statuses:
      unasked          nothing in the map is about it
      open             asked by `questions:`, and nothing answers it
      answered         what answers it stands, or its premise has support or a source
      objection-stands, objection-met
                       an attack raises it: by `asks:`, or on the premise it is about
      answer-fallen    what was to answer it does not stand
      waived           with a reason

    \b
    Examples:
      argmap ask mali
      argmap ask mali coup-as-proof
      argmap ask mali --next 3
      argmap ask mali coup-as-proof --write
      argmap ask mali --sheet > sheet.md
      argmap ask --status open,answer-fallen
      argmap ask --fail-if open
    """
    if sheet + write + json > 1 or (status and (sheet or write)) or (next and (sheet or status)):
        raise ArgmapError("--sheet, --write, --json, --status and --next do not go together in this way")
    listed, failing = _statuses(status), _statuses(fail_if)
    amap, name = pick(map, id)
    about = _About.of(Questions(Facts(amap)), name, "" if map in (None, name) else f" {map}")
    if write:
        _write(about, next)
    elif sheet:
        from argmap.render.questions.sheet import sheet as written

        arguments = amap.arguments.values() if name is None else [amap.arguments[each.name] for each in about.steps]
        emit_document(written(about.questions, list(arguments)))
    elif json:
        _print_json(about, listed or list(Status), next or NEXT)
    else:
        with waiting("working out what hangs on the questions"):
            shown = width or screen_width()
            print_lines(list(_lines(about, next, listed, None if all or shown is None else SHOWN, shown)))
    if any(any(step.having(each)) for step in (*about.steps, *about.citations) for each in failing):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True)
class _About:
    """What is asked about: arguments, and citations of a statement.

    `name` is None for the whole map; `map` names the map as typed, after a space.
    """

    questions: Questions
    name: str | None
    map: str
    steps: Sequence[Step]
    citations: Sequence[Step] = ()

    @classmethod
    def of(cls, questions: Questions, name: str | None, map: str) -> "_About":
        return cls(questions, name, map, *asked_about(questions, name))


def _lines(
    about: _About, next: int | None, statuses: Sequence[Status], most: int | None, width: int | None
) -> Iterator[Line]:
    from argmap.render.questions import full, table

    questions, steps = about.questions, about.steps
    if next is not None:
        found = suggestions(questions, steps)[:next]
        yield from full.upcoming(questions, found, about.map, width)
    elif statuses:
        yield from table.listing([*steps, *about.citations], statuses, width)
    elif about.name in questions.facts.amap.arguments:
        yield from full.argument(questions, steps[0], width)
    elif about.name is None:
        yield from table.table(questions, steps, len(questions.facts.amap.arguments), most, width)
    else:
        yield from full.statement(questions, about.name, steps, about.citations, width)


def _write(about: _About, next: int | None) -> None:
    """Write questions that nobody asked: those to ask next, or all of an argument."""
    from argmap.cli.support.editing import change
    from argmap.edits.questions import ask

    path = about.questions.facts.amap.path
    if path == STDIN:
        raise ArgmapError("--write needs a map in a file")
    if next is not None:
        rows = suggestions(about.questions, about.steps)[:next]
        pairs = [(each.step.name, each.asked) for each in rows]
    elif about.name in about.questions.facts.amap.arguments:
        pairs = [(step.name, each) for step in about.steps for each in step.questions]
    else:
        raise ArgmapError("name an argument, or say --next N, to --write; all questions of a map at once help nobody")
    wanted: dict[str, list[str]] = {}
    for name, each in pairs:
        if each.status is Status.UNASKED:
            wanted.setdefault(name, []).append(each.question.id)
    number = sum(map(len, wanted.values()))
    if number:
        change(path, lambda document: ask(document, wanted))
    remark(f"{path}: {counted(number, 'question')} written" if number else f"{path}: nothing that is not asked")


def _print_json(about: _About, statuses: Sequence[Status], next: int) -> None:
    from argmap.documents.ask import as_json
    from argmap.text import as_json as written

    found = suggestions(about.questions, about.steps)[:next]
    emit_document(written(as_json(about.steps, about.citations, found, statuses)))


def _statuses(given: str | None) -> list[Status]:
    words = [word.strip() for word in (given or "").split(",")]
    return [Status(choose(word, list(Status), "status")) for word in words if word]
