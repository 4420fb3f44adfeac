"""The page in a real browser: what a search finds, and what is listed."""

from page.pages import Open, at_hand, card
from page.test_browser import large

pytest_plugins = ("page.browsing",)

ASKED = """(words) => {
  const field = document.querySelector("#q");
  field.value = words;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  return document.querySelector("#hits").textContent;
}"""


def test_search_knows_words_fields_and_says_what_it_does_not_know(tab: Open) -> None:
    page = tab()
    page.fill("#q", "OTTERS")
    assert page.locator("#hits").text_content() == "3 found"
    for asked, found in (
        ("okafor", "1 found"),
        ("bridge full", "1 found"),
        ("tag:traffic", "1 found"),
        ("tag:tra*", "1 found"),
        ("cites:survey", "1 found"),
        ("is:leaf not is:root", "2 found"),
        ("is:rejected", "1 found"),
        ("is:implicit or is:leafy", "is: unanswered, conceded, outweighed, open, unasked, circular, leaf, root"),
        ("not (is:leaf or is:root)", "2 found"),
        ("(full or xyzzy) not is:leaf", "1 found"),
        ("is:unanswered", "nothing found"),
        ("is:conceded", "1 found"),
        ("is:unasked", "2 found"),
        ("kind:undercut", "1 found"),
        ('"the bridge"', "2 found"),
        ("colour:red", "no colour here; fields: is, kind, tag, text, scheme, asks, cites, author, year"),
        ('text:"bridge is full"', "1 found"),
        ("text:br?dge*full", "1 found"),
        ("scheme:analogy", "2 found"),
        ("scheme:anal*", "2 found"),
        ("author:okafor", "1 found"),
        ("author:oka* year:2024", "1 found"),
        ("author:bridge", "author: Ada Okafor"),
        ("year:>=2024", "1 found"),
        ("year:<2024", "year: 2024"),
        ("year:2000..", "1 found"),
        ("year:soon", "year: 2024"),
        ("asks:other-reason", "no asks here; fields: is"),
        ("kind:rebut", "1 found"),
        ("xyzzy", "nothing found"),
        ("", ""),
    ):
        assert page.evaluate(ASKED, asked).startswith(found), asked


def test_search_unfolds_what_it_finds(tab: Open) -> None:
    page = tab(large(150))
    assert card(page, "s140").is_hidden()
    page.fill("#q", "statement 140")
    page.keyboard.press("Enter")
    assert card(page, "s140").is_visible()
    assert page.locator("#hits").text_content() == "1 of 1"
    page.keyboard.press("Escape")
    assert at_hand(page) == "s-s140"


def test_tabs_list_what_is_implicit_and_the_notes_of_cards_and_arguments(tab: Open) -> None:
    page = tab()
    page.get_by_role("link", name="Implicit 1").click()
    assert page.locator("#p-found a").all_inner_texts() == ["It is cheap."]
    page.locator("#p-found a").click()
    assert at_hand(page) == "s-cheap"

    page.get_by_role("link", name="Notes 2").click()
    told = page.locator("#p-notes li").all_inner_texts()
    assert told == ["build As he says.", "the argument from queue and cheap Weak."]
    page.locator("#p-notes a").last.click()
    assert at_hand(page) == "s-queue"
    page.get_by_role("link", name="Notes 2").click()
    assert page.locator("#p-notes").is_hidden()
