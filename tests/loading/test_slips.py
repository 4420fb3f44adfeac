"""Slips that YAML lets pass: one finding at the cause, a hint that mends, and the map read as it was meant."""

import pytest

from argmap.diagnostics import Diagnostic
from argmap.loading import load
from argmap.rules import check

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"
SLIPS = [
    (
        "a: {text: Parks are good, cheap, and green., support: [b]}\n  b: B.",
        "5:27 inside `{ }` a comma ends a text",
        "quote",
    ),
    ("a: {text: A., support: [b c]}\n  b: B.\n  c: C.", "5:27 `b c` is 2 ids without a comma between them", "`b, c`"),
    ("a: {text: A., support: [b; c]}\n  b: B.\n  c: C.", "5:27 `b; c` is 2 ids without a comma between them", "`b, c`"),
    ("a:\n    text: A.\n    support: b,\n  b: B.", "7:14 the id `b` has a `,` after it", "write `b`"),
    ("a:\n    text: A.\n    support: [b],\n  b: B.", "7:17 a comma after a value", "take it away: outside"),
    ("a:\n    text: 'A.',\n    support: [b]\n  b: B.", "6:15 a comma after a value", "take it away: outside"),
    ("a: {text: A., support: [b]},\n  b: B.", "5:30 a comma after a value", "take it away: outside"),
    ("a:\n    text: A.\n    support:\n      b: B is so.", "8:7 a statement stands under `support`", "`support: [b]`"),
    ('a: "It is \\ud83d so."', "5:13 `\\ud83d` is half a character", "write the character"),
    ("a: {text: A., support: [“b”]}\n  b: B.", "5:27 the id is in quotes that are part of it: `“b”`", "write `b`"),
    (
        "a:\n    text: A.\n    support:\n      -b\n      -c\n  b: B.\n  c: C.",
        "8:7 `-b -c` has no space after the dash",
        "`- b`",
    ),
    (
        "a: A.\n  b: #1 is cost.\n  c: {text: C., support: [a, b]}",
        "6:6 `#` starts a comment, so the text is empty",
        "quote",
    ),
    ("a: #\ufe0f\u20e3 is a keycap.", "5:6 `#` starts a comment, so the text is empty", "quote"),
    (
        "a: {text: A., support: [too-quick]}\n  too quick: B.",
        "6:3 `too quick` cannot be the id of a statement",
        "`too-quick`",
    ),
    ("a:\n    text: A.\n    support:\n      b: {text: B.}", "8:7 a statement stands under `support`", "support: [b]"),
]


def told(found: list[Diagnostic]) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.message}" for each in found]


@pytest.mark.parametrize(("text", "message", "hint"), SLIPS)
def test_one_finding_at_the_cause(text: str, message: str, hint: str) -> None:
    amap, found = load(f"{HEAD}  {text}\n")
    assert told(found) == [message]
    assert hint in found[0].hint
    assert [each for each in check(amap, None) if each.rule in ("empty-text", "orphan")] == []


def test_an_argument_that_is_near_is_named_and_is_no_premise() -> None:
    text = HEAD + "  a: {text: A., support: [{premises: b, id: by-cases}], attack: [by-case]}\n  b: B.\n"
    (found,) = load(text)[1]
    assert found.message == "no statement has the id `by-case`"
    assert found.hint.startswith("did you mean the argument `by-cases`? It is no statement")


def test_a_thesis_that_is_none_is_told_what_bears_on_nothing() -> None:
    amap, (found,) = load(HEAD.replace("thesis: a", "thesis: freedom") + "  free: {text: F., support: b}\n  b: B.\n")
    assert "`free`" in found.hint
    assert amap.thesis == ("free",)


def test_a_premise_that_is_none_stays_and_blocks_its_argument() -> None:
    amap, found = load(HEAD + "  a: {text: A., attack: [[b, nowhere]]}\n  b: B.\n")
    assert told(found) == ["5:30 no statement has the id `nowhere`"]
    assert amap.arguments["a.attack.1"].premises == ("b", "nowhere")


def test_arguments_in_a_list_of_premises_are_told_where_they_belong() -> None:
    (found,) = load(HEAD + "  a: {text: A., support: [{premises: [[b]]}]}\n  b: B.\n")[1]
    assert found.hint == "name ids here; each argument is an item of its own"


REFUSED = [
    ("{premises: {r: []}}", "the role `r` is an empty list, and must be an id or a list of ids"),
    ("{premises: {r: b, s: [c, b]}}", "`b` is in two roles, `r` and `s`"),
    ("{premises: b, outweighed: [[b], c]}", "put each alternative in brackets: `[[a], [b, c]]`"),
    ("{premises: b, probability: 1.5}", ""),
    ("{premises: b, probability: 80%}", "write `0.8`"),
    ("{premises: b, probability: 1.5}", "`probability` is `1.5`, and must be a number from 0 to 1"),
    ("{premises: b, questions: {q: {waived: }}}", "say why it need not be answered"),
    ("{premises: op/b}", "name it: `maps: {op: path.yaml}`"),
    ("{premises: b, outweighed: t.support.1}", "give the argument an `id:` and write that"),
]


@pytest.mark.parametrize(("written", "said"), REFUSED)
def test_what_new_keys_refuse(written: str, said: str) -> None:
    (found,) = load(HEAD + f"  a: A.\n  t: {{text: T., support: {written}}}\n  b: B.\n  c: C.\n")[1]
    assert said in (found.message, found.hint)


def test_targets_are_things_of_maps_that_are_named() -> None:
    head = "argmap: 1\ntitle: T\nmaps: {opinion: m.yaml}\nstatements: {a: A.}\ntargets:\n"
    amap, (found,) = load(head + "  opinon/x: {attack: a}\n")
    assert found.hint == "did you mean `opinion/x`?"
    assert amap.targets == ("opinion/x",)
    _, (own,) = load(head + "  a: {attack: a}\n")
    assert own.hint == "write its arguments below the statement itself"
