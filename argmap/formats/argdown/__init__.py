"""Argdown: written as text, read from the JSON that its own tool exports."""


def sniff(head: str) -> bool:
    """Whether a text may be what `argdown json` writes."""
    if not head.startswith("{"):
        return False
    return '"equivalence-class"' in head or ('"statements"' in head and '"relations"' in head)
