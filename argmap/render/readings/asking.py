"""The critical questions of a map beside the key, as rows of a report."""

from collections.abc import Iterator

from argmap.compare.grading import Asking, Grade, Question
from argmap.evaluation import Difference
from argmap.evaluation.theses import theses
from argmap.render.lines.glyphs import ARROW, Run
from argmap.render.questions.words import PHRASES
from argmap.render.readings.report import Row, Section, ident, joined, own, said
from argmap.schemes import label
from argmap.text import counted

_NAMED = 4  # so many labels that the map's objections change are told; the others are counted


def section(found: Grade, most: int | None) -> Section:
    """What both ask, what only the key or only the map asks, kinds of reasoning, what the map's objections do."""
    asking, rows = found.asking, list[Row]()
    assert asking is not None
    parts = (
        [_row("asked", each, each.in_map) for each in asking.both],
        [_row("not asked", each, each.in_key, each in asking.important) for each in asking.missed],
        [_row("own question", each, each.in_map) for each in asking.own],
        [Row("kind", tuple(_kind(each.in_map, each.map_scheme, each.key_scheme))) for each in asking.otherwise],
        list(_undercuts(found, asking)),
    )
    for part in parts:
        rows += part[:most]
        if most is not None and len(part) > most:
            rows.append(Row(part[0].head, (own(f"and {len(part) - most} more (--all)"),)))
    return Section(_title(asking), tuple(rows))


def share(asking: Asking) -> str:
    """`2/5`: of the most important questions of the key."""
    return f"{asking.hits}/{len(asking.important)}"


def _title(asking: Asking) -> str:
    every = len(asking.both) + len(asking.missed)
    mine = f"{len(asking.own)} of its own"
    if not every:
        return f"questions: the key asks none, {mine}"
    some = "" if every == len(asking.important) else f", {len(asking.both)} of {every} in all"
    number = counted(len(asking.important), "most important question")
    return f"questions: {asking.hits} of the key's {number}{some}, {mine}"


def _row(head: str, each: Question, handle: str, important: bool = False) -> Row:
    """`not asked   coup-as-proof other-reason: Could there be …? (important)`."""
    more = f" ({PHRASES[each.status][0]})" if head != "not asked" else " (important)" if important else ""
    return Row(head, (ident(handle), own(f" {each.name}: "), said(each.ask), own(more)))


def _kind(handle: str, mine: str, keys: str) -> Iterator[Run]:
    yield ident(handle)
    yield own(f": {label(mine) if mine else 'none named'}; in the key {label(keys)}")


def _undercuts(found: Grade, asking: Asking) -> Iterator[Row]:
    for each in asking.undercuts:
        fate = "blocks it" if each.holds else "does not hold"
        runs = (ident(each.handle), own(f" raises {each.question} of "), ident(each.target), own(f": {fate}"))
        yield Row("objection", runs)
    if asking.undercuts:
        yield Row("effect", tuple(_effect(found, asking)))


def _effect(found: Grade, asking: Asking) -> Iterator[Run]:
    """`do-not-mix accepted → rejected; coup-as-proof holds → blocked and 3 more`; first the theses."""
    goals = theses(found.amap)
    done = sorted(asking.done, key=lambda each: each.name not in goals)
    if not done:
        yield own("no label changes by its objections")
        return
    if not any(each.name in goals for each in done):
        yield own("the thesis stays as it is; " if len(goals) == 1 else "the theses stay as they are; ")
    yield from joined(map(_change, done[:_NAMED]))
    if len(done) > _NAMED:
        yield own(f" and {len(done) - _NAMED:,} more")


def _change(each: Difference) -> tuple[Run, ...]:
    return ident(each.name), own(f" {each.before} {ARROW} {each.after}")
