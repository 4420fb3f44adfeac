"""How many columns of a terminal a text takes: wide letters take two, marks and joined signs none."""

import re

from rich.cells import cell_len

NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2190-\u21ff]*+")
"""A cell for each character, for sure."""


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return len(text) if text.isascii() or NARROW.fullmatch(text) else cell_len(text)
