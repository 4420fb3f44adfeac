"""The work sheet: every argument with its questions and room to answer, as Markdown."""

from collections.abc import Iterator, Sequence

from argmap.facts import Facts
from argmap.model import Argument, Relation
from argmap.questions import Questions, Step
from argmap.schemes import FAMILIES, label
from argmap.text.markdown import escaped


def sheet(questions: Questions, arguments: Sequence[Argument]) -> str:
    """Arguments with their questions to tick; those without a scheme ask for its name, and all names are at the end."""
    facts = questions.facts
    parts = [f"# {escaped(facts.amap.title)}: what to ask\n"]
    parts += ["".join(_argument(facts, questions.step(each))) for each in arguments]
    if any(not each.scheme for each in arguments):
        names = "".join(
            f"- {family}: {', '.join(f'`{name}` ({escaped(gloss)})' for name, gloss in names.items())}\n"
            for family, names in FAMILIES.items()
        )
        parts.append(f"## Kinds of reasoning\n\n{names}")
    return "\n".join(parts)


def _argument(facts: Facts, step: Step) -> Iterator[str]:
    argument = facts.amap.arguments[step.name]
    way = "for" if argument.relation is Relation.SUPPORT else "against"
    yield f"## `{step.name}`\n\n"
    roles = {premise: role for role, premises in step.roles.items() for premise in premises}
    for premise in argument.premises:
        role = f"*{roles[premise]}*: " if premise in roles else ""
        yield f"- {role}{_text(facts, premise)}\n"
    yield f"- {way}: {_text(facts, argument.target)}\n\n"
    if step.scheme is None:
        yield "Kind of reasoning: ____________________\n"
        return
    yield f"Kind of reasoning: {label(step.scheme.name)}. {escaped(step.scheme.gloss)}\n\n"
    for each in step.questions:
        mark = " " if each.status.waiting else "x"
        yield f"- [{mark}] `{each.question.id}` {escaped(each.question.ask)}\n"


def _text(facts: Facts, name: str) -> str:
    found = facts.amap.statements.get(name)
    return f"{escaped(found.text)} (`{name}`)" if found else f"`{name}`"
