"""Pictures of a map as SVG, PNG or PDF, drawn by the Graphviz that comes with pygraphviz.

With a page in its look a picture has several: a PDF holds them all, SVG and
PNG are one document a page.
"""

from collections.abc import Mapping
from html import escape

from argmap.formats.dot import write as dot
from argmap.formats.dot.look import PLAIN, Look
from argmap.formats.pictures.graphviz import draw
from argmap.formats.pictures.pages import paged
from argmap.model import ArgumentMap
from argmap.text import one_line

NOT_XML = {0xFFFE: None, 0xFFFF: None}

Labels = Mapping[str, str] | None


def svg(amap: ArgumentMap, labels: Labels = None, look: Look = PLAIN) -> str:
    """A drawing with hover texts, sharp at any size.  Raises ArgmapError without pygraphviz, as the others do."""
    return _titled(draw([dot.write(amap, labels, look)], "svg")[0], amap)


def png(amap: ArgumentMap, labels: Labels = None, look: Look = PLAIN) -> bytes:
    """An image.  Raises ArgmapError where it would have more pixels than PNG writers take."""
    return draw([dot.write(amap, labels, look)], "png")[0]


def pdf(amap: ArgumentMap, labels: Labels = None, look: Look = PLAIN) -> bytes:
    """One page, as large as the drawing."""
    from argmap.formats.pictures.pdf import joined

    return joined([draw([dot.write(amap, labels, look)], "pdf")[0]], amap)


def svgs(amap: ArgumentMap, labels: Labels, look: Look) -> tuple[list[str], list[str]]:
    """The pages of `look.page`, and what there is to say of them."""
    pages, remarks = paged(amap, labels, look, "svg")
    return [_titled(page, amap) for page in pages], remarks


def pngs(amap: ArgumentMap, labels: Labels, look: Look) -> tuple[list[bytes], list[str]]:
    """The same as images."""
    return paged(amap, labels, look, "png")


def pdfs(amap: ArgumentMap, labels: Labels, look: Look) -> tuple[list[bytes], list[str]]:
    """The same as one document that holds them all."""
    from argmap.formats.pictures.pdf import joined

    pages, remarks = paged(amap, labels, look, "pdf")
    return [joined(pages, amap)], remarks


def _titled(drawn: bytes, amap: ArgumentMap) -> str:
    title = escape(one_line(amap.title).translate(NOT_XML))
    return drawn.decode().replace(f"<title>{dot.NAME}</title>", f"<title>{title}</title>", 1)
