"""The words for what stands, and their signs."""

from collections.abc import Mapping
from enum import StrEnum


class Label(StrEnum):
    """What the map commits its reader to about a statement."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"  # an objection to it prevails
    UNDECIDED = "undecided"
    UNSUPPORTED = "unsupported"  # no objection prevails, but no reason for it is left, or there never was one


MARKS: Mapping[str, str] = {
    Label.ACCEPTED: "●",
    Label.REJECTED: "○",
    Label.UNDECIDED: "◐",
    Label.UNSUPPORTED: "◌",
}
"""The sign that stands before the word, or for it, wherever a label is shown."""


class State(StrEnum):
    """How an argument fares.  One that holds may still be beaten by an objection to its claim."""

    HOLDS = "holds"
    BLOCKED = "blocked"
    UNDECIDED = "undecided"


class Semantics(StrEnum):
    """Which conflicts are left open, and which are settled by taking sides."""

    GROUNDED = "grounded"  # take no side
    COMPLETE = "complete"  # every coherent way to take sides, or not to
    PREFERRED = "preferred"  # take sides as far as one coherently can
    STABLE = "stable"  # take sides on everything, where that is possible
