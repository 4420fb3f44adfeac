"""The JSON Schema of maps, for editors: completion, hover texts and checks while typing.

Made from the tables that the loader follows.  Draft 2020-12 in its
declaration, but with keywords of draft 7 only, because that is what editors
know: they ignore what stands beside `$ref`, so it is put into `allOf`, and
they show `title` as a heading on every hover, so there is none.
"""

from argmap import keys
from argmap.keys import Holds, Key, Table, csl
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
        "description": "An argument: its statements, the arguments that join them, the authorities it cites.",
        **_object(keys.MAP),
        "definitions": {
            "id": {**_TYPED, **_told("A letter or digit, then letters, digits, `-` and `_`.")},
            "ids": _one_or_more(_ref("id")),
            "premises": {"anyOf": [_ref("id"), _some(_ref("id"))]},
            "roles": {**_under(_some_or_one(_ref("id"))), **_told("Roles of the scheme, and the statements in them.")},
            "words": {"anyOf": [_TYPED, _list(_TEXT)]},
            "statement": {"anyOf": [{**_TEXT, **_told("The statement's text.")}, _object(keys.STATEMENT)]},
            "argument": {"anyOf": [_ref("premises"), _ref("argument-in-full")]},
            "argument-in-full": _object(keys.ARGUMENT),
            "arguments": {"anyOf": [_ref("id"), _ref("argument-in-full"), _list(_ref("argument"))]},
            "outweighed": {"anyOf": [{"type": "boolean"}, _ref("id"), _some(_ref("id")), _some(_some(_ref("id")))]},
            "question": {"anyOf": [{"const": "open"}, _ref("premises"), _object(keys.QUESTION)]},
            "target": _object(keys.TARGET),
            "anchor": {"anyOf": [{**_TYPED, **_told("`first words … last words`")}, _object(keys.ANCHOR)]},
            "citation": {"anyOf": [_ref("id"), _object(keys.CITATION)]},
            "name": _object(keys.NAME),
            "authority": _item(keys.AUTHORITY),
            "source": _item(keys.SOURCE),
        },
    }


def _object(table: Table) -> Schema:
    required: list[Value] = [key.name for key in table.values() if key.required]
    return {
        "type": "object",
        "properties": {key.name: _key(key) for key in table.values()},
        "patternProperties": dict(_EXTENSION),
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _key(key: Key) -> Schema:
    """What a key holds and means."""
    if key.name == "scheme":
        known: list[Value] = [{"const": name, **_told(meaning)} for name, meaning in SCHEMES.items()]
        return {**_told(key.meaning), "anyOf": known}
    if key.name == "premises":
        return {**_told(key.meaning), "anyOf": [_ref("premises"), _ref("roles")]}
    shape = _holds(key.holds)
    return {**_told(key.meaning), **({"allOf": [shape]} if "$ref" in shape else shape)}


def _told(meaning: str) -> Schema:
    """A meaning as editors show it: as Markdown where they can, else without its signs."""
    return {"description": meaning.replace("`", ""), "markdownDescription": meaning}


def _holds(holds: Holds) -> Schema:
    match holds:
        case Holds.TEXT | Holds.WORD:
            return dict(_TEXT)
        case Holds.FLAG:
            return {"type": "boolean"}
        case Holds.NUMBER:
            return {"type": "integer", "minimum": 1}
        case Holds.PROBABILITY:
            return {"type": "number", "minimum": 0, "maximum": 1}
        case Holds.VERSION:
            return {"enum": [int(keys.VERSION), keys.VERSION]}
        case Holds.ROLE:
            return {"enum": [str(role) for role in Role]}
        case Holds.STATEMENTS:
            return _under(_ref("statement"))
        case Holds.AUTHORITIES:
            return {**_under(_ref("authority")), "type": ["object", "null"]}
        case Holds.MAPS:
            return _under({**_TEXT, "minLength": 1})
        case Holds.TARGETS:
            return {**_under(_ref("target")), "propertyNames": {"pattern": f"^{keys.ID}/{keys.ID}$"}}
        case Holds.QUESTIONS:
            return {"type": "object", "additionalProperties": _ref("question")}
        case Holds.ANCHORS:
            return _one_or_more(_ref("anchor"))
        case Holds.CITATIONS:
            return {"anyOf": [_ref("citation"), _list({"anyOf": [_ref("citation"), {"type": "null"}]})]}
        case Holds.SOURCE | Holds.ARGUMENTS | Holds.IDS | Holds.WORDS | Holds.OUTWEIGHED | Holds.PREMISES | Holds.NAMES:
            return _ref(holds.name.lower())


def _item(own: Table) -> Schema:
    """A CSL-JSON item (Citation Style Language 1.0.2), with keys of our own."""
    years: Schema = {**_TEXT, **_told("`2024`, `2024-05` or `2024-05-02`")}
    properties: dict[str, Value] = {name: dict(_TEXT) for name in csl.TEXTS}
    properties["type"] = {"enum": list(csl.ITEM_TYPES)}
    properties |= {name: _one_or_more(_ref("name")) for name in csl.NAMES}
    properties |= {name: {"anyOf": [years, {"type": "object"}]} for name in csl.DATES}
    properties |= {**{name: {} for name in csl.AS_IT_IS}, **{key.name: _key(key) for key in own.values()}}
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": dict(_EXTENSION),
        "additionalProperties": False,
    }


def _under(value: Schema) -> Schema:
    """A mapping from ids."""
    return {"type": "object", "propertyNames": {"pattern": f"^{keys.ID}$"}, "additionalProperties": value}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _some(item: Schema) -> Schema:
    return {**_list(item), "minItems": 1}


def _some_or_one(item: Schema) -> Schema:
    return {"anyOf": [item, _some(item)]}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}
