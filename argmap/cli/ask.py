"""`argmap ask`: critical questions."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, NamedTuple

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.asking import NEXT, About, document, lines, most
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.many import Many, find_many, is_several, maps_and_id, print_parts
from argmap.cli.support.maps import pick, read_map
from argmap.cli.support.output import choose_some, emit_document, remark
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.documents.several import several
from argmap.facts import Facts
from argmap.keys import FOREIGN
from argmap.library import STDIN, Opened
from argmap.library.joining import is_own
from argmap.questions import Questions, Status, suggestions
from argmap.render.lines.glyphs import Line
from argmap.text import counted, printable
from argmap.text.json import as_json


def _statuses(name: str, help: str) -> Any:
    return options.some_of(name, "STATUS", Status, help)


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MAP]... [ARGUMENT]",
            help="Maps and folders, left out, the only map; an argument or a statement, left out, all.",
            autocompletion=complete.show,
        ),
    ] = None,
    next: Annotated[
        int | None, typer.Option("--next", min=1, metavar="N", help="Tell the N questions to ask first.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Put the questions into the map, as open.")] = False,
    sheet: Annotated[bool, typer.Option("--sheet", help="Print a work sheet, as Markdown.")] = False,
    status: Annotated[
        str | None, _statuses("--status", "List the questions of a status, or of several: open,answer-fallen.")
    ] = None,
    fail_if: Annotated[str | None, _statuses("--fail-if", "Exit with 1 where a question has this status.")] = None,
    all: Annotated[bool, typer.Option("--all", help="Every argument, not only those on which most hangs.")] = False,
    alone: options.Alone = False,
    json: options.Json = False,
    width: options.Width = None,
    jobs: options.Jobs = None,
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
      argmap ask corpus/ --fail-if open       every map in a folder
    """
    if sheet + write + json > 1 or (status and (sheet or write)) or (next and (sheet or status)):
        raise ArgmapError("--sheet, --write, --json, --status and --next do not go together in this way")
    listed, failing = _chosen(status), _chosen(fail_if)
    names, word = maps_and_id(words or [])
    if is_several(names):
        if word is not None or sheet or write or alone:
            raise ArgmapError("an argument, --sheet, --write and --alone are for one map, and there are several")
        _ask_several(find_many(names, jobs), _Wanted(next, listed, failing, all, json, width or screen_width()))
        return
    typed = names[0] if names else None
    amap, name = pick(typed, word, alone=alone)
    about = About.of(Questions(Facts(amap)), name, "" if typed in (None, name) else f" {typed}")
    if write:
        _write(about, next)
    elif sheet:
        from argmap.render.questions.sheet import sheet as written

        arguments = amap.arguments.values() if name is None else [amap.arguments[each.name] for each in about.steps]
        emit_document(written(about.questions, list(arguments)))
    elif json:
        emit_document(as_json(document(about, listed or list(Status), next or NEXT)))
    else:
        with waiting("working out what hangs on the questions"):
            shown = width or screen_width()
            print_lines(list(lines(about, next, listed, most(all, shown), shown)))
    if about.has(failing):
        raise typer.Exit(1)


class _Wanted(NamedTuple):
    """What is to be told of each of several maps."""

    next: int | None
    statuses: Sequence[Status]
    failing: Sequence[Status]
    all: bool
    json: bool
    width: int | None


class _Told(NamedTuple):
    """What is told of one of them, as a document or as lines; and whether a question has a status to fail by."""

    path: str
    document: Any
    lines: list[Line]
    fails: bool


def _ask_several(many: Many, wanted: _Wanted) -> None:
    found = list(many.do(partial(_told, wanted), "asking"))
    if wanted.json:
        emit_document(as_json(several(((each.path, each.document) for each in found), many.unread)))
    else:
        print_parts(((each.path, each.lines) for each in found), several=True)
    if many.unread or any(each.fails for each in found):
        raise typer.Exit(1)


def _told(wanted: _Wanted, opened: Opened) -> _Told:
    about = About.of(Questions(Facts(opened.map)), None, f" {opened.path}")
    fails = about.has(wanted.failing)
    if wanted.json:
        return _Told(opened.path, document(about, wanted.statuses or list(Status), wanted.next or NEXT), [], fails)
    told = lines(about, wanted.next, wanted.statuses, most(wanted.all, wanted.width), wanted.width)
    return _Told(opened.path, {}, list(told), fails)


def _write(about: About, next: int | None) -> None:
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


def _chosen(given: str | None) -> list[Status]:
    return [Status(word) for word in choose_some(given, Status, "status")]
