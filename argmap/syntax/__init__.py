"""YAML text to a tree with exact places; the only reader of YAML.

`decode` turns bytes into text, `parse` text into a tree; `ignores`, `guesses`
and `cut_prose` read its comments.  Nothing here knows what a map is: every
scalar is the characters typed, and the loader decides what they mean.
"""

from argmap.syntax.comments import cut_prose, guesses, ignores
from argmap.syntax.decode import decode
from argmap.syntax.nodes import Document, Mapping, Node, Scalar, Sequence
from argmap.syntax.parse import effort, parse

__all__ = [
    "Document",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "cut_prose",
    "decode",
    "effort",
    "guesses",
    "ignores",
    "parse",
]
