"""A map in the making, as the readers of other formats fill it: foreign keys, any order, loose ends.

What has no place in a map is counted, so that it can be told.
"""

from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostics import NOWHERE, Diagnostic, Severity
from argmap.model import Anchor, Authority, Citation, Relation, Source, Value
from argmap.text import counted, one_line

_MOST_KINDS = 40  # of things that are told one by one


@dataclass(slots=True)
class Sketch:
    """A statement in the making; `name` is what its id is made of, where that is not the text."""

    text: str
    name: str = ""
    at: tuple[Anchor, ...] = ()
    cites: tuple[Citation, ...] = ()
    implicit: bool = False
    assumed: bool | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    extra: dict[str, Value] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)  # other attributes, with the names that ids had in the file


@dataclass(slots=True)
class Step:
    """An argument in the making; target and premises are keys, and `name` what its id is made of, if it has one."""

    target: str
    relation: Relation
    premises: tuple[str, ...]
    name: str = ""
    scheme: str = ""
    at: tuple[Anchor, ...] = ()
    implicit: bool = False
    assumed: bool | None = None
    conceded: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    extra: dict[str, Value] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)  # other attributes, with the names that ids had in the file
    id: str | None = None  # given last


class Draft:
    """Statements and steps, in the order in which they came, under keys of one key space."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.about = ""
        self.extra: dict[str, Value] = {}
        self.more: dict[str, Any] = {}  # other attributes of the map
        self.source: Source | None = None
        self.quotes = False  # whether the statements are in the words of a text that was annotated
        self.authorities: dict[str, Authority] = {}
        self.statements: dict[str, Sketch] = {}
        self.steps: dict[str, Step] = {}
        self.theses: list[str] = []
        self.contradictions: list[tuple[str, str]] = []
        self.rephrases: list[tuple[str, str]] = []  # the one that says again, and what it says again
        self._counts: dict[tuple[str, str, str, str], int] = {}

    def count(self, noun: str, why: str = "", number: int = 1, *, plural: str = "", what: str = "not imported") -> None:
        """Something that the map does not say: told as `3 noun(s) not imported: why`."""
        if number:
            kind = (noun, plural, what, one_line(why))
            if kind not in self._counts and len(self._counts) >= _MOST_KINDS:
                kind = ("thing", "", what, "of other kinds")
            self._counts[kind] = self._counts.get(kind, 0) + number

    @property
    def notes(self) -> list[Diagnostic]:
        """A note for each kind of thing that was counted."""
        notes = []
        for (noun, plural, what, why), number in self._counts.items():
            message = f"{counted(number, noun, plural)} {what}" + (f": {why}" if why else "")
            notes.append(Diagnostic("import-loss", Severity.NOTE, message, NOWHERE))
        return notes
