"""The opening floor: a path or a name to a map, its text, what reading it found, the text that it maps.

Every command, the API and whatever else works on maps opens them here.
Nothing in it prints.  What is wrong with a file's content is a finding; that
there is no file, or none that may be read, is an ArgmapError, but in a folder
of maps (`open_anyway`) a finding as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from argmap.diagnostics import ArgmapError, Diagnostic, Severity, Span
from argmap.library.bibliographies import beside
from argmap.library.copies import source_text, unreadable
from argmap.library.files import STDIN, Read, read_bytes
from argmap.library.finding import Found, find_map
from argmap.library.roots import leads_out
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.syntax import Document, decode, parse

__all__ = ["STDIN", "Found", "Opened", "find_map", "open", "open_anyway", "open_map", "refusal", "with_source"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A map and what it was read from.

    `findings` is what reading found, the map itself and the copy of its
    source, in the order of the text.  `source_text` is that copy, None where
    there is none or nobody asked.  `guests` are the maps that this one refers
    to, by the names that it has for them.
    """

    path: str
    text: str
    map: ArgumentMap
    findings: tuple[Diagnostic, ...] = ()
    source_text: str | None = None
    guests: Mapping[str, "Opened"] = field(default_factory=dict)

    @property
    def errors(self) -> list[Diagnostic]:
        """What keeps the map from being read in full."""
        return [each for each in self.findings if each.severity is Severity.ERROR]

    def document(self) -> Document:
        """The tree of the text, with places; parsed anew at every call."""
        return parse(self.text, self.path)


def open(name: str | None = None, *, source: bool = True, read: Read = read_bytes) -> Opened:  # noqa: A001
    """Open the map at a path or of a name; of no name, the only map.

    `source` says whether the copy of the mapped text is read too, `read`
    where bytes come from.  Raises ArgmapError where there is no map to read.
    """
    opened = open_map(find_map(name), read)
    return with_source(opened, read) if source else opened


def open_map(found: Found, read: Read = read_bytes) -> Opened:
    """Open a map that was found, without the copy of its source."""
    if found.within is not None and (why := refusal(found)):
        raise ArgmapError(f"{found.path} {why}; name the file that it leads to, or take the link out")
    text, damage = decode(read(found.path), found.path)
    if damage and not text:
        return Opened(found.path, "", ArgumentMap("", {}, path=found.path, partial=True), tuple(damage))
    amap, unread = load(text, found.path, beside(found.path, read))
    return Opened(found.path, text, amap, (*damage, *unread))


def open_anyway(found: Found, read: Read = read_bytes) -> Opened:
    """The same, where one bad file takes nothing from the others: that it cannot be read is a finding at its start."""
    try:
        return open_map(found, read)
    except ArgmapError as error:
        what, _, hint = str(error).removeprefix(found.path).lstrip(": ").partition("; ")
        message = f"the file {'is not there' if what == 'no such file' else what}"
        empty = ArgumentMap("", {}, path=found.path, partial=True)
        return Opened(found.path, "", empty, (unreadable(Span(found.path, 1, 1, 1, 2), message, hint),))


def with_source(opened: Opened, read: Read = read_bytes) -> Opened:
    """The same map with the copy of its source, or with the finding that it cannot be read."""
    text, found = source_text(opened.map, read)
    findings = tuple(sorted((*opened.findings, *found), key=lambda each: each.span[1:3]))
    return Opened(opened.path, opened.text, opened.map, findings, text, opened.guests)


def refusal(found: Found) -> str:
    """Why a path that was found in a folder is not followed; empty where it is."""
    path = Path(found.path)
    if found.within is None or not path.is_symlink():
        return ""
    try:
        if leads_out(path, found.within):
            return f"is a link out of {found.within.name or found.within.as_posix()}/, and is not followed"
    except OSError:
        return "is a link that leads back to itself"
    return "" if path.exists() else "is a link to what is not there"
