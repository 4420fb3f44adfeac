"""What holds of every expression, on any map."""

import string

import pytest
from any_map import maps
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap
from argmap.query import QueryError, Selection, parse, select, selection
from argmap.relations import bearing
from argmap.rules import check

PIECES = [
    "and",
    "or",
    "not",
    "(",
    ")",
    "+",
    "..",
    "is:",
    "kind:",
    "year:",
    "pro(",
    "con*(",
    "s0",
    "2",
    "*",
    '"',
    " ",
    "leaf",
]
NAMES = st.sampled_from(["s*", "a*", "w*", "s0*", "s1*", "s2*", "a0*", "?3", "w1*"])
FIELDS = st.sampled_from(
    [
        "kind:claim",
        "kind:argument",
        "kind:attack",
        "kind:authority",
        "cites:*",
        "text:a",
        "scheme:*",
        "year:..",
        "tag:*",
    ]
)
STATES = st.sampled_from(["is:leaf", "is:root", "is:circular", "is:unanswered", "is:accepted", "is:holds", "is:cited"])


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    forms = ["not ({})", "+({})", "({})+", "1+({})", "({})+2", "pro({})", "con({})", "pro*({})", "con*({})"]
    one = st.tuples(st.sampled_from(forms), inner).map(lambda pair: pair[0].format(pair[1]))
    pairs = ["({}) and ({})", "({}) or ({})", "({})..({})"]
    two = st.tuples(st.sampled_from(pairs), inner, inner).map(lambda each: each[0].format(*each[1:]))
    return st.one_of(one, two)


EXPRESSIONS = st.recursive(st.one_of(NAMES, FIELDS, STATES), _nested, max_leaves=4)
STATEMENTS = st.sampled_from(["s*", "is:leaf", "is:root", "kind:claim", "kind:premise", "not is:leaf", "cites:*"])


def of(amap: ArgumentMap, expression: str) -> Selection:
    return selection(amap, parse(expression))


def nodes(amap: ArgumentMap, expression: str) -> frozenset[str]:
    """Statements and arguments that something holds of."""
    return of(amap, f"kind:* and ({expression})").nodes


@given(st.one_of(st.text(), st.text(string.printable), st.lists(st.sampled_from(PIECES)).map("".join)), maps(wild=True))
def test_any_text_is_a_query_or_an_error(text: str, amap: ArgumentMap) -> None:
    try:
        select(amap, parse(text))
    except QueryError as error:
        message, *shown = str(error).split("\n")
        assert message
        assert len(shown) in (0, 2)
        assert not shown or set(shown[1].strip()) == {"^"}


@given(EXPRESSIONS, EXPRESSIONS, maps(wild=True))
def test_logic(one: str, other: str, amap: ArgumentMap) -> None:
    found = of(amap, one)
    assert of(amap, f"not (not ({one}))") == found
    assert of(amap, f"({one}) or ({one})") == found
    assert of(amap, f"({one}) and ({one})") == found
    assert of(amap, f"({one}) and ({other})") == of(amap, f"({other}) and ({one})")
    assert of(amap, f"not (({one}) and ({other}))") == of(amap, f"not ({one}) or not ({other})")
    assert of(amap, f"({one}) and not ({one})") == Selection()


@given(EXPRESSIONS, maps(wild=True))
def test_the_same_bytes_twice_and_nothing_that_is_not_there(expression: str, amap: ArgumentMap) -> None:
    found = select(amap, parse(expression))
    assert found == select(amap, parse(expression))
    assert len(found) == len({(each.kind == "authority", each.id) for each in found})
    there = {*amap.statements, *amap.arguments, *amap.authorities}
    assert {each.id for each in found} <= there


@given(STATEMENTS, maps(wild=True))
def test_what_bears_on_something_is_for_it_or_against_it(x: str, amap: ArgumentMap) -> None:
    assert of(amap, f"+({x})").nodes == of(amap, f"({x}) or pro*({x}) or con*({x})").nodes
    assert of(amap, f"1+({x})").nodes == of(amap, f"({x}) or pro({x}) or con({x})").nodes


@given(EXPRESSIONS, maps(wild=True))
def test_direct_is_also_in_the_end(x: str, amap: ArgumentMap) -> None:
    assert nodes(amap, f"pro({x})") <= nodes(amap, f"pro*({x})") <= nodes(amap, f"+({x})")
    assert nodes(amap, f"con({x})") <= nodes(amap, f"con*({x})") <= nodes(amap, f"+({x})")
    assert nodes(amap, f"1+({x})") <= nodes(amap, f"2+({x})") <= nodes(amap, f"+({x})")


@given(maps(wild=True))
def test_up_is_down_the_other_way_round(amap: ArgumentMap) -> None:
    everyone = [*amap.statements, *amap.arguments]
    for steps in ("", "1", "2"):
        below = {(x, y) for y in everyone for x in nodes(amap, f"{steps}+{y}")}
        assert below == {(x, y) for x in everyone for y in nodes(amap, f"{x}+{steps}")}


@given(maps(wild=True))
def test_a_way_is_there_where_one_bears_on_the_other(amap: ArgumentMap) -> None:
    everyone = [*amap.statements, *amap.arguments]
    for x in everyone:
        above = nodes(amap, f"{x}+")
        for y in everyone:
            way = nodes(amap, f"{x}..{y}")
            assert way <= above & nodes(amap, f"+{y}")
            assert ({x, y} <= way) if y in above else not way


@given(maps(wild=True))
def test_the_sides_of_a_thesis_are_those_that_check_sees(amap: ArgumentMap) -> None:
    for thesis in amap.statements:
        signed = bearing.on(amap, [thesis])
        assert nodes(amap, f"con*({thesis})") - {thesis} == signed.con & {*amap.statements, *amap.arguments} - {thesis}


@pytest.mark.parametrize(("state", "rule"), [("unanswered", "unanswered-objection"), ("circular", "circular-support")])
@given(amap=maps(wild=True))
def test_states_agree_with_rules(state: str, rule: str, amap: ArgumentMap) -> None:
    reported = {each.ids[0] for each in check(amap, names=[rule])}
    found = nodes(amap, f"is:{state}")
    assert reported <= found
    assert bool(reported) == bool(found)
