"""Changing a map in a real browser: with the mouse, with the keyboard alone, and with two pages at once."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from page.pages import Tabs, at_hand, card

from argmap.cli.serve import _room
from argmap.library import Found
from argmap.serve import Server
from serve.edited import MAP

pytest_plugins = ("page.browsing",)

EDGE = {"x": 3, "y": 3}  # of a card: no link is there
SELECT = """(words) => {
  const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode()); ) {
    const at = text.data.indexOf(words);
    if (at >= 0) getSelection().setBaseAndExtent(text, at, text, at + words.length);
  }
}"""


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    running = Server(lambda: {"m.yaml": partial(_room, Found(str(file)), None, True)}, single=True, edit=True)
    Thread(target=running.run, daemon=True).start()
    yield running
    running.shutdown()


@pytest.fixture
def opened(tabs: Tabs, server: Server, complaints: list[str]) -> Any:
    def console(said: Any) -> None:
        if "status of 422" not in said.text:
            complaints.append(said.text)

    def wrong(said: Any) -> None:
        complaints.append(str(said))

    def tab(*, hears: bool = True) -> Any:
        page = tabs.open(1300, 800, console=console, pageerror=wrong, dialog=wrong)
        if not hears:  # of what others change
            page.route("**/events/**", lambda route: route.abort())
        page.goto(server.address)
        return page

    return tab


def told(page: Any, words: str) -> None:
    page.locator("#said", has_text=words).wait_for()


def test_words_become_a_statement_with_a_reason_and_undo_gives_the_bytes_back(opened: Any, file: Path) -> None:
    page = opened()
    page.evaluate(SELECT, "erry, which some of us praise, is slow and cold and does\nnot ru")
    page.get_by_role("button", name="new statement here").click()
    assert page.locator("dialog blockquote").inner_text().startswith("ferry, which")
    assert page.locator("dialog blockquote").inner_text().endswith("not run")
    page.fill("dialog textarea", "The ferry is slow.")
    page.get_by_role("button", name="save").click()
    card(page, "ferry-slow").wait_for()
    told(page, "ferry-slow is new")
    one = MAP + '  ferry-slow: {text: The ferry is slow., at: "ferry, which some of … and does not run"}\n'
    assert file.read_bytes() == one.encode()
    assert page.locator("#text a.lit").inner_text().startswith("ferry, which")
    assert at_hand(page) == "s-ferry-slow"

    page.keyboard.press("e")
    page.keyboard.press("r")
    page.keyboard.insert_text("It has one engine.")
    page.keyboard.press("Control+Enter")
    card(page, "one-engine").wait_for()
    told(page, "one-engine is new, a reason for ferry-slow")
    two = (
        one.replace('and does not run"}', 'and does not run", support: [one-engine]}')
        + "  one-engine: It has one engine.\n"
    )
    assert file.read_bytes() == two.encode()
    assert at_hand(page) == "s-one-engine"

    page.keyboard.press("z")
    card(page, "one-engine").wait_for(state="detached")
    told(page, "undone: one-engine is new")
    assert file.read_bytes() == one.encode()
    page.keyboard.press("z")
    card(page, "ferry-slow").wait_for(state="detached")
    assert file.read_bytes() == MAP.encode()


def test_the_keyboard_alone_does_it_all(opened: Any, file: Path) -> None:
    page = opened()
    card(page, "build").click(position=EDGE)
    page.keyboard.press("u")
    page.keyboard.press("n")
    page.keyboard.insert_text("It is slow, ")
    page.keyboard.press("Control+Enter")
    told(page, "is new")
    assert "at: " in file.read_text(encoding="utf-8").splitlines()[-1]
    page.keyboard.press("z")
    told(page, "undone")

    card(page, "otters").click(position=EDGE)
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.textContent") == "a reason for it"
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Otters mind.")
    page.keyboard.press("Control+Enter")
    card(page, "otters").locator("p", has_text="Otters mind.").wait_for()
    assert file.read_bytes() == MAP.replace('"The otters lose their bank."', "Otters mind.").encode()
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    assert at_hand(page) == "s-otters"

    page.keyboard.press("e")
    page.keyboard.press("c")
    told(page, "no longer conceded")
    assert "conceded" not in file.read_text(encoding="utf-8")
    page.locator(".conceded").wait_for(state="detached")
    page.keyboard.press("e")
    assert page.locator("dialog [data-key=c]").get_attribute("aria-pressed") == "false"
    page.keyboard.press("n")
    page.keyboard.press("Control+a")
    page.keyboard.type("cost")
    page.keyboard.press("Enter")
    page.locator("dialog [role=alert]", has_text="`cost` is taken").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type("wildlife")
    page.keyboard.press("Enter")
    card(page, "wildlife").wait_for()
    told(page, "is called wildlife now")
    assert at_hand(page) == "s-wildlife"
    assert "premises: wildlife" in file.read_text(encoding="utf-8")


def test_an_argument_moves_by_a_menu(opened: Any, file: Path) -> None:
    page = opened()
    card(page, "cost").click(position=EDGE)
    card(page, "cost").get_by_role("button", name="change this card").click()
    page.get_by_role("button", name="move its argument").click()
    page.fill("dialog input[name=under]", "queue")
    page.get_by_role("button", name="save").click()
    told(page, "is against queue now")
    assert "full, attack: [cost]}" in file.read_text(encoding="utf-8")


def test_the_second_of_two_pages_is_told_and_follows(opened: Any, file: Path, complaints: list[str]) -> None:
    one, other = opened(), opened(hears=False)
    for page in (one, other):
        card(page, "queue").click(position=EDGE)
    for page in (one, other):
        page.keyboard.press("e")
        page.keyboard.press("w")
        page.fill("dialog textarea", f"Page {'one' if page is one else 'two'}.")
        page.keyboard.press("Control+Enter")
        if page is one:
            told(page, "queue is worded anew")
    other.locator("dialog [role=alert]", has_text="changed meanwhile, and nothing is written").wait_for()
    assert "Page one." in file.read_text(encoding="utf-8")
    assert all("Failed to load resource" in said for said in complaints)
    complaints.clear()


def test_hostile_words_stay_words(opened: Any, file: Path) -> None:
    page = opened()
    card(page, "queue").click(position=EDGE)
    page.keyboard.press("e")
    page.keyboard.press("o")
    page.fill("dialog textarea", "<img src=x onerror=alert(1)>`</textarea><script>alert(2)</script>")
    page.keyboard.press("Control+Enter")
    told(page, "an objection to queue")
    page.locator(".card[id] p", has_text="<img src=x onerror=alert(1)>").wait_for()
    assert page.locator("img, #map script, dialog script").count() == 0
    page.keyboard.press("e")
    page.keyboard.press("w")
    assert page.locator("dialog textarea").input_value().endswith("</script>")
    assert page.locator("img, #map script, dialog script").count() == 0


def test_the_mouse_selects_inside_a_passage_that_is_mapped(opened: Any) -> None:
    page = opened()
    ends = """(e) => [e.getClientRects()[0], [...e.getClientRects()].at(-1)]
      .map((r) => [r.left, r.right, r.top + r.height / 2])"""
    (left, _, first), (_, right, last) = page.locator("#text p a").evaluate(ends)
    page.mouse.move(left + 5, first)
    page.mouse.down()
    page.mouse.move(right - 5, last, steps=8)
    page.mouse.up()
    page.get_by_role("button", name="new statement here").wait_for()
    page.keyboard.press("n")
    assert page.locator("dialog blockquote").inner_text() == "old bridge is full"
    assert page.evaluate("document.scrollingElement.scrollHeight <= innerHeight")
