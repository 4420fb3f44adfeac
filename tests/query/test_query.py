"""Expressions: what each finds (found.txt), what is said of those that mean nothing (wrong.txt)."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from argmap.cli.query import command
from argmap.diagnostics import ArgmapError, Severity
from argmap.guides import guide
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.page import assets
from argmap.query import Match, QueryError, parse, select
from argmap.query.fields import FIELDS
from argmap.query.states import STATES
from argmap.rules import check
from conftest import ROOT

HERE = Path(__file__).parent
FOUND = [
    (expression.strip(), ids.split())
    for expression, arrow, ids in (
        line.partition("=>") for line in (HERE / "found.txt").read_text(encoding="utf-8").splitlines()
    )
    if arrow and not expression.startswith("#")
]
WRONG = (HERE / "wrong.txt").read_text(encoding="utf-8").strip().split("\n\n")


def read(path: Path) -> ArgumentMap:
    amap, found = load(path.read_text(encoding="utf-8"), path.name)
    assert not [each for each in found if each.severity is Severity.ERROR]
    return amap


FERRY = read(HERE / "ferry.yaml")


def ids(amap: ArgumentMap, expression: str) -> list[str]:
    return [match.id for match in select(amap, parse(expression))]


def test_what_is_found() -> None:
    assert [(expression, ids(FERRY, expression)) for expression, _ in FOUND] == FOUND


@pytest.mark.parametrize("message", WRONG, ids=lambda message: message.split("\n")[1].strip())
def test_what_is_wrong(message: str) -> None:
    expression = message.split("\n")[1].removeprefix("  ")
    with pytest.raises(QueryError) as raised:
        ids(FERRY, expression)
    assert str(raised.value) == message


def test_every_field_and_state_has_a_case() -> None:
    expressions = " ".join(expression for expression, _ in FOUND)
    for word in (*(f"{field}:" for field in FIELDS), *(f"is:{state}" for state in STATES)):
        assert word in expressions


@pytest.mark.parametrize("field", [field for field in FIELDS if field != "is"])
def test_every_field_is_told_where_fields_are(field: str) -> None:
    assert f"{field}:" in (command.__doc__ or "")
    assert f"`{field}:`" in guide("queries").text
    assert f"`{field}:`" in guide("reading").text
    assert re.search(rf"fields: is,.*\b{field}\b", assets.read("search.js"))


def test_statements_come_first_then_arguments_then_authorities() -> None:
    found = select(FERRY, parse("plato or scheme:* or fares or run or kind:undercut"))
    assert found == [
        Match("run", "thesis", "The ferry should run at night."),
        Match("fares", "claim", "Fares pay for the boat."),
        Match("experts", "argument", "engineers-agree supports run"),
        Match("experts.attack.1", "argument", "engineers-paid attacks experts"),
        Match("experts.attack.1.attack.1", "argument", "paid-openly attacks experts.attack.1"),
        Match("plato", "authority", "Plato. 375 BCE. Republic."),
    ]
    linked, loose = select(FERRY, parse("fatigue or lighthouse"))[::-1]
    assert (linked.text, loose.kind) == ("crew-tired and few-crews attack run", "statement")


@pytest.mark.parametrize("expression", ["", " \t "])
def test_an_empty_expression_has_nothing_to_point_at(expression: str) -> None:
    with pytest.raises(ArgmapError) as raised:
        parse(expression)
    assert str(raised.value) == "the expression is empty; `*` finds every statement"


def test_of_a_long_expression_the_part_in_question_is_shown() -> None:
    many = " or ".join(["kind:claim"] * 20)
    with pytest.raises(QueryError) as raised:
        parse(f"{many} or kind:clam or {many}")
    assert str(raised.value).split("\n") == [
        "there is no kind `clam`; did you mean `kind:claim`?",
        "  …m or kind:claim or kind:clam or kind:claim or kind:claim or kind:claim o…",
        "                           ^^^^",
    ]


def test_what_a_terminal_obeys_is_not_repeated() -> None:
    with pytest.raises(QueryError) as raised:
        parse("kind:claim\tor\n\x1b[31m")
    assert str(raised.value).split("\n") == [
        "`\N{REPLACEMENT CHARACTER}` means nothing here",
        "  kind:claim or \N{REPLACEMENT CHARACTER}[31m",
        "                ^",
    ]


def test_a_word_that_is_offered_as_a_text_ends_at_any_white_space() -> None:
    with pytest.raises(QueryError, match='`;` means nothing here; `text:"need;"` finds it in texts') as raised:
        parse("it is\nneed;\tfor")
    assert str(raised.value).count("\n") == 2


def test_parentheses_nest_as_deep_as_a_reader_follows() -> None:
    assert ids(FERRY, "(" * 50 + "need" + ")" * 50) == ["need"]
    assert ids(FERRY, "not (" * 50 + "need" + ")" * 50) == ["need"]
    for opening in ("(", "not (", "pro*(", "+("):
        with pytest.raises(QueryError, match="more than 50 parentheses are inside one another here"):
            parse(opening * 10_000)
    assert ids(FERRY, "not " * 10_000 + "need") == ["need"]
    assert ids(FERRY, " or ".join(["need"] * 10_000)) == ["need"]


@pytest.mark.parametrize("name", ["mali", "bridge"])
@pytest.mark.parametrize(
    ("state", "rule"), [("unanswered", "unanswered-objection"), ("circular", "circular-support"), ("orphan", "orphan")]
)
def test_states_agree_with_rules(name: str, state: str, rule: str) -> None:
    for amap in (read(ROOT / "arguments" / f"{name}.yaml"), FERRY):
        loud = replace(amap, ignores=())  # a comment that keeps a rule quiet changes no state
        reported = {each.ids[0] for each in check(loud, names=[rule])}
        found = set(ids(amap, f"kind:* and is:{state}"))
        assert reported <= found
        assert bool(reported) == bool(found)


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ("a: {text: A., support: [b]}, b: {text: B., support: [a]}", "a b"),
        ("a: {text: A., support: [[a, b]]}, b: B.", ""),
        ("a: {text: A., support: [b, d]}, b: {text: B., support: [a]}, c: {text: C., support: [a]}, d: D.", "a b"),
        ("a: {text: A., support: [{premises: b, support: [c]}]}, b: B., c: {text: C., support: [a]}", "a c"),
        ("a: {text: A., support: [b]}, b: {text: B., attack: [a]}", ""),
        (
            "a: {text: A., support: [b]}, b: {text: B., support: [a, c]}, c: {text: C., support: [d]},"
            " d: {text: D., support: [e]}, e: {text: E., support: [d]}",
            "a b d e",
        ),
    ],
)
def test_circles(statements: str, expected: str) -> None:
    amap, _ = load(f"argmap: 1\ntitle: T\nstatements: {{{statements}}}\n")
    assert ids(amap, "is:circular") == expected.split()
    assert bool(check(amap, names=["circular-support"])) == bool(expected)


def test_the_maps_that_come_with_argmap() -> None:
    mali, bridge = (read(ROOT / "arguments" / f"{name}.yaml") for name in ("mali", "bridge"))
    assert ids(bridge, "con*(build) and is:leaf") == ["experts-were-paid", "otters-lose", "tunnel-offer"]
    assert ids(bridge, "kind:authority and pro*(build)") == ["survey-2024", "engineers-2023"]
    assert ids(bridge, "otters-move..build") == ["build", "otters-move"]
    assert ids(mali, "cites:fortna") == ["fortna-on-peacekeeping", "fortna-on-enforcement"]
    assert ids(mali, "author:sambanis") == ["doyle-sambanis-on-peacekeeping", "doyle-sambanis-on-enforcement"]
    assert ids(mali, "con(do-not-mix)") == ["ct-drawn-to-instability"]
    assert ids(mali, "kind:thesis") == ["do-not-mix"]


@pytest.mark.parametrize("written", ["text:{}", "{}", "need or id-{}", "tag:{}+"])
def test_a_glob_of_very_many_signs_is_refused(written: str) -> None:
    parse(written.format("a*" * 50 + "b?" * 50))
    with pytest.raises(QueryError, match=r"^more than 100 `\*` and `\?`"):
        parse(written.format("a*" * 50 + "b?" * 51))
    parse('text:"' + "a*" * 1000 + '"')
