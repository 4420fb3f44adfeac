"""Addresses: which text is one that may be followed, what is a DOI, and where that leads."""

import re

from argmap.text import printable

_LINK = r"(?:https?://|mailto:)[^\s\"'<>\\`]++"
_DOI = r"(?<![\d.])10\.\d{4,9}(?>(?:\.\d++)*)/\S++"
_RESOLVER = r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*+)?"
_PLAIN = "/:;()!$&*+,=@._-~"  # what a DOI can have and the path of an address too


def link(text: str) -> str:
    """`text` if it is an address of the web or of a mailbox and nothing else; else nothing."""
    text = text.strip()
    return text if re.fullmatch(_LINK, text, re.IGNORECASE) and text == printable(text) else ""


def doi(text: str) -> str:
    """The bare DOI in a text that is one, with or without `doi:` or the address of a resolver; else nothing."""
    found = re.fullmatch(f"{_RESOLVER}({_DOI})", text.strip(), re.IGNORECASE | re.ASCII)
    return found[1] if found else ""


def doi_within(text: str) -> str:
    """The first DOI that stands somewhere in a text, bare; else nothing."""
    found = re.search(_DOI, text, re.ASCII)
    return found[0] if found else ""


def resolved(doi: str) -> str:
    """The address that a DOI leads to."""
    from urllib.parse import quote

    return f"https://doi.org/{quote(doi, safe=_PLAIN)}"
