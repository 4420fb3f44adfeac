"""Writing maps: what is read again is the same map, in the shortest form, and other tools read the same texts."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from any_map import AWKWARD, ids, maps, values
from hypothesis import example, given

from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement, Value
from argmap.writing import losses, write
from conftest import ROOT, examples

MAPS = sorted(
    path for path in (ROOT / "arguments", ROOT / "tests" / "render" / "trees") for path in path.glob("*.yaml")
)


@given(maps())
@examples(5)
def test_what_is_written_reads_as_the_same_map(amap: ArgumentMap) -> None:
    written = write(amap)
    read, found = load(written)
    assert found == []
    assert read == amap
    for table in ("statements", "arguments", "authorities"):
        assert list(getattr(read, table)) == list(getattr(amap, table))
    assert write(read) == written


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_written_by_hand_come_back_the_same(path: Path) -> None:
    amap, found = load(path.read_text(encoding="utf-8"))
    assert load(write(amap)) == (amap, found)


def test_other_tools_read_the_same_text() -> None:
    for text in AWKWARD:
        amap = ArgumentMap(text, {"a": Statement("a", text), "b": Statement("b", text, tags=(text, "t"), note=text)})
        read = yaml.safe_load(write(amap))
        assert read["title"] == text
        assert read["statements"]["a"] == text
        assert read["statements"]["b"] == {"text": text, "tags": [text, "t"], **({"note": text} if text else {})}


@pytest.mark.parametrize("word", ["0'", "„a“", "a]", "b;", ";b", "it's", "the boys'"])
def test_a_word_with_a_sign_at_its_edge_is_no_slip(word: str) -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "A.", tags=(word,))})
    assert load(write(amap)) == (amap, [])


@given(ids)
@example("no")
def test_ids_that_mean_something_else_in_yaml_are_quoted(text: str) -> None:
    amap = ArgumentMap("T", {text: Statement(text, "A.")})
    assert yaml.safe_load(write(amap))["statements"] == {text: "A."}


@given(values)
def test_values_keep_their_type_in_other_tools(value: Value) -> None:
    written = write(ArgumentMap("T", {}, extra={"x-y": value}))
    assert load(written)[0].extra == {"x-y": value}
    assert _undated(yaml.safe_load(written)["x-y"]) == _undated(value)


def _undated(value: object) -> object:
    """A date as its text; PyYAML reads `1e+22` as a text, as YAML 1.1 wants a point in it."""
    if isinstance(value, list):
        return [_undated(part) for part in value]
    if isinstance(value, dict):
        return {key: _undated(part) for key, part in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return repr(value) if isinstance(value, float) else value


FORMS = """\
# yaml-language-server: $schema=argmap.schema.json
argmap: 1
title: Short forms
thesis: [a, b]

source:
  title: "2024-05-02"
  issued: 2024-05-02
  volume: "1.10"
  number: 7

authorities:
  work:
    title: A work
  other: {}

statements:
  a:
    text: A first statement.
    at: the first words … the last words
    cites: [work, other]
    contradicts: [b]
    support: [b, c]
    attack:
      - [b, c]
      - {premises: c, conceded: true}
      - premises: d
        support: [c]
        attack:
          - premises: [b, c]
            id: why
            note: >-
              A remark that is too long for a line of a hundred columns, so that it is folded at
              spaces here.
            attack: [d]

  b: "A statement: with a colon."

  c: >-
    A statement that is a text and nothing more, and too long for one line, so that it is folded as
    well.

  d:
    text: |-
      One line.
      # Another line, no comment.
    tags: ["no", "1:30"]
"""


def test_forms_are_short_where_nothing_is_lost() -> None:
    amap, _ = load(FORMS)
    assert write(amap) == FORMS


def chain(length: int, *, alone: bool) -> str:
    """A map in which an argument is attacked by one that is attacked, and so on, in the tightest form."""
    lines = ["argmap: 1", "title: T", "statements:", "  a: A.", "  b:", "    text: B."]
    for level in range(length):
        margin = " " * (level + 4)
        lines += [f"{margin}{'support' if level == 0 else 'attack'}:", f"{margin} premises: a"]
        lines += [] if alone else [f"{margin} tags: [t]"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("length", "alone"), [(30, True), (98, True), (99, True), (150, False), (196, False), (197, True)]
)
def test_every_map_that_can_be_read_can_be_written(length: int, alone: bool) -> None:
    amap, found = load(chain(length, alone=alone))
    assert not found
    assert load(write(amap)) == (amap, [])
    assert list(losses(amap)) == []


def test_what_nests_too_deep_moves_to_the_premise_that_it_was_about() -> None:
    statements = {name: Statement(name, name.upper()) for name in "abc"}
    handles = ["a"]
    for number in range(2_000):
        handles.append(f"{handles[-1]}.attack.1" if number < 3 else f"x{number}")
    arguments = {
        handle: Argument(handle, target, Relation.ATTACK, ("b" if number % 2 else "c",))
        for number, (target, handle) in enumerate(pairwise(handles))
    }
    amap = ArgumentMap("T", statements, arguments)
    read, found = load(write(amap))
    assert found == []
    assert len(read.arguments) == 2_000
    assert list(losses(amap)) == [
        "22 arguments written on a premise of the argument that they are on: they nest too deep, or in a circle"
    ]


def test_arguments_in_a_circle_or_on_nothing_are_told() -> None:
    def attack(handle: str, target: str) -> Argument:
        return Argument(handle, target, Relation.ATTACK, ("a",))

    arguments = {each.handle: each for each in (attack("x", "y"), attack("y", "x"), attack("z", "w"))}
    amap = ArgumentMap("T", {"a": Statement("a", "A.")}, arguments)
    assert load(write(amap))[1] == []
    assert [loss.partition(":")[0] for loss in losses(amap)] == [
        "1 argument written on a premise of the argument that they are on",
        "1 argument not written",
    ]


def test_what_yaml_cannot_hold_is_told() -> None:
    deep: Value = 1
    for _ in range(300):
        deep = [deep]
    amap = ArgumentMap("T", {"a": Statement("a", "half a \ud83d character", extra={"x-deep": deep})})
    read, found = load(write(amap))
    assert found == []
    assert read.statements["a"].text == "half a \N{REPLACEMENT CHARACTER} character"
    assert list(losses(amap)) == [
        "values nested deeper than 200 levels written as null",
        "1 half of characters written as U+FFFD",
    ]


def test_a_statement_that_is_called_as_a_key_is_written_in_full() -> None:
    amap = ArgumentMap("T", {"text": Statement("text", "A."), "support": Statement("support", "keep")})
    again, found = load(write(amap))
    assert (again.statements, found) == (amap.statements, [])
