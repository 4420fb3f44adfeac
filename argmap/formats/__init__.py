"""Maps in other formats: one module a format, each pure; the table of them all.

A reader takes text and gives a map and diagnostics, a writer takes a map and
gives text or bytes.  Neither opens a file or prints.  A module is imported
only when its format is used.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap


class Writer(Protocol):
    """A map to a document.  `labels` gives statements a standing by their ids; a format may ignore it."""

    def __call__(
        self, amap: ArgumentMap, labels: Mapping[str, str] | None = None, **more: str | None
    ) -> str | bytes: ...


Reader = Callable[[str], tuple[ArgumentMap, list[Diagnostic]]]
Losses = Callable[[ArgumentMap], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name.

    `read` and `write` name a function as `folder.module.function` in this package,
    or are empty where there is none; so does `loses`, which tells in counted
    lines what the writer leaves out.  The writer of a format that `points`
    into the source takes its text as `source=`.
    """

    name: str
    suffixes: tuple[str, ...]
    summary: str
    read: str = ""
    write: str = ""
    loses: str = ""
    binary: bool = False
    points: bool = False

    def reader(self) -> Reader:
        return cast(Reader, _function(self.read))

    def writer(self) -> Writer:
        return cast(Writer, _function(self.write))

    def losses(self, amap: ArgumentMap) -> list[str]:
        """What the writer leaves out of `amap`, a line each."""
        return list(cast(Losses, _function(self.loses))(amap)) if self.loses else []


FORMATS = (
    Format(
        "yaml", (".yaml", ".yml"), "a map, as argmap writes it", write="yaml.write.write", loses="yaml.write.losses"
    ),
    Format("dot", (".dot", ".gv"), "DOT, for Graphviz", write="dot.write.write"),
    Format("svg", (".svg",), "a picture, sharp at any size", write="pictures.write.svg"),
    Format("png", (".png",), "a picture in pixels", write="pictures.write.png", binary=True),
    Format("pdf", (".pdf",), "a picture on one page", write="pictures.write.pdf", binary=True),
    Format(
        "mermaid",
        (".mmd", ".mermaid"),
        "a flowchart for Markdown",
        write="mermaid.write.write",
        loses="mermaid.write.losses",
    ),
    Format("graphml", (".graphml",), "for yEd, Gephi, networkx", write="graphml.write.write"),
    Format("html", (".html", ".htm"), "one page to read: cards that fold, the text beside", write="html.write.write"),
    Format("json", (".json",), "everything, for programs", write="json.write.write", points=True),
    Format("aif", (".aif",), "AIF JSON, for AIFdb and arguebuf", write="aif.write.write", loses="aif.write.losses"),
    Format("xaif", (".xaif",), "xAIF, which OVA 3 opens", write="aif.write.xaif", loses="aif.write.losses"),
    Format(
        "argdown",
        (".argdown", ".ad"),
        "Argdown, for its editors",
        write="argdown.write.write",
        loses="argdown.write.losses",
    ),
    Format("arggraph", (".xml",), "XML of the microtexts", write="arggraph.write.write", loses="arggraph.write.losses"),
    Format("csv", (".csv",), "one table, for spreadsheets", write="csv.write.write", loses="csv.write.losses"),
    Format("markdown", (".md",), "an outline to paste", write="markdown.write.write", loses="markdown.write.losses"),
    Format(
        "apx", (".apx",), "for solvers: ASPARTIX", write="frameworks.writing.apx", loses="frameworks.writing.losses"
    ),
    Format(
        "tgf",
        (".tgf",),
        "for solvers: trivial graph",
        write="frameworks.writing.tgf",
        loses="frameworks.writing.losses",
    ),
    Format(
        "iccma", (".af",), "for solvers: `p af`", write="frameworks.writing.iccma", loses="frameworks.writing.losses"
    ),
)


def _function(name: str) -> object:
    module, _, function = name.rpartition(".")
    return getattr(import_module(f"argmap.formats.{module}"), function)
