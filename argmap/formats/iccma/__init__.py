"""Abstract frameworks as the ICCMA competition has them."""

import re

_HEADER = re.compile(r"^p (?:af|aba) ++\d", re.MULTILINE)


def sniff(head: str) -> bool:
    """Whether a text may be a framework of the competition."""
    return head[0] in "p#" and _HEADER.search(head) is not None
