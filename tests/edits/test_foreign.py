"""A new argument on what another map says: where it comes to stand, every other byte left alone."""

import pytest

from argmap.diagnostics import ArgmapError
from argmap.edits import add, apply
from argmap.model import Relation
from argmap.syntax import parse

PLAIN = "argmap: 1\nmaps: {op: o.yaml}  # theirs\nstatements:\n  a: A.\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            PLAIN,
            "argmap: 1\nmaps: {op: o.yaml}  # theirs\ntargets:\n  op/x: {attack: [new]}\n"
            "statements:\n  a: A.\n  new: New.\n",
        ),
        (
            PLAIN.replace("\n", "\r\n"),
            "argmap: 1\r\nmaps: {op: o.yaml}  # theirs\r\ntargets:\r\n  op/x: {attack: [new]}\r\n"
            "statements:\r\n  a: A.\r\n  new: New.\r\n",
        ),
        (
            "maps:\n  op: o.yaml\nstatements:\n  a: A.\ntargets:\n  op/y:\n    attack: a  # so\n",
            "maps:\n  op: o.yaml\nstatements:\n  a: A.\n  new: New.\n"
            "targets:\n  op/y:\n    attack: a  # so\n  op/x: {attack: [new]}\n",
        ),
        (
            "maps:\n  op: o.yaml\ntargets:\n  op/x:\n    attack:\n      - a\nstatements:\n  a: A.\n",
            "maps:\n  op: o.yaml\n"
            "targets:\n  op/x:\n    attack:\n      - a\n      - new\nstatements:\n  a: A.\n  new: New.\n",
        ),
        (
            "maps: {op: o.yaml}\ntargets: {op/y: {attack: [a]}}\nstatements: {a: A.}",
            "maps: {op: o.yaml}\ntargets: {op/y: {attack: [a]}, op/x: {attack: [new]}}\nstatements: {a: A., new: New.}",
        ),
        (
            "{argmap: 1, maps: {op: o.yaml}, statements: {a: A.}}",
            "{argmap: 1, maps: {op: o.yaml}, targets: {op/x: {attack: [new]}}, statements: {a: A., new: New.}}",
        ),
    ],
)
def test_it_stands_under_targets(text: str, after: str) -> None:
    name, edits = add(parse(text), "op/x", "New.", Relation.ATTACK)
    assert name == "new"
    assert apply(text, edits) == after


@pytest.mark.parametrize(
    ("target", "said"),
    [("zz/x", "no map is called `zz` here"), ("op/x.attack.1", "has no `id:`"), ("op/", "has no `id:`")],
)
def test_what_cannot_be_named_is_refused(target: str, said: str) -> None:
    with pytest.raises(ArgmapError, match=said):
        add(parse(PLAIN), target, "New.")
