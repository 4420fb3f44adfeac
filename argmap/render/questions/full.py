"""One argument, or a statement that cites, with all its questions; and what to ask next."""

from collections.abc import Iterator, Sequence

from argmap.library.joining import is_own
from argmap.model import Argument, Relation
from argmap.questions import Asked, Questions, Status, Step, Suggestion
from argmap.render.labels import called, labelled
from argmap.render.labels import statement as written
from argmap.render.lines.glyphs import ARROW, SUPPORTS, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.questions.table import table
from argmap.render.questions.words import details, sign, told
from argmap.schemes import label
from argmap.schemes.table import QuestionType
from argmap.text import counted, listed, one_line

INDENT = "    "


def argument(questions: Questions, step: Step, width: int | None) -> Iterator[Line]:
    """An argument: its scheme, state and roles, every question and what became of it, what raises none of them."""
    facts = questions.facts
    found = facts.amap.arguments[step.name]
    way = "for" if found.relation is Relation.SUPPORT else "against"
    kind = label(found.scheme) if found.scheme else "no scheme"
    yield from row([], [Run(one_line(step.name), Tone.ID), Run(f": {kind}, {way} {one_line(found.target)}")], width)
    yield from row([], list(_state(questions, found)), width)
    yield []
    roles = {premise: role for role, premises in step.roles.items() for premise in premises}
    column = max(map(len, roles.values()), default=0)
    for premise in found.premises:
        start = [Run(SUPPORTS, Tone.SUPPORT), Run(f"{roles.get(premise, ''):<{column}}{'  ' * bool(column)}")]
        implicit = premise in facts.amap.statements and facts.amap.statements[premise].implicit
        yield from row(start, written(facts.amap, premise, ["implicit"] * implicit), width)
    yield from _asked(questions, step, step.questions, width)
    if step.unsorted:
        yield []
        yield from row([], list(_unsorted(questions, step)), width)
    if step.scheme is None:
        yield []
        yield from row([], [Run("With `scheme:` it gets the questions of its kind: `argmap explain schemes`.")], width)
    yield []
    yield from row([], [Run("Every argument:", Tone.MARK)], width)
    yield from _asked(questions, step, step.general, width, brief=True)


def statement(
    questions: Questions, name: str, steps: Sequence[Step], citations: Sequence[Step], width: int | None
) -> Iterator[Line]:
    """What a statement cites, as appeals to experts; then the arguments on it in a table."""
    yield from row([], told(questions.facts, name), width)
    for each in citations:
        yield from _citation(questions, each, width)
    if not citations:
        yield from row([Run("  ")], [Run("cites nobody as an authority", Tone.MARK)], width)
    if steps:
        yield []
        yield from table(questions, steps, len(steps), None, width)


def upcoming(questions: Questions, found: Sequence[Suggestion], name: str, width: int | None) -> Iterator[Line]:
    """What to ask next: the question, what it is about, and what hangs on the answer.

    `name` is the map as a command names it, after a space; empty for the only map.
    """
    facts = questions.facts
    mains = sum(len(facts.amap.on(thesis, Relation.SUPPORT)) for thesis in dict.fromkeys(facts.amap.theses))
    for number, each in enumerate(found, 1):
        kind = label(each.step.scheme.name) if each.step.scheme else ""
        start = Run(f"{number}. ")
        gap = Run(" " * len(start.text))
        title = [
            Run(one_line(each.step.name), Tone.ID),
            Run(f" {each.asked.question.id}", Tone.STRONG),
            Run(f" ({kind})"),
        ]
        yield from row([start], title, width)
        yield from row([gap], [Run(each.asked.question.ask)], width)
        subject = [each.premise] if each.premise else facts.amap.arguments[each.step.name].premises
        for premise in subject:
            implicit = premise in facts.amap.statements and facts.amap.statements[premise].implicit
            runs = written(facts.amap, premise, ["implicit"] * implicit)
            yield from row([gap, Run(f"{ARROW} ", Tone.MARK)], runs, width)
        yield from row([gap], list(_consequence(each, mains)), width)
    if not found:
        yield [Run("There is nothing to ask.")]
    own = [each.step.name for each in found if is_own(facts.amap, facts.amap.arguments[each.step.name])]
    if own:
        words = f"`argmap ask{name} {own[-1]} --write` writes its questions down"
        yield from row([], [Run(one_line(words), Tone.MARK)], width)


def _citation(questions: Questions, step: Step, width: int | None) -> Iterator[Line]:
    assert step.citation is not None
    where = f", {one_line(step.citation.locator)}" if step.citation.locator else ""
    yield from row([Run("  ")], [*told(questions.facts, step.citation.authority), Run(where)], width)
    yield from _asked(questions, step, step.questions, width)


def _state(questions: Questions, found: Argument) -> Iterator[Run]:
    facts = questions.facts
    yield labelled(facts.states[found.handle])
    cuts = [each for each in facts.amap.on(found.handle, Relation.ATTACK) if facts.states[each.handle] == "holds"]
    fallen = [each for each in found.premises if facts.labels.get(each) != "accepted"]
    if cuts and facts.states[found.handle] != "holds":
        yield Run(f": undercut by {listed([called(each) for each in cuts])}")
    elif fallen and facts.states[found.handle] != "holds":
        yield Run(f": {one_line(listed(fallen))} {'is' if len(fallen) == 1 else 'are'} not accepted")


def _asked(
    questions: Questions, step: Step, asked: Sequence[Asked], width: int | None, *, brief: bool = False
) -> Iterator[Line]:
    if not brief:
        yield []
    column = max((len(each.question.id) for each in asked), default=0)
    for each in asked:
        start = [sign(each) if each.status is not Status.UNASKED or not brief else Run("  ")]
        name = Run(f"{each.question.id:<{column}}  ", Tone.STRONG)
        yield from row([*start, name], [Run(each.question.ask)], width)
        if brief and each.status is Status.UNASKED:
            continue
        for runs in details(questions.facts, each, step):
            yield from row([Run(INDENT)], runs, width)


def _unsorted(questions: Questions, step: Step) -> Iterator[Run]:
    facts = questions.facts
    number = len(step.unsorted)
    yield Run(f"{counted(number, 'undercut')} {'raises' if number == 1 else 'raise'} none of these: ")
    for place, handle in enumerate(step.unsorted):
        state = {"holds": "stands", "blocked": "met"}.get(facts.states[handle], facts.states[handle])
        yield Run(", " if place else "")
        yield Run(called(facts.amap.arguments[handle]), Tone.ID)
        yield Run(f" ({state})", Tone.MARK)
    every = (*step.questions, *step.general) if step.scheme is None else step.questions
    could = [each.question.id for each in every if each.question.type is QuestionType.EXCEPTION and not each.objections]
    if could:
        yield Run(f"; `asks:` could say {listed(could, 'or')}")


def _consequence(each: Suggestion, mains: int) -> Iterator[Run]:
    """`If not: cross-logic and case-of-mali fall, 2 of the 6 arguments for the thesis; 3 statements change.`"""
    falls, changes = each.stake.falls, each.stake.changes
    change = f"{counted(changes, 'statement')} {'changes' if changes == 1 else 'change'}"
    yield Run("If not: " if each.premise else "If it fails: ")
    if not falls:
        yield Run(f"no argument for the thesis falls; {change if changes else 'no statement changes'}.")
        return
    yield Run(one_line(listed(falls)), Tone.ID)
    part = f", {len(falls)} of the {mains} arguments for the thesis" if mains > 1 else ""
    yield Run(f" {'falls' if len(falls) == 1 else 'fall'}{part}; {change if changes else 'no statement changes'}.")
