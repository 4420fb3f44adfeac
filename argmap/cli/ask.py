"""`argmap ask`: critical questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick, read_map
from argmap.cli.support.output import choose, emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.facts import Facts
from argmap.keys import FOREIGN
from argmap.library.files import STDIN
from argmap.library.joining import is_own
from argmap.questions import Questions, Status, Step, suggestions
from argmap.render.lines.glyphs import Line
from argmap.text import counted, printable

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
            autocompletion=complete.some_of(Status),
            help="List the questions of a status, or of several: open,answer-fallen.",
        ),
    ] = None,
    fail_if: Annotated[
        str | None,
        typer.Option(
            "--fail-if",
            metavar="STATUS",
            autocompletion=complete.some_of(Status),
            help="Exit with 1 where a question has this status.",
        ),
    ] = None,
    all: Annotated[bool, typer.Option("--all", help="Every argument, not only those on which most hangs.")] = False,
    alone: options.Alone = False,
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
    amap, name = pick(map, id, alone=alone)
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
        amap = questions.facts.amap
        if name is None:
            steps = [questions.step(each) for each in amap.arguments.values() if each.scheme or each.questions]
            return cls(questions, name, map, steps)
        if name in amap.arguments:
            return cls(questions, name, map, [questions.step(amap.arguments[name])])
        steps = [questions.step(each) for each in amap.on(name)]
        return cls(questions, name, map, steps, list(questions.citations(name)))


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

    amap = about.questions.facts.amap
    if amap.path == STDIN:
        raise ArgmapError("--write needs a map in a file")
    steps = [step for step in about.steps if is_own(amap, amap.arguments[step.name])]
    asked = amap.arguments.get(about.name or "")
    if asked and not steps:
        path, handle = asked.span.path, asked.handle.partition(FOREIGN)[2]
        words = f"`{asked.handle}` stands in {path}; `argmap ask {path} {handle} --write` writes there"
        raise ArgmapError(printable(words))
    if next is not None:
        pairs = [(each.step.name, each.asked) for each in suggestions(about.questions, steps)[:next]]
    elif asked:
        pairs = [(step.name, each) for step in steps for each in step.questions]
    else:
        raise ArgmapError("name an argument, or say --next N, to --write; all questions of a map at once help nobody")
    names = {each.span: each.handle for each in read_map(amap.path, alone=True).arguments.values()}
    wanted: dict[str, list[str]] = {}
    for name, each in pairs:
        if each.status is Status.UNASKED:
            wanted.setdefault(names[amap.arguments[name].span], []).append(each.question.id)
    number = sum(map(len, wanted.values()))
    if number:
        change(amap.path, lambda document: ask(document, wanted))
    told = f"{counted(number, 'question')} written" if number else "nothing that is not asked"
    remark(f"{amap.path}: {told}")


def _print_json(about: _About, statuses: Sequence[Status], next: int) -> None:
    from argmap.documents.ask import as_json
    from argmap.text import as_json as written

    found = suggestions(about.questions, about.steps)[:next]
    emit_document(written(as_json(about.steps, about.citations, found, statuses)))


def _statuses(given: str | None) -> list[Status]:
    words = [word.strip() for word in (given or "").split(",")]
    return [Status(choose(word, list(Status), "status")) for word in words if word]
