"""Style and script of the page: files beside this module, squeezed, with the hashes that a policy names."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from argmap.page import squeeze

STYLES = ("look.css", "cards.css", "room.css", "print.css")
SCRIPTS = ("stand.js", "cards.js", "focus.js", "keys.js", "search.js", "beside.js", "start.js")
"""In the order in which they need each other."""


@cache
def style(*more: str) -> str:
    """The style of the page, with further files."""
    return squeeze.css("\n".join(map(_read, (*STYLES, *more))))


@cache
def script(*more: str) -> str:
    """The page's script, with further files for a page that is alive."""
    return squeeze.js("\n".join(map(_read, (*SCRIPTS, *more))))


def template() -> str:
    return _read("page.html")


def hashed(content: str) -> str:
    """How a content security policy names an inline style or script."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _read(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
