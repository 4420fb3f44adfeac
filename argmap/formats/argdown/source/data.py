"""Data and front matter of Argdown: YAML, mostly on one line, as plain values."""

from argmap.formats.drafts.documents import parse_json
from argmap.formats.drafts.yaml import parse_yaml
from argmap.model import Value


def data(image: str) -> dict[str, Value] | None:
    """The values between braces; None where that is no mapping.

    A brace at the end of its line begins a block, where each line has a key.
    """
    value, _ = parse_json(image)
    if isinstance(value, dict):
        return value
    inner = image[1:-1]
    if inner.lstrip(" \t").startswith("\n") and (block := _mapping(inner.strip("\n"))):
        return block
    return _mapping(image)


def front_matter(text: str) -> dict[str, Value] | None:
    """The values between the two lines of `===`; None where that is no mapping."""
    if not text.strip():
        return {}
    value, _ = parse_json(text)
    return value if isinstance(value, dict) else _mapping(text.strip("\n"))


def merged(one: dict[str, Value], other: dict[str, Value]) -> dict[str, Value]:
    """Both, where `other` wins; mappings inside mappings are merged too."""
    found = dict(one)
    waiting = [(found, other)]
    while waiting:
        into, values = waiting.pop()
        for key, value in values.items():
            held = into.get(key)
            if isinstance(held, dict) and isinstance(value, dict):
                into[key] = inside = dict(held)
                waiting.append((inside, value))
            else:
                into[key] = value
    return found


def _mapping(text: str) -> dict[str, Value] | None:
    value, found = parse_yaml(text)
    return value if isinstance(value, dict) and not found else None
