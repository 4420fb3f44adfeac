"""The case that a brief tells: the theses, the main arguments for each, what is said against them."""

from collections.abc import Mapping

from argmap.evaluation.critical import Critical
from argmap.evaluation.critical.objections import Objection, objections
from argmap.evaluation.theses import main_arguments
from argmap.evaluation.why import reasons
from argmap.evaluation.why.explanation import Because
from argmap.model import Argument
from argmap.render.brief.parts import NAMED, Brief, Item, Section, argued, stated
from argmap.render.labels import called, labelled, named
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.why.reasons import reason
from argmap.text import counted, one_line


def thesis(brief: Brief, room: int) -> Section:
    """Every thesis with its label; only the first few with their texts."""
    amap, labels = brief.amap, brief.evaluation.labels
    items = [Item([*stated(amap, each.name, room), Run(" — "), labelled(each.label)]) for each in brief.criticals]
    others = brief.theses[len(brief.criticals) :]
    if others:
        told = ", ".join(f"{one_line(name)} ({labels[name]})" for name in others[:NAMED])
        more = f" and {len(others) - NAMED:,} more" if len(others) > NAMED else ""
        items.append(Item([Run(f"other theses: {told}{more}")]))
    return Section(one_line(amap.title), items)


def main(brief: Brief, found: Critical, room: int, most: int) -> Section:
    """The main arguments for a thesis, one sentence each: those that hold, then the others; some of both are told."""
    every = main_arguments(brief.amap, found.name)
    needs = {line.argument: len(line.hangs_on) for line in found.lines}
    hold = [each for each in every if each.handle in needs]
    others = [each for each in every if each.handle not in needs]
    kept = min(len(others), max(most - len(hold), (most + 1) // 2))
    told = [*hold[: max(most - kept, 0)], *others[:kept]]
    because = reasons(brief.evaluation) if others else {}
    items = [Item(_line(brief, each, needs, because, room), _share(each, needs)) for each in told]
    if len(every) > len(told):
        items.append(Item([Run(f"and {len(every) - len(told):,} more", Tone.MARK)]))
    verb = f"hold{'s' * (len(every) == 1)}"
    return Section(f"{len(needs):,} of {counted(len(every), 'main argument')}{brief.of(found)} {verb}", items)


def against(brief: Brief, found: Critical, room: int, most: int) -> Section:
    """The objections that weigh most, and what answers, outweighs or concedes each."""
    every = objections(brief.evaluation, found.name)
    items = [Item(_objection(brief, each, room)) for each in every[:most]]
    more = f", the {counted(most, 'strongest', 'strongest')} of {len(every):,}" if len(every) > most else ""
    return Section(f"Objections{' to' * bool(brief.of(found))}{brief.of(found).removeprefix(' for')}{more}", items)


def _line(
    brief: Brief, each: Argument, needs: Mapping[str, int], because: Mapping[str, Because], room: int
) -> list[Run]:
    """`prolonging (ct-prolongs and fed-conflict-stays) — hangs on 3 things`, or why it does not hold."""
    runs = argued(brief.amap, each, room)
    if each.handle in needs:
        number = needs[each.handle]
        return [*runs, Run(f" — hangs on {counted(number, 'thing')}" if number else " — hangs on no one thing")]
    words = reason(brief.amap, brief.acceptance, each.handle, because[each.handle])
    return [*runs, Run(" — "), labelled(brief.evaluation.arguments[each.handle]), Run(f": {words}")]


def _share(each: Argument, needs: Mapping[str, int]) -> float | None:
    hardest = max(needs.values(), default=0)
    return needs[each.handle] / hardest if hardest and each.handle in needs else None


def _objection(brief: Brief, each: Objection, room: int) -> list[Run]:
    amap = brief.amap
    by = named([called(amap.arguments[name]) if name in amap.arguments else name for name in each.by], "and")
    fate = f"{each.fate} by {by}" if by else str(each.fate)
    return [*argued(amap, amap.arguments[each.argument], room - len(fate)), Run(f" — {fate}")]
