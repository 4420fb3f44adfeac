"""Nodes as plain JSON."""

from argmap.model import Value
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.text import NUMBER_LENGTH


def plain(node: Node, longest: int = NUMBER_LENGTH) -> Value:
    """What a node holds.  Unquoted `true`, `false`, `null` and numbers are what they are in JSON; all else is text.

    So is a number of more than `longest` characters.
    """
    if type(node) is Sequence:
        return [plain(item, longest) for item in node.items]
    if type(node) is Mapping:
        return {key.value: plain(value, longest) for key, value in node.entries}
    assert isinstance(node, Scalar)
    if node.style or node.damaged:
        return "" if node.damaged else node.value
    return _word(node.value, longest)


def _word(word: str, longest: int) -> Value:
    """What an unquoted scalar is in JSON, if writing that gives the same characters again."""
    if word in ("true", "false"):
        return word == "true"
    if word in ("null", "~", ""):
        return None
    if len(word) <= longest and word[-1].isdecimal() and word[0] in "-0123456789":
        for number in (int, float):
            try:
                if repr(value := number(word)) == word:
                    return value
            except ValueError:
                continue
    return word
