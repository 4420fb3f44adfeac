"""`argmap evaluate`: what stands in a map."""

from functools import partial
from itertools import islice
from typing import Annotated, NamedTuple

import typer

from argmap.cli.support import options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.many import find_many, is_several, print_parts
from argmap.cli.support.maps import open_whole
from argmap.cli.support.output import choose, choose_some, emit_document, words_of
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.documents.evaluate import as_json
from argmap.documents.several import several
from argmap.evaluation import Evaluation, Label, Semantics, evaluate
from argmap.evaluation.standing import Standing
from argmap.library import Opened
from argmap.query import QueryError, known_somewhere, parse, select_anywhere
from argmap.render.evaluation import lines
from argmap.render.lines.glyphs import Line
from argmap.text.json import as_json as written

LIMIT = 100  # extensions that are listed unless more are asked for


class Asked(NamedTuple):
    """What is asked about every map; `limit` is how many extensions to list, None for none."""

    semantics: Semantics
    labels: frozenset[Label]
    only: str | None
    limit: int | None


class Told(NamedTuple):
    """What is told of a map, as a document or as lines; the names in `--only` that it does not have."""

    path: str
    document: dict[str, object]
    lines: list[Line]
    unknown: list[QueryError]


def command(
    maps: options.Some = None,
    label: Annotated[
        str | None,
        options.some_of("--label", "LABELS", Label, f"Some of {', '.join(Label)}, with commas between."),
    ] = None,
    only: options.Only = None,
    semantics: Annotated[str, options.one_of("--semantics", "NAME", Semantics)] = Semantics.GROUNDED,
    extensions: Annotated[bool, typer.Option("--extensions", help="List the extensions too.")] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=f"List at most N extensions; left out, {LIMIT}.")
    ] = None,
    alone: options.Alone = False,
    json: options.Json = False,
    width: options.Width = None,
    jobs: options.Jobs = None,
) -> None:
    """Label every statement by what stands, and list the arguments that do not hold.

    A label says what the map itself commits a reader to, not what is true.
    An objection that nothing answers or outweighs wins, and nothing can
    support itself.

    \b
      accepted     it is asserted or supported, and no objection prevails
      rejected     an objection to it prevails
      undecided    the map leaves it open
      unsupported  no objection prevails, but no reason for it is left, or
                   it never had one

    An argument holds if its premises are accepted, nothing undercuts it, and
    some of its backing holds where it has backing; else it is blocked, or
    undecided.  One that holds can still lose: then its reasons stand, and an
    objection to its claim beats them.  An objection that holds can lose too,
    where it is `outweighed`.

    That is the grounded semantics, which takes no sides.  The others need the
    extra `solver`, and take sides where the grounded labels leave something
    undecided.  An extension is one coherent way of doing so; a statement is
    labelled accepted or rejected if it is so in all of them.

    \b
      complete     every coherent way of taking sides, or of not doing so
      preferred    taking sides as far as one coherently can
      stable       taking sides on everything, where that is possible

    Where the map refers to others, the last lines say what their theses were
    alone and are now.

    \b
    Examples:
      argmap evaluate mali
      argmap evaluate mali --label rejected,unsupported
      argmap evaluate mali | grep ^blocked           the arguments that fail, and why
      argmap evaluate --semantics preferred --extensions --limit 5
      argmap evaluate mali --json
      argmap evaluate corpus/ --only kind:thesis     every map in a folder
    """
    chosen = Semantics(choose(semantics, Semantics, "semantics"))
    if label is None and only and only.strip() and set(words_of([only])) <= set(Label):
        label, only = only, None  # as it was written before `--only` was a query
    labels = frozenset(Label(word) for word in choose_some(label, Label, "label"))
    if limit is not None and not extensions:
        raise ArgmapError("--limit is for --extensions")
    tell = partial(
        _told, Asked(chosen, labels, only, (limit or LIMIT) if extensions else None), json, width or screen_width()
    )
    if not is_several(maps or []):
        with waiting("working out what stands"):
            told = tell(open_whole(maps[0] if maps else None, alone=alone))
        known_somewhere([told.unknown])
        emit_document(written(told.document)) if json else print_lines(told.lines)
        return
    many = find_many(maps or [], jobs)
    found = list(many.do(tell, "evaluating"))
    known_somewhere(each.unknown for each in found)
    if json:
        emit_document(written(several(((each.path, each.document) for each in found), many.unread)))
    else:
        print_parts(((each.path, each.lines) for each in found), several=True)
    if many.unread:
        raise typer.Exit(1)


def _told(asked: Asked, json: bool, width: int | None, opened: Opened) -> Told:
    """What stands in a map, as a document or as lines."""
    unknown: list[QueryError] = []
    wanted = None
    if asked.only is not None:
        selected, unknown = select_anywhere(opened.joined, parse(asked.only))
        wanted = selected.nodes
    found = _standing(asked, opened, wanted)
    document, shown = (as_json(found), []) if json else ({}, list(lines(found, width)))
    return Told(opened.path, document, shown, unknown)


def _standing(asked: Asked, opened: Opened, wanted: frozenset[str] | None) -> Standing:
    """What is told of a map.  What becomes of the theses of its guests is told of the whole only."""
    from argmap.evaluation.sides import acceptance

    evaluation = evaluate(opened.joined)
    found = Standing(evaluation, acceptance(evaluation, asked.semantics), asked.labels, wanted)
    if wanted is None and opened.guests:
        from dataclasses import replace

        from argmap.evaluation.guests import fates

        found = replace(found, guests=fates(opened, found.acceptance))
    return found if asked.limit is None else _with_extensions(evaluation, found, asked.limit)


def _with_extensions(evaluation: Evaluation, found: Standing, limit: int) -> Standing:
    from dataclasses import replace

    from argmap.evaluation.sides import extensions

    listed = list(islice(extensions(evaluation, found.acceptance.semantics), limit + 1))
    return replace(found, extensions=listed[:limit], more=len(listed) > limit)
