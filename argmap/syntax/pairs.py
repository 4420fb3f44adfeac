"""Surrogate pairs in double quotes: writers of JSON make two escapes of one character.

YAML has no such escapes.  So that no column shifts, the halves are read as
characters of the private use area, and put together in the tree.
"""

import re

from argmap.syntax.comments import nodes
from argmap.syntax.nodes import Mapping, Node, Scalar

_WRITTEN = r"(?<!\\)((?:\\\\)*+)\\u[dD]([89abAB][0-9a-fA-F]{2})\\u[dD]([c-fC-F][0-9a-fA-F]{2})"
_READ = "([\ue800-\uebff])([\uec00-\uefff])"


def masked(text: str) -> str:
    """The text with every written pair as two escapes that YAML has, each as long as before; the same text if none."""
    if r"\ud" not in text and r"\uD" not in text:
        return text
    return re.sub(_WRITTEN, r"\1\\ue\2\\ue\3", text)


def put_together(root: Node | None) -> None:
    """Make one character of every pair in the double-quoted scalars of a tree that was read from a masked text."""
    for node in nodes(root):
        keys = [key for key, _ in node.entries] if type(node) is Mapping else []
        for scalar in (*keys, node):
            if type(scalar) is Scalar and scalar.style == '"':
                scalar.value = re.sub(_READ, _character, scalar.value)


def _character(pair: re.Match[str]) -> str:
    high, low = (ord(half) & 0x3FF for half in pair.groups())
    return chr(0x10000 + (high << 10) + low)
