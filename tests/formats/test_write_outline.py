"""Outlines: a Markdown reader sees the texts, and nothing in them is markup."""

from itertools import pairwise

import any_map
import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from round_trip import GOLDEN, ferry

from argmap.formats.markdown import write as outline
from argmap.formats.markdown.read import read
from argmap.model import Argument, ArgumentMap, Citation, Relation, Role, Statement
from argmap.text import one_line

SPAN = ("<span>", "</span>")  # around what would become a mention, a link or a formula later on


def tokens(written: str) -> list[Token]:
    found = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    every = [child for token in found for child in (token, *(token.children or ()))]
    return [token for token in every if token.content not in SPAN]


def lines(written: str) -> list[str]:
    """What a reader sees of each item."""
    inline = [token for token in tokens(written) if token.type == "inline"]
    shown = [[child.content for child in token.children or () if child.content not in SPAN] for token in inline]
    return ["".join(pieces) for pieces in shown]


def test_export_is_as_agreed() -> None:
    assert outline.write(ferry(), {"keep": "undecided"}) == (GOLDEN / "ferry.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        *("*a* **b** _c_ __d__", "`code` ```x```", "[a](b) ![c](d) [e]: f", "<b>bold</b> <!-- c -->", "&amp; &#35;"),
        *("# head", "- item", "+ item", "* item", "1. one", "12) two", "> quote", "---", "===", "~~gone~~", "a | b"),
        *("\\", "a\\", "two\n\nlines", "    code", "- [ ] task", "$x$", "\ud800", "![x", ": a", "[^1]"),
        *("@name and GH-3, #4", ":smile: ::", "www.e.org http://e.org"),
    ],
)
def test_no_text_is_markup(text: str) -> None:
    statements = {"a": Statement("a", text), "b": Statement("b", text)}
    arguments = {"1": Argument("1", "a", Relation.ATTACK, ("b",)), "2": Argument("2", "a", Relation.ATTACK, ("b", "a"))}
    written = outline.write(ArgumentMap(text, statements, arguments))
    line = one_line(text)
    back = f"{line} (see above)"
    assert lines(written) == [line, line, f"− against: {line}", "− against: all of these together", line, back]
    assert not any(
        "html" in token.type or token.type in ("link_open", "code_inline", "hr") for token in tokens(written)
    )


@given(any_map.maps(wild=True))
def test_an_outline_is_a_heading_and_lists(amap: ArgumentMap) -> None:
    written = outline.write(amap)
    written.encode()
    kinds = {token.type for token in tokens(written)}
    known = "heading_open heading_close inline text text_special bullet_list_open bullet_list_close list_item_open"
    known += " list_item_close paragraph_open paragraph_close strong_open strong_close em_open em_close"
    assert kinds <= set(known.split())
    seen = "\n".join(lines(written))
    assert all(one_line(statement.text) in seen for statement in amap.statements.values())
    list(outline.losses(amap))


def test_a_deep_map_goes_on_below() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Number {n}.") for n in range(2_500)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{m}",)) for n, m in pairwise(range(2_500))}
    written = outline.write(ArgumentMap("Deep", statements, arguments))
    assert len(written) < 1_000_000
    assert all(f"Number {n}." in written for n in range(0, 2_500, 999))
    chain = {f"a{n}": Argument(f"a{n}", f"a{n - 1}" if n else "s0", Relation.ATTACK, ("s1",)) for n in range(2_500)}
    written = outline.write(ArgumentMap("Deep", statements, chain))
    assert written.count("**− against") == 2_500


def test_a_circle_is_told_once() -> None:
    statements = {name: Statement(name, name) for name in "ab"}
    arguments = {
        "1": Argument("1", "a", Relation.SUPPORT, ("b",)),
        "2": Argument("2", "b", Relation.SUPPORT, ("a",)),
    }
    assert lines(outline.write(ArgumentMap("C", statements, arguments)))[1:] == [
        "a",
        "+ for: b",
        "+ for: a (see above)",
    ]


def test_what_is_left_out_is_told() -> None:
    assert list(outline.losses(ferry())) == [
        "left out: `thesis` once, `assumed` once, `tags` once, `note` once, `id` once",
        "2 authorities written as text",
    ]
    assert list(outline.losses(ArgumentMap("", {}))) == []


def test_what_an_outline_cannot_tell_apart_is_counted() -> None:
    a = Statement("a", "A.", contradicts=("op/x",), cites=(Citation("op/w", role=Role.DATA),))
    statements = {"a": a, "b": Statement("b", "B.\nC."), "c": Statement("c", "B. C.")}
    arguments = {
        "a.attack.1": Argument("a.attack.1", "a", Relation.ATTACK, ("b", "op/x")),
        "op/x.attack.1": Argument("op/x.attack.1", "op/x", Relation.ATTACK, ("a",)),
    }
    amap = ArgumentMap("T", statements, arguments, thesis=("a",))
    assert list(outline.losses(amap)) == [
        "1 argument left out: no premise or no target",
        "left out: `thesis` once",
        "1 statement with the text of another one: an import takes them for one",
        "line breaks of 1 text written as spaces",
        "premises of other maps left out of 1 argument",
        "1 contradiction with statements of other maps left out",
        "1 authority of other maps named by id alone",
    ]
    again, notes = read(outline.write(amap))
    assert [each.text for each in again.statements.values()] == ["A.", "B. C."]
    assert [each.authority for each in again.statements["a"].cites] == ["op-w"]
    assert [each.message for each in notes] == ["1 statement not told apart: with the text of an earlier one"]


def test_what_goes_on_below_is_told_once() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"Number {n}.") for n in range(40)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{m}",)) for n, m in pairwise(range(40))}
    assert read(outline.write(ArgumentMap("Deep", statements, arguments)))[1] == []
