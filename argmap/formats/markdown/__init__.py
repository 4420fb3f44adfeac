"""A map as nested lists."""

import re

_ITEM = re.compile(r"^[ \t]*+- \*\*(?:\+ for|− against|× contradicts:|On the argument )", re.MULTILINE)


def sniff(head: str) -> bool:
    """Whether a text may be an outline of ours."""
    return _ITEM.search(head) is not None
