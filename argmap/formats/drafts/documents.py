"""What other tools write, parsed without trust: JSON of any shape, XML without entities.

Nothing raises on content: what cannot be parsed gives a diagnostic, and what
has another shape than expected gives nothing.
"""

import json
import re
from collections.abc import Callable
from xml.parsers import expat

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.formats.native.blocks import depth
from argmap.model import Value

_DEEPEST = 50
_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")

Object = dict[str, object]


def parse_json(text: str) -> tuple[object, list[Diagnostic]]:
    """The value of a JSON text, and one diagnostic if it is not JSON.  Control characters inside texts are let pass."""
    try:
        value = json.loads(text.removeprefix("\ufeff"), strict=False)
        return (_whole(value) if _ESCAPED_HALF.search(text) else value), []
    except json.JSONDecodeError as error:
        return None, [unreadable(f"not JSON: {_lowered(error.msg)}", error.lineno, error.colno)]
    except (ValueError, RecursionError) as error:
        reason = "it nests too deep" if isinstance(error, RecursionError) else "a number has too many digits"
        return None, [unreadable(f"not readable as JSON: {reason}")]


def parse_xml(
    text: str, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], data: Callable[[str], None]
) -> list[Diagnostic]:
    """Feed the elements and texts of an XML document to three functions; one diagnostic if it is broken.

    Entities of its own are refused, so nothing can grow or be fetched.
    """
    parser = expat.ParserCreate(encoding="utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(whole_characters(text.removeprefix("\ufeff")), True)
    except expat.ExpatError as error:
        return [unreadable(f"not XML: {expat.ErrorString(error.code)}", error.lineno, error.offset + 1)]
    except _EntityError:
        return [unreadable("the XML declares entities, which are not read", parser.CurrentLineNumber)]
    return []


def unreadable(message: str, line: int = 1, column: int = 1) -> Diagnostic:
    """A file of which nothing can be read."""
    return Diagnostic("import-unreadable", Severity.ERROR, message, Span("", line, column, line, column + 1))


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


def plain(value: object) -> Value:
    """JSON as a map holds it: numbers of more than 15 digits are texts there.  Only for what `fits`."""
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value if len(repr(value)) <= 15 and repr(value)[-1].isdecimal() else repr(value)
    return value if isinstance(value, str | bool | None) else None


class _EntityError(Exception):
    """The document declares an entity."""


def _refuse(*_: object) -> None:
    raise _EntityError


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
