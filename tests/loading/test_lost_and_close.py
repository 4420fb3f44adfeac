"""Texts that are lost, lines that are astray, slips close to each other: each told once, at its cause, and mended."""

import pytest

from argmap.diagnostics import Severity
from argmap.edits import apply, fix
from argmap.loading import load
from argmap.rules import check
from argmap.syntax import parse

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"
EMPTY = "`#` starts a comment, so the text is empty"
ARROW = "`->` is no sign of a map: what bears on what stands below the claim"
COMMA = "inside `{ }` a comma ends a text"
GOES_ON = "the text above goes on here, and the line is not indented"
ROWS: dict[str, tuple[str, list[str], str]] = {
    "a note that starts with #": (
        "  a: {text: A is so., support: [b]}\n  b:\n    text: B is so.\n    note: # see the survey\n",
        [f"8:11 {EMPTY} | quote it if it is the text; give it a line of its own if it is a comment"],
        "",
    ),
    "a note of one word that starts with #": (
        "  a: {text: A is so., support: [b]}\n  b:\n    text: B is so.\n    note: #later\n",
        [f"8:11 {EMPTY} | quote the text; for a comment, leave a space after `#`"],
        "",
    ),
    "lists below each other": (
        "  a:\n    text: A is so.\n    support:\n      [b]\n      [c]\n  b: B is so.\n  c: C is so.\n",
        ["9:7 a list below a list | write each as an item: `- b`; for one argument from all of them, `- [b, c]`"],
        "  a:\n    text: A is so.\n    support:\n    - b\n    - c\n  b: B is so.\n  c: C is so.\n",
    ),
    "words that start with #": (
        "  a: {text: A is so., support: [b], tags: [#health, #cost]}\n  b: B is so.\n",
        [f"5:44 {EMPTY} | quote the text"],
        "",
    ),
    "a comma at the start in braces": (
        "  a: {text: ,A is so., support: [b]}\n  b: B is so.\n",
        [f"5:13 {COMMA} | quote the whole text"],
        "  a: {text: ',A is so.', support: [b]}\n  b: B is so.\n",
    ),
    "commas without spaces in braces": (
        "  a: {text: 'A', support: [b], note: one,two, three}\n  b: B is so.\n",
        [f"5:41 {COMMA} | quote the whole text"],
        "  a: {text: 'A', support: [b], note: 'one,two, three'}\n  b: B is so.\n",
    ),
    "no space after a key in braces": (
        "  a: {text:A is so., support: [b]}\n  b: B is so.\n",
        ["5:7 no space after `text:` | write `text: …`"],
        "  a: {text: A is so., support: [b]}\n  b: B is so.\n",
    ),
    "no space after a note in braces": (
        "  a: {text: A is so., note:why, support: [b]}\n  b: B is so.\n",
        ["5:23 no space after `note:` | write `note: …`"],
        "  a: {text: A is so., note: why, support: [b]}\n  b: B is so.\n",
    ),
    "another word for true": (
        "  a:\n    text: A is so.\n    support: [b]\n    attack: [{premises: c, conceded: yes}]\n"
        "  b: B is so.\n  c: C is so.\n",
        ["8:38 `conceded` is `yes`, and must be `true` or `false` | write `true`"],
        "",
    ),
    "an id that may be any statement": (
        "  a: {text: A is so., support: [x]}\n  b: B is so.\n",
        ["5:33 no statement has the id `x` | add `x:` under `statements`"],
        "",
    ),
    "a key among the ids, with others of its statement around it": (
        "  a:\n    text: A is so.\n  support:\n      - b\n    note: Why not.\n  b: B is so.\n",
        ["7:3 `support:` is not indented like the keys above it | indent it by 4 spaces, like line 6"],
        "  a:\n    text: A is so.\n    support:\n      - b\n    note: Why not.\n  b: B is so.\n",
    ),
    "an arrow on a line": (
        "  a: A is so.\n  b -> a\n  b: B is so.\n",
        [f"6:3 {ARROW} | write `support: [b]`, or `attack: [b]`, below `a`"],
        "",
    ),
    "an arrow in an id": (
        "  a: A is so.\n  b -> a: B is so.\n",
        [f"6:3 {ARROW} | write `support: [b]`, or `attack: [b]`, below `a`, and `b: …`"],
        "",
    ),
    "an arrow to the left": (
        "  a ← b: A is so.\n  b: B is so.\n",
        [
            "5:3 `←` is no sign of a map: what bears on what stands below the claim"
            " | write `support: [b]`, or `attack: [b]`, below `a`, and `a: …`"
        ],
        "",
    ),
    "an arrow in a list": (
        "  a: {text: A is so., support: [b => c]}\n  b: B is so.\n  c: C is so.\n",
        [
            "5:33 `=>` is no sign of a map: what bears on what stands below the claim"
            " | name `b` alone here, and write `support: [b]`, or `attack: [b]`, below `c`"
        ],
        "",
    ),
    "a wrapped line with a colon among ids": (
        "  a: {text: A is so., support: [b]}\n  b: Trees give shade\n  for one reason: they are tall.\n",
        [f"7:3 {GOES_ON} | indent it further, and quote the whole text: it has a `: ` in it"],
        "",
    ),
    "a wrapped line with a colon among keys": (
        "  a:\n    text: A is so\n    for one reason: it is tall.\n    support: [b]\n  b: B is so.\n",
        [f"7:5 {GOES_ON} | indent it further, and quote the whole text: it has a `: ` in it"],
        "",
    ),
    "an id with a space after a text without a stop": (
        "  a: {text: A is so., support: [too-quick, c]}\n  c: C is so\n  too quick: Trees are tall.\n",
        ["7:3 `too quick` cannot be the id of a statement"],
        "",
    ),
    "an id alone after a text without a stop": (
        "  a: {text: A is so., support: [b]}\n  b: Trees give shade\n  health\n",
        ["7:3 `health` has neither a colon nor a text | write `health: ` and what it says"],
        "",
    ),
    "a key of an argument below an id in a list": (
        "  a:\n    text: A is so.\n    support:\n      - b\n        scheme: sign\n  b: B is so.\n",
        [
            "9:9 `scheme:` is a key of an argument, and the argument above is no more than an id"
            " | write `premises: b` above it"
        ],
        "  a:\n    text: A is so.\n    support:\n      - premises: b\n        scheme: sign\n  b: B is so.\n",
    ),
    "a key of an argument below an id": (
        "  a:\n    text: A is so.\n    support: b\n      scheme: sign\n  b: B is so.\n",
        [
            "8:7 `scheme:` is a key of an argument, and the argument above is no more than an id"
            " | write `premises: b` above it"
        ],
        "",
    ),
    "a quote before an id": (
        '  a: {text: A is so., support: [b]}\n  "b: B is so.\n',
        ["6:3 this quote is never closed | delete it"],
        "  a: {text: A is so., support: [b]}\n  b: B is so.\n",
    ),
    "a quote in a list of ids": (
        '  a:\n    text: A is so.\n    support: ["b]\n  b: B is so.\n',
        ["7:15 this quote is never closed | write `b`, without quotes"],
        "  a:\n    text: A is so.\n    support: [b]\n  b: B is so.\n",
    ),
    "a dash before an id": (
        "  a: {text: A is so., support: [b]}\n  -b: B is so.\n",
        ["6:3 `-b` has a sign that is no part of an id, and cannot be the id of a statement | write `b`"],
        "  a: {text: A is so., support: [b]}\n  b: B is so.\n",
    ),
    "a misspelt key without a colon": (
        "  a:\n    text: A is so.\n    suport [b]\n  b: B is so.\n",
        [
            "7:5 a statement has no key `suport` | did you mean `support`?",
            "7:5 no colon after `suport` | write `suport: …`",
        ],
        "  a:\n    text: A is so.\n    suport: [b]\n  b: B is so.\n",
    ),
    "an authority and a locator": (
        "  a: {text: A is so., support: [b], cites: 'w, p. 3'}\n  b: B is so.\nauthorities: {w: {title: W}}\n",
        ["5:44 `w, p. 3` is an authority and a locator | write `{authority: w, locator: p. 3}`"],
        "",
    ),
    "no colon after a key in braces": (
        "  a: {text A is so, and so., support: [b]}\n  b: B is so.\n",
        ["5:7 no colon after `text` | write `text: …`", f"5:19 {COMMA} | quote the whole text"],
        "  a: {text: 'A is so, and so.', support: [b]}\n  b: B is so.\n",
    ),
    "no colon after an id": (
        "  a: {text: A is so., support: [b]}\n  b Trees give shade.\n",
        ["6:3 no colon after `b` | write `b: …`"],
        "  a: {text: A is so., support: [b]}\n  b: Trees give shade.\n",
    ),
    "no colons and a line one space off": (
        "  a:\n    text A is so.\n   support: [b]\n  b Trees give shade.\n",
        [
            "6:5 no colon after `text` | write `text: …`",
            "7:4 the indentation of this line fits no line above | indent it by 4 spaces, like line 6",
            "8:3 no colon after `b` | write `b: …`",
        ],
        "  a:\n    text: A is so.\n    support: [b]\n  b: Trees give shade.\n",
    ),
    "an open bracket and no colon": (
        "  a:\n    text: A is so.\n    support: [b, c\n  b Trees give shade.\n  c: C is so.\n",
        ["7:14 this `[` is never closed | add `]`", "8:3 no colon after `b` | write `b: …`"],
        "  a:\n    text: A is so.\n    support: [b, c]\n  b: Trees give shade.\n  c: C is so.\n",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_each_is_told_once_and_mended_where_that_is_certain(name: str) -> None:
    text, told, mended = ROWS[name]
    text = HEAD + text
    amap, unread = load(text)
    found = [each for each in check(amap, None, unread=unread) if each.severity > Severity.NOTE]
    says = [f"{each.span.line}:{each.span.column} {each.message} | {each.hint}" for each in found]
    assert [len(says), *map(str.startswith, says, told)] == [len(told), *[True] * len(told)], says
    assert apply(text, fix(parse(text)).edits) == (HEAD + mended if mended else text)


@pytest.mark.parametrize(
    "head", ["about: # prose\n", "source: {title: S, note: x}\nx-y: 1\nabout: # prose\n", "source:\n  title: # prose\n"]
)
def test_every_text_of_a_map_that_is_a_comment_is_told(head: str) -> None:
    (found,) = load(f"argmap: 1\ntitle: T\n{head}statements: {{a: A is so.}}\n")[1]
    assert (found.rule, found.message) == ("comment-in-text", EMPTY)


def test_what_follows_a_comment_is_no_lost_text() -> None:
    text = HEAD + "  a:\n    text: # the claim\n      A is so.\n    support: # one reason\n      - b\n  b: B is so.\n"
    assert load(text)[1] == []
