"""Attributes that argmap kept beside AIF, read by the kinds of their keys; what has another shape is passed over."""

from collections.abc import Callable, Collection
from typing import Any

from argmap.formats.drafts.documents import as_list, as_object, as_text
from argmap.keys import Holds, Table, is_id, is_reference
from argmap.model import Question


def attributes(table: Table, own: dict[str, object], without: Collection[str]) -> dict[str, Any]:
    """What the keys of `table` fill, as far as `own` has it in the right shape."""
    found: dict[str, Any] = {}
    for name, key in table.items():
        read = _READERS.get(key.holds)
        if name in own and name not in without and key.fills and read:
            value = read(own[name])
            if value is not None:
                found[key.fills] = value
    return found


def texts(value: object) -> tuple[str, ...]:
    """The texts in a list."""
    return tuple([each for each in as_list(value) if isinstance(each, str) and is_reference(each)])


def _probability(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        return None
    return round(float(value), 15) + 0.0


def _outweighed(value: object) -> object:
    return True if value is True else tuple([ids for ids in map(texts, as_list(value)) if ids])


def _questions(value: object) -> dict[str, Question]:
    asked = {name: as_object(each) for name, each in as_object(value).items()}
    return {name: _question(each) for name, each in asked.items()}


def _question(asked: dict[str, object]) -> Question:
    waived = as_text(asked.get("waived"))
    return Question(waived=waived) if waived.strip() else Question(texts(asked.get("answers")))


def _maps(value: object) -> dict[str, str]:
    return {name: as_text(path) for name, path in as_object(value).items() if is_id(name) and as_text(path).strip()}


_READERS: dict[Holds, Callable[[object], object]] = {
    Holds.TEXT: as_text,
    Holds.WORD: as_text,
    Holds.FLAG: lambda value: value if isinstance(value, bool) else None,
    Holds.PROBABILITY: _probability,
    Holds.OUTWEIGHED: _outweighed,
    Holds.QUESTIONS: _questions,
    Holds.MAPS: _maps,
}
