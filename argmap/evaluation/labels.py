"""The words for what stands."""

from enum import StrEnum


class Label(StrEnum):
    """What the map commits its reader to about a statement."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"  # an objection to it prevails
    UNDECIDED = "undecided"
    UNSUPPORTED = "unsupported"  # no objection prevails, but no reason for it is left, or there never was one


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
