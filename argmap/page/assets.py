"""Style and script of the page: files beside this module, squeezed a little, with the hashes that a policy names."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

STYLES = ("look.css", "cards.css", "room.css", "print.css")
SCRIPTS = ("stand.js", "cards.js", "focus.js", "keys.js", "search.js", "beside.js", "start.js")
"""In the order in which they need each other."""

_KEPT = re.compile(
    r"(?P<kept>\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`"
    r"|(?<=[(=:,?]) ?/(?![ /*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/)"
    r"|(?<! ) *+(?P<sign>[=<>!&|?:;,{}()\[\]*]++) *+"
)
"""Strings, templates (none inside another) and regular expressions, which stay; and signs, which need no spaces."""


def style(*more: str) -> str:
    """The style, with further files, without the white space around its punctuation: no string in it has any."""
    lines = "\n".join(_lines(name) for name in (*STYLES, *more))
    return re.sub(r": (?!\")", ":", re.sub(r"\s*([{};,>])\s*", r"\1", lines)).replace(";}", "}")


def script(*more: str) -> str:
    """The page's script, with further files for a page that is alive."""
    lines = "\n".join(_lines(name) for name in (*SCRIPTS, *more))
    return "(() => {\n" + _KEPT.sub(lambda found: found["kept"] or found["sign"], lines) + "\n})();\n"


def template() -> str:
    return _read("page.html")


def hashed(content: str) -> str:
    """How a content security policy names an inline style or script."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _lines(name: str) -> str:
    """A file without indentation, blank lines and lines of comment."""
    lines = (line.strip() for line in _read(name).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("//", "/*")))


def _read(name: str) -> str:
    return files(__name__.rpartition(".")[0]).joinpath(name).read_text(encoding="utf-8")
