"""The parts of a map that nothing bears on: anchors, citations, questions, authorities, the source."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from argmap.diagnostics import NOWHERE, Span
from argmap.records import record

Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]
"""What a bibliographic item or an `x-` key holds: plain JSON."""

_NOTHING: dict[str, Any] = {}


def nothing() -> dict[str, Any]:
    """The one mapping with nothing in it, which all that is frozen can share."""
    return _NOTHING


class Role(StrEnum):
    """What a text cites an authority for.  The CiTO property that says the same stands behind each."""

    AUTHORITY = "authority"  # cito:citesAsAuthority
    EVIDENCE = "evidence"  # cito:citesAsEvidence
    DATA = "data"  # cito:citesAsDataSource
    DEFINITION = "definition"  # cito:usesConceptsFrom
    BACKGROUND = "background"  # cito:obtainsBackgroundFrom
    AGREES = "agrees"  # cito:agreesWith
    DISPUTES = "disputes"  # cito:disputes


@record(kw_only=True)
class Located:
    """Something written somewhere; where is carried along but never compared."""

    span: Span = field(default=NOWHERE, compare=False, repr=False)


@record
class Anchor(Located):
    """A passage of the source, named by its first and last words.

    `quote` is as typed: `first words … last words`, or one short phrase.
    `paragraph` counts the source's non-blank paragraphs from 1.
    """

    quote: str
    paragraph: int | None = None


@record
class Citation(Located):
    """An authority that a statement is cited to, where in it, and what for."""

    authority: str
    locator: str = ""
    role: Role = Role.AUTHORITY
    note: str = ""


@record
class Question(Located):
    """What became of a critical question that was asked: it is answered, or waived for a reason, or else open."""

    answers: tuple[str, ...] = ()
    waived: str = ""
    answer_spans: tuple[Span, ...] = field(default=(), compare=False, repr=False)

    @property
    def open(self) -> bool:
        return not self.answers and not self.waived


@record
class Authority(Located):
    """A work or body that the text cites; `item` is its CSL-JSON, dates as written.

    `unnamed` marks one that the text cites without saying what it is.
    """

    id: str
    item: Mapping[str, Value] = field(default_factory=nothing)
    unnamed: bool = False
    probability: float | None = None
    note: str = ""
    spans: Mapping[str, Span] = field(default_factory=nothing, compare=False, repr=False)


@record
class Source(Located):
    """The text that the map maps: its CSL-JSON, and the path of a local copy relative to the map."""

    item: Mapping[str, Value] = field(default_factory=nothing)
    text: str = ""
    spans: Mapping[str, Span] = field(default_factory=nothing, compare=False, repr=False)
