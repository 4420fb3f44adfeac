"""Schemes in full: the roles that premises play in each, and its critical questions."""

import json
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from argmap.records import record
from argmap.schemes import FAMILIES

USUAL = 0.42
"""How many of the questions made from templates people found useful in the one public set (CQs-Gen, 2025; n = 993)."""


class QuestionType(StrEnum):
    """Who has to do something about a question (Gordon, Prakken & Walton 2007, The Carneades model, AIJ 171)."""

    PREMISE = "premise"  # whoever argues so: the premise needs support
    ASSUMPTION = "assumption"  # holds until somebody doubts it
    EXCEPTION = "exception"  # counts only where whoever asks gives a ground


@record
class CriticalQuestion:
    """A question that an argument of a scheme has to face.

    `about` is the role whose premise it asks about, `ground` what a reason
    to doubt looks like, `own` marks one that published lists do not have,
    `useful` is the share of people's judgements that found it worth asking.
    """

    id: str
    type: QuestionType
    ask: str
    about: str = ""
    ground: str = ""
    own: bool = False
    useful: float = USUAL


@record
class Scheme:
    """A kind of reasoning.

    `roles` maps each role to what its premise says; `stated` is the role that
    the premise of an argument with only one plays.  `stance` is what such
    arguments do to their target: supports, attacks or either.  `published`
    says that the questions follow a published list.  Where somebody is taken
    at their word, `speaker` has the letter that stands for them, with what
    to call them where nobody knows their name.
    """

    name: str
    family: str
    gloss: str
    stance: str
    roles: Mapping[str, str]
    stated: str
    conclusion: str
    questions: Mapping[str, CriticalQuestion]
    published: bool
    note: str = ""
    speaker: Mapping[str, str] = field(default_factory=dict)


def scheme(name: str) -> Scheme | None:
    """The scheme of that name, if there is one."""
    family = next((family for family, names in FAMILIES.items() if name in names), None)
    return None if family is None else _family(family)[name]


@cache
def general() -> Mapping[str, CriticalQuestion]:
    """The questions that every argument has to face, of whatever scheme or none."""
    return _questions(_read("general"))


@cache
def _family(family: str) -> Mapping[str, Scheme]:
    read = _read(family)
    return {
        name: Scheme(
            name=name,
            family=family,
            gloss=gloss,
            questions=_questions(read[name].pop("questions")),
            **read[name],
        )
        for name, gloss in FAMILIES[family].items()
    }


def _read(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def _questions(read: Mapping[str, dict[str, Any]]) -> Mapping[str, CriticalQuestion]:
    return {
        name: CriticalQuestion(
            name,
            QuestionType(row["type"]),
            row["ask"],
            row.get("about", ""),
            row.get("undermined-by", ""),
            row.get("own", False),
            row.get("useful", USUAL),
        )
        for name, row in read.items()
    }
