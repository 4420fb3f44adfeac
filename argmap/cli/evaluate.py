"""`argmap evaluate`: what stands in a map."""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import choose, emit_document
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.documents.evaluate import as_json
from argmap.evaluation import Evaluation, Label, Semantics, evaluate
from argmap.evaluation.standing import Standing
from argmap.model import ArgumentMap
from argmap.render.evaluation import lines

LIMIT = 100  # extensions that are listed unless more are asked for


def command(
    map: options.Map = None,
    label: Annotated[
        str | None, typer.Option("--label", metavar="LABELS", help=f"Some of {', '.join(Label)}, with commas between.")
    ] = None,
    only: options.Only = None,
    semantics: Annotated[str, typer.Option(metavar="NAME", help=f"{', '.join(Semantics)}.")] = Semantics.GROUNDED,
    extensions: Annotated[bool, typer.Option("--extensions", help="List the extensions too.")] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=f"List at most N extensions; left out, {LIMIT}.")
    ] = None,
    json: options.Json = False,
    width: options.Width = None,
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

    \b
    Examples:
      argmap evaluate mali
      argmap evaluate mali --label rejected,unsupported
      argmap evaluate mali | grep ^blocked           the arguments that fail, and why
      argmap evaluate --semantics preferred --extensions --limit 5
      argmap evaluate mali --json
    """
    chosen = Semantics(choose(semantics, Semantics, "semantics"))
    if label is None and only is not None and set(_words(only)) <= set(Label):
        label, only = only, None  # as it was written before `--only` was a query
    labels = frozenset(Label(choose(word, Label, "label")) for word in _words(label))
    if limit is not None and not extensions:
        raise ArgmapError("--limit is for --extensions")
    amap = read_map(map)
    wanted = None if only is None else _found(amap, only)
    standing = _standing(amap, chosen, labels, (limit or LIMIT) if extensions else None, wanted)
    if json:
        from argmap.text import as_json as written

        emit_document(written(as_json(standing)))
    else:
        print_lines(lines(standing, width or screen_width()))


def _words(given: str | None) -> Iterator[str]:
    if given is not None:
        yield from (word.strip() for word in given.split(","))


def _found(amap: ArgumentMap, expression: str) -> frozenset[str]:
    from argmap.query import parse, selection

    return frozenset(selection(amap, parse(expression)).nodes)


def _standing(
    amap: ArgumentMap,
    semantics: Semantics,
    labels: frozenset[Label],
    limit: int | None,
    wanted: frozenset[str] | None,
) -> Standing:
    """What is told of a map; of some statements and arguments only, where not all are `wanted`."""
    from dataclasses import replace

    from argmap.evaluation.sides import acceptance

    with waiting("working out what stands"):
        evaluation = evaluate(amap)
        found = Standing(evaluation, acceptance(evaluation, semantics), labels)
        if wanted is not None:
            told = found.acceptance
            some = {name: each for name, each in told.labels.items() if name in wanted}
            others = {name: each for name, each in told.arguments.items() if name in wanted}
            found = replace(found, acceptance=replace(told, labels=some, arguments=others))
        return found if limit is None else _with_extensions(evaluation, found, limit)


def _with_extensions(evaluation: Evaluation, found: Standing, limit: int) -> Standing:
    from dataclasses import replace

    from argmap.evaluation.sides import extensions

    listed = list(islice(extensions(evaluation, found.acceptance.semantics), limit + 1))
    return replace(found, extensions=listed[:limit], more=len(listed) > limit)
