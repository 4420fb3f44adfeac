"""Where a bibliographic item is found: its DOI, which lasts, or else its URL."""

from collections.abc import Mapping

from argmap.model import Value
from argmap.text import fold, urls


def address(item: Mapping[str, Value]) -> str:
    """The address that a link to an item leads to, if it has one that may be followed; else nothing."""
    return doi_address(item) or page(item)


def doi_address(item: Mapping[str, Value]) -> str:
    """The address that an item's DOI leads to; nothing where it has none."""
    number = urls.doi(_text(item.get("DOI")))
    return urls.resolved(number) if number else ""


def doi(item: Mapping[str, Value]) -> str:
    """What tells a work from all others, however it is typed; what is no DOI is compared as it stands."""
    written = _text(item.get("DOI"))
    return fold(urls.doi(written) or written)


def page(item: Mapping[str, Value]) -> str:
    """The item's URL, where passages of it can be linked to, if that may be followed; else nothing."""
    return urls.link(_text(item.get("URL")))


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
