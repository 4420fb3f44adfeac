"""Kialo's links and source marks: out of the text, and into authorities and citations."""

import re
from urllib.parse import urlsplit

from argmap.ids import Namer
from argmap.model import Authority, Citation, Value

_LINK = re.compile(r"(?<!\\)\[((?>(?:\\.|[^\[\]\\])*))\]\(((?>(?:\\.|[^()\\\s]|\([^()\\\s]*+\))*))\)")
_MARK = re.compile(r"(?<![ \t])[ \t]*+\[(\d{1,6})\]")
_ESCAPE = re.compile(r"\\([\[\](){}*_#`~>!\\.+-])")
_URL = re.compile(r"https?://\S+")


class Library:
    """Collects the authorities of a debate; one for each address or title."""

    def __init__(self, sources: dict[str, tuple[str, str]]) -> None:
        self.authorities: dict[str, Authority] = {}
        self._sources = sources
        self._namer = Namer()
        self._ids: dict[str, str] = {}

    def plain(self, text: str) -> tuple[str, tuple[Citation, ...]]:
        """A claim's text without links and marks, and what it cites."""
        cites: list[Citation] = []

        def linked(match: re.Match[str]) -> str:
            words, address = _unescaped(match[1]).strip(), _unescaped(match[2])
            if not _URL.fullmatch(address):
                return match[0]
            note = words if match[0] != text.strip() and not _URL.fullmatch(words) else ""
            cites.append(Citation(self._authority(address), note=note))
            return match[1]

        def marked(match: re.Match[str]) -> str:
            if match[1] not in self._sources:
                return match[0]
            what, quotation = self._sources[match[1]]
            cites.append(Citation(self._authority(what), note=quotation))
            return ""

        said = _LINK.sub(linked, text)
        if self._sources:
            said = _MARK.sub(marked, said)
        return _unescaped(said), tuple(dict.fromkeys(cites))

    def _authority(self, what: str) -> str:
        """The id of the authority for an address, or for a reference in words."""
        if what in self._ids:
            return self._ids[what]
        item: dict[str, Value] = {}
        found = _URL.search(what)
        title = what.replace(found[0], " ").strip(" \t.,;:()") if found else what.strip()
        if title:
            item["title"] = title
        if found:
            item["URL"] = found[0]
        name = self._namer.name(title or _named(found[0] if found else ""), "source")
        self._ids[what] = name
        self.authorities[name] = Authority(name, item=item)
        return name


def _named(address: str) -> str:
    """The host of an address and the last part of its path, as words."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    last = parts.path.rstrip("/").rpartition("/")[2].partition(".")[0]
    return f"{host} {last}".replace("_", " ").replace(".", " ")


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(r"\1", text)
