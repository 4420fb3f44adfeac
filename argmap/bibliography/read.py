"""Bibliographies as authorities: CSL-JSON, which Zotero exports, and BibTeX.

Text in, authorities and findings out; a finding has the line of the
bibliography.  Knows no map and opens no file.  Citation keys become ids.
"""

from argmap.bibliography import bibtex, csl_json
from argmap.bibliography.gathering import Bibliography, gathered

__all__ = ["Bibliography", "read"]


def read(text: str, path: str = "") -> Bibliography:
    """The authorities in a text; what it begins with tells the format.  `path` is only named in places.

    Never raises on content; for BibTeX raises ArgmapError where the extra
    `bibtex` is not installed.
    """
    reader = csl_json if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{") else bibtex
    entries, found = reader.entries(text, path)
    return gathered(entries, found, path)
