"""What XML 1.0 can hold of a text, and how it is written."""

import re
from html import escape

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OBEYED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # by a terminal


def held(text: str) -> str:
    """`text` with U+FFFD for each character that XML has no place for."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def is_obeyed(text: str) -> bool:
    """Whether something of `text` must be written by its number, which CDATA cannot."""
    return _OBEYED.search(text) is not None


def markup(text: str) -> str:
    """`text` as markup; what a terminal would obey is written by its number."""
    return _OBEYED.sub(lambda each: f"&#{ord(each[0])};", escape(held(text)))
