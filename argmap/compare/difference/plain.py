"""Plain JSON values made comparable.  Knows no maps."""

from argmap.model import Value


def canonical(value: object) -> str:
    """One text for equal values, whatever the order of their keys."""
    import json

    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def folded(text: str) -> str:
    """A text without its line ends and indentation, which are how it is written, not what it says."""
    return " ".join(text.split())


def same(before: Value, after: Value) -> bool:
    """Whether two values say the same: texts but for white space, all else exactly."""
    if isinstance(before, str) and isinstance(after, str):
        return before == after or folded(before) == folded(after)
    return type(before) is type(after) and before == after
