"""Abstract frameworks as ASPARTIX facts."""

import re

_FACT = re.compile(r"^[ \t]*+\??(?:arg|att)\s*+\(", re.MULTILINE)


def sniff(head: str) -> bool:
    """Whether a text may have facts about arguments and attacks."""
    return head[0] not in "{[<" and _FACT.search(head) is not None
