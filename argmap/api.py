"""The functions that `import argmap` offers.  Nothing else in argmap uses them."""

from os import PathLike
from pathlib import Path

import networkx as nx

from argmap.diagnostics import ArgmapError, Diagnostic, Severity
from argmap.evaluation import Evaluation
from argmap.evaluation import evaluate as grounded
from argmap.formats import FORMATS, Format
from argmap.loading import load as load_text
from argmap.model import ArgumentMap
from argmap.relations import graph
from argmap.rules import check as apply_rules
from argmap.syntax import decode
from argmap.text import counted


class MapError(ArgmapError):
    """A map that cannot be read in full; `diagnostics` says why, `amap` holds what could be read."""

    def __init__(self, path: str, amap: ArgumentMap, diagnostics: list[Diagnostic]) -> None:
        errors = [found for found in diagnostics if found.severity is Severity.ERROR]
        first = errors[0]
        place = f"{path}:{first.span.line}:{first.span.column}"
        super().__init__(f"{place}: {first.message} ({counted(len(errors), 'error')} in all)")
        self.amap = amap
        self.diagnostics = diagnostics


def load(path: str | PathLike[str]) -> ArgumentMap:
    """Read a map from a file.

    Raises MapError if it has errors, OSError if the file cannot be read.
    """
    name = Path(path).as_posix()
    text, unreadable = decode(Path(path).read_bytes(), name)
    amap, unread = load_text(text, name)
    found = [*unreadable, *unread]
    if any(each.severity is Severity.ERROR for each in found):
        raise MapError(name, amap, found)
    return amap


def read(text: str, format: str = "yaml") -> tuple[ArgumentMap, list[Diagnostic]]:
    """A map from its text in some format, and what reading it found.  Never raises on content.

    Raises ArgmapError if the format is not known or cannot be read.
    """
    if format == "yaml":
        return load_text(text)
    row = _format(format)
    if not row.read:
        raise ArgmapError(f"{format} can be written, not read")
    return row.reader()(text)


def write(amap: ArgumentMap, format: str) -> str | bytes:
    """A map in some format; text, or bytes where the format is binary.

    Raises ArgmapError if the format is not known or cannot be written.
    """
    row = _format(format)
    if not row.write:
        raise ArgmapError(f"{format} can be read, not written")
    return row.writer()(amap)


def check(amap: ArgumentMap, source: str | None = None) -> list[Diagnostic]:
    """What all rules find in a map, in the order of its text.  `source` is the text that is mapped, if at hand."""
    return apply_rules(amap, source)


def evaluate(amap: ArgumentMap) -> Evaluation:
    """What stands in a map: `labels` of the statements by their ids, and states of the `arguments` by their handles."""
    return grounded(amap)


def to_networkx(amap: ArgumentMap) -> "nx.MultiDiGraph[str]":
    """The map as a graph: statements, arguments and authorities are nodes, edges point the way the reasoning goes."""
    return graph.to_networkx(amap)


def _format(name: str) -> Format:
    for row in FORMATS:
        if row.name == name:
            return row
    raise ArgmapError(f"there is no format {name}; there are {', '.join(row.name for row in FORMATS)}")
