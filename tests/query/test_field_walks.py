"""A field takes `+` and `..` as a name does; in quotes they are part of its value."""

import pytest

from argmap.loading import load
from argmap.query import QueryError, parse, select

AMAP, _ = load("""\
argmap: 1
title: T
thesis: d
authorities: {w: {title: W, issued: 2004}}
statements:
  d: {text: D., support: [c]}
  c: {text: C++ is old., support: [b]}
  b: {text: B., support: [a], tags: [x..y]}
  a: {text: A., tags: [25], cites: [w]}
""")


@pytest.mark.parametrize(
    ("expression", "same"),
    [
        ("is:leaf+", "a+"),
        ("is:leaf+1", "a+1"),
        ("is:leaf..c", "a..c"),
        ("is:leaf..is:root", "a..d"),
        ("kind:claim+1 and not d", "b or c"),
        ("+kind:thesis", "+d"),
        ('1+tag:"x..y"+1', "a or b or c"),
        ('text:"C++"+', "c+"),
        ("(is:leaf+1)", "a or b"),
        ("year:2000..2010", "a or w"),
        ("year:2004+1", "a or b or w"),
        ("tag:25+1", "a or b"),
    ],
)
def test_signs_after_a_value(expression: str, same: str) -> None:
    assert {m.id for m in select(AMAP, parse(expression))} - {"w"} == {m.id for m in select(AMAP, parse(same))} - {"w"}


def test_a_number_that_is_no_id_is_looked_for_in_texts() -> None:
    amap, _ = load("argmap: 1\ntitle: T\nstatements:\n  a: It took 25 men.\n")
    with pytest.raises(QueryError, match="`text:25` finds what has it in its text"):
        select(amap, parse("25"))
    with pytest.raises(QueryError, match="`\\*` finds every statement"):
        select(amap, parse("26"))
