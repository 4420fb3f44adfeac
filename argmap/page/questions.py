"""The critical questions of a map as a list: which an argument has to face, and what became of each."""

from collections.abc import Iterator

from argmap.facts import Facts
from argmap.model import Argument, Relation
from argmap.page.context import Context
from argmap.page.markup import joined, text
from argmap.questions import Asked, Questions


def questions(context: Context, every: bool) -> Iterator[str]:
    """An item for each argument with its questions: all of its scheme, or only those that somebody asked."""
    known = Questions(Facts(context.amap))
    for argument in context.amap.arguments.values():
        names = _asked(context, argument)
        if not names and not (every and argument.scheme):
            continue
        step = known.step(argument)
        rows = [
            _question(context, each)
            for each in (*step.questions, *step.general)
            if each.question.id in names or (every and each in step.questions)
        ]
        if rows:
            yield f"<li>{context.mention(argument.handle)}<ul>{''.join(rows)}</ul></li>"


def _asked(context: Context, argument: Argument) -> set[str]:
    attacks = context.amap.on(argument.handle, Relation.ATTACK)
    return {*argument.questions, *(each.asks for each in attacks)} - {""}


def _question(context: Context, asked: Asked) -> str:
    told = joined((context.name(name) for name in (*asked.answers, *asked.objections)), ", ")
    reason = f": {text(asked.waived) if asked.waived else told}" if asked.waived or told else ""
    return f"<li>{text(asked.question.ask)} <small>{asked.status.replace('-', ' ')}{reason}</small></li>"
