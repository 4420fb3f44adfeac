"""The rules about schemes and questions: what they say, of what, and where."""

import pytest

from argmap.loading import load
from argmap.rules import check, selection

HEAD = (
    "argmap: 1\ntitle: T\nthesis: t\nstatements:\n  a: It is A.\n  bad: {text: It is bad., assumed: false}\n"
    "  t:\n    text: It is T.\n"
)
QUESTIONS = selection(["questions", "unknown-role"], [])


def told(written: str) -> list[tuple[str, str, str, tuple[str, ...], int]]:
    amap, unread = load(HEAD + written)
    assert not unread
    return [(d.rule, d.message, d.hint, d.ids, d.span.column) for d in check(amap, names=QUESTIONS)]


@pytest.mark.parametrize(
    ("written", "rule", "message", "hint", "column"),
    [
        (
            "    support: [{premises: a, scheme: sign, questions: {lnik: open}}]\n",
            "unknown-question",
            "`sign` has no question `lnik`",
            "did you mean `link`?",
            55,
        ),
        (
            "    support: [{premises: a, scheme: sign, attack: [{premises: bad, asks: zzz}]}]\n",
            "unknown-question",
            "`sign` has no question `zzz`",
            "its questions are found, link, other-cause, premises, meaning, bears, unsaid and against",
            74,
        ),
        (
            "    support: [{premises: a, questions: {link: a}}]\n",
            "question-without-scheme",
            "`link` is a question of a scheme, and `a` names none",
            "write `scheme:`, or ask one of premises, meaning, bears, unsaid and against",
            41,
        ),
        (
            "    attack: [{premises: bad, asks: link}]\n",
            "question-without-scheme",
            "`bad` raises a question, and attacks no argument",
            "move it under the argument whose step it doubts, or delete `asks:`",
            36,
        ),
        (
            "    support: [{premises: {fuond: a}, scheme: sign}]\n",
            "unknown-role",
            "`sign` has no role `fuond`",
            "did you mean `found`?",
            34,
        ),
        (
            "    support: [{premises: {found: a}}]\n",
            "unknown-role",
            "`a` gives its premises roles and names no scheme",
            "write `scheme:`, or the premises as a list",
            34,
        ),
        (
            "    support: [{premises: a, scheme: sign, questions: {link: bad}}]\n",
            "answer-fallen",
            "`bad`, which answers `link` of `a`, is unsupported",
            "name another answer, or write `link: open`",
            61,
        ),
        (
            "    support: [{premises: a, scheme: sign, questions: {link: open}}]\n",
            "open-question",
            "`link` of `a` is open: How reliably does the sign go with what it is taken to show?",
            "name what answers it, or write `{waived: reason}`",
            55,
        ),
        (
            "    support: [{premises: a, scheme: sign, attack: [bad]}]\n",
            "unsorted-undercut",
            "`bad` attacks a step of `sign` and names no question of it",
            "write `asks:` with one of found, link, other-cause, premises, meaning, bears, unsaid or against",
            52,
        ),
    ],
)
def test_findings(written: str, rule: str, message: str, hint: str, column: int) -> None:
    ((found, said, helped, ids, place),) = told(written)
    assert (found, said, helped) == (rule, message, hint)
    assert ids[0].startswith("t.")
    assert place == column


@pytest.mark.parametrize(
    "written",
    [
        "    support: [{premises: a, scheme: sign, questions: {link: a, meaning: {waived: Plain.}}}]\n",
        "    support: [{premises: a, questions: {meaning: {waived: Plain.}}}]\n",
        "    support: [{premises: a, scheme: sign, attack: [{premises: bad, asks: against}]}]\n",
        "    support: [{premises: a, scheme: new, questions: {what: a}, attack: [{premises: bad, asks: what}]}]\n",
        "    support: [{premises: {what: a}, scheme: unheard-of}]\n",
        "    support: [{premises: {link: a}, scheme: sign}]\n",
    ],
)
def test_nothing_is_found(written: str) -> None:
    assert told(written) == []


def test_an_undercut_of_what_another_map_has_may_ask() -> None:
    text = (
        "argmap: 1\ntitle: T\nthesis: a\nmaps: {op: op.yaml}\n"
        "targets: {op/step: {attack: [{premises: a, asks: link}]}}\nstatements:\n  a: It is A.\n"
    )
    amap, _ = load(text)
    assert [argument.asks for argument in amap.arguments.values()] == ["link"]
    assert check(amap, names=QUESTIONS) == []


def test_what_answers_a_question_is_in_its_place() -> None:
    answered = "    support: [{premises: a, scheme: sign, questions: {link: bad}}]\n"
    amap, _ = load(HEAD.replace("bad: {text: It is bad., assumed: false}", "bad: It is bad.") + answered)
    assert check(amap) == []
    amap, _ = load(HEAD.replace("bad: {text: It is bad., assumed: false}", "bad: It is bad.") + "    support: [a]\n")
    assert [each.rule for each in check(amap)] == ["orphan"]
