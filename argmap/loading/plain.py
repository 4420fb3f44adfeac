"""Nodes as plain JSON."""

from argmap.model import Value
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.syntax.resolving import resolved


def plain(node: Node) -> Value:
    """What a node holds.  Unquoted `true`, `false`, `null` and numbers are what they are in JSON; all else is text."""
    if type(node) is Sequence:
        return [plain(item) for item in node.items]
    if type(node) is Mapping:
        return {key.value: plain(value) for key, value in node.entries}
    assert isinstance(node, Scalar)
    if node.style or node.damaged:
        return "" if node.damaged else node.value
    return resolved(node.value)
