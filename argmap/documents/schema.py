"""The JSON Schema of maps, for editors: completion, hover texts and checks while typing.

Made from the tables that the loader follows.  Draft 2020-12 in its
declaration, but with keywords of draft 7 only, because that is what editors
know.
"""

from argmap import keys
from argmap.keys import Holds, Table
from argmap.model import Role, Value
from argmap.schemes import SCHEMES

Schema = dict[str, Value]

_TYPED: Schema = {"type": ["string", "number", "boolean"]}  # to YAML, an id or a word may look like a number
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_EXTENSION: Schema = {f"^{keys.EXTENSION}": {}}


def schema() -> Schema:
    """The schema as plain JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "argmap, map format 1",
        "description": "An argument: its statements, the arguments that join them, the authorities it cites.",
        **_object(keys.MAP),
        "definitions": {
            "id": {**_TYPED, "description": "A letter or digit, then letters, digits, `-` and `_`."},
            "ids": _one_or_more(_ref("id")),
            "premises": {"anyOf": [_ref("id"), {**_list(_ref("id")), "minItems": 1}]},
            "words": _one_or_more(_TYPED),
            "statement": {"anyOf": [_scalar("The statement's text."), _object(keys.STATEMENT)]},
            "argument": {"anyOf": [_ref("premises"), _object(keys.ARGUMENT, {"scheme": _schemes()})]},
            "arguments": {
                "anyOf": [_ref("id"), _object(keys.ARGUMENT, {"scheme": _schemes()}), _list(_ref("argument"))]
            },
            "anchor": {"anyOf": [{**_TYPED, "description": "`first words … last words`"}, _object(keys.ANCHOR)]},
            "citation": {"anyOf": [_ref("id"), _object(keys.CITATION)]},
            "name": _object(keys.NAME),
            "authority": _item({"unnamed": _key("The text cites it without saying what it is.", {"type": "boolean"})}),
            "source": _item({"text": _key("A local copy, relative to the map and in its folder.", {"type": "string"})}),
        },
    }


def _object(table: Table, more: dict[str, Value] | None = None) -> Schema:
    properties: dict[str, Value] = {key.name: _key(key.meaning, _holds(key.holds)) for key in table.values()}
    for name, shape in (more or {}).items():
        properties[name] = _key(table[name].meaning, shape)
    required: list[Value] = [key.name for key in table.values() if key.required]
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": dict(_EXTENSION),
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _holds(holds: Holds) -> Schema:
    match holds:
        case Holds.TEXT:
            return dict(_TEXT)
        case Holds.FLAG:
            return {"type": "boolean"}
        case Holds.NUMBER:
            return {"type": "integer", "minimum": 1}
        case Holds.VERSION:
            return {"enum": [int(keys.VERSION), keys.VERSION]}
        case Holds.ROLE:
            return {"enum": [str(role) for role in Role]}
        case Holds.STATEMENTS | Holds.AUTHORITIES:
            name = "statement" if holds is Holds.STATEMENTS else "authority"
            kinds: list[Value] = ["object"] if holds is Holds.STATEMENTS else ["object", "null"]
            return {"type": kinds, "additionalProperties": _ref(name)}
        case Holds.SOURCE:
            return _ref("source")
        case Holds.ANCHORS:
            return _one_or_more(_ref("anchor"))
        case Holds.CITATIONS:
            return _one_or_more(_ref("citation"))
        case Holds.ARGUMENTS:
            return _ref("arguments")
        case Holds.IDS:
            return _ref("ids")
        case Holds.PREMISES:
            return _ref("premises")
        case _:
            return _ref("words")


def _item(more: dict[str, Value]) -> Schema:
    """A CSL-JSON item (Citation Style Language 1.0.2)."""
    text: Schema = {"type": ["string", "number", "boolean", "null"]}
    date: Schema = {"anyOf": [_key("2024, 2024-05 or 2024-05-02", {"type": ["string", "number"]}), {"type": "object"}]}
    properties: dict[str, Value] = dict.fromkeys(keys.TEXTS, text)
    properties["type"] = {"enum": list(keys.ITEM_TYPES)}
    properties |= {name: _one_or_more(_ref("name")) for name in keys.NAMES}
    properties |= dict.fromkeys(keys.DATES, date)
    properties |= {"categories": {}, "custom": {}, **more}
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": dict(_EXTENSION),
        "additionalProperties": False,
    }


def _schemes() -> Schema:
    return {"anyOf": [{"const": name, "description": meaning} for name, meaning in SCHEMES.items()]}


def _scalar(description: str) -> Schema:
    return {**_TEXT, "description": description}


def _key(description: str, shape: Value) -> Schema:
    assert isinstance(shape, dict)
    return {"description": description, **shape}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}
