"""The rows of Argdown's JSON: titles, wordings, tags and data of a statement or argument."""

import re

from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.documents import Object, as_list, as_object, as_objects, as_text, fits, on_one_line, plain
from argmap.keys import EXTENSION
from argmap.model import Anchor, Value
from argmap.source.quotes import fault

_TAG = re.compile(r"(?<!\s)\s*+#(?:\(([^()]*+)\)|([\w-]++))")
_MADE = frozenset(("x-data", "x-inference", "x-wordings"))  # what this reader itself fills


def add_statement(draft: Draft, key: str, title: str, row: object) -> None:
    """A statement from its members; without a text of its own its title is the text."""
    wordings = texts(as_object(row))
    draft.statements[key] = sketch = Sketch(
        wordings[0] if wordings else on_one_line(title),
        name="" if is_untitled(title) else title,
        tags=tags_of(as_object(row)),
    )
    sketch.extra = extra_of(draft, as_object(row), wordings[1:], sketch)


def texts(row: Object) -> list[str]:
    """The wordings of a statement or argument, each once, without the tags that stand in them."""
    tags = {f"#{tag}" for tag in tags_of(row)}

    def untagged(match: re.Match[str]) -> str:
        return "" if f"#{match[1] or match[2]}" in tags else match[0]

    found = (on_one_line(member.get("text")) for member in as_objects(row.get("members")))
    return list(dict.fromkeys(filter(None, (_TAG.sub(untagged, text).strip() for text in found))))


def is_untitled(title: str) -> bool:
    """Whether Argdown made the title up."""
    return title.startswith("Untitled ") and title[9:].isdecimal()


def tags_of(row: Object) -> tuple[str, ...]:
    """The tags, each once."""
    return tuple(dict.fromkeys(filter(None, map(as_text, as_list(row.get("tags"))))))


def extra_of(draft: Draft, row: Object, wordings: list[str], item: Sketch | Step) -> dict[str, Value]:
    """Further wordings, and the data if a map can hold them, but for what `item` has a place for and gets."""
    extra: dict[str, Value] = {"x-wordings": list[Value](wordings)} if wordings else {}
    data = row.get("data")
    if not isinstance(data, dict) or not fits(data):
        return extra | data_of(draft, data, "x-data")
    rest: Object = {}
    for key, value in data.items():
        if _give(item, key, value):
            continue
        if key.startswith(EXTENSION) and key not in _MADE:
            extra[key] = plain(value)
        else:
            rest[key] = value
    return extra | data_of(draft, rest, "x-data")


def data_of(draft: Draft, data: object, key: str) -> dict[str, Value]:
    """A block of data under `key`, if there is anything in it and a map can hold it."""
    if not isinstance(data, dict) or not data:
        return {}
    if fits(data):
        return {key: plain(data)}
    draft.count("block of data", "nested too deep", plural="blocks of data")
    return {}


def _give(item: Sketch | Step, key: str, value: object) -> bool:
    """Give `item` a value that argmap itself writes as data; False if it is none of these."""
    if key in ("implicit", "conceded") and value is True and hasattr(item, key):
        setattr(item, key, True)
    elif key == "assumed" and isinstance(value, bool):
        item.assumed = value
    elif key == "note" and isinstance(value, str) and value and not item.note:
        item.note = value
    elif key == "tags" and _are_texts(value):
        item.tags = tuple(dict.fromkeys((*item.tags, *map(as_text, as_list(value)))))
    elif key == "at" and _are_texts(value) and not any(fault(as_text(quote)) for quote in as_list(value)):
        item.at = tuple(Anchor(as_text(quote)) for quote in as_list(value))
    else:
        return False
    return True


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, str) and each.strip() for each in value)
