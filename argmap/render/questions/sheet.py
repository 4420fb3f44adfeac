"""The work sheet: every argument with its questions and room to answer, as Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.facts import Facts
from argmap.model import Argument, Relation
from argmap.questions import Asked, Questions, Status, Step
from argmap.render.labels import bearing
from argmap.render.questions.words import details
from argmap.schemes import FAMILIES, label
from argmap.text.markdown import code, escaped

_BLANK = "_" * 20
_ANSWER = "_" * 60


def sheet(questions: Questions, arguments: Sequence[Argument]) -> str:
    """Arguments with their questions to tick; those without a scheme ask for its name, and all names are at the end.

    What the map already says of a question stands below it, and a line to
    write on below those that wait.  What speaks for a doubt is not told.
    """
    facts = questions.facts
    parts = [f"# What to ask: {escaped(facts.amap.title)}\n"]
    parts += ["".join(_argument(facts, questions.step(each))) for each in arguments]
    if any(not each.scheme for each in arguments):
        parts.append("## Kinds of reasoning\n")
        parts += [_family(family, names) for family, names in FAMILIES.items()]
    return "\n".join(parts)


def _family(family: str, names: Mapping[str, str]) -> str:
    rows = "".join(f"- {code(name)}: {escaped(gloss)}\n" for name, gloss in names.items())
    return f"### {family}\n\n{rows}"


def _argument(facts: Facts, step: Step) -> Iterator[str]:
    argument = facts.amap.arguments[step.name]
    way = "for" if argument.relation is Relation.SUPPORT else "against"
    yield f"## {code(step.name)}\n\n"
    roles = {premise: role for role, premises in step.roles.items() for premise in premises}
    for premise in argument.premises:
        role = f"*{roles[premise]}*: " if premise in roles else ""
        yield f"- {role}{_text(facts, premise, begins=not role)}\n"
    yield f"- {way}: {_text(facts, argument.target)}\n\n"
    if step.scheme is None:
        yield f"Kind of reasoning: {_BLANK}\n"
        return
    yield f"Kind of reasoning: {label(step.scheme.name)}. {escaped(step.scheme.gloss)}\n\n"
    for each in step.questions:
        yield from _question(facts, step, each)


def _question(facts: Facts, step: Step, asked: Asked) -> Iterator[str]:
    """The question; what the map says of it, and room where nothing settles it."""
    yield f"- [{' ' if asked.status.waiting else 'x'}] {code(asked.question.id)} {escaped(asked.question.ask)}\n"
    if asked.status is not Status.UNASKED:
        for runs in details(facts, replace(asked, raised=()), step):
            yield f"  - {escaped(''.join(run.text for run in runs), begins=True)}\n"
    if asked.status.waiting:
        yield f"  {_ANSWER}\n"


def _text(facts: Facts, name: str, *, begins: bool = False) -> str:
    """A statement by its words, an argument by what it goes from and to."""
    found = facts.amap.statements.get(name)
    if found is not None:
        return f"{escaped(found.text, begins=begins)} ({code(name)})"
    argument = facts.amap.arguments.get(name)
    return f"the argument {code(name)}, from {escaped(bearing(argument))}" if argument else code(name)
