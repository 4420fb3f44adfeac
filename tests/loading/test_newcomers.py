"""Slips of people who are new to maps: one finding each, with the cause and what to do."""

import pytest

from argmap.edits import apply, fix
from argmap.loading import load
from argmap.rules import check
from argmap.syntax import parse

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"
TWO = "  a:\n    text: Parks are good.\n    support: [b]\n  b: Trees give shade.\n"
ONE = [
    (HEAD.replace("argmap", "version") + TWO, "1:1 a map has no key `version`", "did you mean `argmap`?"),
    (HEAD.replace(": 1", " 1") + TWO, "1:1 no colon after `argmap`", "write `argmap: …`"),
    (
        HEAD.replace(": 1", ": 2") + TWO,
        "1:9 version 2 of the map format is not known here",
        "write `argmap: 1`: it is the version of the format, and this argmap reads no other",
    ),
    (HEAD.replace(": T", ":") + TWO, "2:7 `title` is empty, and must be text", ""),
    (HEAD.replace(": T", ": # T") + TWO, "2:8 `#` starts a comment, so the text is empty", "quote the text"),
    (
        HEAD + TWO.replace("b: Trees", "b: # Trees"),
        "8:6 `#` starts a comment, so the text is empty",
        "quote the text",
    ),
    (
        HEAD + TWO.replace("[b]\n", "\n      - premises:\n      - b\n"),
        "9:9 the premises stand in the column of the dash of their `premises:`",
        "indent them by 10 spaces",
    ),
    (
        HEAD + TWO.replace("[b]\n", "\n      - premises:\n      - b\n        scheme: sign\n"),
        "9:7 the items of `premises:` stand in the column of its dash",
        "indent them by 10 spaces",
    ),
    (
        HEAD + TWO.replace("[b]", "[{}, b]"),
        "7:15 an argument needs `premises:`",
        "add it: the statements that it starts from, all of them needed; or roles of its scheme with theirs.",
    ),
    (
        HEAD + TWO.replace("[b]", "[{premises: [[b], [a]]}]"),
        "7:27 an argument under `support` is a list, and must be a statement's id or a list of them",
        "name ids here; each argument is an item of its own",
    ),
    (
        HEAD + TWO.replace("[b]", "{b, a-2}") + "  a-2: Birds sing.\n",
        "7:14 what is under `support` stands in braces, and a list has brackets",
        "write `[b, a-2]`",
    ),
    (
        HEAD + TWO.replace("[b]", "\n      - premises b"),
        "8:9 no colon after `premises`",
        "write `premises: b`",
    ),
    (
        HEAD + TWO.replace("    support: [b]\n", "").replace("  b:", "support: [b]\n  b:"),
        "7:1 `support:` stands outside its statement",
        "indent it by 4 spaces, like line 6",
    ),
    (
        HEAD + "  b: Trees give shade.\n  a:\n    text: Parks are good.\nsupport: [b]\n",
        "8:1 `support:` stands outside its statement",
        "indent it by 4 spaces, like line 7",
    ),
    (
        HEAD + '  a: "Parks are good."\n    support: [b]\n  b: Trees give shade.\n',
        "6:5 `support:` stands under a text, and keys stand under an id",
        "put the text of `a` under `text:`, on a line of its own above this one",
    ),
    (
        HEAD + "  a: Parks are good.\n  support: [b]\n  b: Trees give shade.\n",
        "6:3 `support:` stands where ids stand",
        "indent it like the other keys of `a`; if that has none, put its text under `text:`",
    ),
    (
        HEAD + "  a:\n    - text: Parks are good.\n    - support: [b]\n  b: Trees give shade.\n",
        "6:5 the keys of a statement have dashes before them",
        "write them without dashes",
    ),
    (
        HEAD + TWO.replace("text: Parks", "text: |\n    Parks"),
        "7:5 the text that `|` announces is not indented",
        "indent it further than `text:`",
    ),
    (
        HEAD + TWO.replace("[b]", "[b];"),
        "7:17 a `;` after a value",
        "take it away: outside brackets the end of a line ends a value",
    ),
    (
        HEAD + TWO.replace("\n  ", "\n").removeprefix("  "),
        "5:1 `a` stands outside `statements`, as do 1 more below",
        "indent it, with all that belongs to it",
    ),
    (
        HEAD + TWO + "  c\n",
        "9:3 `c` has neither a colon nor a text",
        "write `c: ` and what it says",
    ),
    (
        HEAD + TWO.replace("[b]", "[b, c]") + "  c Birds sing.\n",
        "9:3 no colon after `c`",
        "write `c: …`",
    ),
    (
        HEAD + TWO.replace("[b]", "\n      - b\n        c") + "  c: Birds sing.\n",
        "9:9 an item of the list has no dash",
        "write `- c`",
    ),
    (
        HEAD + TWO.replace("[b]", "\n      - b\n       - c") + "  c: Birds sing.\n",
        "9:8 the item is indented further than the one above",
        "indent it by 6 spaces, like line 8",
    ),
    (
        HEAD + TWO.replace("support:", "supported by:"),
        "7:5 a statement has no key `supported by`",
        "did you mean `support`?",
    ),
    (
        HEAD + TWO.replace("  b:", "  “b”:"),
        "8:3 `“b”` has quotes that are part of it, and cannot be the id of a statement",
        "write `b`",
    ),
    (
        HEAD + TWO.replace("[b]", "\n      - #b"),
        "8:9 `#` starts a comment, so the text is empty",
        "quote the text; for a comment, leave a space after `#`",
    ),
    (
        HEAD + TWO.replace("[b]", "[b]\n    tags: [“x”]"),
        "8:12 `“x”` has a sign that is no part of a word",
        "write `x`",
    ),
    (
        f"```yaml\n{HEAD}{TWO}```\n",
        "1:1 a line of Markdown around the map",
        "delete it, and the one at the end",
    ),
    (
        '{"argmap": 1, "title": "T" "statements": {"a": "Parks are good."}}',
        '1:28 no comma before this `"`',
        "write `, `",
    ),
    (
        "- Parks are good: so build one.\n  - Trees give shade.\n",
        "1:1 the file holds a list, and must be a map",
        "start with `argmap: 1`, `title:` and `statements:`; `argmap new PATH` writes a map to start from",
    ),
    (
        '{"nodes": [], "edges": []}',
        "1:1 the file holds none of the keys of a map, and must be a map",
        "start with `argmap: 1`, `title:` and `statements:`; `argmap new PATH` writes a map to start from; "
        "`argmap import FILE` reads other formats",
    ),
]


@pytest.mark.parametrize(("text", "message", "hint"), ONE)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_one_finding_with_the_cause(text: str, message: str, hint: str, newline: str) -> None:
    amap, unread = load(text.replace("\n", newline))
    found = check(amap, None, None, unread)
    assert [f"{each.span.line}:{each.span.column} {each.message}" for each in found] == [message]
    assert found[0].hint == hint


@pytest.mark.parametrize(("text", "_", "__"), ONE)
def test_what_is_mended_has_no_more_to_be_found(text: str, _: str, __: str) -> None:
    edits = fix(parse(text)).edits
    amap, unread = load(apply(text, edits))
    assert not edits or check(amap, None, None, unread) == []


TOGETHER = HEAD + "  a:\n    text Parks are good.\n    support: [b, c\n  b: Trees: they give shade.\n  c Birds sing.\n"


def test_slips_that_stand_together_are_all_told() -> None:
    _, found = load(TOGETHER)
    assert [each.span.line for each in found] == [6, 7, 8, 9], found
