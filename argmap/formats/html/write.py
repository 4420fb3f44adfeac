"""One page that holds everything: the picture, the map in words, and what makes them move.

The page needs no network and forbids itself any; without scripts it is still
a picture and nested lists.  Markup, style and scripts are files beside this
module.  The page's policy names style and script by their hashes, so nothing
that a map says could run or restyle it, even if it became markup.
"""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from string import Template

from argmap.formats.html import legend
from argmap.formats.html.cards import about, authorities
from argmap.formats.html.context import Context
from argmap.formats.html.markup import text
from argmap.formats.html.picture import picture
from argmap.formats.html.reading import Reading
from argmap.model import ArgumentMap

SCRIPTS = ("view.js", "details.js", "search.js", "page.js")
"""In the order in which they need each other."""


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as an HTML page.  Raises ArgmapError without pygraphviz, as the pictures do.

    `labels` (statement to accepted, rejected, undecided or unsupported) mark
    the boxes of the picture, as in the other formats.  The words always say
    what stands: by `labels`, or else when no side is taken.
    """
    context = Context.of(amap, labels)
    reading = Reading(context)
    words = "".join(reading.pieces())  # first: the picture follows its order
    style = _static("page.css")
    script = "(() => {\n" + "".join(map(_static, SCRIPTS)) + "})();\n"
    return Template(_static("page.html")).substitute(
        title=text(" ".join(amap.title.split())) or "Argument map",
        about=about(context),
        picture=picture(amap, labels, context, reading.order),
        legend=legend.html(),
        reading=words,
        authorities=authorities(context),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
    )


def _static(name: str) -> str:
    return files("argmap.formats.html").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
