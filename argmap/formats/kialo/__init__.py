"""Kialo's text export."""

import re

_FIRST = re.compile(r"Discussion (?:Title|Name):|1\.[ \t]++(?:Thesis:|\S.*+\n\s*+1\.1\.[ \t])", re.IGNORECASE)


def sniff(head: str) -> bool:
    """Whether a text may be the export of a debate."""
    return _FIRST.match(head) is not None
