"""Argdown, and the JSON that its own tool exports."""

import re

_SOURCE = re.compile(
    r"\A===++[^=]*+===|^[ \t]++(?:\+>?|->?|<[-+_]|_>?|><)[ \t]*+(?:\[[^\]\n]++\]|<[^>\n]++>)"
    r"|^(?:\[[^\]\n]++\]|<[^>\n]++>): |^\(\d++\)[^\n]*+\n--",
    re.MULTILINE,
)


def sniff(head: str) -> bool:
    """Whether a text may be Argdown, or what `argdown json` writes."""
    if head.startswith("{"):
        return '"equivalence-class"' in head or ('"statements"' in head and '"relations"' in head)
    return _SOURCE.search(head.replace("\r", "")) is not None and "argmap:" not in head
