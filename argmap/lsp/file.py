"""A map as an editor has it: its text in one version, and what is worked out from that, each thing once."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.edits.names import Name, names
from argmap.edits.places import Places
from argmap.edits.sites import Site, sites
from argmap.evaluation import Evaluation, evaluate
from argmap.facts import Facts
from argmap.library import Found, Opened, open_anyway, with_source
from argmap.library.bibliographies import beside
from argmap.library.files import Read, is_folder, read_bytes
from argmap.library.settings import settings
from argmap.loading.borrowed import Bibliographies
from argmap.lsp.lexicon import Lexicon, lexicon, widened
from argmap.lsp.lines import Json, Lines, Point
from argmap.model import ArgumentMap
from argmap.questions import Questions
from argmap.rules import check, selection
from argmap.syntax import Document, Scalar, parse

LANGUAGE = "argmap"
_MARK = r"""(?m)^(?:\{\s*)?["']?argmap["']?\s*:"""


def is_map(text: str, language: str = "") -> bool:
    """Whether a file is ours: by its language id, or by the key that makes a map."""
    return language == LANGUAGE or re.search(_MARK, text) is not None


def to_uri(path: str) -> str:
    """The address of a file for the protocol."""
    full = Path(path).absolute().as_posix()
    return "file://" + ("" if full.startswith("/") else "/") + quote(full, safe="/:")


def to_path(uri: str) -> str:
    """The path behind an address; what has none, such as a buffer that was never saved, keeps its address."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return uri
    path = unquote(parts.path)
    return path[1:] if re.match(r"/[A-Za-z]:", path) else path


class Spot(NamedTuple):
    """A name where it is written, as offsets, without its quotes."""

    start: int
    end: int
    name: Name


class Look(NamedTuple):
    """What was found when a version of a file was read."""

    opened: Opened
    lexicon: Lexicon


@dataclass(frozen=True, eq=False)
class File:
    """One version of a file.

    `before` is the last map that was read without an error, for a text edited
    halfway; `last` is what was found in the last version that was read, for
    what must not wait until this one is.
    """

    uri: str
    text: str
    version: int | None = None
    unit: str = "utf-16"
    before: ArgumentMap | None = None
    read: Read = field(default=read_bytes, repr=False)
    last: Look | None = field(default=None, repr=False)

    @cached_property
    def path(self) -> str:
        return to_path(self.uri)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text, self.unit)

    @cached_property
    def opened(self) -> Opened:
        """The map with the copy of its source; its own text is that of the editor."""
        return with_source(open_anyway(Found(self.path), self._bytes), self._bytes)

    @property
    def map(self) -> ArgumentMap:
        return self.opened.map

    @property
    def good(self) -> ArgumentMap | None:
        """The last map that was read without an error; this one only if it has been read at all."""
        return self.map if "opened" in self.__dict__ and not self.opened.errors else self.before

    @cached_property
    def look(self) -> Look:
        """What is found in this version."""
        known = lexicon(self.map, (spot.name for spot in self.spots))
        return Look(self.opened, widened(known, self.text, self.before) if self.opened.errors else known)

    @property
    def looked(self) -> Look | None:
        """The same if somebody has looked already; else what was found last."""
        return self.look if "look" in self.__dict__ else self.last

    @property
    def lexicon(self) -> Lexicon:
        """The names that may be meant somewhere, at once: where this version was not read yet, also those before."""
        if "look" not in self.__dict__ and self.last is not None:
            return widened(self.last.lexicon, self.text)
        return self.look.lexicon

    @property
    def source_text(self) -> str | None:
        """The copy of the source, at once: where this version was not read yet, that of the last one."""
        return (self.looked or self.look).opened.source_text

    @cached_property
    def document(self) -> Document:
        return parse(self.text, self.path)

    @cached_property
    def places(self) -> Places:
        return Places(self.document.text)

    @cached_property
    def spots(self) -> list[Spot]:
        """Every name, in the order of the text."""
        return sorted((self.spot(name) for name in names(self.document)), key=lambda each: each[:2])

    @cached_property
    def sites(self) -> Mapping[str, Site]:
        """Where each statement and argument stands; of two with one id the first."""
        found: dict[str, Site] = {}
        for site in sites(self.document):
            found.setdefault(site.name, site)
        return found

    @cached_property
    def findings(self) -> list[Diagnostic]:
        """What the rules find that the settings of the file's project leave."""
        return check(self.map, self.opened.source_text, self._rules(), self.opened.findings)

    @cached_property
    def bibliographies(self) -> Bibliographies:
        return cache(beside(self.path, self.read))

    @cached_property
    def evaluation(self) -> Evaluation:
        return evaluate(self.map)

    @cached_property
    def questions(self) -> Questions:
        return Questions(Facts(self.map))

    def offset(self, point: Point) -> int:
        return self.lines.offset(point)

    def spot(self, name: Name) -> Spot:
        return Spot(*self.inside(name.scalar), name)

    def inside(self, scalar: Scalar) -> tuple[int, int]:
        """Where the characters of a scalar stand, without quotes around them."""
        start, end = self.places.start(scalar), self.places.end(scalar)
        quoted = scalar.style in ("'", '"') and self.text[start + 1 : end - 1] == scalar.value
        return (start + 1, end - 1) if quoted else (start, end)

    def at(self, offset: int) -> Spot | None:
        """The name that an offset is in, or right after."""
        number = bisect_right(self.spots, offset, key=lambda spot: spot.start) - 1
        return self.spots[number] if number >= 0 and offset <= self.spots[number].end else None

    def range(self, scalar: Scalar) -> Json:
        return self.lines.range(*self.inside(scalar))

    def _bytes(self, path: str) -> bytes:
        return self.text.encode("utf-8", "replace") if path == self.path else self.read(path)

    def _rules(self) -> frozenset[str] | None:
        folder = Path(self.path).parent
        try:
            said = settings(folder) if is_folder(folder) else None
            return None if said is None else selection(said.select, said.ignore)
        except ArgmapError:
            return None  # `check` says what is wrong with the settings
