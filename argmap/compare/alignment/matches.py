"""What an alignment consists of.  Frozen values and the views of them that others ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import NamedTuple

from argmap.model import ArgumentMap
from argmap.records import record

DOUBTFUL = 0.5
"""A match with a lower score is to be looked at: in 49 pairs of readings one in eight was wrong, of others few."""


class Evidence(NamedTuple):
    """What speaks for a match, each from 0 to 1; `anchor` is None where one of the two has no passage."""

    anchor: float | None
    text: float
    place: float


class Near(NamedTuple):
    """The statement of the other map that comes nearest to one without a match, and how near."""

    name: str
    score: float


class Match(NamedTuple):
    """A statement of one map and the statement of the other that says the same.

    Core matches are one to one.  Any other says that one side has in several
    statements what the other has in one; `evidence` is None where somebody
    decided the match.
    """

    a: str
    b: str
    score: float
    core: bool
    evidence: Evidence | None = None


@record
class Alignment:
    """The matches of two maps, in the order of the first; ids that are in neither are not here."""

    a: ArgumentMap = field(compare=False, repr=False)
    b: ArgumentMap = field(compare=False, repr=False)
    matches: tuple[Match, ...]
    nearest: Mapping[str, Near] = field(default_factory=dict, compare=False, repr=False)
    """For statements of `a` without a match, those of `b` that come nearest to them."""
    reviewed: bool = False
    """Whether somebody has been through it: read from a file, not computed."""

    @property
    def core(self) -> Mapping[str, str]:
        """The statements of `a` with their one counterpart in `b`."""
        return {match.a: match.b for match in self.matches if match.core}

    @property
    def to_b(self) -> Mapping[str, tuple[str, ...]]:
        """All that a statement of `a` is in `b`, its core first."""
        return _grouped((match.a, match.b) for match in self.matches)

    @property
    def to_a(self) -> Mapping[str, tuple[str, ...]]:
        """All that a statement of `b` is in `a`, its core first."""
        ranked = sorted(self.matches, key=lambda match: not match.core)
        return _grouped((match.b, match.a) for match in ranked)

    @property
    def only_a(self) -> tuple[str, ...]:
        """The statements of `a` that `b` does not make, as written."""
        shared = {match.a for match in self.matches}
        return tuple(name for name in self.a.statements if name not in shared)

    @property
    def only_b(self) -> tuple[str, ...]:
        """The statements of `b` that `a` does not make, as written."""
        shared = {match.b for match in self.matches}
        return tuple(name for name in self.b.statements if name not in shared)

    @property
    def doubtful(self) -> tuple[Match, ...]:
        """The computed matches that somebody should look at, the weakest first."""
        found = [match for match in self.matches if match.evidence is not None and match.score < DOUBTFUL]
        return tuple(sorted(found, key=lambda match: (match.score, match.a, match.b)))


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        found[one] = (*found.get(one, ()), other)
    return found
