"""JSON that others wrote, read without trust: any shape, any size of number, halves of characters.

What has another shape than expected gives nothing.
"""

import json
import re
from typing import NamedTuple

from argmap.text import NUMBER_LENGTH

_DEEPEST = 50
_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")

Object = dict[str, object]
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


class Fault(NamedTuple):
    """Why a text is not JSON, and where."""

    message: str
    line: int = 1
    column: int = 1


def parsed(text: str) -> tuple[object, Fault | None]:
    """The value of a JSON text, or why it has none.  Control characters inside texts are let pass."""
    try:
        value = json.loads(text.removeprefix("\ufeff"), strict=False)
        return (_whole(value) if _ESCAPED_HALF.search(text) else value), None
    except json.JSONDecodeError as error:
        return None, Fault(f"not JSON: {_lowered(error.msg)}", error.lineno, error.colno)
    except (ValueError, RecursionError) as error:
        reason = "it nests too deep" if isinstance(error, RecursionError) else "a number has too many digits"
        return None, Fault(f"not readable as JSON: {reason}")


def whole_characters(text: str) -> str:
    """`text` with U+FFFD in place of every half of a character."""
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", text)


def as_object(value: object) -> Object:
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def as_objects(value: object) -> list[Object]:
    """The objects in a list; whatever else is in it is passed over."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def as_text(value: object) -> str:
    """A text, or a number as text; all else is empty."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def on_one_line(value: object) -> str:
    """A text with its white space folded."""
    return " ".join(as_text(value).split())


def fits(value: object) -> bool:
    """Whether a map can hold a value as deep as this one."""
    return depth(value) <= _DEEPEST


def plain(value: object) -> Plain:
    """JSON as a map holds it: numbers that are too long are texts there.  Only for what `fits`."""
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value if len(repr(value)) <= NUMBER_LENGTH and repr(value)[-1].isdecimal() else repr(value)
    return value if isinstance(value, str | bool | None) else None


def depth(value: object) -> int:
    """How many lists and mappings are open at the innermost place of `value`; 0 for a scalar."""
    deepest, level = 0, [value]
    while level := [part for part in level if isinstance(part, list | dict)]:
        deepest += 1
        level = [inner for part in level for inner in (part.values() if isinstance(part, dict) else part)]
    return deepest


def _whole(value: object) -> object:
    """`value` with U+FFFD in place of every half of a character, in keys too."""
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(part) for part in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(part) for key, part in value.items()}
    return value


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]
