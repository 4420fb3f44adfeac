"""BRAT's standoff annotations."""

import re

_FIRST = re.compile(r"T\d++\t\S++ \d|[RE]\d++\t\S++ \S|[AMN]\d++\t\S|#\d*+\t\S|\*\t\S")


def sniff(head: str) -> bool:
    """Whether a text may be a file of annotations."""
    return _FIRST.match(head) is not None
