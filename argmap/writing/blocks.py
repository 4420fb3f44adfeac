"""Plain JSON as YAML lines: on one line where it fits, else as a block.

Knows scalars, and nothing of maps.  A container nested deeper than `room`
levels is written as null; `depth` tells beforehand.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from argmap.model import Value
from argmap.text.untrusted import depth
from argmap.writing.scalars import LONGEST_KEY, WIDTH, block, scalar, text

STEP = 2

T = TypeVar("T")


def entry(key: str, value: Value, indent: int, *, room: int = 200, flow: bool = True, dated: bool = False) -> list[str]:
    """The lines of `key: value`, `indent` columns in.

    `flow` allows lists and mappings on one line, `dated` dates without quotes.
    """
    *before, start = header(key, indent)
    return before + _after(start, value, indent, room, flow, dated)


def header(key: str, indent: int) -> list[str]:
    """`key:`, which ends the last line; on two lines if it is so long that `?` must announce it."""
    name, margin = text(key), " " * indent
    return [f"{margin}? {name}", f"{margin}:"] if len(name) > LONGEST_KEY else [f"{margin}{name}:"]


def items(
    values: Iterable[Value], indent: int, *, room: int = 200, flow: bool = True, dated: bool = False
) -> list[str]:
    """The lines of a list, every item with its dash `indent` columns in."""
    lines: list[str] = []
    for value in values:
        lines += _after(f"{' ' * indent}-", value, indent, room, flow, dated)
    return lines


def dashed(lines: list[str], indent: int) -> list[str]:
    """A block that stands `indent + 2` columns in as an item of a list whose dash is `indent` columns in."""
    lines[0] = f"{' ' * indent}- {lines[0][indent + STEP :]}"
    return lines


def flowing(value: Value, width: int, *, dated: bool = False) -> str | None:
    """A value on one line of at most `width` characters, or None; a text of several lines has none."""
    inner = partial(flowing, dated=dated)
    if isinstance(value, dict):
        return bracketed(((text(key, flow=True) + ": ", part) for key, part in value.items()), "{}", width, inner)
    if isinstance(value, list):
        return bracketed((("", part) for part in value), "[]", width, inner)
    if isinstance(value, str) and "\n" in value:
        return None
    written = scalar(value, flow=True, dated=dated)
    return written if len(written) <= width else None


def bracketed(
    pairs: Iterable[tuple[str, T]], brackets: str, width: int, inner: Callable[[T, int], str | None]
) -> str | None:
    """Values, each after its key with a colon if it has one, in brackets on at most `width` characters, or None.

    `inner` writes a value on so many characters, or gives None.
    """
    parts: list[str] = []
    width -= 2
    for key, value in pairs:
        written = inner(value, width - len(key))
        if written is None:
            return None
        parts.append(key + written)
        width -= len(parts[-1]) + 2
        if width < -2:
            return None
    return f"{brackets[0]}{', '.join(parts)}{brackets[1]}"


def _after(start: str, value: Value, indent: int, room: int, flow: bool, dated: bool) -> list[str]:
    """The lines of `value` after `start`, which is a key with its colon, or a dash."""
    if not isinstance(value, list | dict):
        written = scalar(value, dated=dated)
        if isinstance(value, str) and (len(start) + 1 + len(written) > WIDTH or "\n" in value):
            lines = block(value, indent + STEP)
            if lines:
                return [f"{start} {lines[0]}", *lines[1:]]
        return [f"{start} {written}"]
    if room <= 0:
        return [f"{start} null"]
    if (flow or not _has_mappings(value)) and depth(value) <= room:
        line = flowing(value, WIDTH - len(start) - 1, dated=dated)
        if line is not None:
            return [f"{start} {line}"]
    if not value:
        return [f"{start} {'{}' if isinstance(value, dict) else '[]'}"]
    inner = _block(value, indent + STEP, room, flow, dated)
    return dashed(inner, indent) if start.strip() == "-" else [start, *inner]


def _block(value: Mapping[str, Value] | list[Value], indent: int, room: int, flow: bool, dated: bool) -> list[str]:
    if isinstance(value, list):
        return items(value, indent, room=room - 1, flow=flow, dated=dated)
    lines: list[str] = []
    for key, part in value.items():
        lines += entry(key, part, indent, room=room - 1, flow=flow, dated=dated)
    return lines


def _has_mappings(value: Mapping[str, Value] | list[Value]) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)
