"""Comments that silence rules, and what is wrong with them."""

import pytest

from argmap.diagnostics import Diagnostic
from argmap.loading import load
from argmap.rules import check, selection

MAP = """\
argmap: 1
title: Lunch
statements:
  soup: Why not soup?{comment}
"""


def found(comment: str, *, names: frozenset[str] | None = None, passage: str | None = None) -> list[Diagnostic]:
    amap, unread = load(MAP.format(comment=comment))
    return check(amap, passage, names, unread)


def rules(comment: str) -> list[str]:
    return [each.rule for each in found(comment)]


def test_without_a_comment_the_rule_objects() -> None:
    assert rules("") == ["question"]


def test_a_comment_with_a_reason_silences() -> None:
    assert rules("  # argmap: ignore[question] it is a quotation") == []


def test_several_rules_can_be_named() -> None:
    assert rules("  # argmap: ignore[question, orphan] a quotation") == ["unused-ignore"]


def test_without_a_reason_it_silences_and_is_reported() -> None:
    (only,) = found("  # argmap: ignore[question]")
    assert only.rule == "unexplained-ignore"
    assert only.message == "the comment that ignores `question` gives no reason"


@pytest.mark.parametrize(
    ("names", "message", "hint"),
    [
        ("orphan", "there is nothing to ignore for `orphan`", "delete it, or move it to the line at fault"),
        ("questoin", "there is no rule `questoin` to ignore", "did you mean `question`?"),
        ("xyzzy", "there is no rule `xyzzy` to ignore", "`argmap explain` lists the rules"),
        ("", "the comment names no rule to ignore", "write `ignore[rule-name]`"),
        ("yaml-syntax", "`yaml-syntax` cannot be ignored", "mend what it reports, and delete the comment"),
        ("unused-ignore", "`unused-ignore` cannot be ignored", "mend what it reports, and delete the comment"),
    ],
)
def test_comments_that_silence_nothing(names: str, message: str, hint: str) -> None:
    unused = [each for each in found(f"  # argmap: ignore[{names}] reason") if each.rule == "unused-ignore"]
    assert [(each.message, each.hint) for each in unused] == [(message, hint)]


def test_errors_of_reading_cannot_be_silenced() -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  a: {text: A., colour: red}  # argmap: ignore[unknown-key] no\n"
    amap, unread = load(text)
    assert [each.rule for each in check(amap, unread=unread)] == ["unknown-key", "unused-ignore"]


def test_warnings_of_reading_can() -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  # argmap: ignore[comment-in-text] a tag\n  a: We take boat #4 again.\n"
    amap, unread = load(text)
    assert [each.rule for each in check(amap, unread=unread)] == []


def test_a_comment_about_a_rule_that_was_not_asked_is_not_unused() -> None:
    names = selection(["reading", "question"], [])
    assert found("  # argmap: ignore[question, orphan] a quotation", names=names) == []


def test_a_comment_about_the_source_is_not_unused_without_its_text() -> None:
    comment = "  # argmap: ignore[question, anchor-missing] a quotation"
    assert found(comment) == []
    assert [each.rule for each in found(comment, passage="Why not soup?")] == ["unused-ignore"]


def test_without_what_reading_found_its_warnings_are_not_unused() -> None:
    amap, _ = load(MAP.format(comment="  # argmap: ignore[question, comment-in-text] a quotation"))
    assert check(amap) == []


def test_in_a_map_that_cannot_be_read_in_full_no_comment_is_unused() -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  a: {text: A., colour: [red]}  # argmap: ignore[orphan, oprhan] why\n"
    amap, unread = load(text)
    assert [each.message for each in check(amap, unread=unread)[1:]] == ["there is no rule `oprhan` to ignore"]


def test_a_comment_above_a_key_covers_its_block_and_no_more() -> None:
    text = """\
argmap: 1
title: Lunch
thesis: [soup, tea]
statements:
  # argmap: ignore[question, unanswered-objection, thesis-falls] from the menu
  soup:
    text: Why not soup?
    attack: [cold]
  cold: It is cold.
  tea: Why not tea?
"""
    amap, unread = load(text)
    assert [(each.span.line, each.rule) for each in check(amap, unread=unread)] == [(10, "question")]
