"""The doubts that a brief tells: where the case is weakest, whom it leans on, what is unsaid, unasked and unmapped."""

from collections.abc import Iterator

from argmap.evaluation import State
from argmap.evaluation.critical import Critical, together
from argmap.evaluation.critical.hinges import HingeKind
from argmap.evaluation.critical.ranking import Fall
from argmap.relations import bearing
from argmap.render.brief.parts import NAMED, Brief, Item, Section, stated
from argmap.render.labels import called, labelled, marked, named
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.weakness import authority
from argmap.text import counted, one_line

_AUTHORITIES = 3


def weakest(brief: Brief, found: Critical, room: int, most: int) -> Section:
    """The premises and steps without which main arguments fall, or the label changes."""
    items = [Item(_weak(brief, found, fall, room), _share(fall, found)) for fall in found.weakest[:most]]
    every = len(found.lines)
    number = f", and how many of {every:,} main arguments fall without each" if every > 1 else ""
    return Section(f"Weakest points{brief.of(found)}{number}", items)


def authorities(brief: Brief) -> Section:
    """Those without whom most falls, for all theses together."""
    every = sum(len(each.lines) for each in brief.criticals)
    items: list[Item] = []
    for each in together(brief.criticals):
        lines, fallen = each.lines, each.fallen
        if each.hinge.kind is HingeKind.AUTHORITY and (lines or fallen) and len(items) < _AUTHORITIES:
            what = f"{counted(lines, 'main argument')} and {counted(fallen, 'statement')}"
            runs = [*authority(brief.amap, each.hinge.name), Run(f" — {what} fall without it")]
            items.append(Item(runs, lines / every if every else None))
    return Section("Whom it leans on", items)


def implicit(brief: Brief) -> Section:
    """What bears on the theses and is left unsaid, by name."""
    amap, pro = brief.amap, bearing.on(brief.amap, _goals(brief)).pro
    found = [name for name, each in amap.statements.items() if each.implicit and name in pro]
    more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
    items = [Item([Run(", ".join(map(one_line, found[:NAMED])), Tone.ID), Run(more)])] if found else []
    return Section("Implicit premises it needs", items)


def questions(brief: Brief) -> Section:
    """Critical questions to ask first, those that are open, and how many arguments nobody asked anything."""
    amap, holding = brief.amap, brief.evaluation.arguments
    pro = bearing.on(amap, _goals(brief)).pro
    steps = [each for each in amap.arguments.values() if each.handle in pro and holding[each.handle] is State.HOLDS]
    open_ = [f"{called(each)}: {name}" for each in steps for name, asked in each.questions.items() if asked.open]
    items = [
        Item(
            [Run(f"{one_line(each.step.name)} {each.asked.question.id}", Tone.ID), Run(f": {each.asked.question.ask}")]
        )
        for each in brief.upcoming
    ]
    if open_:
        more = f" and {len(open_) - NAMED:,} more" if len(open_) > NAMED else ""
        items.append(Item([Run(f"open: {', '.join(open_[:NAMED])}{more}")]))
    unasked = sum(not each.questions and not any(cut.asks for cut in amap.on(each.handle)) for each in steps)
    if unasked:
        items.append(Item([Run(f"nothing has been asked of {unasked:,} of {counted(len(steps), 'argument')} for it")]))
    return Section("Questions to ask next" if brief.upcoming else "Questions", items)


def text(brief: Brief) -> Section:
    """What of the text is not mapped."""
    return Section("The text", list(_covered(brief)))


def _covered(brief: Brief) -> Iterator[Item]:
    found = brief.coverage
    if found is not None:
        missing = [each for each in found.paragraphs if each.missing]
        said = f"{found.covered:,} of {counted(found.sentences, 'sentence')} of the text are mapped"
        places = ", ".join(str(each.paragraph) for each in missing[:12]) + (" …" if len(missing) > 12 else "")
        where = f"; not all of paragraph{'s' * (len(missing) > 1)} {places}" if missing else ""
        yield Item([Run(said + where)], found.percent / 100)


def _goals(brief: Brief) -> list[str]:
    return [each.name for each in brief.criticals]


def _weak(brief: Brief, found: Critical, fall: Fall, room: int) -> list[Run]:
    """`roots-decide: No peace lasts … — 1 falls (implicit)`."""
    amap, name = brief.amap, fall.hinge.name
    marks = ", ".join([*fall.marks, *([f"{fall.fallen:,} statements fall"] if fall.fallen > 1 else [])])
    lines = f"{len(fall.lines) or 'none'} fall{'s' * (len(fall.lines) < 2)}"
    if len(found.lines) < 2:
        lines = "the main argument falls" if fall.lines else ""
    change = (
        []
        if fall.label is found.label
        else [Run(one_line(found.name), Tone.ID), Run(" is then "), labelled(fall.label)]
    )
    runs = stated(amap, name, room - len(marks)) if fall.hinge.kind is HingeKind.PREMISE else _step(brief, name)
    told = [Run(" — "), Run(lines), Run("; " if lines and change else ""), *change]
    return [*runs, *told, *([Run(f" ({marks})", Tone.MARK)] if marks else [])]


def _step(brief: Brief, handle: str) -> list[Run]:
    """An argument with its premises; a main argument by its id alone, since it was told before."""
    found = brief.amap.arguments[handle]
    known = found.id is not None and found.target in brief.theses
    return [Run(one_line(handle), Tone.ID), *marked([named(found.premises, "and")] * (not known))]


def _share(fall: Fall, found: Critical) -> float | None:
    return len(fall.lines) / len(found.lines) if found.lines else None
