"""`argmap what-if`: what a change would do to what stands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.changes import Affirm, Deny, Withdraw
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import read_map
from argmap.cli.support.output import emit_document
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.documents.what_if import as_json
from argmap.evaluation import Change, evaluate
from argmap.evaluation.outcome import Outcome
from argmap.model import ArgumentMap
from argmap.render.what_if import lines


def command(
    map: options.Map = None,
    withdraw: Withdraw = None,
    deny: Deny = None,
    affirm: Affirm = None,
    doubt: Annotated[
        list[str] | None,
        typer.Option(
            "--doubt",
            metavar="'ARG QUESTION'",
            help="Withdraw what a critical question asks about.",
            callback=options.one_form,
            autocompletion=complete.doubts,
        ),
    ] = None,
    fail: Annotated[
        bool, typer.Option("--fail-if-thesis-changes", help="Exit with 1 where a thesis gets another label.")
    ] = False,
    alone: options.Alone = False,
    json: options.Json = False,
    width: options.Width = None,
) -> None:
    """Tell what changes if something is withdrawn, denied or asserted; the map stays as it is.

    The first line says what becomes of the thesis.  Then come the statements
    and arguments whose label or state is another, before and after, and how
    many main arguments for the thesis still hold.  A label says what the map
    itself commits a reader to, not what is true.

    \b
      --withdraw   a statement is no longer asserted and its support does not
                   count; an argument does not count; without an authority, no
                   statement is asserted that only its citation stood behind
                   (unless --assert says so)
      --deny       rejected, whatever supports it
      --assert     asserted in its own right, but open to attack as ever

    \b
      --doubt      a critical question is answered to the argument's disadvantage:
                   the premise that it asks about is withdrawn, or else the
                   argument (`argmap ask` tells the questions)

    Each can be given several times.  `§name` is the authority, where a statement
    or argument has the same name.

    \b
    Examples:
      argmap what-if bridge --withdraw otters-move
      argmap what-if mali --withdraw doyle-sambanis --withdraw fortna
      argmap what-if mali --deny mali-is-typical --assert same-people
      argmap what-if mali --doubt 'coup-as-proof predicts'
      argmap what-if --withdraw survey-2024 --fail-if-thesis-changes --json
    """
    if not (withdraw or deny or affirm or doubt):
        raise ArgmapError("name at least one thing to --withdraw, --doubt, --deny or --assert")
    amap = read_map(map, alone=alone)
    withdrawn = [*(withdraw or ()), *_doubted(amap, doubt or ())]
    change = Change.of(amap, withdrawn, deny or (), affirm or ())
    with waiting("working out what stands"):
        found = Outcome.of(evaluate(amap), evaluate(amap, change))
    if json:
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found)))
    else:
        print_lines(lines(found, width or screen_width()))
    if fail and found.changed_theses:
        raise typer.Exit(1)


def _doubted(amap: ArgumentMap, addresses: Sequence[str]) -> list[str]:
    if not addresses:
        return []
    from argmap.questions import doubted

    return [name for address in addresses for name in doubted(amap, address)]
