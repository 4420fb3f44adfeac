"""Lists of ids that are none to YAML: one finding each, read as meant, and mended where one thing can be meant."""

import pytest

from argmap.edits import apply, fix
from argmap.loading import load
from argmap.syntax import parse

HEAD = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n"
TAIL = "  b: B is so.\n  c: C is so.\n  水: D is so.\n"
BELOW = "a list below a list"
ROWS: dict[str, tuple[str, list[str], str]] = {
    "in the column of their key, before another one": (
        "    support:\n    [b],\n    # and\n    [c] # too\n    attack: [水]\n",
        [f"10:5 {BELOW} | write each as an item: `- b`; for one argument from all of them, `- [b, c]`"],
        "    support:\n    - b\n    # and\n    - c # too\n    attack: [水]\n",
    ),
    "of which one may be one argument or two": (
        "    support:\n      [b, c]\n      [水]\n    note: N.\n",
        [f"9:7 {BELOW} | write each as an item: `- [b, c]`; for one argument from all of them, `- [b, c, 水]`"],
        "",
    ),
    "after an id": (
        "    support:\n      [b]\n      c\n",
        [f"9:7 {BELOW} | write each as an item: `- b`; for one argument from all of them, `- [b, c]`"],
        "    support:\n    - b\n    - c\n",
    ),
    "of premises, the first beside its key": (
        "    support:\n      - premises: [b, c]\n          [水]\n        note: N.\n",
        [f"9:11 {BELOW} | make one list of them: `[b, c, 水]`"],
        "    support:\n      - premises: [b, c,\n          水]\n        note: N.\n",
    ),
    "one in the column of its key": (
        "    support:\n    [b, 水]\n    note: N.\n",
        ["8:5 the list below `support:` is not indented | indent it further than `support:`"],
        "    support:\n      [b, 水]\n    note: N.\n",
    ),
    "below an item": (
        "    support:\n      - [b]\n      [c]\n    note: N.\n",
        ["9:7 an item of the list has no dash | write `- [c]`"],
        "    support:\n      - [b]\n      - [c]\n    note: N.\n",
    ),
    "in braces without brackets": (
        "    support: {premises: b, 水, tags: x, y}\n",
        [
            "7:25 `b, 水` is 2 ids and no list | write `[b, 水]`",
            "7:37 `x, y` is 2 words and no list | write `[x, y]`",
        ],
        "    support: {premises: [b, 水], tags: [x, y]}\n",
    ),
    "in brackets that are none": (
        "    support: [{premises: 【b, 水】}, 【c】]\n    cites: “w”\n",
        [
            "7:26 `【b, 水】` is 2 ids and no list | write `[b, 水]`",
            "7:35 the id is in brackets that are part of it: `【c】` | write `c`, without them",
            "8:12 the id is in quotes that are part of it: `“w”` | write `w`, without them",
        ],
        "    support: [{premises: [b, 水]}, c]\n    cites: w\n",
    ),
    "without commas, each of which is an argument": (
        "    support: [b 水]\n    attack: b;c\n",
        [
            "7:15 `b 水` is 2 ids without a comma between them | write `b, 水`",
            "8:13 `b;c` is 2 ids without a comma between them | write `[b, c]`",
        ],
        "    support: [b, 水]\n    attack: [b, c]\n",
    ),
}


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_is_told_once_and_mended_where_one_thing_can_be_meant(name: str, newline: str) -> None:
    typed, told, mended = ROWS[name]
    text, right = (
        f"{HEAD}  a:\n    text: A is so.\n{each}{TAIL}authorities: {{w: {{title: W}}}}\n".replace("\n", newline)
        for each in (typed, mended or typed)
    )
    amap, found = load(text)
    assert [f"{each.span.line}:{each.span.column} {each.message} | {each.hint}" for each in found] == told
    assert apply(text, fix(parse(text)).edits) == right
    again, left = load(right)
    assert [each.premises for each in amap.arguments.values()] == [each.premises for each in again.arguments.values()]
    assert bool(left) is not bool(mended)
