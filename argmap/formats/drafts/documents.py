"""What other tools write, parsed without trust: JSON of any shape, XML without entities.

Nothing raises on content: what cannot be parsed gives a diagnostic, and what
has another shape than expected gives nothing.
"""

from collections.abc import Callable
from xml.parsers import expat

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.text.untrusted import (
    Object,
    as_list,
    as_object,
    as_objects,
    as_text,
    fits,
    on_one_line,
    parsed,
    plain,
    whole_characters,
)

__all__ = [
    "Object",
    "as_list",
    "as_object",
    "as_objects",
    "as_text",
    "fits",
    "on_one_line",
    "parse_json",
    "parse_xml",
    "plain",
    "unreadable",
    "whole_characters",
]


def parse_json(text: str) -> tuple[object, list[Diagnostic]]:
    """The value of a JSON text, and one diagnostic if it is not JSON.  Control characters inside texts are let pass."""
    value, fault = parsed(text)
    return value, [unreadable(*fault)] if fault else []


def parse_xml(
    text: str, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], data: Callable[[str], None]
) -> list[Diagnostic]:
    """Feed the elements and texts of an XML document to three functions; one diagnostic if it is broken.

    Entities of its own are refused, so nothing can grow or be fetched; one that
    a DTD elsewhere may declare stays as it is typed.
    """
    parser = expat.ParserCreate(encoding="utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    parser.EntityDeclHandler = _refuse
    parser.SkippedEntityHandler = lambda name, parameter: None if parameter else data(f"&{name};")
    try:
        parser.Parse(whole_characters(text.removeprefix("\ufeff")), True)
    except (UnicodeError, LookupError) as error:
        return [unreadable(f"not readable as XML: {error}")]
    except expat.ExpatError as error:
        return [unreadable(f"not XML: {expat.ErrorString(error.code)}", error.lineno, error.offset + 1)]
    except _EntityError:
        return [unreadable(_ENTITIES, parser.CurrentLineNumber)]
    return []


def unreadable(message: str, line: int = 1, column: int = 1) -> Diagnostic:
    """A file of which nothing can be read."""
    return Diagnostic("import-unreadable", Severity.ERROR, message, Span("", line, column, line, column + 1))


_ENTITIES = "the XML declares entities, which are not read; `xmllint --noent` writes out what they stand for"


class _EntityError(Exception):
    """The document declares an entity."""


def _refuse(*_: object) -> None:
    raise _EntityError
