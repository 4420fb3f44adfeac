"""A draft: statements with their passages, and guesses at how they hang together, each with its reason."""

from collections.abc import Mapping
from dataclasses import field

from argmap.model import Anchor, Authority, Relation, Role
from argmap.records import record

POSITION = "position"
"""The reason of a guess that no word of the text speaks for."""


@record
class Cited:
    """An authority that a passage cites, in what role, and the words that say so."""

    authority: str
    role: Role
    reason: str


@record
class ProposedStatement:
    """A statement: its id, its text or `…`, and where in the source it is said."""

    id: str
    text: str
    at: tuple[Anchor, ...] = ()
    cites: tuple[Cited, ...] = ()
    implicit: bool = False


@record
class ProposedArgument:
    """Premises proposed for or against a statement; `reason` is a marker, or `position`."""

    premises: tuple[str, ...]
    target: str
    relation: Relation
    reason: str
    scheme: str = ""


@record
class Drafted:
    """A first map.  `rival` is the second likeliest thesis, empty where there is none."""

    title: str
    statements: tuple[ProposedStatement, ...]
    arguments: tuple[ProposedArgument, ...] = ()
    thesis: tuple[str, ...] = ()
    reason: str = POSITION  # of the thesis
    rival: str = ""
    authorities: Mapping[str, Authority] = field(default_factory=dict)
