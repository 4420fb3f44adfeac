"""The XML of the arg-microtexts corpus."""


def sniff(head: str) -> bool:
    """Whether a text may be an arggraph."""
    return head.startswith("<") and "<arggraph" in head
