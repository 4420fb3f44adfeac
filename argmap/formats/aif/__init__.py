"""Argument Interchange Format, and xAIF."""

import re

_NODES = re.compile(r'"nodes"\s*+:\s*+(?:\[|null)')
_EDGES = re.compile(r'"edges"\s*+:\s*+(?:\[|null)|"nodeID"\s*+:')


def sniff(head: str) -> bool:
    """Whether a text may be AIF, xAIF or OVA; SADFace, which has nodes and edges too, is none of them."""
    if head[0] not in "{[":
        return False
    return '"source_id"' not in head and bool(_NODES.search(head) and _EDGES.search(head))
