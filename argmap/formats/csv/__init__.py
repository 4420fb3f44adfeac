"""Statements and arguments as one table."""

import re

_COLUMNS = frozenset(("row", "id", "text"))


def sniff(head: str) -> bool:
    """Whether the first line of a text names the columns of a table of ours."""
    return frozenset(re.split("[,;\t]", head.partition("\n")[0].rstrip("\r").lower())) >= _COLUMNS
