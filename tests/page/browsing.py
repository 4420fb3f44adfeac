"""A pytest plugin: pages of maps in a real browser.

Skipped where there is no Chromium or no Playwright; a newcomer needs neither.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from page.pages import Open, Tab, Tabs, bridge

from argmap.model import ArgumentMap
from argmap.page import write

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The one browser of a run: to start it takes as long as ten tests."""
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with api.sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        except api.Error:
            pytest.skip("needs a Chromium: apt install chromium, or playwright install chromium")
        yield running
        running.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complains of or asks the network for: nothing, or the test fails."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture(scope="session")
def window(browser: Any) -> Tabs:
    """Where tabs are opened that ask for nothing special; no page of ours keeps anything in it."""
    return Tabs(browser)


@pytest.fixture
def tabs(window: Tabs) -> Iterator[Tabs]:
    """The window, cleared at the end of a test."""
    yield window
    window.clear()


@pytest.fixture
def tab(browser: Any, tabs: Tabs, tmp_path: Path, complaints: list[str]) -> Iterator[Open]:
    """Opens the page of a map in a tab; without `policy` nothing but the page itself keeps text from being markup."""
    contexts = []

    def note(said: Any) -> None:
        complaints.append(str(said))

    def request(asked: Any) -> None:
        if not asked.url.startswith("file:"):
            complaints.append(asked.url)

    def opened(
        amap: ArgumentMap | None = None,
        *,
        source: str | None = None,
        policy: bool = True,
        address: str = "",
        size: tuple[int, int] = (1400, 900),
        scripts: bool = True,
    ) -> Tab:
        file = tmp_path / "page.html"
        written = write(amap or bridge(), source=source)
        if not policy:
            written = written.replace("Content-Security-Policy", "X-None")
        file.write_text(written, encoding="utf-8")
        hear = {"console": lambda message: note(message.text), "pageerror": note, "dialog": note, "request": request}
        if scripts:
            page = tabs.open(size[0], size[1], **hear)
            page.emulate_media(color_scheme="light")
        else:  # takes a window of its own
            contexts.append(browser.new_context(java_script_enabled=False))
            page = contexts[-1].new_page()
            page.set_viewport_size({"width": size[0], "height": size[1]})
            for event, heard in hear.items():
                page.on(event, heard)
        page.goto(file.as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()
