"""What is offered where, with what it means; also while the text cannot be read."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from argmap.lsp.file import File
from argmap.lsp.lines import Point
from argmap.lsp.offers import MOST, completion
from argmap.lsp.workspace import Workspace
from conftest import ROOT

from .editing import CURSOR, marked

TEXT = """argmap: 1
title: T
thesis: build
authorities:
  okafor-2023: {type: report, author: [{family: Okafor}], title: A second crossing, issued: 2023}
statements:
  build:
    text: The town should build.
    support: [cheap, floods]
    cites: okafor-2023
  cheap: {text: A bridge is cheap., tags: [money, two words]}
  floods: The river floods the meadow.
"""


def offered(text: str, **more: Any) -> list[str]:
    file, point = marked(text, **more)
    return [each["label"] for each in items(file, point)]


def items(file: File, point: Point, workspace: Workspace | None = None) -> Any:
    return completion(file, point, workspace)["items"]


OFFERS = [
    ("thesis: build", "thesis: ‸", ["build", "cheap", "floods"]),
    ("[cheap, floods]", "[cheap, fl‸", ["floods"]),
    ("[cheap, floods]", "[cheap, meadow‸]", ["floods"]),
    ("[cheap, floods]", "\n      - premises: ch‸", ["cheap"]),
    ("[cheap, floods]", "[{premises: cheap, scheme: expert‸}]", ["expert-opinion"]),
    ("[cheap, floods]", "[{premises: cheap, scheme: sign, attack: [{premises: floods, asks: oth‸}]}]", ["other-cause"]),
    ("[cheap, floods]", "[{premises: cheap, conceded: ‸}]", ["true", "false"]),
    ("cites: okafor-2023", "cites: [‸]", ["okafor-2023"]),
    ("cites: okafor-2023", "cites: {authority: okafor-2023, role: disp‸}", ["disputes"]),
    ("cites: okafor-2023", "tags: [mo‸]", ["money"]),
    ("cites: okafor-2023", "contradicts: chea‸", ["cheap"]),
    ("cites: okafor-2023", "prob‸", ["probability"]),
    ("cites: okafor-2023", "support: [gone]  # argmap: ignore[unknown-r‸]", ["unknown-reference", "unknown-role"]),
    ("support: [cheap, floods]", "support: [cheap, tunnel]\n  tun‸", ["tunnel"]),
]


@pytest.mark.parametrize(("old", "new", "names"), OFFERS)
def test_what_fits_is_offered(old: str, new: str, names: list[str]) -> None:
    assert old in TEXT
    assert offered(TEXT.replace(old, new)) == names


def test_an_offer_replaces_what_is_typed_and_says_what_it_is() -> None:
    file, point = marked(TEXT.replace("[cheap, floods]", "[𝔸, che‸]").replace("    support", "    # 𝔸\n    support"))
    (item,) = items(file, point)
    assert item["detail"] == "A bridge is cheap."
    assert item["textEdit"]["range"]["start"] == {"line": point.line, "character": point.character - 3}
    assert item["textEdit"]["range"]["end"] == point._asdict()


def test_a_tag_that_needs_quotes_gets_them_only_there() -> None:
    file, point = marked(TEXT.replace("cites: okafor-2023", "tags: [two‸]"))
    (item,) = items(file, point)
    assert item["textEdit"]["newText"] == "two words"


def test_keys_are_left_to_a_yaml_server_where_a_schema_is_named() -> None:
    text = "# yaml-language-server: $schema=argmap.schema.json\n" + TEXT.replace("cites: okafor-2023", "prob‸")
    assert offered(text) == []


@pytest.mark.parametrize("slip", ["  other: [\n", "  other: {text: 'x\n", "\tx: y\n", "  other\n"])
def test_a_broken_text_keeps_its_names(slip: str) -> None:
    """The names that were good before are offered, and those that look like ids on the lines of the text."""
    workspace = Workspace()
    before, _ = marked(TEXT + CURSOR, workspace=workspace)
    assert before.map.statements
    text = TEXT.replace("[cheap, floods]", "[cheap, ‸").replace("  floods:", f"{slip}  newest: New.\n  floods:")
    file, point = marked(text, workspace=workspace)
    assert file.opened.errors
    names = [each["label"] for each in items(file, point)]
    assert {"build", "cheap", "floods", "newest"} <= set(names)


def test_right_after_a_keystroke_nothing_waits_for_the_text_to_be_read() -> None:
    workspace = Workspace()
    before, _ = marked(TEXT.replace("[cheap, floods]", "[cheap, jobs]") + CURSOR, workspace=workspace)
    assert before.look.lexicon.missing == ("jobs",)
    text = TEXT.replace("[cheap, floods]", "[cheap, ‸]") + "  later: Later.\n"
    file, point = marked(text, workspace=workspace)
    assert {"floods", "later"} <= {each["label"] for each in items(file, point)}
    again, point = marked(text.replace("‸", "jobs") + "  ‸", workspace=workspace)
    assert [each["label"] for each in items(again, point)] == ["jobs"]
    assert not {"opened", "document", "spots"} & (vars(file).keys() | vars(again).keys())


def test_statements_of_another_map_are_offered_behind_its_name(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(TEXT)
    text = TEXT.replace("[cheap, floods]", "[cheap, o/fl‸]").replace("thesis:", "maps: {o: other.yaml}\nthesis:")
    workspace = Workspace()
    file, point = marked(text, tmp_path, workspace)
    assert next(each["label"] for each in items(file, point, workspace)) == "o/floods"


def test_a_half_typed_premise_is_completed_at_every_length() -> None:
    for length in range(1, len("floods")):
        text = TEXT.replace("[cheap, floods]", f"[cheap, {'floods'[:length]}‸")
        assert "floods" in offered(text)


def test_many_offers_are_capped_and_asked_for_again() -> None:
    more = "".join(f"  s{n}: Statement {n} holds.\n" for n in range(5000))
    file, point = marked(TEXT.replace("[cheap, floods]", "[s‸]") + more)
    assert len(items(file, point)) == MOST
    assert completion(file, point)["isIncomplete"]


def test_passages_of_the_source_are_offered_as_anchors(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("The river rises every spring and floods the low meadow. Nobody swims in it.")
    text = TEXT.replace("statements:", "source: {title: S, text: text.txt}\nstatements:")
    file, point = marked(text.replace("cites: okafor-2023", "at: every spri‸"), tmp_path)
    (item,) = items(file, point)
    assert item["textEdit"]["newText"] == "The river rises every … floods the low meadow"
    assert item["filterText"].startswith("every spri")
    file, point = marked(text.replace("cites: okafor-2023", f"at: {item['textEdit']['newText']}‸"), tmp_path)
    assert not [each for each in file.findings if each.rule.startswith("anchor")]


def test_names_of_another_map(tmp_path: Path) -> None:
    shutil.copy(ROOT / "arguments" / "bridge.yaml", tmp_path / "bridge.yaml")
    text = TEXT.replace("statements:", "maps: {b: bridge.yaml}\ntargets:\n  b/otters-m‸\nstatements:")
    workspace = Workspace()
    file, point = marked(text, tmp_path, workspace)
    assert [each["label"] for each in items(file, point, workspace)] == ["b/otters-move"]
