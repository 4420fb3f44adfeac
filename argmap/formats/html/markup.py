"""Texts, addresses and ids as HTML: whatever a map says, it says as text."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType
from urllib.parse import quote

from argmap.text import printable

_PLAIN = re.compile(r"[\w.-]{1,200}")


def text(value: str) -> str:
    """`value` for an element or a quoted attribute; what is not safe to print is replaced."""
    return escape(printable(value))


def link(element: str, content: str, classes: str = "") -> str:
    """A link to an element of the page; `content` is HTML."""
    return f'<a{_class(classes)} href="{target(element)}">{content}</a>'


def target(element: str) -> str:
    """The address of an element of the page."""
    return f"#{quote(element, safe='.-_')}"


def outward(url: str, content: str) -> str:
    """A link out of the page to an `address`; `content` is HTML, and stands alone where there is no address."""
    return f'<a class="out" rel="noopener noreferrer" href="{text(url)}">{content}</a>' if url else content


def element_ids(prefix: str, names: Iterable[str]) -> dict[str, str]:
    """An id of an element for each name: `s-build`, or `s3` for a third one with characters that no id can have."""
    return {
        name: f"{prefix}-{name}" if _PLAIN.fullmatch(name) else f"{prefix}{number}"
        for number, name in enumerate(names, start=1)
    }


def rows(facts: Iterable[tuple[str, str]], classes: Mapping[str, str] = MappingProxyType({})) -> str:
    """A list of terms, each with HTML, some with a class; nothing where there are none."""
    listed = "".join(
        f"<div{_class(classes.get(term, ''))}><dt>{term}</dt><dd>{content}</dd></div>" for term, content in facts
    )
    return f'<dl class="facts">{listed}</dl>' if listed else ""


def _class(classes: str) -> str:
    return f' class="{classes}"' if classes else ""
