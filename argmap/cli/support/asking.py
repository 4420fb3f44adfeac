"""What `argmap ask` tells of one map: as lines, or as a document."""

from collections.abc import Iterator, Sequence
from typing import Any

from argmap.questions import Questions, Status, Step, suggestions
from argmap.questions.about import about as asked_about
from argmap.records import record
from argmap.render.lines.glyphs import Line

NEXT = 3
"""How many questions to ask next a document has, where no number is asked for."""

_SHOWN = 8


@record
class About:
    """What is asked about: arguments, and citations of a statement.

    `name` is None for the whole map; `map` names the map as typed, after a space.
    """

    questions: Questions
    name: str | None
    map: str
    steps: Sequence[Step]
    citations: Sequence[Step] = ()

    @classmethod
    def of(cls, questions: Questions, name: str | None, map: str) -> "About":
        return cls(questions, name, map, *asked_about(questions, name))

    def has(self, statuses: Sequence[Status]) -> bool:
        """Whether some question has one of these statuses."""
        return any(any(step.having(each)) for step in (*self.steps, *self.citations) for each in statuses)


def most(everything: bool, width: int | None) -> int | None:
    """How many arguments a table has: all if they are asked for, or in a pipe."""
    return None if everything or width is None else _SHOWN


def lines(
    about: About, next: int | None, statuses: Sequence[Status], most: int | None, width: int | None
) -> Iterator[Line]:
    from argmap.render.questions import full, table

    questions, steps = about.questions, about.steps
    if next is not None:
        found = suggestions(questions, steps)[:next]
        yield from full.upcoming(questions, found, about.map, width)
    elif statuses:
        yield from table.listing([*steps, *about.citations], statuses, width)
    elif about.name in questions.facts.amap.arguments:
        yield from full.argument(questions, steps[0], width)
    elif about.name is None:
        yield from table.table(questions, steps, len(questions.facts.amap.arguments), most, width)
    else:
        yield from full.statement(questions, about.name, steps, about.citations, width)


def document(about: About, statuses: Sequence[Status], next: int) -> dict[str, Any]:
    from argmap.documents.ask import as_json

    return as_json(about.steps, about.citations, suggestions(about.questions, about.steps)[:next], statuses)
