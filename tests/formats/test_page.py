"""The page in a real browser: what it shows, and that it keeps to itself."""

import pytest
from html_pages import Open, node, seen, transform

from argmap.model import Argument, ArgumentMap, Relation, Statement

pytest_plugins = ("browsing",)


def test_at_first_the_whole_of_a_small_picture_is_to_be_seen(tab: Open) -> None:
    page = tab()
    assert all(seen(page, name) for name in ("build", "queue", "shared", "alone"))
    assert page.locator("#details").is_hidden()
    assert page.title() == "Bridges & tunnels"


def test_at_first_of_a_large_picture_the_thesis(tab: Open) -> None:
    count = 150
    statements = {f"s{n}": Statement(f"s{n}", f"Statement {n} says that something is the case.") for n in range(count)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n // 4}", Relation.SUPPORT, (f"s{n}",)) for n in range(1, count)}
    page = tab(ArgumentMap("Large", statements, arguments))
    assert seen(page, "s0")
    assert transform(page)[2] == pytest.approx(0.8)
    far = next(name for name in reversed(statements) if not seen(page, name))
    node(page, far).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == f"#s-{far}"
    assert seen(page, far), "what gets the focus comes into view"
    page.keyboard.press("0")
    assert seen(page, "s0")
    assert seen(page, far)


def test_a_click_shows_the_details(tab: Open) -> None:
    page = tab()
    node(page, "queue").click()
    details = page.locator("#details")
    assert details.get_by_role("heading", level=2).inner_text() == "The bridge is full."
    said = " ".join(details.inner_text().split())
    assert "queue ● accepted #traffic" in said
    assert "Cites Okafor 2024, p. 9 (data) Okafor, Ada. 2024. Traffic. https://doi.org/10.1000/xyz" in said
    assert "For It is said. Bears on + For together analogy" in said
    assert "The town should build the bridge. together with It is cheap." in said
    assert node(page, "queue").evaluate("e => e.classList.contains('chosen')")
    details.get_by_role("link", name="The town should build the bridge.").click()
    said = " ".join(details.inner_text().split())
    assert "As he says." in said
    assert "Against" in said
    passage = details.get_by_role("link", name="spring floods")
    assert passage.get_attribute("href").endswith("#:~:text=The%20town%20should,spring%20floods")
    details.get_by_role("link", name="main").click()
    assert "Weak." in details.inner_text()
    assert "− Undercut conceded It is said." in " ".join(details.inner_text().split())
    page.locator("#close").click()
    assert details.is_hidden()
    assert page.locator("#map .chosen").count() == 0


def test_authorities_and_arguments_have_details(tab: Open) -> None:
    page = tab()
    page.locator("#map a.authority").click()
    assert "Cited for\nThe bridge is full. (p. 9; data)" in page.locator("#details").inner_text().replace("\n\n", "\n")
    page.locator("#map a.node.argument").click()
    assert "The bridge is full." in page.locator("#details").inner_text()


def test_search_finds_words_of_texts_names_and_citations(tab: Open) -> None:
    page = tab()
    for asked, found in (("OTTERS", 1), ("okafor", 2), ("bridge full", 1), ("traffic", 2), ("xyzzy", 0), ("", 0)):
        page.fill("#query", asked)
        assert page.locator("#results li").count() == found, asked
    assert page.locator("#map .searching").count() == 0
    page.fill("#query", "bridge")
    assert page.locator("#count").inner_text() == "2 found"
    assert page.locator("#map .node.found").count() == 2
    page.locator("#results a").nth(1).click()
    assert page.locator("#shown h2").inner_text() == "The bridge is full."
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "query"


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(21, 24, 27)")])
def test_light_and_dark(tab: Open, scheme: str, paper: str) -> None:
    page = tab(color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    box = node(page, "build").locator("polygon").first
    assert box.evaluate("e => getComputedStyle(e).fill") == {"light": paper}.get(scheme, "rgb(31, 36, 40)")
    page.emulate_media(media="print")
    assert page.locator("#map").evaluate("e => getComputedStyle(e).transform") == "none"
    assert page.locator("#bar").is_hidden()
    assert page.pdf().startswith(b"%PDF-")


def test_on_a_narrow_screen_nothing_is_cut_off(tab: Open) -> None:
    page = tab()
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    node(page, "build").click()
    assert page.locator("#details").bounding_box()["width"] == 360
    assert node(page, "build").bounding_box()["y"] < page.locator("#details").bounding_box()["y"]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "\u202e\u2028'\"<b>"]
)
def test_a_hostile_map_runs_nothing(tab: Open, text: str) -> None:
    page = tab(ArgumentMap(text, {"a": Statement("a", text, note=text)}, about=text))
    node(page, "a").click()
    shown = text.replace("\u202e", "\ufffd")
    assert page.locator("#shown h2").evaluate("e => e.textContent") == shown
    page.fill("#query", "<")
    assert page.locator("#results li").evaluate("e => e.textContent") == shown


def test_the_policy_keeps_the_page_from_the_network(tab: Open, complaints: list[str]) -> None:
    page = tab()
    assert complaints == []
    blocked = page.evaluate(
        "() => new Promise((done) => {"
        " document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));"
        " new Image().src = 'https://example.org/x.png'; })"
    )
    assert blocked == "img-src"
    assert "Content Security Policy" in complaints[0]
    complaints.clear()
