"""What may be written at a place, found from lines: whole texts, and texts edited halfway."""

import pytest

from argmap.keys import CITATION, MAP, STATEMENT, Holds
from argmap.lsp.context import context, expected

HEAD = "argmap: 1\ntitle: T\nstatements:\n  a:\n    text: A holds.\n"

PLACES = [
    ("th‸", (), "th", "both"),
    ("argmap: 1\nthesis: a‸", ("thesis",), "a", "value"),
    ("thesis: [a, b‸", ("thesis",), "b", "value"),
    ("thesis:\n- a\n- b‸", ("thesis",), "b", "both"),
    ("statements:\n  ne‸", ("statements",), "ne", "both"),
    (HEAD + "    sup‸", ("statements", "a"), "sup", "both"),
    (HEAD + "    support: [b, c‸", ("statements", "a", "support"), "c", "value"),
    (HEAD + "    support:\n      - ‸", ("statements", "a", "support"), "", "both"),
    (HEAD + "    support:\n      - [b, c‸", ("statements", "a", "support"), "c", "value"),
    (HEAD + "    support:\n    - premises: [b‸", ("statements", "a", "support", "premises"), "b", "value"),
    (HEAD + "    support:\n    - premises: b\n      sch‸", ("statements", "a", "support"), "sch", "both"),
    (
        HEAD + "    support:\n    - premises: b\n      scheme: ex‸",
        ("statements", "a", "support", "scheme"),
        "ex",
        "value",
    ),
    (HEAD + "    attack: [{premises: b, con‸", ("statements", "a", "attack"), "con", "key"),
    (HEAD + "    cites: {authority: ‸", ("statements", "a", "cites", "authority"), "", "value"),
    (HEAD + "    cites:\n      - authority: x\n        role: d‸", ("statements", "a", "cites", "role"), "d", "value"),
    (HEAD + '    at: "the first wo‸', ("statements", "a", "at"), "the first wo", "value"),
    (HEAD + "  b: {text: B., tags: [x, ‸", ("statements", "b", "tags"), "", "value"),
    (HEAD + "    text: broken [\n  c:\n    attack: x‸", ("statements", "c", "attack"), "x", "value"),
    ('statements:\n  a:\n    "quoted": 1\n    tags: y‸', ("statements", "a", "tags"), "y", "value"),
]


@pytest.mark.parametrize(("text", "path", "typed", "what"), PLACES)
def test_a_place_is_known_by_the_keys_above_it(text: str, path: tuple[str, ...], typed: str, what: str) -> None:
    before, _, after = text.partition("‸")
    found = context(before + after, len(before))
    assert (found.path, found.typed, found.start) == (path, typed, len(before) - len(typed))
    assert {"key": (True, False), "value": (False, True), "both": (True, True)}[what] == (found.key, found.value)


def test_what_stands_below_does_not_matter() -> None:
    text = HEAD + "    support: [x‸]\n  b:\n   - : [ {{\n"
    before, _, after = text.partition("‸")
    assert context(before + after, len(before)) == context(before, len(before))


def test_in_a_comment_nothing_of_the_map_is_expected() -> None:
    text = HEAD + "    support: [b] # argmap: ignore[lo"
    assert context(text, len(text)).comment == "# argmap: ignore[lo"
    assert not context("a#b", 3).comment


def test_a_line_break_of_any_kind_ends_a_line() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = f"statements:{end}  a:{end}    support: b"
        assert context(text, len(text)).path == ("statements", "a", "support")


def test_what_the_format_has_at_a_path() -> None:
    assert expected(()).table is MAP
    assert expected(("statements",)).named is Holds.STATEMENTS
    assert expected(("statements", "a")).table is STATEMENT
    assert expected(("statements", "a", "cites")).table is CITATION
    deep = expected(("statements", "a", *("attack",) * 40, "premises"))
    assert deep.of is not None
    assert deep.of.holds is Holds.PREMISES
    assert expected(("statements", "a", "nonsense", "more")).table is None
    role = expected(("statements", "a", "support", "premises", "major"))
    assert role.of is not None
    assert role.of.holds is Holds.PREMISES
