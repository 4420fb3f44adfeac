"""What a query finds, for programs."""

from collections.abc import Iterable

from argmap.query import Match


def as_json(found: Iterable[Match]) -> dict[str, object]:
    """Matches for programs, version 1: `{"version", "matches": [{"id", "kind", "text"}]}`."""
    return {"version": 1, "matches": [{"id": each.id, "kind": each.kind, "text": each.text} for each in found]}
