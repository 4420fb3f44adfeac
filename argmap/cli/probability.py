"""`argmap probability`: how likely it is that a statement is accepted."""

from typing import Annotated

import typer

from argmap.cli.support import complete, options
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick_goals
from argmap.cli.support.output import emit_document
from argmap.cli.support.progress import waiting
from argmap.diagnostics import ArgmapError
from argmap.documents.probability import as_json
from argmap.evaluation import evaluate
from argmap.evaluation.probability import probabilities
from argmap.evaluation.probability.uncertain import uncertain
from argmap.render.probability import TOLD, lines
from argmap.text import printable
from argmap.text.letters import composed


def command(
    map: options.MapOrId = None,
    id: options.Id = None,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="ID=P", help="Give something a probability.", autocompletion=complete.ids),
    ] = None,
    default: Annotated[
        float | None, typer.Option(metavar="P", help="The probability of asserted statements that have none.")
    ] = None,
    sample: Annotated[
        int | None, typer.Option(min=1, max=1 << 24, metavar="N", help="Draw N worlds, even where all can be tried.")
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Draw other worlds.")] = 0,
    every: Annotated[bool, typer.Option("--all", help=f"Tell all that matters, not only the first {TOLD}.")] = False,
    alone: options.Alone = False,
    json: options.Json = False,
    width: options.Width = None,
) -> None:
    """Tell how likely it is that a statement is accepted.

    Probabilities are those that the map gives with `probability:`, or that
    --set and --default give: to a statement that is asserted, that it is
    true; to an argument, that its step is good; to an authority, that what
    rests on it is right.  All of them are taken to be independent of each
    other.  Whatever turns out wrong is withdrawn, and the rest evaluated as
    by `argmap evaluate`.

    Then come the uncertain things, first those that matter most: how much
    more likely the statement is if they are so than if they are not; and where
    their own probability decides whether it is more likely than not.

    Up to 20 uncertain things give the exact probability; with more, 65,536
    worlds are drawn, always the same ones for a --seed.

    \b
    Examples:
      argmap probability bridge --default 0.9
      argmap probability bridge --set floods=0.4 --set congestion=0.7
      argmap probability mali --default 0.9 --set '§charbonneau=0.5' --json
    """
    amap, goals = pick_goals(map, id, alone=alone)
    things = uncertain(amap, default, dict(_pair(each) for each in given or ()))
    if not things:
        raise ArgmapError("nothing is uncertain: give probabilities with `probability:`, --set or --default")
    with waiting("trying what may be wrong"):
        found = probabilities(evaluate(amap), goals, things, sample, seed)
    if json:
        from argmap.text.json import as_json as written

        emit_document(written(as_json(found, default)))
    else:
        print_lines(lines(found, amap, default, width or screen_width(), None if every else TOLD))


def _pair(word: str) -> tuple[str, float]:
    """`ID=P`."""
    name, equals, number = word.rpartition("=")
    try:
        return composed(name), float(number)
    except ValueError:
        pass
    what = "`ID=P`, such as `floods=0.4`" if not equals else "a number from 0 to 1 after `=`"
    raise ArgmapError(f"--set takes {what}, not `{printable(word)}`")
