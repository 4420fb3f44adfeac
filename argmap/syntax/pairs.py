"""Surrogate pairs in double quotes: writers of JSON make two escapes of one character.

YAML has no such escapes.  So that no column shifts, the halves are read as
characters of the private use area, and put together in the tree.
"""

import re

from argmap.syntax.comments import nodes
from argmap.syntax.nodes import Mapping, Node, Scalar

_WRITTEN = r"(?<!\\)((?>(?:\\\\)*))\\u([dD])([89abAB][0-9a-fA-F]{2})\\u([dD])([c-fC-F][0-9a-fA-F]{2})"
_MASKED = r"\\u([eE])([89abAB][0-9a-fA-F]{2})\\u([eE])([c-fC-F][0-9a-fA-F]{2})"
_READ = "([\ue800-\uebff])([\uec00-\uefff])"
_MASK, _TYPED = {"d": "e", "D": "E"}, {"e": "d", "E": "D"}


def masked(text: str) -> str:
    """The text with every written pair as two escapes that YAML has, each as long as before; the same text if none.

    A text that has such escapes itself is left alone: what is masked has to be told again from what is not.
    """
    if (r"\ud" not in text and r"\uD" not in text) or re.search(f"{_MASKED}|{_READ}", text):
        return text
    return re.sub(_WRITTEN, lambda pair: f"{pair[1]}\\u{_MASK[pair[2]]}{pair[3]}\\u{_MASK[pair[4]]}{pair[5]}", text)


def put_together(root: Node | None) -> None:
    """In a tree that was read from a masked text: where escapes are read, make one character of every pair, and
    elsewhere put back what is typed."""
    for node in nodes(root):
        keys = [key for key, _ in node.entries] if type(node) is Mapping else []
        for scalar in (*keys, node):
            if type(scalar) is not Scalar:
                continue
            if scalar.style == '"':
                scalar.value = re.sub(_READ, _character, scalar.value)
            elif "\\u" in scalar.value:
                scalar.value = re.sub(_MASKED, _typed, scalar.value)


def _character(pair: re.Match[str]) -> str:
    high, low = (ord(half) & 0x3FF for half in pair.groups())
    return chr(0x10000 + (high << 10) + low)


def _typed(pair: re.Match[str]) -> str:
    return rf"\u{_TYPED[pair[1]]}{pair[2]}\u{_TYPED[pair[3]]}{pair[4]}"
