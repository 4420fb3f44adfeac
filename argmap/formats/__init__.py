"""Maps in other formats: one folder a format, each pure; the table of them all, and which of them a text is in.

A reader takes text and gives a map and diagnostics, a writer takes a map and
gives text or bytes.  Neither opens a file or prints.  A module is imported
only when its format is used.  A new format is a folder here and a row below.
"""

from collections.abc import Iterable
from pathlib import PurePath

from argmap.formats.format import Format, Reader, Writer
from argmap.formats.options import PLAIN, Options

__all__ = ["FORMATS", "PLAIN", "Format", "Options", "Reader", "Writer", "named", "recognised"]


FORMATS = (
    Format(
        "yaml",
        (".yaml", ".yml"),
        "a map, as argmap writes it",
        read="yaml.read.read",
        write="yaml.write.write",
        loses="yaml.write.losses",
    ),
    Format("dot", (".dot", ".gv"), "DOT, for Graphviz", write="dot.write.write", takes=("look",)),
    Format(
        "svg",
        (".svg",),
        "a picture, sharp at any size",
        write="pictures.write.svg",
        takes=("look",),
        pages="pictures.write.svgs",
    ),
    Format(
        "png",
        (".png",),
        "a picture in pixels",
        write="pictures.write.png",
        takes=("look",),
        binary=True,
        pages="pictures.write.pngs",
    ),
    Format(
        "pdf",
        (".pdf",),
        "a picture on one page, or on pages of paper",
        write="pictures.write.pdf",
        takes=("look",),
        binary=True,
        pages="pictures.write.pdfs",
    ),
    Format(
        "mermaid",
        (".mmd", ".mermaid"),
        "a flowchart for Markdown",
        write="mermaid.write.write",
        loses="mermaid.write.losses",
    ),
    Format(
        "graphml", (".graphml",), "for yEd, Gephi, networkx", write="graphml.write.write", loses="graphml.write.losses"
    ),
    Format("html", (".html", ".htm"), "one page to read: cards that fold, the text beside", write="html.write.write"),
    Format("json", (".json",), "everything, for programs", write="json.write.write", takes=("source",)),
    Format(
        "aif",
        (".aif",),
        "AIF JSON, of AIFdb and arguebuf",
        read="aif.read.read",
        write="aif.write.write",
        loses="aif.write.losses",
        sniff="aif.sniff",
        files=(".aif", ".json"),
        takes=("authorities",),
    ),
    Format(
        "xaif",
        (".xaif",),
        "xAIF, of OVA 3",
        read="aif.read.read",
        write="aif.write.xaif",
        loses="aif.write.losses",
        sniff="aif.sniff",
        files=(".xaif",),
        takes=("authorities",),
    ),
    Format(
        "arggraph",
        (".xml",),
        "XML of the arg-microtexts",
        read="arggraph.read.read",
        write="arggraph.write.write",
        loses="arggraph.write.losses",
        sniff="arggraph.sniff",
        files=(".xml",),
    ),
    Format(
        "brat",
        (),
        "BRAT annotations, with the text beside them",
        read="brat.read.read",
        sniff="brat.sniff",
        files=(".ann",),
        beside=".txt",
    ),
    Format(
        "csv",
        (".csv",),
        "one table, for spreadsheets",
        read="csv.read.read",
        write="csv.write.write",
        loses="csv.write.losses",
        sniff="csv.sniff",
        files=(".csv",),
    ),
    Format(
        "markdown",
        (".md",),
        "an outline to paste",
        read="markdown.read.read",
        write="markdown.write.write",
        loses="markdown.write.losses",
        sniff="markdown.sniff",
        files=(".md",),
    ),
    Format(
        "gsn",
        (),
        "safety cases, in the YAML of gsn2x",
        read="gsn.read.read",
        sniff="gsn.sniff",
        files=(".yaml", ".yml"),
    ),
    Format(
        "carneades",
        (),
        "argument graphs of Carneades 4, in YAML",
        read="carneades.read.read",
        sniff="carneades.sniff",
        files=(".yaml", ".yml"),
    ),
    Format(
        "argdown",
        (".argdown", ".ad"),
        "Argdown; read also from the JSON that it exports",
        read="argdown.read.read",
        write="argdown.write.write",
        loses="argdown.write.losses",
        sniff="argdown.sniff",
        files=(".argdown", ".ad", ".json"),
        aliases=("argdown-json",),
        prose=True,
    ),
    Format("kialo", (), "Kialo's text export", read="kialo.read.read", sniff="kialo.sniff", files=(".txt",)),
    Format(
        "iccma",
        (".af",),
        "ICCMA frameworks (`p af`), for solvers",
        read="iccma.read.read",
        write="iccma.write.write",
        loses="frameworks.names.losses",
        sniff="iccma.sniff",
        files=(".af", ".iccma"),
    ),
    Format(
        "apx",
        (".apx",),
        "the facts of ASPARTIX, for solvers",
        read="apx.read.read",
        write="apx.write.write",
        loses="frameworks.names.losses",
        sniff="apx.sniff",
        files=(".apx",),
    ),
    Format(
        "tgf",
        (".tgf",),
        "Trivial Graph Format, for solvers",
        read="tgf.read.read",
        write="tgf.write.write",
        loses="frameworks.names.losses",
        sniff="tgf.sniff",
        files=(".tgf",),
    ),
)
"""All formats.  A text is in the first that fits it, so those that fit by a whole document come before looser ones."""


def named(name: str, rows: Iterable[Format] = FORMATS) -> Format | None:
    """The format called `name`, also by another name that it goes by."""
    return next((row for row in rows if name in (row.name, *row.aliases)), None)


def recognised(text: str, path: str = "") -> Format | None:
    """The format that a text is in, by what it says; its file's name decides only where the text says nothing."""
    written, suffix = text.lstrip("\ufeff \t\r\n"), PurePath(path).suffix.lower()
    if not written:
        return next((row for row in FORMATS if row.beside and suffix in row.files), None)
    named_so = next((row for row in FORMATS if row.prose and suffix in row.suffixes), None)
    return next((row for row in FORMATS if row.fits(written)), named_so if "argmap:" not in text else None)
