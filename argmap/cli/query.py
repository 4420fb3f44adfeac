"""`argmap query`: what in a map an expression holds of."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.answers import (
    Answer,
    answered,
    print_counts,
    print_document,
    print_groups,
    print_list,
    print_trees,
)
from argmap.cli.support.lines import can_show, screen_width
from argmap.cli.support.many import Many, find_many, is_several, names_maps
from argmap.cli.support.maps import open_whole
from argmap.cli.support.output import choose, remark
from argmap.diagnostics import ArgmapError
from argmap.library import Opened, Unread
from argmap.query import STATES, known_somewhere, parse
from argmap.query.groups import GROUPS
from argmap.render.lines.glyphs import SIGNS
from argmap.render.tree import Look
from argmap.text import counted, listed


def command(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="[MAP]... EXPR",
            autocompletion=complete.query,
            help="Maps and folders, and what to look for in them.",
        ),
    ],
    tree: Annotated[bool, typer.Option("--tree", help="Print what is found as trees.")] = False,
    json: options.Json = False,
    alone: options.Alone = False,
    count: Annotated[
        bool, typer.Option("--count", help="Print only how many are found, for each map or group.")
    ] = False,
    group_by: Annotated[
        str | None, options.one_of("--group-by", "WHAT", GROUPS, f"Sort by {listed(GROUPS, 'or')}.")
    ] = None,
    index: Annotated[
        str | None,
        typer.Option("--index", metavar="[=FILE]", help="Ask the index that `argmap index` wrote, and read no map."),
    ] = None,
    jobs: options.Jobs = None,
    scheduler: options.Scheduler = None,
) -> None:
    """Find statements, arguments and authorities by an expression.

    \b
      build          an id             +build         and what bears on it
      build+         and what it bears on             2+build  at most 2 arguments off
      otters..build  all on the ways from one up to the other
      kind:premise   or claim, thesis, argument, undercut, authority …
      cites:fortna   author:doyle  tag:granted  text:peace  scheme:sign  year:2000..2010
      asks:trust     of which a critical question is asked, or that raise it
      is:leaf        a state; they are listed below

    These need no quotes in a shell, nor do `and`, `or` and `not` between
    them.  Quote the expression where it has one of these:

    \b
      otter-*        a glob, also as the value of a field
      pro(build)     what is directly for it; con(build) against it
      pro*(build)    what is for it in the end, through any number of steps
      ( … )          to group; `and` goes before `or`
      year:>=2000    text:"lasting peace"

    A query finds statements.  Arguments and authorities it finds where it
    asks for them: `kind:argument and +build`, `kind:authority and +build`.

    Of several maps, or a folder, it prints `map: id: text`; a name that only
    some of them have finds nothing in the others.  --group-by puts what has a
    tag, a scheme … under it.

    --index asks what `argmap index` wrote, in milliseconds.  Where the
    expression is about arguments between statements (`+x`, `pro(x)`, `is:…`)
    the maps that may have an answer are read.

    Of one map it prints ids alone in a pipe.  Exit status: 0 found, 1 nothing found, 2
    the expression is wrong or could not be looked up; 1 too where a map of
    several could not be read.
    """
    if tree + json + count > 1 and not (group_by and json + tree == 0):
        raise ArgmapError("--tree, --json and --count exclude one another")
    if tree and group_by:
        raise ArgmapError("--tree and --group-by exclude one another")
    by = None if group_by is None else choose(group_by, GROUPS, "group")
    look = Look(width=screen_width(), ascii=not can_show(SIGNS)) if tree else None
    if index is None:
        names, expression = _maps_and_expression(words)
        answers, unread = _answers(
            names, expression, partial(answered, parse(expression), by, look), alone, jobs, scheduler
        )
    else:
        names, expression = [], " ".join(words)
        answers, unread = _indexed(index, expression, by, look, jobs, scheduler)
    known_somewhere(answer.unknown for answer in answers)
    several = index is not None or is_several(names)
    if json:
        print_document(answers, by, unread, several=several)
    elif by is not None:
        print_groups(answers, several=several, count=count)
    elif count:
        print_counts(answers, several=several)
    elif tree:
        print_trees(answers, several=several)
    else:
        print_list(answers, several=several)
    if unread or not any(answer.matches for answer in answers):
        raise typer.Exit(1)


command.__doc__ = f"""{command.__doc__}
    \b
    States:
{chr(10).join(f"      is:{name:<13}{row.meaning}" for name, row in STATES.items())}

    \b
    Examples:
      argmap query is:unanswered                         objections without answer, in the only map
      argmap query mali +mix-blurs and is:implicit       what one branch leaves unsaid
      argmap query mali barkhane..do-not-mix             how one statement bears on the thesis
      argmap query mali 'con*(do-not-mix)' --tree        the other side's case
      argmap query mali kind:authority and +mix-blurs    on whose authority
      argmap query mali is:leaf and not is:cited --count
      argmap query corpus/ kind:argument --group-by scheme --count
      argmap query --index text:peacekeep*           in every map that is indexed
    """


def _maps_and_expression(words: Sequence[str]) -> tuple[list[str], str]:
    """Of several words the first is a map, unless the expression goes on after it or it cannot be one; so are those
    after it that name one, as long as something is left to look for."""
    first, *rest = words
    if _goes_on(first, rest) or (not names_maps(first) and any(sign in first for sign in "+*:() ")):
        return [], " ".join(words)
    names = [first]
    while names_maps(rest[0]) and not _goes_on(rest[0], rest[1:]):
        names.append(rest.pop(0))
    return names, " ".join(rest)


def _goes_on(word: str, rest: Sequence[str]) -> bool:
    return not rest or rest[0].lower() in ("and", "or") or word.lower() == "not"


def _answers(
    names: list[str],
    expression: str,
    answer: Callable[[Opened], Answer],
    alone: bool,
    jobs: int | None,
    scheduler: str | None,
) -> tuple[list[Answer], list[Unread]]:
    """What is found in the maps of these names, and which could not be read; a map that is alone has to be readable."""
    if is_several(names):
        many = find_many(names, jobs, scheduler)
        return list(many.do(answer, "searching")), many.unread
    try:
        return [answer(open_whole(names[0] if names else None, alone=alone))], []
    except ArgmapError:
        if not names and names_maps(expression):
            raise ArgmapError(f"{expression} is a map; write what to look for after it") from None
        raise


def _indexed(
    file: str, expression: str, by: str | None, look: Look | None, jobs: int | None, scheduler: str | None
) -> tuple[list[Answer], list[Unread]]:
    """The same of the maps in an index; those maps are read that the index alone cannot answer for."""
    from argmap.index import search
    from argmap.index.store import existing

    query = parse(expression)
    with existing(file) as index:
        for error in search.unknown_names(index, query):
            raise error
        unread = [Unread(path, reason) for path, reason in search.unread(index).items()]
        found = search.answers(index, query) if by is None and look is None else None
        if found is not None:
            answers = [Answer(path, matches) for path, matches in found.items()]
        else:
            many = Many(search.candidates(index, query), jobs, scheduler)
            answers = [replace(each, unknown=()) for each in many.do(partial(answered, query, by, look), "searching")]
            unread += many.unread
        if changed := search.changed(index, [answer.path for answer in answers if answer.matches]):
            have = "has" if len(changed) == 1 else "have"
            remark(
                f"argmap: note: {counted(len(changed), 'map')} of these {have} changed since; `argmap index` reads it"
            )
    if unread:
        remark(f"argmap: {counted(len(unread), 'map')} could not be read; `argmap index` says why")
    return answers, unread
