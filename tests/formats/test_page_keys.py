"""The page in a real browser: getting about in it with keys and mouse.  Keys alone are enough."""

import pytest
from html_pages import Open, node, seen, transform

pytest_plugins = ("browsing",)


def test_the_keyboard_alone_is_enough(tab: Open) -> None:
    page = tab()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    page.keyboard.type("otters lose")
    page.keyboard.press("Enter")
    assert page.locator("#shown h2").inner_text() == "The otters lose."
    assert page.locator("#count").inner_text() == "1 of 1"
    page.keyboard.press("Escape")
    assert page.locator("#details").is_hidden()
    assert page.evaluate("document.activeElement.id") == "frame"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#s-build"
    assert page.evaluate("document.activeElement.matches(':focus-visible')")
    ring = page.locator("a:focus polygon").first.evaluate("e => getComputedStyle(e).strokeWidth")
    assert ring == "4px", "the focus can be seen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details"
    assert page.locator("#shown h2").inner_text() == "The town should build the bridge."
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#s-build"


def test_keys_zoom_and_move(tab: Open) -> None:
    page = tab()
    page.locator("#frame").focus()
    right, down, scale = transform(page)
    page.keyboard.press("+")
    assert transform(page)[2] == pytest.approx(scale * 1.25, abs=0.001)
    page.keyboard.press("-")
    assert transform(page) == pytest.approx([right, down, scale], abs=0.1)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    assert transform(page)[:2] == pytest.approx([right + 60, down + 60], abs=0.1)
    page.keyboard.press("0")
    assert transform(page) == pytest.approx([right, down, scale], abs=0.1)
    page.keyboard.press("/")
    page.keyboard.type("+0-/")
    assert page.input_value("#query") == "+0-/"
    assert transform(page)[2] == pytest.approx(scale)


def test_the_mouse_drags_and_zooms(tab: Open) -> None:
    page = tab()
    right, down, scale = transform(page)
    box = node(page, "build").bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 30, steps=5)
    page.mouse.up()
    assert transform(page) == pytest.approx([right + 50, down + 20, scale], abs=5)
    assert page.locator("#details").is_hidden(), "a drag is no click"
    page.mouse.wheel(0, 100)
    assert transform(page)[2] == scale, "the wheel scrolls the page"
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.wait_for_function(f"new DOMMatrix(document.getElementById('map').style.transform).a > {scale}")
    page.keyboard.up("Control")


def test_enlarged_the_picture_fills_the_window_and_can_be_searched(tab: Open) -> None:
    page = tab()
    page.click("#enlarge")
    assert page.locator("#frame").bounding_box()["height"] > 700
    page.keyboard.press("/")
    page.keyboard.type("otters")
    page.keyboard.press("Enter")
    assert page.locator("#shown h2").inner_text() == "The otters lose."
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.get_attribute("#enlarge", "aria-pressed") == "false"


def test_from_the_details_to_the_words_and_to_the_picture(tab: Open) -> None:
    page = tab()
    page.click("#fold")
    assert page.locator("#s-otters").is_hidden()
    node(page, "otters").click()
    page.get_by_role("link", name="in words", exact=True).click()
    assert page.url.endswith("#s-otters")
    assert page.locator("#s-otters").is_visible()
    page.locator("#s-otters .id").click()
    page.get_by_role("link", name="in the picture", exact=True).click()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#s-otters"
    assert seen(page, "otters")


def test_without_scripts_there_is_the_picture_and_everything_in_words(tab: Open) -> None:
    page = tab(java_script_enabled=False)
    assert page.locator("#map").is_visible()
    assert page.locator("#reading .statement:visible").count() == 6
    assert page.locator("#bar, .tools, #details, .keys").locator("visible=true").count() == 0
    node(page, "otters").click()
    assert page.url.endswith("#s-otters")
    page.click("#s-build summary, summary >> nth=1")
    assert page.locator("#s-otters").is_hidden()
