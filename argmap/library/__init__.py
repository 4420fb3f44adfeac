"""The opening floor: a path or a name to a map, its text, what reading it found, the text that it maps.

Every command, the API and whatever else works on maps opens them here.
Nothing in it prints.  What is wrong with a file's content is a finding; that
there is no file, or none that may be read, is an ArgmapError, but in a folder
of maps (`open_anyway`) a finding as well.
"""

from dataclasses import replace
from pathlib import Path

from argmap.diagnostics import ArgmapError, Span
from argmap.library.copies import source_text, unreadable
from argmap.library.files import STDIN, Read, read_bytes
from argmap.library.finding import Found, find_map
from argmap.library.opened import Opened, Unread, opened_alone
from argmap.library.roots import astray
from argmap.model import ArgumentMap

__all__ = [
    "STDIN",
    "Found",
    "Opened",
    "Unread",
    "find_map",
    "need_inside",
    "open",
    "open_anyway",
    "open_map",
    "refusal",
    "with_source",
]


def open(  # noqa: A001
    name: str | None = None, *, source: bool = True, alone: bool = False, read: Read = read_bytes
) -> Opened:
    """Open the map at a path or of a name, with the maps that it refers to; of no name, the only map.

    `source` says whether the copy of the mapped text is read too, `alone`
    leaves out the other maps, `read` says where bytes come from.  Raises
    ArgmapError where there is no map to read.
    """
    opened = open_map(find_map(name), read, alone=alone)
    return with_source(opened, read) if source else opened


def open_map(found: Found, read: Read = read_bytes, *, alone: bool = False) -> Opened:
    """Open a map that was found, and unless it is wanted `alone` those that it refers to; without copies of sources."""
    need_inside(found)
    opened = opened_alone(found.path, read)
    if alone or not opened.map.maps:
        return opened
    from argmap.library.guests import with_guests

    return with_guests(opened, read)


def open_anyway(found: Found, read: Read = read_bytes, *, alone: bool = False) -> Opened:
    """The same, where one bad file takes nothing from the others: that it cannot be read is a finding at its start."""
    try:
        return open_map(found, read, alone=alone)
    except ArgmapError as error:
        what, _, hint = str(error).removeprefix(found.path).lstrip(": ").partition("; ")
        message = f"the file {'is not there' if what == 'no such file' else what}"
        empty = ArgumentMap("", {}, path=found.path, partial=True)
        return Opened(found.path, "", empty, (unreadable(Span(found.path, 1, 1, 1, 2), message, hint),))


def with_source(opened: Opened, read: Read = read_bytes) -> Opened:
    """The same map with the copy of its source, or with the finding that it cannot be read."""
    text, found = source_text(opened.map, read)
    findings = tuple(sorted((*opened.findings, *found), key=lambda each: each.span[1:3]))
    return replace(opened, findings=findings, source_text=text)


def need_inside(found: Found) -> None:
    """Raise ArgmapError for a path that was found in a folder and is not followed."""
    if why := refusal(found):
        raise ArgmapError(f"{found.path} {why}; name the file that it leads to, or take the link out")


def refusal(found: Found) -> str:
    """Why a path that was found in a folder is not followed; empty where it is."""
    path = Path(found.path)
    if found.within is None or not path.is_symlink():
        return ""
    if why := astray(path, found.within):
        return why
    if not path.exists():
        return "is a link to what is not there"
    return "" if path.is_file() else "is a link to what is no file, and is not followed"
