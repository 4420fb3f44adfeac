"""What a program proposes: taken where the text bears it out, refused in words where not."""

import json
from typing import Any

import jsonschema
import pytest

from argmap.draft.model import Drafted
from argmap.draft.program import answer, question
from argmap.draft.schema import schema
from argmap.draft.sentences import read
from argmap.draft.writing import write
from argmap.loading import load
from argmap.source.anchors import Passages

TEXT = "The bridge is old and rusty. It should be closed to lorries. Lorries are heavy."
GOOD: dict[str, Any] = {
    "statements": [
        {"id": "close", "text": "Lorries should not cross the bridge.", "sentences": [2]},
        {"id": "old", "text": "The bridge is old.", "at": "bridge is old"},
        {"id": "heavy", "text": "Lorries are heavy.", "sentences": [3]},
        {"id": "weak", "text": "What is old breaks under what is heavy.", "implicit": True},
        {"text": "It rusts.", "at": ["old and rusty"]},
    ],
    "arguments": [
        {"premises": ["old", "heavy", "weak"], "target": "close", "scheme": "cause-to-effect"},
        {"premises": "heavy", "target": "old", "relation": "attack"},
    ],
    "thesis": "close",
}


def answered(value: object) -> tuple[Drafted, list[str]]:
    passages = Passages(TEXT)
    text = value if isinstance(value, str) else json.dumps(value)
    return answer(text, "T", passages, read(passages), "model")


def test_a_good_answer_is_a_map() -> None:
    jsonschema.validate(GOOD, schema())
    drafted, refused = answered(GOOD)
    assert refused == []
    amap, found = load(write(drafted))
    assert found == []
    assert list(amap.statements) == ["close", "old", "heavy", "weak", "rusts"]
    assert amap.statements["close"].at[0].quote == "It should be closed to lorries"
    assert amap.statements["weak"].implicit
    assert amap.thesis == ("close",)
    first, second = amap.arguments.values()
    assert (first.premises, first.scheme) == (("old", "heavy", "weak"), "cause-to-effect")
    assert (second.target, second.relation) == ("old", "attack")
    assert [(each.what, each.reason) for each in amap.guesses] == [
        ("thesis", '"model"'), ("support", '"model"'), ("attack", '"model"'),
    ]  # fmt: skip


def test_the_question_is_as_its_schema_says() -> None:
    asked = json.loads(question("T", read(Passages(TEXT))))
    jsonschema.validate(asked, {**schema()["$defs"]["question"]})  # type: ignore[index]
    assert [each["number"] for each in asked["sentences"]] == [1, 2, 3]


STATEMENT = {"id": "a", "text": "A.", "sentences": [1]}


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ("words", "the answer is refused: not JSON: expecting value"),
        ("[]", "the answer is refused: there is no list `statements`"),
        ({"statements": [], "more": 1}, "the answer has no key `more`"),
        ({"statements": [{"text": "A.", "at": "never said anywhere"}]},
         "statement 1: the anchor `never said anywhere` is not in the text"),
        ({"statements": [{"text": "A.", "at": "rusty … bridge is"}]},
         "statement 1: the anchor `rusty … bridge is` is not in the text"),
        ({"statements": [{"text": "A.", "at": "old"}]}, "statement 1: the anchor `old` has one word alone"),
        ({"statements": [{"text": "A."}]}, "statement 1 names no passage, and is not `implicit`"),
        ({"statements": [{"text": "A.", "sentences": [4]}]}, "statement 1 names the sentence 4, which is not there"),
        ({"statements": [{"text": "A.", "sentences": ["x"]}]}, 'statement 1 names the sentence "x", which is not'),
        ({"statements": [{"id": "a", "sentences": [1]}]}, "statement 1 (`a`) has no text"),
        ({"statements": [STATEMENT, STATEMENT]}, "statement 2 (`a`) has the id of an earlier one"),
        ({"statements": [{**STATEMENT, "confidence": 1}]}, "statement 1 (`a`) has no key `confidence`"),
        ({"statements": [STATEMENT], "thesis": "b"}, "the thesis names the statement `b`, which is not there"),
        ({"statements": [STATEMENT], "arguments": [{"premises": ["b"], "target": "a"}]},
         "argument 1 names the statement `b`, which is not there"),
        ({"statements": [STATEMENT], "arguments": [{"premises": ["a"], "target": "a", "relation": "so"}]},
         "argument 1: `relation` is neither support nor attack"),
        ({"statements": [STATEMENT], "arguments": [{"premises": ["a"], "target": "a", "scheme": "magic"}]},
         "argument 1: there is no scheme `magic`"),
    ],
)  # fmt: skip
def test_what_is_refused(value: object, refused: str) -> None:
    found = answered(value)[1]
    assert any(line.startswith(refused) for line in found), found


@pytest.mark.parametrize(
    "value", [None, 1, [], {"statements": None}, {"statements": [1, None, []]}, {"statements": [{}]}]
)
def test_no_answer_raises(value: object) -> None:
    answered(value)
    answered({"statements": [STATEMENT], "arguments": value, "thesis": value})
    answered({"statements": [{"id": value, "text": value, "sentences": value, "at": value}]})


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        ({"statements": []}, "the answer has no statements"),
        ({"statements": [4]}, "statement 1 is not an object"),
        ({"statements": [{"text": 4, "sentences": [1]}]}, "statement 1: `text` is not a text"),
        ({"statements": [{"text": "A.", "sentences": 1}]}, "statement 1: `sentences` is not a list"),
        ({"statements": [{"text": "A.", "at": 9}]}, "statement 1: `at` is not a text or a list"),
        ({"statements": [{"text": "A.", "implicit": "yes"}]}, "statement 1: `implicit` is not `true` or `false`"),
        ({**GOOD, "arguments": 3}, "the answer: `arguments` is not a list"),
        ({**GOOD, "arguments": ["old"]}, "argument 1 is not an object"),
        ({**GOOD, "arguments": [{"premises": {}, "target": "old"}]}, "argument 1: `premises` is not a text or a list"),
    ],
)
def test_what_has_another_shape_than_the_schema_says_is_refused(value: dict[str, Any], refused: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema())
    assert answered(value)[1] == [refused]
