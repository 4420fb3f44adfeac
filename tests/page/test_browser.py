"""The page in a real browser: what a reader sees, and what moves."""

import re
from typing import Any

from page.pages import Open, at_hand, card, label

from argmap.model import Argument, ArgumentMap, Relation, Statement

pytest_plugins = ("page.browsing",)

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK
TEXT = "The town should build the bridge before the spring floods.\n\nNobody asked the otters. They lose their bank.\n"

COVERED = """() =>
  [...document.querySelectorAll('.n > details > summary')].filter((chip) => {
    const a = chip.getBoundingClientRect();
    return [...document.querySelectorAll('.card > *')].filter((e) => e.checkVisibility()).some((text) => {
      const b = text.getBoundingClientRect();
      const beside = a.left >= b.right || b.left >= a.right;
      return a.width && !beside && a.top < b.bottom && b.top < a.bottom;
    });
  }).length"""


def large(count: int, width: int = 4) -> ArgumentMap:
    statements = {f"s{n}": Statement(f"s{n}", f"Statement {n} says that something is the case.") for n in range(count)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{(n - 1) // width}", FOR, (f"s{n}",)) for n in range(1, count)}
    return ArgumentMap("Large", statements, arguments)


def moved(page: Any) -> str:
    return " ".join(page.locator("#moved").inner_text().split())


def test_a_small_map_is_unfolded_and_a_large_one_down_to_fifty_cards(tab: Open) -> None:
    page = tab()
    assert page.title() == "Bridges & tunnels"
    assert page.get_by_text("What to build.").is_visible()
    assert page.locator(".card:visible").count() == page.locator(".card").count()
    page = tab(large(150))
    assert page.locator(".card:visible").count() == 21
    page.select_option("#levels", "1")
    assert page.locator(".card:visible").count() == 5
    page.select_option("#levels", "99")
    assert page.locator(".card:visible").count() == 150
    page.select_option("#levels", "")
    assert page.locator(".card:visible").count() == 21


def test_reasons_stand_to_the_right_where_there_is_room_else_below(tab: Open) -> None:
    page = tab()
    claim, reason = (card(page, name).bounding_box() for name in ("build", "queue"))
    assert reason["x"] > claim["x"] + claim["width"]
    page.set_viewport_size({"width": 390, "height": 844})
    claim, reason = (card(page, name).bounding_box() for name in ("build", "queue"))
    assert reason["y"] >= claim["y"] + claim["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_no_chip_lies_over_a_text(tab: Open) -> None:
    page = tab(large(60))
    for root in ("", "#s-s1"):
        if root:
            page.locator(f"{root} a[href='{root}']").click()
        assert page.evaluate("location.hash") == root
        for width in (1400, 1024, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(COVERED) == 0, (root, width)


def test_a_premise_withdrawn_says_what_falls_thesis_first(tab: Open) -> None:
    page = tab()
    assert page.locator("#moved").is_hidden()
    card(page, "shared").get_by_role("checkbox").click()
    said = moved(page)
    assert said.startswith("Withdrawn: shared. The thesis stays as it is; changed labels: 4. take back")
    assert "queue ● accepted → ◌ unsupported" in said
    assert "unsupported" in label(page, "queue")
    assert card(page, "queue").locator("p").first.get_attribute("data-was") == "accepted"
    page.locator("#moved button").click()
    assert page.locator("#moved").is_hidden()
    assert label(page, "queue").startswith('"● "')
    assert page.locator(".moved, .off").count() == 0


def test_the_thesis_falls_and_comes_back(tab: Open) -> None:
    statements = {name: Statement(name, f"{name} is so.") for name in ("t", "a", "b")}
    page = tab(
        ArgumentMap(
            "M", statements, {"x": Argument("x", "t", FOR, ("a",), id="x"), "y": Argument("y", "a", FOR, ("b",))}
        )
    )
    sign = page.locator("#a0 > b")
    assert sign.get_attribute("aria-checked") == "true"
    sign.click()
    assert moved(page).startswith(
        "Withdrawn: the argument from a. Thesis t: ● accepted → ◌ unsupported; changed labels: 1."
    )
    assert page.locator("#thesis").inner_text() == "◌ thesis unsupported"
    assert sign.get_attribute("aria-checked") == "false"
    assert page.locator("#a0").evaluate("e => getComputedStyle(e, '::before').content") == '"withdrawn"'
    sign.click()
    assert page.locator("#thesis").inner_text() == "● thesis accepted"


def test_an_authority_withdrawn_takes_what_rests_on_it_alone(tab: Open) -> None:
    statements = """
argmap: 1
title: M
thesis: t
authorities: {w: {title: Work}}
statements:
  t: {text: T., support: [a, b]}
  a: {text: A., cites: [w]}
  b: {text: B., cites: [w], assumed: true}
"""
    from argmap.loading import load

    page = tab(load(statements)[0])
    page.locator("#tabs a", has_text="Authorities").click()
    page.locator("#w-w [role=checkbox]").click()
    assert moved(page).startswith("Withdrawn: Work. The thesis stays as it is; changed labels: 1.")
    assert "a ● accepted → ◌ unsupported" in moved(page)


def test_focus_has_crumbs_an_address_and_back(tab: Open) -> None:
    page = tab()
    card(page, "queue").get_by_role("link", name="queue").click()
    assert page.url.endswith("#s-queue")
    assert card(page, "build").is_hidden()
    assert card(page, "shared").is_visible() or page.locator(".root .card").count() == 2
    assert page.locator("#crumbs").inner_text() == "all › build › queue"
    page.go_back()
    assert "#" not in page.url
    assert card(page, "build").is_visible()
    page.go_forward()
    assert card(page, "build").is_hidden()
    page.locator("#crumbs a", has_text="build").click()
    assert card(page, "otters").is_visible()
    page.locator("#crumbs a", has_text="all").click()
    card(page, "otters").click()
    page.get_by_role("link", name="↑ shared").first.click()
    assert at_hand(page) == "s-shared", "a short card leads to the full one"
    page.go_back()
    assert at_hand(page) == "s-otters"


def test_an_address_opens_at_its_card(tab: Open) -> None:
    page = tab(large(150), address="#s-s80")
    assert page.locator("#crumbs").inner_text().endswith("› s80")
    assert at_hand(page) == "s-s80"


def test_the_text_and_the_cards_light_each_other_up(tab: Open) -> None:
    page = tab(source=TEXT)
    assert page.locator("#text .sum b").inner_text() == "1 of 3 sentences mapped"
    page.locator("#text p a").click()
    assert page.locator(".card.lit").evaluate_all("all => all.map((e) => e.id)") == ["s-build"]
    card(page, "queue").click(position={"x": 3, "y": 3})
    assert page.locator("#text a.lit").count() == 0
    card(page, "build").click(position={"x": 3, "y": 3})
    assert page.locator("#text a.lit").count() == 1
    page.locator("#gap").click()
    assert page.evaluate("document.activeElement.textContent") == "Nobody asked the otters."
    page.keyboard.press("u")
    assert page.evaluate("document.activeElement.textContent") == "They lose their bank."
    page.locator("#text-button").click()
    assert page.locator("#text").is_hidden()


def test_without_scripts_there_is_everything_and_it_folds(tab: Open) -> None:
    page = tab(scripts=False, source=TEXT, address="#s-otters")
    assert page.locator(".js:visible, #moved:visible").count() == 0
    assert page.locator("#p-authorities").is_visible()
    assert page.locator("#side").bounding_box()["y"] >= sum(
        page.locator("main").bounding_box()[key] for key in ("y", "height")
    )
    assert card(page, "otters").is_visible()
    page.locator("#s-build + details > summary").click()
    assert card(page, "otters").is_hidden()
    page.locator("#text p a").click()
    assert page.url.endswith("#s-build")


def test_light_dark_and_on_paper(tab: Open) -> None:
    page = tab()
    for media, scheme, paper in (
        ("screen", "light", "rgb(255, 255, 255)"),
        ("print", "light", "rgb(255, 255, 255)"),
        ("screen", "dark", "rgb(34, 34, 34)"),
        ("print", "dark", "rgb(255, 255, 255)"),
    ):
        page.emulate_media(media=media, color_scheme=scheme)
        assert card(page, "queue").evaluate("e => getComputedStyle(e).backgroundColor") == paper, (media, scheme)
    assert page.locator("#p-authorities").is_visible()
    assert page.locator("#p-findings").is_hidden()


def test_on_paper_everything_is_unfolded_nothing_is_small_and_the_legend_comes_first(tab: Open) -> None:
    page = tab(large(60), size=(700, 900))
    page.emulate_media(media="print")
    assert page.locator("#bar, #text, #moved").locator("visible=true").count() == 0
    legend, first = page.locator("header > .legend").bounding_box(), card(page, "s0").bounding_box()
    assert legend["height"] > 0
    assert legend["y"] < first["y"]
    smallest = page.evaluate(
        """() => {
          const told = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          const all = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility() && told(e));
          return Math.min(...all.map((e) => parseFloat(getComputedStyle(e).fontSize))); }"""
    )
    assert smallest * 0.75 >= 8
    assert card(page, "s59").is_visible()
    page.evaluate("document.body.classList.add('folded')")
    assert card(page, "s59").is_hidden()


def test_one_main_argument_a_page(tab: Open) -> None:
    page = tab(large(13, width=3))
    page.locator(".menu summary").click()
    pages = [len(re.findall(rb"/Type /Page\b(?!s)", page.pdf()))]
    page.locator("#paged").check()
    pages.append(len(re.findall(rb"/Type /Page\b(?!s)", page.pdf())))
    assert pages == [1, 3]
    page.emulate_media(media="print")
    said = page.locator("#a1").evaluate("e => getComputedStyle(e, '::before').content + e.dataset.from")
    assert said == '"continued from: s0"s0'
    assert "continued from: " in said


def test_what_a_map_is_about_is_folded_on_a_phone(tab: Open) -> None:
    page = tab(size=(390, 800))
    assert page.get_by_text("What to build.").is_hidden()
    page.get_by_text("About").click()
    assert page.get_by_text("What to build.").is_visible()
