"""Trivial Graph Format."""

import re

_DIVIDER = re.compile(r"^[ \t]*+#[ \t]*+$", re.MULTILINE)
_EDGE = re.compile(r"\S++[ \t]++\S")


def sniff(head: str) -> bool:
    """Whether a text may be nodes, a line `#` and edges, and no map with an empty comment."""
    divider = None if head[0] in "{[<" or "argmap:" in head else _DIVIDER.search(head.replace("\r", ""))
    if divider is None:
        return False
    after = head.replace("\r", "")[divider.end() :].lstrip()
    return not after or _EDGE.match(after) is not None
