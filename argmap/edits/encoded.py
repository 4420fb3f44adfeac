"""A map as its bytes: read as text, and given back as bytes with edits, in the encoding that they had."""

import codecs
from functools import cache

from argmap.diagnostics import ArgmapError, Diagnostic, Edit, Severity
from argmap.edits.places import apply
from argmap.library import Found, open_anyway
from argmap.library.bibliographies import beside
from argmap.library.files import Read, read_bytes
from argmap.library.guests import is_abroad
from argmap.loading import load
from argmap.loading.borrowed import Bibliographies
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.syntax import Document, decode, parse


@record
class Typed:
    """A map as it was typed: its path, text, tree, the encoding of its bytes, and what gives its bibliographies."""

    path: str
    text: str
    document: Document
    encoding: str
    bibliographies: Bibliographies
    read: Read = read_bytes

    @classmethod
    def of(cls, data: bytes, path: str, read: Read = read_bytes) -> "Typed":
        """The map in some bytes; `read` reads its bibliographies.  Raises ArgmapError if the bytes are no text."""
        text, unreadable = decode(data, path)
        if unreadable:
            raise ArgmapError(f"{path}: {unreadable[0].message}; {unreadable[0].hint}")
        encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
        encoding = "utf-16" if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else encoding
        return cls(path, text, parse(text, path), encoding, cache(beside(path, read)), read)

    def changed(self, edits: list[Edit]) -> bytes:
        """The bytes of the map with the edits.  Raises ArgmapError if more would be wrong with it than before."""
        new = apply(self.text, edits)
        if len(self.errors(new)) > len(self.errors(self.text)):
            raise ArgmapError(f"{self.path} could not be read any more after this change, and is left as it is")
        return self.encoded(new)

    def encoded(self, text: str) -> bytes:
        """A text in the encoding of the map."""
        return text.encode(self.encoding)

    def loaded(self, text: str) -> tuple[ArgumentMap, list[Diagnostic]]:
        """The map that a text would be in the place of this one, and what reading it finds."""
        return load(text, self.path, self.bibliographies)

    def abroad(self) -> list[Diagnostic]:
        """What is wrong with the ids of other maps in it, with the mends that it has."""
        own = {self.path: self.encoded(self.text)}
        opened = open_anyway(Found(self.path), lambda path: own[path] if path in own else self.read(path))
        return [each for each in opened.findings if each.fixes and is_abroad(each, opened.map)]

    def errors(self, text: str) -> list[Diagnostic]:
        """What keeps a text from being read in full as a map."""
        return [found for found in self.loaded(text)[1] if found.severity is Severity.ERROR]
