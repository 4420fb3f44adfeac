"""The page in a real browser: keys alone are enough."""

from page.pages import Open, at_hand, card

from conftest import of

pytest_plugins = ("page.browsing",)

TEXT = "The town should build the bridge before the spring floods.\n\nNobody asked the otters.\n"


def test_all_cards_together_are_one_stop(tab: Open) -> None:
    page = tab()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    card(page, "queue").click(position={"x": 3, "y": 3})
    outside = page.evaluate(
        """() => [...document.querySelectorAll('#map :is(a, summary, button, input, [tabindex])')]
          .filter((e) => e.tabIndex >= 0 && !e.closest('#s-queue')).length"""
    )
    assert outside == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "queue"


def test_arrows_lead_from_card_to_card(tab: Open) -> None:
    page = tab()
    for start, keys, end in (
        ("#s-build", "ArrowRight", "queue"),
        ("#s-build", "ArrowRight ArrowDown", "cheap"),
        ("#s-queue", "ArrowLeft", "build"),
        ("#s-cheap", "ArrowUp", "queue"),
        ("#s-cheap", "ArrowDown", "shared"),
        ("#s-cheap", "Home", "build"),
        ("#s-cheap", "End", "alone"),
        ("#s-build", "Space Space ArrowRight", "queue"),
        (".stub", "ArrowRight", "shared"),  # from a short card to the full one
        ("#s-queue", "Enter Escape", "queue"),
        ("#s-queue", "Enter ArrowLeft", "build"),
        ("#s-queue", "Enter", "queue"),
    ):
        with of((start, keys)):
            page.locator(start).first.dispatch_event("click")
            for key in keys.split():
                page.keyboard.press(key)
            assert at_hand(page) == f"s-{end}"
            assert page.evaluate("document.activeElement.matches(':focus-visible')")


def test_space_folds_and_letters_withdraw(tab: Open) -> None:
    page = tab()
    card(page, "build").click(position={"x": 3, "y": 3})
    page.keyboard.press("Space")
    assert card(page, "queue").is_hidden()
    page.keyboard.press("ArrowRight")
    assert card(page, "queue").is_visible()
    page.keyboard.press("a")
    assert "Withdrawn: the argument from queue and cheap." in page.locator("#moved").inner_text()
    page.keyboard.press("a")
    assert page.locator("#moved").is_hidden()
    page.keyboard.press("x")
    assert page.locator("#moved").is_hidden(), "queue rests on its support: there is nothing to withdraw"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")
    assert "Withdrawn: cheap." in page.locator("#moved").inner_text()


def test_slash_searches_and_escape_leads_back_to_the_find(tab: Open) -> None:
    page = tab()
    page.keyboard.press("/")
    page.keyboard.type("otters/x a")
    assert page.input_value("#q") == "otters/x a"
    page.fill("#q", "is:rejected")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert at_hand(page) == "s-otters"
    assert page.input_value("#q") == ""


def test_the_text_can_be_walked_with_arrows(tab: Open) -> None:
    page = tab(source=TEXT)
    page.locator("#text").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator(".card.lit").get_attribute("id") == "s-build"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.className") == "gap"


def test_what_moves_is_a_status_and_switches_are_named(tab: Open) -> None:
    page = tab()
    card(page, "cheap").get_by_role("checkbox", name="given").press("Space")
    status = page.get_by_role("status").filter(has_text="Withdrawn")
    assert "cheap" in status.inner_text()
    assert page.get_by_role("checkbox", name="this argument for counts").count() == 2
    assert page.get_by_role("checkbox", name="this argument against counts").count() == 3
