"""One document of several maps, and those that could not be read."""

from collections.abc import Iterable, Mapping

from argmap.library import Unread


def several(documents: Iterable[tuple[str, Mapping[str, object]]], files: Iterable[Unread]) -> dict[str, object]:
    """The documents of maps by their paths, version 1: `{"version", "maps": [{"path", …}], "unread": [UNREAD]}`."""
    rows = [{"path": path, **document} for path, document in documents]
    return {"version": 1, "maps": rows, "unread": unread(files)}


def unread(files: Iterable[Unread]) -> list[dict[str, str]]:
    """Files whose maps could not be read in full: `[{"path", "reason"}]`."""
    return [{"path": each.path, "reason": each.reason} for each in files]
