"""Maps as a static site: an index that searches all of them, a page a map, who cites whom, links from map to map.

Pure: maps in, names and texts of files out.  The pages are those of page/,
with what links them to the others.  Every page is self-contained, so that the
folder can stand anywhere, and each costs what a single page does.
"""

from collections.abc import Iterator, Mapping, Sequence

from argmap.library import Opened
from argmap.page import assemble, parts
from argmap.rules import check
from argmap.site.index import index
from argmap.site.links import Site

__all__ = ["INDEX", "MARK", "pages"]

INDEX = "index.html"
MARK = '<meta name="generator" content="argmap site">'


def pages(maps: Mapping[str, Opened], broken: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """The files of the site, name and text, the index last: it stands for a site that is whole.

    `maps` are by their names below the folder, `broken` the names of those
    that cannot be read in full.  No text that is mapped comes with them.
    """
    site = Site(maps)
    for name, opened in maps.items():
        pieces = parts(opened.map, check(opened.map, opened.source_text, unread=list(opened.findings)))
        pieces["about"] += site.links(name)
        yield site.files[name], assemble(pieces)
    yield INDEX, index(site, broken, MARK)
