"""What rules say, and when they say nothing: one mistake is one finding, and no sentence has a hole."""

import pytest

from argmap.diagnostics import Severity
from argmap.evaluation.reliance import listing
from argmap.loading import load
from argmap.rules import check

HEAD = "argmap: 1\ntitle: T\nthesis: t\n"


def said(text: str, rule: str, passage: str | None = None) -> list[str]:
    amap, unread = load(text)
    return [each.message for each in check(amap, passage, unread=unread) if each.rule == rule]


def statements(*entries: str) -> str:
    return HEAD + "statements:\n" + "".join(f"  {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entries", "clause"),
    [
        (["t: {text: T., attack: [{premises: p, conceded: true}]}", "p: P."], "nothing defeats the objection `p`"),
        (["t: {text: T., contradicts: u}", "u: U."], "`u` contradicts it, and nothing decides between them"),
        (
            ["t: {text: T., attack: [p]}", "p: {text: P., contradicts: q}", "q: Q."],
            "the objection `p` is left open",
        ),
        (
            ["t: {text: T., support: [p]}", "p: {text: P., contradicts: q}", "q: Q."],
            "it hangs on `p`, and that is left open",
        ),
        (
            ["t: {text: T., support: [p]}", "p: {text: P., assumed: false}"],
            "the argument from `p` does not hold",
        ),
        (
            ["t: {text: T., support: [p, q]}", "p: {text: P., assumed: false}", "q: {text: Q., assumed: false}"],
            "the argument from `p` does not hold, nor does the other one",
        ),
        (
            [
                "t: {text: T., support: [p, q, r]}",
                *(f"{name}: {{text: It is {name}., assumed: false}}" for name in "pqr"),
            ],
            "the argument from `p` does not hold, nor do the 2 others",
        ),
        (["t: {text: T., assumed: false}"], "nothing stands behind it"),
        (["t: {text: T., attack: [t]}"], "it attacks itself"),
        (["t: {text: T., contradicts: t}"], "it contradicts itself"),
    ],
    ids=["objection", "rival", "open-objection", "hinge", "support", "two", "three", "nothing", "itself", "own-rival"],
)
def test_what_a_thesis_falls_by(entries: list[str], clause: str) -> None:
    (message,) = said(statements(*entries), "thesis-falls")
    assert message.endswith(f": {clause}")


def test_what_contradicts_itself_is_no_pair() -> None:
    assert said(statements("t: {text: T., contradicts: t}"), "asserted-contradiction") == []


@pytest.mark.parametrize(
    "entries",
    [
        ["t: {text: T., support: [zzz]}"],
        ["t: {text: T., support: }"],
        ["t: {text: T., support: [{premises: []}]}"],
        ["t: {text: T., attack: [[p, zzz]]}", "p: P."],
        ["t: {text: T., attack: [p]}", "p: {text: P., support: [zzz]}"],
        ["t: {text: T., support: [p]}", "p: {text: P., support: [t]}"],
        ["t: {text: T., support: [p]}", "p: {text: P., support: [p]}"],
    ],
)
def test_no_thesis_falls_by_an_error(entries: list[str]) -> None:
    amap, unread = load(statements(*entries))
    found = check(amap, unread=unread)
    assert any(each.severity is Severity.ERROR for each in found)
    assert "thesis-falls" not in {each.rule for each in found}


def test_what_backs_the_direct_argument_is_no_long_way() -> None:
    own = "t: {text: T., support: [{premises: p, support: [q]}], attack: [{premises: r, conceded: true}]}"
    assert said(statements(own, "p: P.", "q: {text: Q., support: [p]}", "r: R."), "redundant-support") == []
    other = "t: {text: T., support: [p, {premises: r, support: [q]}]}"
    assert said(statements(other, "p: P.", "q: {text: Q., support: [p]}", "r: R."), "redundant-support") == [
        "`p` supports `t` directly, and also through `q`"
    ]


@pytest.mark.parametrize(("answer", "found"), [("", 0), ("{text: R., attack: [s]}", 1)])
def test_a_way_that_does_not_hold_makes_nothing_redundant(answer: str, found: int) -> None:
    way = ("p: P.", "q: {text: Q., support: [p], attack: [r]}", f"r: {answer or 'R.'}", "s: S.")
    assert len(said(statements("t: {text: T., support: [p, q]}", *way), "redundant-support")) == found


@pytest.mark.parametrize("role", ["authority", "background", "disputes"])
@pytest.mark.parametrize("rejected", [False, True])
def test_one_count_of_what_authorities_carry(role: str, rejected: bool) -> None:
    attack = ", attack: [{premises: d, conceded: true}]" if rejected else ""
    text = (
        HEAD
        + "authorities: {v: {title: V}, w: {title: W}}\nstatements:\n  t: {text: T., support: [a, b, c]}\n"
        + "  a: {text: A., cites: w}\n  b: {text: B., cites: w}\n  d: D.\n"
        + f"  c: {{text: C., cites: [{{authority: v, role: {role}}}]{attack}}}\n"
    )
    amap, _ = load(text)
    found = {each.authority.id: len(each.supporting) for each in listing(amap).reliances}
    alone = bool(said(text, "single-authority"))
    assert found == {"w": 2, "v": int(not (rejected or role == "disputes"))}
    assert alone is (found["v"] == 0)


def test_a_map_without_any_anchor_is_one_finding() -> None:
    bare = "argmap: 1\ntitle: T\nsource: {title: S}\nstatements:\n  a: A.\n  b: B.\n  c: {text: C., implicit: true}\n"
    assert len(said(bare, "no-anchor")) == 1
    assert len(said(bare.replace("a: A.", "a: {text: A., at: so it is}"), "no-anchor")) == 1
    anchored = bare + "  d: {text: D., implicit: true, support: [{premises: a, at: so it is}]}\n"
    assert len(said(anchored, "no-anchor")) == 2


def test_an_unknown_scheme_is_pointed_at() -> None:
    amap, _ = load(statements("t:", "  text: T.", "  support:", "    - premises: p", "      scheme: expert", "p: P."))
    (found,) = [each for each in check(amap) if each.rule == "unknown-scheme"]
    assert (found.span.line, found.span.column) == (9, 17)


def test_a_quotation_may_be_copied_where_a_comment_says_so_and_nowhere_else() -> None:
    passage = "Yesterday the old bridge over the river was closed for good."
    quote = "the old bridge over the river was closed for good"
    entry = f"{{text: {quote}., tags: quotation, at: the old bridge … for good}}"
    text = f"{HEAD}source: {{title: S}}\nstatements:\n  t: {entry}\n"
    assert len(said(text, "copied-text", passage)) == 1
    assert said(text.replace("  t:", "  # argmap: ignore[copied-text] quoted\n  t:"), "copied-text", passage) == []


def test_a_text_of_another_script_is_copied_and_asks_and_has_sentences() -> None:
    assert len(said(statements("t: पुल पुराना है। नाव सस्ती है।"), "several-sentences")) == 1
    assert len(said(statements("t: 橋が古い。舟が安い。"), "several-sentences")) == 1
    assert len(said(statements("t: هل الجسر قديم؟"), "question")) == 1
    passage = "पुराना पुल हर साल बाढ़ के बाद बंद रहता है।"
    text = HEAD + "source: {title: S}\nstatements:\n  t: पुराना पुल हर साल बाढ़ के बाद बंद रहता है।\n"
    assert len(said(text, "copied-text", passage)) == 1
