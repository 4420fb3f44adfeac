"""What is wrong with an expression, and where in it."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.text import nearest, printable

WIDEST = 72  # characters of an expression that are shown


class Place(NamedTuple):
    """Where something stands in an expression; offsets in characters, the end exclusive."""

    expression: str
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.expression[self.start : self.end]


class QueryError(ArgmapError):
    """An expression that means nothing, or names what a map does not have.

    As text: what is wrong and what to do, then the expression, then carets
    under the part in question.
    """

    def __init__(self, message: str, place: Place, hint: str = "") -> None:
        self.message = printable(message)
        self.place = place
        self.hint = printable(hint)
        first = f"{self.message}; {self.hint}" if hint else self.message
        super().__init__("\n".join((first, *_underlined(place))) if place.expression.strip() else first)

    def __reduce__(self) -> tuple[type["QueryError"], tuple[str, Place, str]]:
        return QueryError, (self.message, self.place, self.hint)


def meant(name: str, known: Iterable[str], otherwise: str, field: str = "") -> str:
    """What was probably meant by a name that is not `known`, as a value of a field if there is one; or `otherwise`."""
    names = list(known)
    near = nearest(name, names) or next((each for each in names if name and each.startswith(name)), None)
    return f"did you mean `{field}{near}`?" if near else otherwise


def _underlined(place: Place) -> tuple[str, str]:
    """The expression, or the part of it around `place`, and carets below."""
    from argmap.text.cells import cells  # loads rich, which a right expression does not need

    start = 0 if place.end <= WIDEST else max(0, place.start - WIDEST // 3)
    end = start + WIDEST
    shown = printable("".join(" " if char.isspace() else char for char in place.expression[start:end]))
    head, tail = "…" if start else "", "…" if end < len(place.expression) else ""
    before, marked = shown[: place.start - start], shown[place.start - start : place.end - start]
    carets = " " * (len(head) + cells(before)) + "^" * max(1, cells(marked))
    return f"  {head}{shown}{tail}", f"  {carets}"
