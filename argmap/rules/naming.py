"""How findings name what they are about, and where they place it."""

from argmap.diagnostics import NOWHERE, Span
from argmap.model import Argument, Statement


def text_place(statement: Statement) -> Span:
    """Where the text of `statement` stands."""
    return statement.span if statement.text_span == NOWHERE else statement.text_span


def premise_place(argument: Argument, premise: str) -> Span:
    """Where `premise` is written in `argument`."""
    places = dict(zip(argument.premises, argument.premise_spans, strict=False))
    return places.get(premise, argument.span)


def named(argument: Argument) -> str:
    """What a reader calls an argument: its id, or else its premises."""
    if argument.id:
        return f"`{argument.id}`"
    return few(argument.premises)


def few(ids: tuple[str, ...] | list[str], most: int = 4) -> str:
    """Ids as prose, the first `most` of them by name."""
    quoted = [f"`{each}`" for each in ids[:most]]
    if len(ids) > most:
        quoted[-1:] = [f"{len(ids) - most + 1:,} more"]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)
