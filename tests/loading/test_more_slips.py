"""Slips in lists, brackets and short forms: one finding at the cause, and a mend that gives the map that was meant."""

import pytest

from argmap.edits import apply, fix
from argmap.edits.alike import content
from argmap.loading import load
from argmap.syntax import parse

MAP = """argmap: 1
title: Parks
thesis: green
authorities:
  count:
    author: [{literal: Town Office}]
    title: A count
  survey:
    title: A survey
statements:
  green:
    text: The town should build a park.
    tags: [soil, water]
    cites: [count, survey]
    support:
      - premises:
        - shade
        - health
        scheme: practical-reasoning
      - cheap
    attack: [quiet]
  shade: Trees give shade.
  health: It's good.
  cheap: "A park's cheap."
  quiet: It is quiet.
  other:
    text: Birds sing.
    support: [shade]
"""
PREMISES, ATTACK = "        - shade\n        - health\n", "    attack: [quiet]\n"
TEXT, UNDER = (
    "  other:\n    text: Birds sing.\n",
    "`support:` stands under a text, and keys stand under an id",
)
TAGS, CITES = "    tags: [soil, water]\n", "    cites: [count, survey]\n"
MENDED = [
    (TAGS, "    tags:\n      soil\n      water\n", "14:7 2 words stand in lines below each other, and are no list"),
    (TAGS, "    tags:\n      -soil\n      -water\n", "14:7 2 words stand in lines below each other, and are no list"),
    (TAGS, "    tags:\n      soil,\n      water\n", "14:7 2 words stand in lines below each other, and are no list"),
    (TAGS, "    tags: soil\n      water\n", "13:11 2 words stand in lines below each other, and are no list"),
    (TAGS, "    tags: soil, water\n", "13:11 `soil, water` is 2 words and no list"),
    (TAGS, "    tags: -soil -water\n", "13:11 `-soil -water` has no space after the dash"),
    (CITES, "    cites:\n      count\n      survey\n", "15:7 2 ids stand in lines below each other, and are no list"),
    (
        PREMISES,
        "        • shade\n        • health\n",
        "17:9 `•` starts no item of a list, here and in 1 more below",
    ),
    (
        PREMISES,
        "        – shade\n        – health\n",
        "17:9 `–` starts no item of a list, here and in 1 more below",
    ),
    (
        PREMISES,
        "        * shade\n        * health\n",
        "17:9 `*` starts no item of a list, here and in 1 more below",
    ),
    (PREMISES, "        - shade\n        + health\n", "18:9 `+` starts no item of a list"),
    (
        PREMISES,
        "        -shade\n        -health\n",
        "17:9 no space after the dash of a list item, here and in 1 more below",
    ),
    (TEXT, "  other: text: Birds sing.\n", "26:10 `text:` stands in the line of its id"),
    (TEXT, "  other: text: Birds\n      sing.\n", "26:10 `text:` stands in the line of its id"),
    (TEXT, "  other: Birds sing.\n", f"27:5 {UNDER}"),
    (TEXT, '  other: "Birds sing."\n', f"27:5 {UNDER}"),
    (TEXT, "  other: 'Birds\n    sing.'\n", f"28:5 {UNDER}"),
    (TEXT, "  other:\n    'Birds sing.'\n", "27:5 the text has no key"),
    ("  quiet: ", "  quiet：", "25:8 `：` after `quiet` is not the colon of a key"),
    ("[{literal: Town Office}]", "【{literal: Town Office}】", "6:13 `【` opens nothing in YAML"),
    ("[{literal: Town Office}]", "（{literal: Town Office}）", "6:13 `（` opens nothing in YAML"),
    (ATTACK, "    attack: [[quiet]\n", "21:13 `[` stands twice"),
    (ATTACK, "    attack: [quiet]]\n", "21:19 `]` stands twice"),
    ("[soil, water]", "[[soil, water]", "13:11 `[` stands twice"),
    (f"\n{PREMISES}", " [[shade, health]\n", "16:19 `[` stands twice"),
    ("  quiet: ", "quiet: ", "25:1 `quiet:` stands outside its section"),
    ("    cites: ", "cites: ", "14:1 `cites:` stands outside its statement"),
    ("    support: [shade]", "support: [shade]", "28:1 `support:` stands outside its statement"),
    ("    support: [shade]", "  support: [shade]", "28:3 `support:` stands where ids stand"),
    (CITES, "    cites: [count survey]\n", "14:13 `count survey` is 2 ids without a comma between them"),
    ("[shade]", "shade,", "28:14 the id `shade` has a `,` after it"),
    (PREMISES, "        - 'shade\n        - health\n", "17:11 this quote is never closed"),
    (PREMISES, '        - shade\n        - "health\n', "18:11 this quote is never closed"),
    (ATTACK, "    attack: ['quiet]\n", "21:14 this quote is never closed"),
    ("[soil, water]", "[soil, 'water]", "13:18 this quote is never closed"),
    (TAGS, "    tags:\n    • soil\n    • water\n", "14:5 `•` starts no item of a list, here and in 1 more below"),
]
BASE = content(load(MAP)[0])


def put(right: str, typed: str, newline: str) -> str:
    assert right in MAP
    return MAP.replace(right, typed, 1).replace("\n", newline)


@pytest.mark.parametrize(("right", "typed", "told"), MENDED, ids=[repr(row[1]) for row in MENDED])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_slip_is_told_once_and_mended(right: str, typed: str, told: str, newline: str) -> None:
    text = put(right, typed, newline)
    amap, found = load(text)
    assert [f"{each.span.line}:{each.span.column} {each.message}" for each in found] == [told]
    assert found[0].hint
    assert content(amap) == BASE
    mended, left = load(apply(text, fix(parse(text)).edits))
    assert left == []
    assert content(mended) == BASE


EITHER = ("[[shade, cheap]", "[shade, cheap]]")


@pytest.mark.parametrize("typed", EITHER)
@pytest.mark.parametrize("key", ["support", "attack"])
def test_what_may_be_one_argument_or_two_is_told_and_left(key: str, typed: str) -> None:
    text = MAP.replace("support: [shade]", f"{key}: {typed}")
    amap, (found,) = load(text)
    assert (
        found.hint == "write `[[shade, cheap]]` for one argument from all of them, `[shade, cheap]` for one from each"
    )
    assert fix(parse(text)).edits == []
    assert amap.partial  # so that nothing is said of what would follow from one of the two
    for mended in ("[[shade, cheap]]", "[shade, cheap]"):
        assert load(text.replace(typed, mended))[1] == []


def test_several_brackets_that_are_never_closed() -> None:
    for typed in ("[[shade, cheap", "[[shade], [cheap, health]", "[shade, [cheap, health]"):
        text = MAP.replace("support: [shade]", f"support: {typed}")
        _, found = load(text)
        assert len(found) == 1, typed
        assert load(apply(text, fix(parse(text)).edits))[1] == [], typed


SWALLOWED = {
    "support [shade]": "no colon after `support`",
    "support:[shade]": "no space after `support:`",
    "support = [shade]": "`=` after `support` is not the colon of a key",
    "support：[shade]": "`：` after `support` is not the colon of a key",
}


@pytest.mark.parametrize("typed", SWALLOWED)
@pytest.mark.parametrize("text", ["  other: Birds sing.\n    ", "  other:\n    text: Birds sing.\n      "])
def test_a_key_that_has_become_text_is_told(typed: str, text: str) -> None:
    whole = MAP.replace(f"{TEXT}    support: [shade]", f"{text}{typed}")
    amap, (found,) = load(whole)
    assert found.message == SWALLOWED[typed]
    assert found.span.line == whole[: whole.index(typed)].count("\n") + 1
    assert amap.damaged == {"other"}


def test_a_key_in_the_braces_of_an_entry_without_colon_is_told_where_it_stands() -> None:
    text = MAP + "  sap {txt: The trees are wet.}\n"
    _, found = load(text)
    assert [(each.span.line, each.span.column) for each in found] == [
        (text.count("\n"), 3),
        (text.count("\n"), len("  sap {t")),
    ]
