"""Texts as people type them: what a change makes of each, to the byte."""

from collections.abc import Callable

import pytest

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits import add, apply, mark, move, rename, reword
from argmap.model import Relation
from argmap.syntax import Document, parse

Change = Callable[[Document], list[Edit]]

LONG = f"{'word ' * 30}end."
FOLDED = f"{'word ' * 18}word\n    {'word ' * 11}end."
BLOCK = "statements:\n  a:\n    text: A.\n    support:\n"
ASKED = "      - {premises: b, questions: {x: {waived: b}, y: b, z: open, w: [open]}}\n"
CASES: dict[str, tuple[str, Change, str]] = {
    "a long first statement": (
        "statements: {}\n",
        lambda it: add(it, "", LONG, name="new")[1],
        f"statements:\n  new: >-\n    {FOLDED}\n",
    ),
    "a blank line in what moves": (
        f"{BLOCK}      - premises: b\n\n        note: N.\n      - c\n  b: B.\n  c: C.\n",
        lambda it: move(it, "a.support.1", "c"),
        f"{BLOCK}      - c\n  b: B.\n  c:\n    text: C.\n    support:\n      - premises: b\n\n        note: N.\n",
    ),
    "the last line without an end": (
        "statements:\n  b: B.\n  c: C.\n  a:\n    text: A.\n    support:\n      - c\n      - b",
        lambda it: move(it, "a.support.2", "c"),
        "statements:\n  b: B.\n  c:\n    text: C.\n    support:\n      - b\n"
        "  a:\n    text: A.\n    support:\n      - c",
    ),
    "from brackets into brackets": (
        "statements:\n  a: {text: A., support: [b, {premises: c, note: N.}]}\n  b: {text: B., attack: [c]}\n",
        lambda it: move(it, "a.support.2", "b", Relation.ATTACK),
        "statements:\n  a: {text: A., support: [b]}\n  b: {text: B., attack: [c, {premises: c, note: N.}]}\n",
    ),
    "the only thing in brackets": (
        "maps: {o: o.yaml}\ntargets: {o/x: {attack: [b]}}\nstatements: {b: B., c: C.}\n",
        lambda it: move(it, "o/x.attack.1", "c"),
        "maps: {o: o.yaml}\ntargets: {o/x: {}}\nstatements: {b: B., c: {text: C., attack: [b]}}\n",
    ),
    "the key after a dash": (
        f"{BLOCK}      - implicit: true\n        premises: b\n        note: N.\n  b: B.\n",
        lambda it: mark(it, "a.support.1", "implicit", False),
        f"{BLOCK}      - premises: b\n        note: N.\n  b: B.\n",
    ),
    "a premise in quotes": (
        f'{BLOCK}      - "b"\n  b: B.\n',
        lambda it: mark(it, "a.support.1", "implicit"),
        f'{BLOCK}      - premises: "b"\n        implicit: true\n  b: B.\n',
    ),
    "premises in a block": (
        f"{BLOCK}      - - b\n        - c\n  b: B.\n  c: C.\n",
        lambda it: mark(it, "a.support.1", "implicit"),
        f"{BLOCK}      - premises: [b, c]\n        implicit: true\n  b: B.\n  c: C.\n",
    ),
    "a mark comes after the text": (
        "statements:\n  a:\n    text: A.\n    note: N.\n",
        lambda it: mark(it, "a", "implicit"),
        "statements:\n  a:\n    text: A.\n    implicit: true\n    note: N.\n",
    ),
    "a mark where there is no text": (
        "statements:\n  a:\n    note: N.\n    tags: x\n",
        lambda it: mark(it, "a", "implicit"),
        "statements:\n  a:\n    note: N.\n    tags: x\n    implicit: true\n",
    ),
    "other words in braces": (
        "statements:\n  a: {text: A., note: N.}\n",
        lambda it: reword(it, "a", "B: b, c."),
        'statements:\n  a: {text: "B: b, c.", note: N.}\n',
    ),
    "a reason for waiving is no name": (
        f"{BLOCK}{ASKED}  b: B.\n",
        lambda it: rename(it, "b", "z"),
        f"{BLOCK}{ASKED.replace('premises: b', 'premises: z').replace('y: b', 'y: z')}  z: B.\n",
    ),
    "a question that is open is no name": (
        f"{BLOCK}{ASKED}  b: B.\n  open: O.\n",
        lambda it: rename(it, "open", "z"),
        f"{BLOCK}{ASKED.replace('[open]', '[z]')}  b: B.\n  z: O.\n",
    ),
    "`true` is a name where it is none of the format's words": (
        f"{BLOCK}      - true\n    attack:\n      - {{premises: b, outweighed: true}}\n  true: T.\n",
        lambda it: rename(it, "true", "z"),
        f"{BLOCK}      - z\n    attack:\n      - {{premises: b, outweighed: true}}\n  z: T.\n",
    ),
    "a name typed in two forms, and in escapes": (
        f'{BLOCK}      - caf\u00e9\n      - cafe\u0301.support.1\n      - "c\\x61f\u00e9"\n  cafe\u0301: C.\n',
        lambda it: rename(it, "caf\u00e9", "z"),
        f'{BLOCK}      - z\n      - z.support.1\n      - "z"\n  z: C.\n',
    ),
    "a citation with a note": (
        "authorities: {x: {}}\nstatements:\n  a: {text: A., cites: [{authority: x, note: x}]}\n",
        lambda it: rename(it, "x", "z"),
        "authorities: {z: {}}\nstatements:\n  a: {text: A., cites: [{authority: z, note: x}]}\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_change_is_made_in_the_form_that_is_there(case: str, newline: str) -> None:
    text, change, after = CASES[case]
    typed = text.replace("\n", newline)
    assert apply(typed, change(parse(typed))) == after.replace("\n", newline)


def test_a_name_that_the_bibliography_may_give_is_taken() -> None:
    text = "bibliography: b.json\nauthorities: {x: {}}\nstatements:\n  a: {text: A., cites: [x, y]}\n"
    with pytest.raises(ArgmapError, match="the map cites it from its bibliography"):
        rename(parse(text), "x", "y")
    assert apply(text, rename(parse(text), "x", "z")) == text.replace("{x: ", "{z: ").replace("[x, ", "[z, ")


def test_a_premise_of_several_arguments_does_not_say_which_one_moves() -> None:
    document = parse("statements:\n  a: {text: A., support: [c], attack: [c]}\n  b: B.\n  c: C.\n")
    with pytest.raises(ArgmapError) as refused:
        move(document, "c", "b")
    assert str(refused.value) == "`c` is in several arguments: `a.attack.1`, `a.support.1`; name one"
