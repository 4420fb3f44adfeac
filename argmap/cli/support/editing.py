"""Reading a map as text, and writing it back changed: in the encoding that it had, and only if it can still be read."""

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from argmap.cli.support.output import emit_document
from argmap.cli.support.writing import write_file
from argmap.diagnostics import ArgmapError, Edit, Severity
from argmap.edits import apply
from argmap.library.files import STDIN, read_bytes, real
from argmap.library.finding import Found, find_map, maps_in
from argmap.library.roots import root_of
from argmap.loading import load
from argmap.syntax import Document, decode, parse


@dataclass(frozen=True, slots=True)
class Typed:
    """A map as it was typed: its path, text, tree, and the encoding of its bytes."""

    path: str
    text: str
    document: Document
    encoding: str

    def changed(self, edits: list[Edit]) -> bytes:
        """The bytes of the map with the edits.  Raises ArgmapError if more would be wrong with it than before."""
        new = apply(self.text, edits)
        if _errors(new) > _errors(self.text):
            raise ArgmapError(f"{self.path} could not be read any more after this change, and is left as it is")
        return new.encode(self.encoding)


def typed(found: Found) -> Typed:
    """A map that was found.  Raises ArgmapError if its bytes are no text."""
    data = read_bytes(found.path)
    text, unreadable = decode(data, found.path)
    if unreadable:
        raise ArgmapError(f"{found.path}: {unreadable[0].message}; {unreadable[0].hint}")
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else encoding
    return Typed(found.path, text, parse(text, found.path), encoding)


def change(name: str, edits: Callable[[Document], list[Edit]]) -> int:
    """Make edits in the map that MAP names; how many there were.  Standard input goes to standard output."""
    here = typed(find_map(name))
    made = edits(here.document)
    write([(here, made)])
    return len(made)


def write(changes: list[tuple[Typed, list[Edit]]]) -> None:
    """Write several maps, none of them if one could not be read any more."""
    for path, data in [(each.path, each.changed(edits)) for each, edits in changes if edits or each.path == STDIN]:
        if path == STDIN:
            emit_document(data)
        else:
            write_file(path, data)


def referring(path: str) -> Iterator[tuple[Typed, str]]:
    """The maps below the root of a map that refer to it, and the name that each has for it."""
    if path == STDIN:
        return
    wanted = real(Path(path))
    for found in maps_in(root_of(Path(path).parent)):
        if real(Path(found.path)) == wanted or b"maps:" not in read_bytes(found.path):
            continue
        other = typed(found)
        for name, guest in load(other.text, other.path)[0].maps.items():
            if real(Path(found.path).parent / guest) == wanted:
                yield other, name


def _errors(text: str) -> int:
    return sum(found.severity is Severity.ERROR for found in load(text)[1])
