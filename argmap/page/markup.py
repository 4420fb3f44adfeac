"""Texts, addresses and ids as HTML: whatever a map says, it says as text."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from argmap.text import printable

_BARE = re.compile(r"[\w.#%-]+", re.ASCII)
_CODE = re.compile("`([^`\n]{1,100})`")
_PLAIN = re.compile(r"[\w./-]{1,200}")

Piece = str | Iterator["Piece"]
"""HTML, or an iterator over more of it: what nests is handed on unwritten, so that no stack grows."""


def text(value: str) -> str:
    """`value` for an element or a quoted attribute; what is not safe to print is replaced."""
    return escape(printable(value))


def prose(value: str) -> str:
    """`value` for an element, with what stands in backticks as code: ids in notes and in what `check` says."""
    return _CODE.sub(r"<code>\1</code>", text(value))


def link(element: str, content: str, classes: str = "") -> str:
    """A link to an element of the page; `content` is HTML."""
    given = f" {classed(classes)}" if classes else ""
    return f"<a{given} href={target(element)}>{content}</a>"


def classed(*words: str) -> str:
    """The attribute of some classes."""
    return f"class={bare(' '.join(words))}"


def bare(value: str) -> str:
    """The value of an attribute, in quotes only where it needs them."""
    return value if _BARE.fullmatch(value) else f'"{text(value)}"'


def target(element: str) -> str:
    """The address of an element of the page, as the value of an attribute."""
    return bare(f"#{quote(element, safe='.-_/')}")


def outward(url: str, content: str) -> str:
    """A link out of the page to an `address`; `content` is HTML, and stands alone where there is no address."""
    return f'<a rel="noopener noreferrer" href="{text(url)}">{content}</a>' if url else content


def element_ids(prefix: str, names: Iterable[str]) -> dict[str, str]:
    """An id of an element for each name: `s-build`, or `s3` for a third one with characters that no id can have."""
    return {
        name: f"{prefix}-{name}" if _PLAIN.fullmatch(name) else f"{prefix}{number}"
        for number, name in enumerate(names, start=1)
    }


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """What there is of `parts`, with a dot between."""
    return between.join(filter(None, parts))


def flat(pieces: Iterator[Piece]) -> Iterator[str]:
    """The strings in nested iterators, in their order, however deep they nest."""
    stack = [pieces]
    while stack:
        piece = next(stack[-1], None)
        if piece is None:
            stack.pop()
        elif isinstance(piece, str):
            yield piece
        else:
            stack.append(piece)
