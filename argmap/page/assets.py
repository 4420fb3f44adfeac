"""Style and script of the page: files beside this module, squeezed, with the hashes that a policy names."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from argmap.page import squeeze

FOLD = "fold.js"
"""How texts are compared, which the index of a site needs as well."""
STYLES = ("look.css", "cards.css", "room.css", "print.css")
SCRIPTS = ("stand.js", "cards.js", "focus.js", "keys.js", FOLD, "search.js", "beside.js", "start.js")
"""In the order in which they need each other."""


@cache
def style(*more: str) -> str:
    """The style of the page, with further files."""
    return squeeze.css("\n".join(map(read, (*STYLES, *more))))


@cache
def script(*more: str) -> str:
    """The page's script, with further files for a page that is alive."""
    return squeeze.js("\n".join(map(read, (*SCRIPTS, *more))))


def template() -> str:
    return read("page.html")


def hashed(content: str) -> str:
    """How a content security policy names an inline style or script."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def read(name: str) -> str:
    """One of the files beside this module, as it is."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
