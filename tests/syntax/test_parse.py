"""Broken YAML: every mistake is found once, at its place, and the rest is read."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.syntax import Mapping, Node, Scalar, parse
from argmap.syntax.builder import MOST_TWINS, Builder
from argmap.syntax.nodes import DAMAGED
from argmap.syntax.told import UNREAD, UNREAD_HINT
from conftest import listed

CASES = listed(Path(__file__).parent / "faults.yaml")


def plain(node: Node | None) -> Any:
    if node is None:
        return None
    if isinstance(node, Scalar):
        return "<damaged>" if node.value == DAMAGED else node.value
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_fault_is_found_once_and_the_rest_is_read(case: dict[str, Any]) -> None:
    document = parse(case["text"])
    found = sorted(document.diagnostics, key=lambda fault: fault.span[1:3])
    assert [f"{f.span.line}:{f.span.column} {f.rule} {f.message}" for f in found] == case["found"]
    assert plain(document.root) == case["read"]
    assert all(fault.hint for fault in found)


def test_of_a_key_that_stands_very_often_the_last_finding_says_how_often() -> None:
    found = parse("a:\n" * 2000).diagnostics
    assert len(found) == MOST_TWINS
    assert [each.message for each in found[-2:]] == [
        f"the key `a` stands {MOST_TWINS} times here",
        "the key `a` stands 2,000 times here",
    ]


DEEP: dict[str, Callable[[int], str]] = {
    "[": lambda n: "a: " + "[" * n,
    "[ closed": lambda n: "a: " + "[" * n + "]" * n,
    "[ a line each": lambda n: "a: " + "[\n " * n,
    "[ a line each, closed": lambda n: "a: " + "[\n " * n + "]" * n,
    "[ at the margin": lambda n: "a: " + "[\n" * n,
    "{": lambda n: "a: " + "{" * n,
    "{ closed": lambda n: "a: " + "{" * n + "}" * n,
    "{a:": lambda n: "a: " + "{a: " * n,
    "{a: closed": lambda n: "a: " + "{a: " * n + "x" + "}" * n,
    "{a: a line each": lambda n: "a: " + "{a:\n " * n + "x" + "}" * n,
    "[{": lambda n: "a: " + "[{a: " * n + "}]" * n,
    "the whole document": lambda n: "[" * n,
    "in a block": lambda n: "a:\n  b:\n    support: " + "[" * n + "\n  c: d",
    "- ": lambda n: "a:\n " + "- " * n + "x",
    "? ": lambda n: "a:\n " + "? " * n + "x",
    "- a line each": lambda n: "a:\n" + "".join(" " * i + "- \n" for i in range(min(n, 1500))),
    "keys": lambda n: "".join(" " * i + "a:\n" for i in range(min(n, 1500))),
}
"""More brackets, dashes or keys than libyaml may open, closed or not, in one line or in many."""


@pytest.mark.parametrize("levels", [201, 20_000])
@pytest.mark.parametrize("shape", DEEP)
def test_deep_nesting_is_refused_and_the_rest_is_read(shape: str, levels: int) -> None:
    document = parse(DEEP[shape](levels) + "\nb: c\n")
    assert [found.rule for found in document.diagnostics] == ["too-deep"]
    if isinstance(document.root, Mapping):
        assert plain(document.root)["b"] == "c"


def test_scalars_are_the_characters_typed() -> None:
    text = "a: no\nb: 1:30\nc: 010\nd: ~\ne: 2024-01-01\nf: 'yes'\n"
    assert plain(parse(text).root) == {"a": "no", "b": "1:30", "c": "010", "d": "~", "e": "2024-01-01", "f": "yes"}


def test_spans_count_characters_and_editors_lines() -> None:
    document = parse("é: ü x\r\n𝔘\u2028b: c\rd: e\n")
    assert isinstance(document.root, Mapping)
    keys = [document.span(key)[1:] for key, _ in document.root.entries]
    assert keys == [(1, 1, 1, 2), (2, 1, 2, 4), (3, 1, 3, 2)]


SIGNS = st.sampled_from(
    [*"\t\n\r '\"[]{}:#&*!|>%@`-?,\\~é𝔘\x00\ufeff\u2028\ud800", ": ", " #", "- ", "\n  ", "---\n", "a: b\n"]
)


@given(st.lists(SIGNS | st.text(max_size=3), max_size=40).map("".join))
@example('" #": ""}')
def test_parsing_never_raises_and_points_into_the_text(text: str) -> None:
    count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for found in parse(text).diagnostics:
        assert 1 <= found.span.line <= count
        assert found.span.column >= 1


@pytest.mark.parametrize("end", ["- item", "- item\n", '"1":- item\n- item', "- b:\n"])
def test_a_slip_in_the_last_line_is_told(end: str) -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  a:\n    text: A is so.\n    support: [b]\n  b: It is #1 of 2 # two\n  "
    assert parse(text + end).diagnostics


def test_what_is_patched_again_and_again_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = count()
    grow = Builder.grow
    monkeypatch.setattr(Builder, "grow", lambda *given: (next(readings), grow(*given)))
    parse('{"a": "x: | y\n  b: c\n", "d": ["e", f"], "g": {"h": "T", "i": in k", "j": 1},   "l": {"m')
    assert next(readings) < 50


def test_where_reading_stopped_is_told() -> None:
    text = "".join(f"a{n} b\nc{n}: d\n" for n in range(60))
    document = parse(text)
    last = document.diagnostics[-1]
    assert (last.message, last.hint) == (UNREAD, UNREAD_HINT)
    assert last.span.line >= document.diagnostics[-2].span.line
    assert document.root is None


def test_what_only_follows_from_slips_is_not_followed_for_long() -> None:
    text = "  <edu id='e1'><![CDATA[The bridge is dear,]]>\n- a: [b\n c: }\n" * 400
    document = parse(text)
    assert 0 < len(document.diagnostics) < 50
    assert document.diagnostics[-1].message == UNREAD
