"""What is known of a format: its name, its suffixes, and the functions that read and write it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Protocol, cast

from argmap.diagnostics import Diagnostic
from argmap.formats.dot.look import Look
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap
from argmap.records import record


class Writer(Protocol):
    """A map to a document.  `labels` gives statements a standing by their ids; a format may ignore it."""

    def __call__(self, amap: ArgumentMap, labels: Mapping[str, str] | None = None, **more: object) -> str | bytes: ...


class Pager(Protocol):
    """A map to pages of the look's paper, a document each or one that holds them all; and what to say of them."""

    def __call__(
        self, amap: ArgumentMap, labels: Mapping[str, str] | None, look: Look
    ) -> tuple[Sequence[str | bytes], Sequence[str]]: ...


class Reader(Protocol):
    """A text to a map and what reading it found.  Never raises on content."""

    def __call__(self, text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]: ...


@record
class Format:
    """A format by name, and all that any command has to know of it.

    `suffixes` tell the format of a file to write; `files` are those in which a
    folder's files may be in it.  `read`, `write`, `loses` and `sniff` name a
    function as `folder.module.function` in this package, or are empty where
    there is none: `loses` tells in counted lines what the writer leaves out,
    `sniff` whether a text, blank space before it aside, looks like the format.  `beside` is
    the suffix of a second file that is read with the first.  `takes` are the
    further arguments of the writer, `authorities`, `source` (the text that
    is mapped) or `look` (of a picture); `prose` says that any text may be in
    it, so that the name of a file is enough.  `pages` names the function that
    writes a map on pages of the look's paper, where there is one.
    """

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: str = ""
    write: str = ""
    loses: str = ""
    sniff: str = ""
    files: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    beside: str = ""
    takes: tuple[str, ...] = ()
    binary: bool = False
    prose: bool = False
    pages: str = ""

    @property
    def drawn(self) -> bool:
        """Whether Graphviz works for it, which may take long."""
        return bool(self.pages)

    def reader(self) -> Reader:
        return cast(Reader, _function(self.read))

    def writer(self) -> Writer:
        return cast(Writer, _function(self.write))

    def pager(self) -> Pager:
        return cast(Pager, _function(self.pages))

    def losses(self, amap: ArgumentMap) -> list[str]:
        """What the writer leaves out of `amap`, a line each."""
        return list(cast(Callable[[ArgumentMap], Iterator[str]], _function(self.loses))(amap)) if self.loses else []

    def fits(self, written: str) -> bool:
        """Whether a text that begins without white space looks like this format."""
        return bool(self.sniff) and cast(Callable[[str], bool], _function(self.sniff))(written)


def _function(name: str) -> object:
    module, _, function = name.rpartition(".")
    return getattr(import_module(f"argmap.formats.{module}"), function)
