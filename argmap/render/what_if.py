"""What a change does to a map, as lines."""

from collections.abc import Iterator, Sequence

from argmap.evaluation import Difference, Semantics
from argmap.evaluation.outcome import Outcome
from argmap.evaluation.theses import main_arguments, theses
from argmap.render.labels import argument, entry, labelled, statement
from argmap.render.lines.glyphs import ARROW, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.text import counted, listed, one_line


def lines(found: Outcome, width: int | None = None) -> Iterator[Line]:
    """What becomes of the thesis; then every statement and argument that fares otherwise, before and after.

    With a width in cells, wrapped, with a blank line between the parts; without, one line an item.
    """
    for headline in _headlines(found):
        yield from row([], headline, width)
    amap, marks = found.before.amap, _marks(found)
    rows = [(each, statement(amap, each.name, marks.get(each.name, ()))) for each in found.statements]
    yield from _table(rows, width)
    rows = [(each, argument(amap, each.name, marks.get(each.name, ()))) for each in found.arguments]
    yield from _table(rows, width)
    if width is not None:
        yield []
    each_thesis = found.main_arguments
    for name, (before, after) in each_thesis.items():
        start = [Run(one_line(name), Tone.ID), Run(": ")] if len(each_thesis) > 1 else []
        every = len(main_arguments(amap, name))
        yield from row([], [*start, *_main(every, len(before), len(after))], width)
    yield from row([], [Run(summary(found))], width)


def summary(found: Outcome) -> str:
    """All in a line."""
    numbers = (len(found.statements), "statement"), (len(found.arguments), "argument")
    changed = listed(counted(number, what) for number, what in numbers if number) or "nothing"
    verb = "change" if len(found.statements) + len(found.arguments) > 1 else "changes"
    return f"{Semantics.GROUNDED} semantics: {changed} {verb}"


def _headlines(found: Outcome) -> Iterator[list[Run]]:
    """A sentence for each thesis whose label is another; or that it stays, which of several is said once."""
    names = theses(found.before.amap)
    for name in found.changed_theses:
        before, after = found.before.labels[name], found.after.labels[name]
        change = [labelled(before), Run(f" {ARROW} ", Tone.MARK), labelled(after)]
        yield [Run("thesis "), Run(one_line(name), Tone.ID), Run(": "), *change]
    if found.changed_theses:
        return
    if len(names) == 1:
        stays = [Run(" stays "), labelled(found.before.labels[names[0]])]
        yield [Run("thesis "), Run(one_line(names[0]), Tone.ID), *stays]
    else:
        yield [Run(f"all {len(names):,} theses stay what they are" if names else "the map has no thesis")]


def _main(every: int, before: int, after: int) -> list[Run]:
    """`6 of 6 main arguments → 5 of 6`"""
    return [
        Run(f"{before:,} of {counted(every, 'main argument')} "),
        Run(ARROW, Tone.MARK),
        Run(f" {after:,} of {every:,}"),
    ]


def _table(rows: Sequence[tuple[Difference, list[Run]]], width: int | None) -> Iterator[Line]:
    if rows and width is not None:
        yield []
    before = max((len(each.before) for each, _ in rows), default=0)
    after = max((len(each.after) for each, _ in rows), default=0)
    for each, runs in rows:
        change = [labelled(each.before, before), Run(f" {ARROW} ", Tone.MARK), labelled(each.after, after)]
        yield from entry([*change, Run("  ")], runs, width)


def _marks(found: Outcome) -> dict[str, list[str]]:
    """What is said of a statement besides: that it is the thesis, and what was done to it."""
    change, amap = found.after.change, found.before.amap
    marks = {name: ["thesis"] for name in theses(amap)}
    fallen = change.gone(amap) - change.withdrawn
    done = ("withdrawn", change.withdrawn), ("what it cites is withdrawn", fallen)
    for word, names in (*done, ("denied", change.denied), ("asserted", change.asserted)):
        for name in names:
            marks.setdefault(name, []).append(word)
    return marks
