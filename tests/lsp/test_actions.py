"""What an editor offers to do: each action is done, and the map after it is read."""

from collections import Counter
from typing import Any

import pytest

from argmap.loading import load
from argmap.lsp.actions import code_actions
from argmap.lsp.file import File
from argmap.lsp.lines import Point
from argmap.rules import check
from conftest import ROOT

from .editing import applied, marked

BRIDGE = (ROOT / "arguments" / "bridge.yaml").read_text()
SMALL = """argmap: 1
title: T
thesis: a
statements:
  a: {text: A holds., support: [b], attack: [c, [b, c]]}
  b: B holds.
  c:
    text: C holds.
"""


def offered(text: str) -> tuple[File, dict[str, str]]:
    """Every action by its title with the text after it."""
    file, point = marked(text)
    actions: Any = code_actions(file, point, point)
    return file, {each["title"]: applied(file, each["edit"]["documentChanges"][0]) for each in actions}


def test_an_id_with_a_slip_is_mended_or_becomes_a_statement() -> None:
    text = SMALL.replace("support: [b]", "support: [b, cos‸ts-]").replace("  c:", "  costs: D holds.\n  c:")
    _, actions = offered(text)
    assert "support: [b, costs]" in actions["Write `costs`"]
    after = actions["Add a statement `costs-`"]
    assert after.endswith("    text: C holds.\n  costs-: …\n")
    assert not [each for each in load(after)[1] if each.rule == "unknown-reference"]


OBJECTIONS = [
    BRIDGE.replace("      - tunnel-cheaper", "      - tunnel‸-cheaper"),
    BRIDGE.replace("- premises: otters-lose", "- premises: otters‸-lose"),
    SMALL.replace("attack: [c,", "attack: [‸c,"),
    SMALL.replace("[b, c]", "[b‸, c]"),
    SMALL.replace("attack: [c, [b, c]]", "attack: ‸c"),
    SMALL.replace("{text: A holds., support: [b], attack: [c, [b, c]]}", "\n    text: A.\n    attack: ‸c"),
    SMALL.replace("[c, [b, c]]", "{premises: c‸, id: x}"),
]


@pytest.mark.parametrize("text", OBJECTIONS)
def test_an_objection_is_answered_or_marked(text: str) -> None:
    file, actions = offered(text)
    before, _ = load(file.text)
    assert {"Mark as conceded", "Mark as outweighed", "Answer this objection: undercut the step"} <= set(actions)
    for title, after in actions.items():
        amap, found = load(after)
        assert not found, title
        if title.startswith("Answer"):
            (new,) = amap.statements.keys() - before.statements.keys()
            assert amap.statements[new].text == "…"
            assert amap.starting_from(new)
        elif title.startswith("Mark"):
            assert list(amap.statements) == list(before.statements)
            assert sum(each.conceded or bool(each.outweighed) for each in amap.arguments.values()) == 1 + sum(
                each.conceded or bool(each.outweighed) for each in before.arguments.values()
            )


def test_support_is_no_objection() -> None:
    _, actions = offered(BRIDGE.replace("- congestion", "- con‸gestion"))
    assert not actions


IGNORED = [
    ("  b: B holds.", "  b: ‸Does B hold?", "question"),
    ("  b: B holds.", "  b: >\n    ‸Does B\n    hold?\n", "question"),
    ("    text: C holds.", "    text: ‸Therefore, C\n      holds.", "leading-connective"),
    ("  b: B holds.", "  b: ‸Does B hold?  # argmap: ignore[long-text] it is long", "question"),
]


@pytest.mark.parametrize(("old", "new", "rule"), IGNORED)
def test_a_finding_is_ignored_and_nothing_else_changes(old: str, new: str, rule: str) -> None:
    file, actions = offered(SMALL.replace(old, new))
    before = Counter(each.rule for each in file.findings)
    after = actions[f"Ignore `{rule}` here, because …"]
    amap, unread = load(after)
    assert amap == file.map
    found = Counter(each.rule for each in check(amap, None, None, unread))
    assert before - found == Counter({rule: 1})
    assert found <= before


def test_an_action_names_the_findings_that_it_is_about() -> None:
    file, point = marked(BRIDGE.replace("- congestion", "- con‸gestiom"))
    first: Any = code_actions(file, point, point)[0]
    assert first["title"] == "Write `congestion`"
    assert first["isPreferred"]
    assert [each["code"] for each in first["diagnostics"]] == ["unknown-reference"]
    assert first["edit"]["documentChanges"][0]["textDocument"] == {"uri": file.uri, "version": 1}


def test_actions_of_a_range_are_about_all_of_its_lines() -> None:
    file, _ = marked(SMALL.replace("B holds.", "Does B hold?").replace("C holds.", "Does C hold?") + "‸")
    titles = [each["title"] for each in code_actions(file, Point(0, 0), Point(9, 0))]
    assert titles.count("Ignore `question` here, because …") == 2


def test_no_answer_is_offered_where_it_would_not_fit_the_text() -> None:
    text = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a:\n    text: A is so.\n    attack: [‸b]\n\n  b"
    file, at = marked(text)
    titles = [str(each["title"]) for each in code_actions(file, at, at)]
    assert [each for each in titles if each.startswith("Answer")] == ["Answer this objection: undercut the step"]
