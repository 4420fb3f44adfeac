"""How likely what is asked about is, as lines: the chances, what they hang on, where they tip, what was assumed."""

from collections.abc import Iterator

from argmap.evaluation.probability import Probabilities, Sensitivity
from argmap.evaluation.probability.uncertain import Kind
from argmap.model import ArgumentMap
from argmap.render.labels import argument, entry, statement
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.weakness import authority, titled
from argmap.text import counted, one_line

TOLD = 10  # sensitivities


def lines(
    found: Probabilities, amap: ArgumentMap, default: float | None, width: int | None = None, most: int | None = TOLD
) -> Iterator[Line]:
    """With a width in cells, wrapped, with a blank line between the parts; without, one line an item."""
    for name in found.goals:
        chance = found.chances[name]
        start = [Run(f"{chance.accepted:.3f} "), Run("accepted", Tone.SUPPORT), Run(f"  {chance.undecided:.3f} ")]
        what = statement(amap, name) if name in amap.statements else argument(amap, name)
        yield from entry([*start, Run("undecided", Tone.UNDERCUT), Run("  ")], what, width)
    for goal in found.goals:
        felt = [each for each in found.sensitivities if each.goal == goal and abs(each.value) >= 0.0005]
        if felt:
            yield from titled(f"How much {one_line(goal)} hangs on what is uncertain:", width)
        for each in felt[:most]:
            tips = f"; {_tip(each)}" if each.tips_at is not None else ""
            yield from entry([Run(f"{each.value:+.3f}  ")], [*_named(each, amap), Run(tips)], width)
        if most is not None and len(felt) > most:
            yield from row([], [Run(f"… and {len(felt) - most:,} more; --all tells them", Tone.MARK)], width)
    if width is not None:
        yield []
    yield from row([], [Run(assumptions(found, default))], width)


def assumptions(found: Probabilities, default: float | None) -> str:
    """What was assumed, and how it was worked out."""
    how = f"all {found.worlds:,} worlds"
    if found.half_width is not None:
        how = f"{found.worlds:,} worlds drawn with seed {found.seed}, right to within ±{found.half_width:.4f} (95 %)"
    given = counted(len(found.uncertain), "thing")
    rest = f"; asserted statements without a probability: {default:g}" if default is not None else ""
    verb = "is" if len(found.uncertain) == 1 else "are"
    return f"assumed: {given} {verb} uncertain, each independently of the others{rest}; all else is certain; {how}"


def _tip(each: Sensitivity) -> str:
    way = "at least" if each.value > 0 else "at most"
    return f"{one_line(each.goal)} is more likely than not while this is {way} {each.tips_at:.2f}"


def _named(each: Sensitivity, amap: ArgumentMap) -> list[Run]:
    kind, name, chance = each.uncertain
    marks = [f"probability {chance:g}"]
    if kind is Kind.STATEMENT:
        return statement(amap, name, marks)
    if kind is Kind.ARGUMENT:
        return argument(amap, name, marks)
    return [*authority(amap, name), Run(f" ({marks[0]})", Tone.MARK)]
