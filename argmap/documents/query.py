"""What a query finds, for programs: the documents of `argmap query --json`."""

from collections.abc import Iterable, Sequence

from argmap.documents.several import several, unread
from argmap.library import Unread
from argmap.query import Match

Grouped = Iterable[tuple[str | None, Sequence[tuple[str, Match]]]]  # the paths of maps, and what is found in them


def as_json(found: Iterable[Match]) -> dict[str, object]:
    """Matches for programs, version 1: `{"version", "matches": [{"id", "kind", "text"}]}`."""
    return {"version": 1, "matches": [_match(each) for each in found]}


def in_maps(found: Iterable[tuple[str, Sequence[Match]]], files: Iterable[Unread]) -> dict[str, object]:
    """Those of several maps, version 1: `{"version", "maps": [{"path", "matches"}], "unread": [{"path", "reason"}]}`.

    Maps in which nothing was found are left out.
    """
    return several(((path, {"matches": [_match(each) for each in rows]}) for path, rows in found if rows), files)


def in_groups(by: str, groups: Grouped, files: Iterable[Unread]) -> dict[str, object]:
    """The same in groups, version 1.

    `{"version", "by", "groups": [{"value", "matches": [{"path", "id", "kind", "text"}]}], "unread"}`; the value of
    what is in no group is null.
    """
    rows = [
        {"value": value, "matches": [{"path": path, **_match(each)} for path, each in found]} for value, found in groups
    ]
    return {"version": 1, "by": by, "groups": rows, "unread": unread(files)}


def _match(match: Match) -> dict[str, str]:
    return {"id": match.id, "kind": match.kind, "text": match.text}
