"""What to ask next: the questions on whose answers most hangs, one an argument.

An unfavourable answer to a question about a premise withdraws the premise,
any other answer the step.  All withdrawals are tried in one pass (see
`evaluation.worlds`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.evaluation import evaluate
from argmap.evaluation.worlds import Relevant, blocks, members, tally, withdrawing
from argmap.model import ArgumentMap, Relation
from argmap.questions.asked import Asked, Status, Step
from argmap.questions.questions import Questions
from argmap.records import record
from argmap.schemes.table import QuestionType


@record
class Stake:
    """What comes of withdrawing something.

    The main arguments that no longer hold, how many statements change label,
    and the main arguments that hold only then.
    """

    falls: tuple[str, ...] = ()
    changes: int = 0
    rises: tuple[str, ...] = ()


@record
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
    waiting = [
        (step, each)
        for step in (questions.steps if steps is None else steps)
        for each in step.questions
        if each.status.waiting
    ]
    first: dict[str, Suggestion] = {}
    for row in sorted(_rows(questions, waiting), key=lambda row: _order(questions, row)):
        first.setdefault(row.step.name, row)
    return list(first.values())


def ranked(questions: Questions, asked: Iterable[tuple[Step, Asked]]) -> list[tuple[Step, Asked]]:
    """Questions that somebody asked, those on which most hangs before others, whatever became of them.

    The first question of each argument comes before the second of any.  Where
    an objection that raises a question stands, that has happened already: then
    as much hangs on it as would change without the objection.
    """
    rows = sorted(_rows(questions, asked), key=lambda row: _weight(questions, row))
    found = {(row.step.name, row.asked.question.id): (row.step, row.asked) for row in rows}
    turns, before = dict[tuple[str, str], int](), Counter[str]()
    for handle, name in found:
        turns[handle, name] = before[handle]
        before[handle] += 1
    return [found[each] for each in sorted(found, key=turns.__getitem__)]


def premises(asked: Asked) -> Sequence[str]:
    """The premises that an unfavourable answer would withdraw, one at a time; "" where it is the step."""
    return (asked.question.type is QuestionType.PREMISE and asked.about) or ("",)


def stakes(amap: ArgumentMap, names: Sequence[str]) -> Mapping[str, Stake]:
    """What comes of withdrawing each statement or argument by itself."""
    return dict(zip(names, _tried(amap, [(name,) for name in names]), strict=True))


def _rows(questions: Questions, asked: Iterable[tuple[Step, Asked]]) -> list[Suggestion]:
    """Each question with each premise that it is about, or with the step, and what hangs on it."""
    amap = questions.facts.amap
    found = [(step, each, premise) for step, each in asked for premise in premises(each)]
    groups = [_withdrawn(amap, *each) for each in found]
    different = list(dict.fromkeys(groups))
    at_stake = dict(zip(different, _tried(amap, different), strict=True))
    return [Suggestion(*each, at_stake[group]) for each, group in zip(found, groups, strict=True)]


def _withdrawn(amap: ArgumentMap, step: Step, asked: Asked, premise: str) -> tuple[str, ...]:
    if asked.status is Status.STANDS:
        return asked.objections
    return (premise if premise in amap.statements else step.name,)  # else of another map


def _tried(amap: ArgumentMap, groups: Sequence[tuple[str, ...]]) -> Iterator[Stake]:
    """What comes of withdrawing each group of statements and arguments."""
    evaluation = evaluate(amap)
    program = evaluation.program
    number = {name: place for place, name in enumerate(program.names)}
    mains = [each.handle for thesis in dict.fromkeys(amap.theses) for each in amap.on(thesis, Relation.SUPPORT)]
    relevant = Relevant(program, [*(number[each] for each in mains), *range(program.statements)])
    for block in blocks(groups, relevant.width):
        gone = ([number[name] for name in group] for group in block)
        outcome = relevant.run(withdrawing(gone, len(block)), len(block))
        labels = evaluation.labels.items()
        changed = (outcome.every ^ outcome.where(number[name], label) for name, label in labels)
        changes = tally(changed, len(block))
        falls, rises = dict[int, list[str]](), dict[int, list[str]]()
        for handle in mains:
            holding = evaluation.arguments[handle] == "holds"
            worlds = outcome.true[number[handle]]
            for world in members(outcome.every ^ worlds if holding else worlds):
                (falls if holding else rises).setdefault(world, []).append(handle)
        for world in range(len(block)):
            yield Stake(tuple(falls.get(world, ())), changes[world], tuple(rises.get(world, ())))


def _order(questions: Questions, row: Suggestion) -> tuple[object, ...]:
    blocked = questions.facts.states[row.step.name] == "blocked"
    known = row.asked.status is Status.OPEN  # asked before, so not the first among equals
    return blocked, *_weight(questions, row), known


def _weight(questions: Questions, row: Suggestion) -> tuple[object, ...]:
    amap, stake = questions.facts.amap, row.stake
    premise = amap.statements.get(row.premise)
    bare = premise is not None and not premise.cites and not amap.on(row.premise, Relation.SUPPORT)
    implicit = premise is not None and premise.implicit
    mains = len(stake.falls) + (len(stake.rises) if row.asked.status is Status.STANDS else 0)
    return -mains, not bare, not implicit, -row.asked.question.useful, -stake.changes
