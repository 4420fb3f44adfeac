"""The page of `argmap export --format html`, for tests.

A map to make one of, a strict parser, and what holds of every page (see also
`browsing`).
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

from argmap.loading import load
from argmap.model import ArgumentMap

Tab = Any  # playwright's Page, which is not there to be imported everywhere
Open = Callable[..., Tab]
Hear = Callable[[Any], object]

VOID = {"meta", "link", "br", "input"}
TAGS = set(
    "html head meta title style body a header h1 h2 p div label input output select option ul li main nav section em"
    " article button details summary span i b kbd aside script q br small code".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class href id dir role hidden for type autocomplete spellcheck placeholder"
    " title tabindex rel open value".split()
)


class Page(HTMLParser):
    """Elements as (tag, attributes), the text inside each id, and whatever is not as it should be."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.words: list[str] = []
        self.odd: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        self.odd += [tag for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        self.elements.append((tag, attributes))
        if len(attributes) != len(attrs):
            self.odd.append(f"{tag} has an attribute twice")
        if tag not in VOID:
            self._open.append((tag, attributes.get("id", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop()[0] != tag:
            self.odd.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] in ("script", "style"):
            return
        self.words.append(data)
        for name in {name for _, name in self._open if name}:
            self.texts[name] = self.texts.get(name, "") + data

    def handle_comment(self, data: str) -> None:
        self.odd.append(f"<!--{data}-->")

    def unknown_decl(self, data: str) -> None:
        self.odd.append(f"<![{data}]>")

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for found, attributes in self.elements if found == tag]


def sound(page: str) -> Page:
    """The page parsed; it is well formed, and has nothing in it that could run, load or restyle."""
    parsed = Page(page)
    assert parsed.odd == []
    assert {tag for tag, _ in parsed.elements} <= TAGS
    attributes = {key for _, each in parsed.elements for key in each}
    assert {key for key in attributes if key not in ATTRIBUTES and not key.startswith(("aria-", "data-"))} == set()
    ids = [each["id"] for _, each in parsed.elements if "id" in each]
    assert len(set(ids)) == len(ids)
    hrefs = [each["href"] for _, each in parsed.elements if "href" in each]
    assert [href for href in hrefs if not re.match(r"#|https?://|mailto:", href)] == []
    assert {unquote(href[1:]) for href in hrefs if href.startswith("#")} <= set(ids)
    assert [each.get("type") for each in parsed.all("script")] == ["application/json", None]
    assert len(parsed.all("style")) == 1
    page.encode()
    return parsed


MAP = """\
argmap: 1
title: Bridges & tunnels
about: What to build.
thesis: build
source: {title: The bridge we need, URL: "https://example.org/bridge?a=1&b=2"}
authorities:
  survey: {author: [{family: Okafor, given: Ada}], title: Traffic, issued: 2024, DOI: 10.1000/xyz}
statements:
  build:
    text: The town should build the bridge.
    at: "The town should … spring floods"
    note: As he says.
    support:
      - {premises: [queue, cheap], id: main, scheme: analogy, note: Weak., attack: [{premises: shared, conceded: true}]}
    attack: [otters]
  queue:
    text: The bridge is full.
    cites: [{authority: survey, locator: p. 9, role: data}]
    tags: [traffic]
    support: [shared]
  cheap: {text: It is cheap., implicit: true, contradicts: [otters]}
  otters: {text: The otters lose., attack: [shared]}
  shared: It is said.
  alone: Nobody needs me.
"""


def bridge() -> ArgumentMap:
    """A small map with some of everything."""
    amap, found = load(MAP)
    assert not found
    return amap


def card(page: Tab, name: str) -> Any:
    """The full card of a statement."""
    return page.locator(f"#s-{name}")


def at_hand(page: Tab) -> str:
    """The id of the element that has the focus."""
    found: str = page.evaluate("document.activeElement.id")
    return found


def label(page: Tab, name: str) -> str:
    """What a card says before its text, as the reader sees it."""
    found: str = card(page, name).locator("p").first.evaluate("e => getComputedStyle(e, '::before').content")
    return found


class Tabs:
    """The tabs of one window.  To open one takes longer than most tests, so one that is done with is used again."""

    def __init__(self, browser: Any) -> None:
        self._window = browser.new_context()
        self._spare: list[Any] = []
        self._lent: list[tuple[Any, dict[str, Hear]]] = []

    def open(self, width: int, height: int, **hear: Hear) -> Any:
        """A tab of a size, and who hears its events: `console=…`, `pageerror=…`."""
        page = self._spare.pop() if self._spare else self._window.new_page()
        page.set_viewport_size({"width": width, "height": height})
        for event, heard in hear.items():
            page.on(event, heard)
        self._lent.append((page, hear))
        return page

    def clear(self) -> None:
        """All that were opened are done with."""
        for page, hear in self._lent:
            for event, heard in hear.items():
                page.remove_listener(event, heard)
            page.unroute_all()
            page.emulate_media(media="null", color_scheme="null")
            if page.url.startswith("http"):  # of a server, which it would go on to follow
                page.goto("about:blank")
            self._spare.append(page)
        self._lent.clear()
