"""`argmap why`: why a statement or argument fares as it does."""

from typing import Annotated

import typer

from argmap.cli.support import options
from argmap.cli.support.changes import Affirm, Deny, Withdraw
from argmap.cli.support.lines import print_lines, screen_width
from argmap.cli.support.maps import pick_goals
from argmap.cli.support.output import emit_document
from argmap.cli.support.progress import waiting
from argmap.evaluation import Change, evaluate
from argmap.evaluation.why import why
from argmap.render.why import lines


def command(
    map: options.MapOrId = None,
    id: options.Id = None,
    every: Annotated[
        bool, typer.Option("--all", help="Tell every reason, objection and loop, where one would be enough.")
    ] = False,
    withdraw: Withdraw = None,
    deny: Deny = None,
    affirm: Affirm = None,
    alone: options.Alone = False,
    questions: Annotated[bool, typer.Option("--questions", help="Count the questions that nobody asked.")] = False,
    json: options.Json = False,
    width: options.Width = None,
) -> None:
    """Tell why a statement is accepted, rejected, undecided or unsupported.

    A label says what the map itself commits a reader to, not what is true;
    `argmap evaluate --help` says what each of them means.

    \b
      accepted     what carries it, and why each objection to that fails or
                   is outweighed
      rejected     the objection that stands, and why the answers to it fail
      undecided    the loop of objections that nothing settles
      unsupported  why each reason for it fails, or that it has none; circles
                   by name

    One reason, objection or loop is enough, so the first that is written is
    told: `1 of 3 reasons told` says that there are more, and --all tells them
    all.  To undercut is to attack an argument rather than its premise or its
    claim; the premise itself may well be accepted.

    With --withdraw, --deny and --assert it tells what would be so then, as
    `argmap what-if` does.

    Below stands what the explanation rests on: the statements that the map
    asserts without an argument, and the authorities that these cite.  With
    --questions a last line tells how many critical questions about the steps
    told nobody asked; `argmap ask` has them.

    \b
    Examples:
      argmap why mali
      argmap why mali same-people
      argmap why bridge build.attack.1      why an objection fails
      argmap why mali | grep asserted       where the reasons end
      argmap why bridge --deny queues       what would carry it then
      argmap why mali --all
      argmap why mali --json
    """
    amap, goals = pick_goals(map, id, alone=alone)
    change = Change.of(amap, withdraw or (), deny or (), affirm or ())
    with waiting("working out what stands"):
        evaluation = evaluate(amap, change)
        explanations = [why(evaluation, each, every=every) for each in goals]
    if json:
        from argmap.documents.why import as_json
        from argmap.text.json import as_json as written

        emit_document(written(as_json(explanations)))
        return
    width = width or screen_width()
    told = [list(lines(explanation, evaluation, width)) for explanation in explanations]
    if questions:
        from argmap.facts import Facts
        from argmap.questions import Questions
        from argmap.render.why.unasked import unasked

        about = Questions(Facts(amap))
        told = [[*said, *unasked(each, about, width)] for said, each in zip(told, explanations, strict=True)]
    for number, said in enumerate(told):
        print_lines([[], *said] if number else said)
