"""Argdown: any text parses, and the argument is the same after Argdown's own reading.

`golden_more/ferry.argdown.json` is what `npx @argdown/cli json ferry.argdown`
(1.7) makes of the text that is agreed, without the places in the file.
"""

import re
from itertools import pairwise

import any_map
import pytest
from hypothesis import given
from round_trip import GOLDEN, ferry

from argmap.formats.argdown import read as argdown_json
from argmap.formats.argdown import write as argdown
from argmap.model import Argument, ArgumentMap, Relation, Statement


def test_export_is_as_agreed() -> None:
    assert argdown.write(ferry()) == (GOLDEN / "ferry.argdown").read_text(encoding="utf-8")


def test_argdown_reads_the_same_argument() -> None:
    amap = ferry()
    again, found = argdown_json.read((GOLDEN / "ferry.argdown.json").read_text(encoding="utf-8"))
    assert found == []
    texts = [" ".join(each.text.split()) for each in amap.statements.values()]
    assert sorted(texts) == sorted(s.text for s in again.statements.values() if not s.id.endswith("-conclusion"))
    assert list(again.contradictions()) == list(amap.contradictions())
    steps = {(frozenset(each.premises), each.relation) for each in again.arguments.values()}
    for argument in amap.arguments.values():
        concluded = (frozenset(argument.premises), Relation.SUPPORT) in steps
        assert concluded or (frozenset(argument.premises), argument.relation) in steps
    assert again.arguments["captain"].scheme == "expert-opinion"
    assert len(again.arguments) == len(amap.arguments)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain - prose, (isn't) it? 3.5 % + 1; ~so~", "plain - prose, (isn't) it? 3.5 % + 1; ~so~"),
        ("a [b](c) <d>: @[e] #f", r"a \[b](c) \<d>: \@\[e] \#f"),
        ("*em* **bold** _em_ 2_000", r"\*em\* \*\*bold\*\* \_em\_ 2\_000"),
        ("// no /* comment */ <!-- here", r"\// no /\* comment \*/ \<!-- here"),
        ("{a: b} === c === \\n", r"\{a: b} =\== c =\== \\n"),
        (":smile: e.g. U.S.", r"\:smile: e\.g. U\.S."),
        ("two\n\n lines", "two lines"),
        ("\ud800", "\ufffd"),
        ("", "a"),
    ],
)
def test_escapes(text: str, written: str) -> None:
    assert argdown.write(ArgumentMap("", {"a": Statement("a", text)})) == f"[a]: {written}\n"


def test_tags_and_data() -> None:
    statement = Statement("a", "A.", tags=("one", "two words", "(odd)"), note="} x {\n=")
    written = argdown.write(ArgumentMap("", {"a": statement}))
    assert written == '[a]: A. #one #(two words) {"note": "\\u007d x \\u007b\\n\\u003d", "tags": ["(odd)"]}\n'


@given(any_map.maps(wild=True))
def test_every_line_of_any_map_is_of_a_known_kind(amap: ArgumentMap) -> None:
    title = r"[\w.][\w .-]*"
    known = re.compile(
        rf"""===|{{".*}}|\[{title}\]: .+|  (\+|-|_|><) \[{title}\]|  (->|\+>|_>) [\[<]{title}[\]>]|<{title}>( #.+)?"""
        rf"""( {{.*}})?|\(\d+\) \[{title}\](: .+)?|-- [\w ]+ --|----|"""
    )
    written = argdown.write(amap)
    assert [line for line in written.split("\n") if not known.fullmatch(line)] == []
    written.encode()
    list(argdown.losses(amap))


def test_what_is_left_out_is_told() -> None:
    statements = {"a": Statement("a", "A."), "b": Statement("b", "B.")}
    arguments = {
        "1": Argument("1", "2", Relation.ATTACK, ("a",)),
        "2": Argument("2", "1", Relation.ATTACK, ("a",)),
        "3": Argument("3", "a", Relation.ATTACK, ("a", "b")),
        "4": Argument("4", "3", Relation.SUPPORT, ("nowhere",)),
    }
    assert list(argdown.losses(ArgumentMap("T", statements, arguments, extra={"x-a": 1}))) == [
        "3 arguments left out: no premise or no target",
        "1 argument with a conclusion added, which the map does not write",
        "left out: `x-` once",
    ]
    assert list(argdown.losses(ArgumentMap("", {}))) == []


def test_a_deep_map_is_written() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Number {n}.") for n in range(2_500)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{m}",)) for n, m in pairwise(range(2_500))}
    assert argdown.write(ArgumentMap("Deep", statements, arguments)).count("\n  + ") == len(arguments)
