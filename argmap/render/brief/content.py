"""What a brief says, section by section, as runs of text.  Knows no width and no format."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation import Evaluation, State
from argmap.evaluation.critical import Critical
from argmap.evaluation.critical.hinges import HingeKind
from argmap.evaluation.critical.objections import Objection, objections
from argmap.evaluation.sides import Acceptance
from argmap.evaluation.theses import main_arguments, theses
from argmap.evaluation.why import reasons
from argmap.model import Argument, ArgumentMap
from argmap.relations import bearing
from argmap.render.labels import argument, called, labelled, named, statement
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.weakness import authority
from argmap.render.why.reasons import reason
from argmap.source.coverage import Coverage
from argmap.text import counted, one_line, shortened

MAIN, AUTHORITIES, NAMED = 8, 3, 6


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence; with a `share` from 0 to 1, which a picture shows as a bar."""

    runs: list[Run]
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is said under it."""

    title: str
    items: list[Item]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a brief is made of; the coverage is None where there is no copy of the text."""

    evaluation: Evaluation
    acceptance: Acceptance
    critical: Critical
    coverage: Coverage | None = None

    @property
    def amap(self) -> ArgumentMap:
        return self.evaluation.amap


def sections(brief: Brief, room: int, most: int = MAIN) -> Iterator[Section]:
    """The sections that have anything in them.

    Of each statement so many characters are told, and so many main arguments.
    """
    every = (
        _thesis(brief, room),
        _main(brief, room, most),
        _objections(brief, room, most - 2),
        _weakest(brief, room, most - 2),
        _authorities(brief),
        Section("Implicit premises it needs", _implicit(brief)),
        Section("Questions", _questions(brief)),
        Section("The text", _text(brief)),
    )
    return (section for section in every if section.items)


def _thesis(brief: Brief, room: int) -> Section:
    found, amap = brief.critical, brief.amap
    items = [Item([*_statement(amap, found.name, room), Run(" — "), labelled(found.label)])]
    others = [name for name in theses(amap) if name != found.name]
    if others:
        labels = ", ".join(f"{one_line(name)} ({brief.evaluation.labels[name]})" for name in others[:NAMED])
        items.append(Item([Run(f"other theses: {labels}")]))
    return Section(one_line(amap.title), items)


def _main(brief: Brief, room: int, most: int) -> Section:
    """The main arguments, one sentence each; first those that hold."""
    every = main_arguments(brief.amap, brief.critical.name)
    needs = {line.argument: len(line.hangs_on) for line in brief.critical.lines}
    because = reasons(brief.evaluation)
    hardest = max(needs.values(), default=0)
    items = []
    for each in sorted(every, key=lambda each: each.handle not in needs)[:most]:
        runs = _argument(brief.amap, each, room)
        if each.handle in needs:
            runs.append(Run(f" — hangs on {counted(needs[each.handle], 'thing')}" if needs[each.handle] else ""))
        else:
            words = reason(brief.amap, brief.acceptance, each.handle, because[each.handle])
            state = brief.evaluation.arguments[each.handle]
            runs += [Run(" — "), labelled(state), Run(f": {words}")]
        items.append(Item(runs, needs[each.handle] / hardest if hardest and each.handle in needs else None))
    if len(every) > most:
        items.append(Item([Run(f"and {len(every) - most:,} more", Tone.MARK)]))
    return Section(f"{len(needs):,} of {counted(len(every), 'main argument')} hold{'s' * (len(every) == 1)}", items)


def _objections(brief: Brief, room: int, most: int) -> Section:
    found = objections(brief.evaluation, brief.critical.name)
    items = [Item(_objection(brief.amap, each, room)) for each in found[:most]]
    more = f", the {most} strongest of {len(found):,}" if len(found) > most else ""
    return Section(f"Objections{more}", items)


def _objection(amap: ArgumentMap, each: Objection, room: int) -> list[Run]:
    attack = amap.arguments[each.argument]
    by = named([called(amap.arguments[name]) if name in amap.arguments else name for name in each.by], "and")
    fate = f"{each.fate} by {by}" if by else str(each.fate)
    return [*_argument(amap, attack, room - len(fate)), Run(f" — {fate}")]


def _weakest(brief: Brief, room: int, most: int) -> Section:
    found, items = brief.critical, []
    for fall in found.weakest[:most]:
        marks = ", ".join([*fall.marks, *([f"{fall.fallen:,} statements fall"] if fall.fallen > 1 else [])])
        verb = "falls" if len(fall.lines) == 1 else "fall"
        what = f"{len(fall.lines)} of {counted(len(found.lines), 'main argument')} {verb} without it"
        change = [Run("; "), Run(one_line(found.name), Tone.ID), Run(" is then "), labelled(fall.label)]
        runs = (
            _statement(brief.amap, fall.hinge.name, room - len(marks) - 20)
            if fall.hinge.kind is HingeKind.PREMISE
            else argument(brief.amap, fall.hinge.name)
        )
        runs = [*runs, Run(f" — {what}"), *([Run(f" ({marks})", Tone.MARK)] if marks else [])]
        share = len(fall.lines) / len(found.lines) if found.lines else None
        items.append(Item([*runs, *(change if fall.label is not found.label else [])], share))
    return Section("Weakest points", items)


def _authorities(brief: Brief) -> Section:
    found, items = brief.critical, []
    ranked = [fall for fall in found.ranking if fall.hinge.kind is HingeKind.AUTHORITY and (fall.lines or fall.fallen)]
    for fall in ranked[:AUTHORITIES]:
        falls = f"{len(fall.lines)} of {counted(len(found.lines), 'main argument')}"
        statements = counted(fall.fallen, "statement")
        share = len(fall.lines) / len(found.lines) if found.lines else None
        runs = [*authority(brief.amap, fall.hinge.name), Run(f" — without it {falls} and {statements} fall")]
        items.append(Item(runs, share))
    return Section("Whom it leans on", items)


def _implicit(brief: Brief) -> list[Item]:
    amap, pro = brief.amap, bearing.on(brief.amap, [brief.critical.name]).pro
    found = [name for name, each in amap.statements.items() if each.implicit and name in pro]
    if not found:
        return []
    more = f" and {len(found) - NAMED:,} more" if len(found) > NAMED else ""
    return [Item([Run(", ".join(map(one_line, found[:NAMED])), Tone.ID), Run(more)])]


def _questions(brief: Brief) -> list[Item]:
    """Critical questions that are open, and arguments that have none."""
    amap, holding = brief.amap, brief.evaluation.arguments
    pro = bearing.on(amap, [brief.critical.name]).pro
    steps = [each for each in amap.arguments.values() if each.handle in pro and holding[each.handle] is State.HOLDS]
    open_ = [f"{called(each)}: {name}" for each in steps for name, asked in each.questions.items() if asked.open]
    items = []
    if open_:
        more = f" and {len(open_) - NAMED:,} more" if len(open_) > NAMED else ""
        items.append(Item([Run(f"open: {', '.join(open_[:NAMED])}{more}")]))
    unasked = sum(not each.questions for each in steps)
    if unasked:
        items.append(Item([Run(f"nothing has been asked of {unasked:,} of {counted(len(steps), 'argument')} for it")]))
    return items


def _text(brief: Brief) -> list[Item]:
    found = brief.coverage
    if found is None:
        return []
    missing = [each for each in found.paragraphs if each.missing]
    said = f"{found.covered:,} of {counted(found.sentences, 'sentence')} of the text are mapped"
    places = ", ".join(str(each.paragraph) for each in missing[:12]) + (" …" if len(missing) > 12 else "")
    return [Item([Run(said + (f"; not all of paragraphs {places}" if missing else ""))], found.percent / 100)]


def _statement(amap: ArgumentMap, name: str, room: int) -> list[Run]:
    runs = statement(amap, name)
    return [*runs[:1], *(Run(shortened(run.text, max(room, 30)), run.tone) for run in runs[1:])]


def _argument(amap: ArgumentMap, each: Argument, room: int) -> list[Run]:
    """An argument with the text of its only premise, or with its premises by name."""
    if len(set(each.premises)) == 1 and each.premises[0] in amap.statements:
        return _statement(amap, each.premises[0], room)
    return argument(amap, each.handle)
