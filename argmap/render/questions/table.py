"""Every argument that names a scheme with its questions in a line, and the questions of some status."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from argmap.model import Relation
from argmap.questions import Questions, Stake, Status, Step, stakes, suggestions
from argmap.render.lines.glyphs import CUT, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.questions.words import PHRASES, sign
from argmap.schemes import label
from argmap.text import counted, one_line

_NARROW = 28  # cells of a name
_NUMBERS = "  settled  open  hangs"


def table(
    questions: Questions, steps: Sequence[Step], every: int, most: int | None, width: int | None
) -> Iterator[Line]:
    """What is asked and what is not, of so many arguments; then at most so many of them, with the most at stake first.

    `hangs` tells how many of the main arguments for the theses would fall,
    and how many statements change, if the answer to ask for first went against the argument.
    """
    amap = questions.facts.amap
    steps = [step for step in steps if step.scheme]
    yield from row([], [Run(_summary(steps, every))], width)
    if not steps:
        return
    if width is not None:
        yield []
    rows = _ranked(questions, steps)
    mains = sum(len(amap.on(thesis, Relation.SUPPORT)) for thesis in dict.fromkeys(amap.theses))
    shown = rows[:most]
    names = [_cut(one_line(step.name), None if width is None else _NARROW) for step, _ in shown]
    room = None if width is None else max(_NARROW // 2, width - max(map(len, names)) - len(_NUMBERS) - 2)
    schemes = [_cut(label(step.scheme.name) if step.scheme else "", room) for step, _ in shown]
    columns = max(map(len, [*names, "argument"])), max(map(len, [*schemes, "scheme"]))
    head = f"{'argument':<{columns[0]}}  {'scheme':<{columns[1]}}{_NUMBERS}"
    yield [Run(head, Tone.MARK)]
    for (step, stake), name, scheme in zip(shown, names, schemes, strict=True):
        waiting = sum(each.status.waiting for each in step.questions)
        asked = sum(1 for each in step.questions if each.status in (Status.OPEN, Status.FALLEN, Status.STANDS))
        settled = len(step.questions) - waiting - sum(each.status is Status.STANDS for each in step.questions)
        numbers = f"{f'{settled}/{len(step.questions)}':>7}  {asked:4}  {len(stake.falls)}/{mains} {stake.changes:2}"
        yield [
            Run(name, Tone.ID),
            Run(f"{'':{columns[0] - len(name)}}  {scheme:<{columns[1]}}  {numbers}"),
        ]
    if len(shown) < len(rows):
        yield [Run(f"{CUT} ", Tone.MARK), Run(f"{len(rows) - len(shown):,} more: --all", Tone.MARK)]


def listing(steps: Sequence[Step], statuses: Collection[Status], width: int | None) -> Iterator[Line]:
    """The questions of some status, one an item: `case-of-mali counter-example (example): Are there …?`"""
    for step in steps:
        for each in step.told:
            if each.status in statuses:
                name = [Run(one_line(step.name), Tone.ID), Run(f" {each.question.id}", Tone.STRONG)]
                scheme = f" ({label(step.scheme.name)})" if step.scheme else ""
                yield from row([sign(each)], [*name, Run(f"{scheme}: {each.question.ask}")], width)


def _summary(steps: Sequence[Step], every: int) -> str:
    if not every:
        return "There is no argument that a question could be asked of."
    if not steps:
        none = f"None of the {every:,} arguments names" if every != 1 else "The argument does not name"
        return f"{none} a scheme; `argmap explain schemes` lists them."
    found = Counter(each.status for step in steps for each in step.questions)
    told = ", ".join(f"{found[status]:,} {_phrase(status, found[status])}" for status in PHRASES if found[status])
    names = f"{len(steps):,} of {counted(every, 'argument')} {'names' if len(steps) == 1 else 'name'} a scheme."
    return f"{names} Of {counted(found.total(), 'question')}: {told}."


def _phrase(status: Status, number: int) -> str:
    return PHRASES[status][number != 1]


def _ranked(questions: Questions, steps: Sequence[Step]) -> list[tuple[Step, Stake]]:
    """Arguments with a question that waits, as `suggestions` has them; then those without, as written."""
    first = [(each.step, each.stake) for each in suggestions(questions, steps)]
    seen = {step.name for step, _ in first}
    others = [step for step in steps if step.name not in seen]
    at_stake = stakes(questions.facts.amap, [step.name for step in others])
    return [*first, *((step, at_stake[step.name]) for step in others)]


def _cut(name: str, room: int | None) -> str:
    return name if room is None or len(name) <= room else name[: room - 1] + CUT
