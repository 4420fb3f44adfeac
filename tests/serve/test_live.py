"""The live page in a real browser: it follows, the reader stays where he is, and other pages stay out."""

import http.server
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from page.pages import Tabs, card

from argmap.cli.serve import _room
from argmap.library import Found
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.page import write
from argmap.serve import Server
from serve.test_room import save

pytest_plugins = ("page.browsing",)

LINES = "".join(
    f"  s{n}: {{text: Statement {n} is so.{{more}}, support: [s{2 * n}, s{2 * n + 1}]}}\n" for n in range(1, 32)
)
MAP = (
    "argmap: 1\ntitle: T\nthesis: s1\nstatements:\n"
    + LINES
    + "".join(f"  s{n}: Leaf {n} is so.\n" for n in range(32, 64))
)


FOLLOW = """(url) => new Promise((done) => {
  const stream = new EventSource(url);
  stream.onopen = () => done("open");
  stream.onerror = () => done("refused");
})"""
FRAME = """(url) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.src = url;
  frame.onload = () => { try { done(frame.contentDocument ? "read" : "closed"); } catch { done("closed"); } };
  document.body.append(frame);
})"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "m.yaml"
    file.write_text(MAP.replace("{more}", ""), encoding="utf-8")
    return file


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    running = Server(lambda: {"m.yaml": partial(_room, Found(str(file)), None)}, single=True)
    thread = Thread(target=running.run, daemon=True)
    thread.start()
    yield running
    running.shutdown()


@pytest.fixture
def page(tabs: Tabs, server: Server, complaints: list[str]) -> Any:
    page = tabs.open(
        1200,
        500,
        console=lambda message: complaints.append(message.text),
        pageerror=lambda error: complaints.append(str(error)),
    )
    page.goto(server.address)
    return page


def test_a_save_shows_and_the_reader_stays_where_he_is(page: Any, file: Path) -> None:
    page.select_option("#levels", "99")
    page.locator("#s-s2 + details > summary").click()
    card(page, "s57").click(position={"x": 3, "y": 3})
    page.keyboard.press("x")
    page.keyboard.press("a")
    page.fill("#q", "leaf")
    card(page, "s57").focus()
    before = card(page, "s57").bounding_box()["y"]
    told = page.locator("#moved b").inner_text()
    save(file, MAP.replace("{more}", " So it is and a good deal more besides that makes every card longer than it was"))
    card(page, "s3").locator("p", has_text="a good deal more").wait_for()
    assert card(page, "s57").bounding_box()["y"] == pytest.approx(before, abs=2)
    assert card(page, "s4").is_hidden(), "what was folded stays so"
    assert page.evaluate("document.activeElement.id") == "s-s57"
    assert "Withdrawn: s57, the argument from s57." in page.locator("#moved").inner_text()
    assert page.locator("#moved b").inner_text() == told
    assert page.locator("#hits").text_content() == "32 found"


def test_a_root_stays_the_root_and_one_that_goes_gives_way(page: Any, file: Path) -> None:
    card(page, "s3").get_by_role("link", name="s3").click()
    save(file, MAP.replace("{more}", " Yes"))
    card(page, "s3").locator("p", has_text="Yes").wait_for()
    assert page.locator("#crumbs").inner_text() == "all › s1 › s3"
    text = MAP.replace("{more}", "").replace("[s2, s3]", "[s2]").replace("  s3:", "  t3:")
    save(file, text)
    card(page, "t3").wait_for()
    assert page.locator("#crumbs").inner_text() == ""
    assert card(page, "s1").is_visible()


def test_hostile_text_that_comes_later_stays_text(page: Any, file: Path) -> None:
    save(
        file,
        MAP.replace("{more}", "").replace("Leaf 40 is so.", "'<img src=x onerror=alert(1)><script>alert(2)</script>'"),
    )
    card(page, "s40").locator("p", has_text="<img src=x onerror=alert(1)>").wait_for(state="attached")
    assert page.locator("#map img, #map script").count() == 0


def test_the_page_says_when_the_server_has_ended(page: Any, server: Server, complaints: list[str]) -> None:
    server.shutdown()
    page.locator("#live", has_text="argmap serve").wait_for()
    assert all("Failed to load resource" in said for said in complaints)
    complaints.clear()


def test_a_page_of_another_origin_can_neither_read_nor_follow(browser: Any, server: Server, tmp_path: Path) -> None:
    """It is served from another port of this machine and even knows the token."""
    (tmp_path / "evil.html").write_text("<p>evil</p>", encoding="utf-8")
    handler = partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{other.server_port}/evil.html")
        address = f"{server.address}map/m.yaml"
        assert page.evaluate("(url) => fetch(url).then((r) => r.text(), () => 'refused')", address) == "refused"
        opaque = "(url) => fetch(url, {mode: 'no-cors'}).then((r) => r.type + r.status, () => 'refused')"
        assert page.evaluate(opaque, address) in ("refused", "opaque0")
        assert page.evaluate(FOLLOW, address.replace("/map/", "/events/")) == "refused"
        assert page.evaluate(FRAME, address) == "closed"
        context.close()
        other.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Says nothing of its requests."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def test_an_exported_page_talks_to_nobody() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", "A.")}, {"x": Argument("x", "a", Relation.SUPPORT, ("a",))})
    assert "EventSource" not in write(amap)
    assert "connect-src" not in write(amap)
