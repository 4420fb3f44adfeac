"""What people type who know no YAML: one finding at the cause, and its mend gives the map that was meant."""

import pytest

from argmap.edits.fix import fix
from argmap.edits.places import apply
from argmap.loading import load
from argmap.rules import check
from argmap.syntax import parse

MAP = """argmap: 1
title: Parks
thesis: green
statements:
  green:
    text: The town should build a park.
    support:
      - premises: [shade, health]
        scheme: practical-reasoning
      - cheap
  shade:
    text: Trees give shade in hot months.
    tags: heat
  health: Shade keeps old people healthy.
  cheap: A park costs little.
"""
SLIPS = [
    ("    text: The", "    text：The", "6:9 `：` after `text` is not the colon of a key", True),
    ("    support:", "    support：", "7:12 `：` after `support` is not the colon of a key", True),
    ("  shade:", "  shade：", "11:8 `：` after `shade` is not the colon of a key", True),
    ("  cheap: A", "  cheap： A", "15:8 `：` after `cheap` is not the colon of a key", True),
    ("title: P", "title：P", "2:6 `：` after `title` is not the colon of a key", True),
    ("premises: [", "premises：[", "8:17 `：` after `premises` is not the colon of a key", True),
    ("    text: Trees", "    text; Trees", "12:9 `;` after `text` is not the colon of a key", True),
    ("    text: Trees", "    Trees", "12:5 the text has no key", True),
    ("  shade:", "  shade", "11:3 no colon after `shade`", True),
    ("statements:", "statements", "4:1 no colon after `statements`", True),
    ("    support:", "    support", "7:5 no colon after `support`", True),
    ("    text: Trees", "    text:\u00a0Trees", "12:9 no space after `text:`", True),
    (
        "    text: Trees",
        "\u00a0   text: Trees",
        "12:1 the line is indented with U+00A0, which is no space to YAML",
        True,
    ),
    (
        "    text: Trees",
        "\u3000\u3000text: Trees",
        "12:1 the line is indented with U+3000, which is no space to YAML",
        True,
    ),
    ("- cheap", "• cheap", "10:7 `•` starts no item of a list", True),
    ("- cheap", "* cheap", "10:7 `*` starts no item of a list", True),
    (
        " [shade, health]",
        "\n        shade,\n        health",
        "9:9 the ids below `premises:` have neither dashes nor brackets",
        True,
    ),
    (
        " [shade, health]",
        "\n        shade, health",
        "9:9 the ids below `premises:` have neither dashes nor brackets",
        True,
    ),
    ("[shade, health]", "shade,\n          health", "8:19 `shade, health` is 2 ids and no list", True),
    ("[shade, health]", "shade and health", "8:19 `shade and health` is 2 ids and no list", True),
    ("[shade, health]", "(shade, health)", "8:19 `(shade, health)` is 2 ids and no list", True),
    ("shade, health", "shade，health", "8:20 `shade，health` is 2 ids and no list", True),
    ("[shade, health]", "{shade, health}", "8:19 the premises stand in braces, and a list has brackets", True),
    ("[shade, health]", "[shade, health)", "8:33 `[` is closed by `)`", True),
    ("  cheap: A", "  - cheap: A", "15:3 a dash before an id", True),
    ("  shade:", "...\n  shade:", "11:1 `...` ends the map here, and more of it follows", True),
    ("statements:", "---\nstatements:", "4:1 `---` parts the map here, and more of it follows", True),
    ("costs little.", "costs little.\n---", "16:1 `---` starts another map, and none follows", True),
    ("in hot months.", "in\nhot months.", "13:1 the text above goes on here, and the line is not indented", True),
    ("  shade:", "\tshade:", "11:1 the line is indented with a tab", True),
    ("  shade:", "  // the sun\n  shade:", "11:3 `//` starts no comment", True),
    ("argmap: 1", "%map\nargmap: 1", "1:1 a line that starts with `%` gives orders to YAML, and maps have none", False),
]


@pytest.mark.parametrize(("right", "typed", "told", "mends"), SLIPS, ids=[row[2] + row[1] for row in SLIPS])
def test_a_slip_is_told_once_and_mended(right: str, typed: str, told: str, mends: bool) -> None:
    assert right in MAP
    text = MAP.replace(right, typed, 1)
    amap, unread = load(text)
    found = check(amap, None, unread=unread)
    assert [f"{each.span.line}:{each.span.column} {each.message}" for each in found] == [told]
    assert bool(found[0].fixes) == mends
    meant, _ = load(MAP)
    if not told.startswith("1:1"):
        texts = [{name: each.text for name, each in one.statements.items()} for one in (amap, meant)]
        assert texts[0] == texts[1]
        assert [each.premises for each in amap.arguments.values()] == [("shade", "health"), ("cheap",)]
    if mends:
        assert load(apply(text, fix(parse(text)).edits))[1] == []


def test_a_map_without_slips_has_no_findings() -> None:
    amap, unread = load(MAP)
    assert check(amap, None, unread=unread) == []


@pytest.mark.parametrize("told", ["- one", "note：two: three", "text = 5: x", "• a: b"])
def test_what_stands_in_a_quoted_text_is_left_alone(told: str) -> None:
    text = MAP.replace("Trees give shade in hot months.", f"|\n      Trees.\n      {told}\n    attack: [")
    assert load(text)[1][0].message.startswith("this `[` is never closed")
