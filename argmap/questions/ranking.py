"""What to ask next: the questions on whose answers most hangs, one an argument.

An unfavourable answer to a question about a premise withdraws the premise,
any other answer the step.  All withdrawals are tried in one pass (see
`evaluation.worlds`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.evaluation import evaluate
from argmap.evaluation.worlds import Relevant, blocks, members, tally, withdrawing
from argmap.model import ArgumentMap, Relation
from argmap.questions.asked import Asked, Status, Step
from argmap.questions.questions import Questions
from argmap.schemes.table import QuestionType


@dataclass(frozen=True, slots=True)
class Stake:
    """What comes of withdrawing something: the main arguments that no longer hold, the statements that change label."""

    falls: tuple[str, ...] = ()
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question worth asking: of which argument, about which premise ("" for the step), and what hangs on it."""

    step: Step
    asked: Asked
    premise: str
    stake: Stake


def suggestions(questions: Questions, steps: Sequence[Step] | None = None) -> list[Suggestion]:
    """For each argument with a question that waits the one to ask first, those on which most hangs before others.

    First those on which the most main arguments for the theses hang; then
    premises that have neither support nor source; then implicit ones; then
    the questions that people find useful more often; then those on which most
    statements hang.  Arguments that are blocked already come last.
    """
    found = [
        (step, each, premise)
        for step in (questions.steps if steps is None else steps)
        for each in step.questions
        if each.status.waiting
        for premise in premises(each)
    ]
    amap = questions.facts.amap
    tried = [premise if premise in amap.statements else step.name for step, _, premise in found]  # else of another map
    at_stake = stakes(amap, list(dict.fromkeys(tried)))
    rows = [Suggestion(*each, at_stake[name]) for each, name in zip(found, tried, strict=True)]
    rows.sort(key=lambda row: _order(questions, row))
    return list({row.step.name: row for row in reversed(rows)}.values())[::-1]


def premises(asked: Asked) -> Sequence[str]:
    """The premises that an unfavourable answer would withdraw, one at a time; "" where it is the step."""
    return (asked.question.type is QuestionType.PREMISE and asked.about) or ("",)


def stakes(amap: ArgumentMap, names: Sequence[str]) -> Mapping[str, Stake]:
    """What comes of withdrawing each statement or argument by itself."""
    return dict(zip(names, _tried(amap, names), strict=True))


def _tried(amap: ArgumentMap, names: Sequence[str]) -> Iterator[Stake]:
    evaluation = evaluate(amap)
    program = evaluation.program
    number = {name: place for place, name in enumerate(program.names)}
    mains = [each.handle for thesis in dict.fromkeys(amap.theses) for each in amap.on(thesis, Relation.SUPPORT)]
    holding = [handle for handle in mains if evaluation.arguments[handle] == "holds"]
    relevant = Relevant(program, [*(number[each] for each in holding), *range(program.statements)])
    for block in blocks(names, relevant.width):
        outcome = relevant.run(withdrawing(([number[name]] for name in block), len(block)), len(block))
        labels = evaluation.labels.items()
        changed = (outcome.every ^ outcome.where(number[name], label) for name, label in labels)
        changes = tally(changed, len(block))
        falls: dict[int, list[str]] = {}
        for handle in holding:
            for world in members(outcome.every ^ outcome.true[number[handle]]):
                falls.setdefault(world, []).append(handle)
        yield from (Stake(tuple(falls.get(world, ())), changes[world]) for world in range(len(block)))


def _order(questions: Questions, row: Suggestion) -> tuple[object, ...]:
    amap, stake = questions.facts.amap, row.stake
    premise = amap.statements.get(row.premise)
    bare = premise is not None and not premise.cites and not amap.on(row.premise, Relation.SUPPORT)
    implicit = premise is not None and premise.implicit
    blocked = questions.facts.states[row.step.name] == "blocked"
    known = row.asked.status is Status.OPEN  # asked before, so not the first among equals
    return blocked, -len(stake.falls), not bare, not implicit, -row.asked.question.useful, -stake.changes, known
