"""What XML 1.0 can hold of a text."""

import re

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def held(text: str) -> str:
    """`text` with U+FFFD for each character that XML has no place for."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
