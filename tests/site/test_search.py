"""The search of a site's index in a browser: what it finds, where that leads, and that texts are no markup."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from argmap.cli.support.group import app

pytest_plugins = ("page.browsing",)

MAPS = {
    "bridge.yaml": """\
argmap: 1
title: The bridge
statements:
  build: Build <b>it</b> & cross.
  cheap: It is cheap.
""",
    "reply.yaml": "argmap: 1\ntitle: A réply\nstatements: {dear: The bridge is dear.}\n",
}


@pytest.fixture
def index(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """The index on a phone; nothing is complained of, and nothing but the site's files is asked for."""
    (tmp_path / "maps").mkdir()
    for name, text in MAPS.items():
        (tmp_path / "maps" / name).write_text(text, encoding="utf-8")
    made = CliRunner().invoke(app, ["site", str(tmp_path / "maps"), "-o", str(tmp_path / "out")])
    assert made.exit_code == 0
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page, complaints = context.new_page(), list[str]()
    for event in ("console", "pageerror", "dialog"):
        page.on(event, lambda said: complaints.append(str(said)))
    page.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith("file:") else None)
    page.goto((tmp_path / "out" / "index.html").as_uri())
    yield page
    context.close()
    assert complaints == []


def found(index: Any, words: str) -> list[str]:
    index.fill("#search input", words)
    return [" | ".join(item.inner_text().split("\n")) for item in index.query_selector_all("#found li")]


def test_all_words_are_found_in_any_map_without_regard_to_case_and_accents(index: Any) -> None:
    assert found(index, "CHEAP") == ["It is cheap. | The bridge · cheap"]
    assert found(index, "bridge reply") == ["The bridge is dear. | A réply · dear"]
    assert len(found(index, "bridge")) == 3  # of one map the title, of the other the text
    assert index.inner_text("[role=status]") == "3 found"
    assert found(index, "tunnel") == []
    assert index.inner_text("[role=status]") == "0 found"
    assert found(index, " ") == []
    assert index.inner_text("[role=status]") == ""


def test_what_is_found_is_text_and_leads_to_the_card(index: Any) -> None:
    assert found(index, "cross") == ["Build <b>it</b> & cross. | The bridge · build"]
    index.click("#found a")
    assert index.url.endswith("/bridge.html#s-build")
    assert index.is_visible("#s-build")


def test_nothing_runs_off_a_phone(index: Any) -> None:
    found(index, "bridge")
    assert index.evaluate("document.documentElement.scrollWidth") <= 390
