"""What opening gives: a map, what it was read from, what reading found."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity
from argmap.library.bibliographies import beside
from argmap.library.files import Read
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.syntax import Document, decode, parse
from argmap.text import counted


class Unread(NamedTuple):
    """A file whose map could not be read in full, and why."""

    path: str
    reason: str


@record
class Opened:
    """A map and what it was read from.

    `map` is the map as it is written, alone.  `findings` is what reading
    found, the map itself, what it refers to and the copy of its source, in
    the order of the text.  `source_text` is that copy, None where there is
    none or nobody asked.

    `guests` are the maps that it refers to and those that these do, each once,
    by the names that they have in the joined map: `op`, and for a guest of
    that `op/other`.  They have no guests of their own.  `names` leads from
    the names under `maps` to these; to the empty one where the map that was
    opened first is meant.
    """

    path: str
    text: str
    map: ArgumentMap
    findings: tuple[Diagnostic, ...] = ()
    source_text: str | None = None
    guests: Mapping[str, "Opened"] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> list[Diagnostic]:
        """What keeps the map from being read in full."""
        return [each for each in self.findings if each.severity is Severity.ERROR]

    @property
    def failure(self) -> str:
        """Why the map cannot be worked on, in a phrase; empty where it was read in full."""
        errors = self.errors
        if not errors or not self.text:
            return errors[0].message if errors else ""
        return f"cannot be read in full: {counted(len(errors), 'error')}; `argmap check` says which"

    @property
    def joined(self) -> ArgumentMap:
        """The map together with its guests, whose ids have their names before them; made anew at every call."""
        if not self.guests:
            return self.map
        from argmap.library.joining import HOST, joined

        return joined({name: (each.map, each.names) for name, each in {HOST: self, **self.guests}.items()})

    def document(self) -> Document:
        """The tree of the text, with places; parsed anew at every call."""
        return parse(self.text, self.path)


def opened_alone(path: str, read: Read) -> Opened:
    """The map in a file, and nothing that it refers to.  Raises ArgmapError where there are no bytes to be had."""
    text, damage = decode(read(path), path)
    if damage and not text:
        return Opened(path, "", ArgumentMap("", {}, path=path, partial=True), tuple(damage))
    amap, unread = load(text, path, beside(path, read))
    return Opened(path, text, amap, (*damage, *unread))
