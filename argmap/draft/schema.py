"""The JSON Schemas of what a drafting program is asked, and of what it answers."""

from argmap.keys import ID
from argmap.schemes import SCHEMES

_ID = {"type": "string", "pattern": f"^{ID}$"}


def schema() -> dict[str, object]:
    """Both in one document, under `$defs`; the document itself is the schema of an answer."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What a program for `argmap draft --with` answers on standard output",
        "description": "It gets what `$defs/question` describes on standard input.",
        **_answer(),
        "$defs": {"question": _question()},
    }


def _answer() -> dict[str, object]:
    ids = {"type": "array", "items": _ID, "minItems": 1}
    statement = {
        "type": "object",
        "required": ["text"],
        "additionalProperties": False,
        "properties": {
            "id": _ID,
            "text": {"type": "string", "minLength": 1, "description": "One declarative sentence, in other words."},
            "sentences": {
                "type": "array",
                "items": {"type": "integer", "minimum": 1},
                "description": "The numbers of the sentences that say it.",
            },
            "at": {
                "description": "Where else the text says it: `first words … last words`, 2 to 8 words on either side.",
                "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            },
            "implicit": {"type": "boolean", "description": "The text does not say it.  Else it needs a passage."},
        },
    }
    argument = {
        "type": "object",
        "required": ["premises", "target"],
        "additionalProperties": False,
        "properties": {
            "premises": {"anyOf": [_ID, ids], "description": "Several are linked: the argument needs all of them."},
            "target": _ID,
            "relation": {"enum": ["support", "attack"], "default": "support"},
            "scheme": {"enum": list(SCHEMES)},
        },
    }
    return {
        "type": "object",
        "required": ["statements"],
        "additionalProperties": False,
        "properties": {
            "statements": {"type": "array", "minItems": 1, "items": statement},
            "arguments": {"type": "array", "items": argument},
            "thesis": {"anyOf": [_ID, ids]},
        },
    }


def _question() -> dict[str, object]:
    sentence = {
        "type": "object",
        "required": ["number", "paragraph", "text"],
        "properties": {"number": {"type": "integer"}, "paragraph": {"type": "integer"}, "text": {"type": "string"}},
    }
    return {
        "type": "object",
        "required": ["version", "title", "sentences"],
        "properties": {
            "version": {"const": 1},
            "title": {"type": "string"},
            "sentences": {"type": "array", "items": sentence},
        },
    }
