"""The page as a text: what is in it.  That it is safe is in test_safety.py, what it does in test_browser.py."""

import re
from pathlib import Path

import pytest
from page.pages import Page, bridge, sound

from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.page import assets, write
from argmap.page.signs import legend
from conftest import Script

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK

TEXT = """\
The town should build the bridge before the spring floods.

Nobody has asked the otters. They lose their bank.
"""


def test_everything_is_told() -> None:
    page = sound(write(bridge()))
    words = " ".join(" ".join(page.words).split())
    for said in ("Bridges & tunnels", "What to build.", "As he says.", "Weak.", "analogy", "conceded", "implicit"):
        assert said in words
    assert "queue · § Okafor 2024 , p. 9 (data) · #traffic" in words
    assert "Okafor, Ada. 2024. Traffic. https://doi.org/10.1000/xyz" in page.texts["w-survey"]
    assert "It is cheap." not in page.texts["w-survey"]
    assert {each["href"] for each in page.all("a") if "rel" in each} == {
        "https://example.org/bridge?a=1&b=2",
        "https://example.org/bridge?a=1&b=2#:~:text=The%20town%20should,spring%20floods",
        "https://doi.org/10.1000/xyz",
    }


def test_each_statement_is_told_once_in_full_and_then_by_a_card_that_leads_there() -> None:
    page = write(bridge())
    assert page.count("id=s-shared") == 1
    assert page.count("<p>It is said.</p>") == 3
    assert page.count("<a href=#s-shared>↑ shared</a>") == 2
    assert "bears on 3" in page
    assert "<h2>Apart from the thesis</h2>" in page


def test_what_does_not_stand_is_said_by_the_class_and_told_in_words() -> None:
    page = write(bridge())
    assert '<article class="card rejected" data-s=3 id=s-otters>' in page
    assert '<li class="a att blocked"' in page
    style = assets.style()
    for label in ("rejected", "undecided", "unsupported"):
        assert re.search(rf'\.{label}>p::before\{{content:"\S {label}: "', style)
    assert '.a.blocked::before{content:"does not hold"}' in style


def test_labels_of_a_larger_map_stand_and_nothing_can_be_withdrawn() -> None:
    page = write(bridge(), {"queue": "undecided", "nobody": "accepted", "cheap": "made up"}, part="+build")
    assert '<article class="card undecided" data-s=1 id=s-queue>' in page
    assert '<article class="card imp" data-s=2 id=s-cheap>' in page
    assert "Only the part that <code>+build</code> finds." in page
    assert "What stands is said for the whole map" in page
    assert '"fixed":{"labels":["' in page
    assert "Findings" not in page
    assert '"fixed":null' in write(bridge(), {"otters": "rejected"})


def test_findings_stand_in_a_list_and_lead_to_their_cards() -> None:
    page = write(bridge())
    assert re.search(r'<li id="f\d" class="warning"><b>warning</b> <code>alone</code> [^<]*<code>orphan</code>', page)
    assert re.search(r"id=s-alone><p>Nobody needs me.</p><div><a>alone</a> · <i>given</i> <a class=fl href=#f\d", page)


def test_objections_that_hold_against_the_thesis_are_listed() -> None:
    page = sound(write(bridge()))
    assert " ".join(page.texts["p-objections"].split()).startswith("Open objections 1")
    assert "(conceded), against a0" not in page.texts["p-objections"]
    assert "(conceded), against main" in page.texts["p-objections"]


def test_the_text_stands_beside_only_when_asked_for() -> None:
    assert "asked the otters" not in write(bridge())
    page = write(bridge(), source=TEXT)
    assert "<a href=#s-build>The town should build the bridge before the spring floods</a>" in page
    assert "<span class=gap>Nobody has asked the otters.</span>" in page
    assert "1 of 3 sentences mapped" in page
    assert "<q>" not in page, "passages are not quoted twice"
    sound(page)


def test_overlapping_passages_are_one_link_for_each_piece_the_narrowest_first() -> None:
    amap, _ = load(
        "argmap: 1\ntitle: T\nstatements:\n"
        '  a: {text: A., at: "The town … spring floods"}\n  b: {text: B., at: "build the bridge"}\n'
    )
    page = write(amap, source=TEXT)
    assert '<a href=#s-a>The town should </a><a href=#s-b data-of="s-b s-a">build the bridge</a>' in page


def test_a_map_of_many_theses_is_summed_up() -> None:
    statements = {f"s{n}": Statement(f"s{n}", f"S {n}.") for n in range(110)}
    arguments = {"a": Argument("a", "s0", AGAINST, ("s1",))}
    page = sound(write(ArgumentMap("Debate", statements, arguments, thesis=tuple(statements))))
    assert page.texts["thesis"] == "110 theses: ● 109 accepted, ○ 1 rejected"


def test_whose_statement_it_is_is_shown_and_such_ids_are_addresses() -> None:
    statements = {"op/coup": Statement("op/coup", "It is a proof."), "mine": Statement("mine", "It is none.")}
    page = write(ArgumentMap("Reply", statements, {"a": Argument("a", "op/coup", AGAINST, ("mine",))}))
    sound(page)
    assert "<a>op/coup</a> · <b class=of>of op</b>" in page
    assert 'href="#s-op/coup"' in page


def test_a_long_text_is_cut_short_on_the_screen() -> None:
    page = write(ArgumentMap("Posts", {"a": Statement("a", "Word. " * 2000), "b": Statement("b", "Short.")}))
    assert page.count(' long"') == 1


def test_equal_maps_give_equal_bytes() -> None:
    assert write(bridge()) == write(bridge())
    assert "\r" not in write(bridge())


def test_an_empty_map_has_a_page() -> None:
    assert "The map has no statements." in sound(write(ArgumentMap("", {}))).texts["map"]


def test_the_legend_is_there_for_paper() -> None:
    assert legend() in write(bridge())
    assert Page(legend()).odd == []


def _colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme by their names, which only the source has."""
    source = Path(assets.__file__).with_name("look.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--(\w+): light-dark\((#\w+), (#\w+)\)", source)
    return {name: dark if scheme == "dark" else light for name, light, dark in pairs}


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_keep_their_contrast(scheme: str) -> None:
    """WCAG 2.2: 4.5:1 for text, which relations are written in too; 3:1 for borders and signs."""
    colours = _colours(scheme)
    tints = ("rejected", "undecided", "unsupported", "card")
    grounds = dict[str, tuple[float, tuple[str, ...]]]()
    for key in ("for", "against", "under"):
        grounds[key] = (4.5, ("bg", "card"))
    grounds["dim"] = (4.5, (*tints, "bg"))
    grounds["go"] = (4.5, (*tints, "bg"))
    grounds["ink"] = (7, (*tints, "bg", "lit", "mark", "gap"))
    grounds["edge"] = (3, ("bg", "card"))
    for front, (least, backs) in grounds.items():
        for back in backs:
            light, dark = sorted((_luminance(colours[front]), _luminance(colours[back])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= least, (scheme, front, back)


def test_export_asks_before_it_puts_the_text_in(script: Script, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(
        "argmap: 1\ntitle: T\nsource: {title: S, text: s.txt}\nstatements:\n"
        "  a: {text: The town should., at: town should}\n",
        encoding="utf-8",
    )
    (tmp_path / "s.txt").write_text(TEXT, encoding="utf-8")
    silent = script("export", "m.yaml", "--format", "html").stdout
    assert "asked the otters" not in silent
    assert "asked the otters" in script("export", "m.yaml", "--format", "html", "--with", "source").stdout
    assert "asked the otters" in script("export", "m.yaml", "--format", "html", "--text", "s.txt").stdout
    assert (
        script("export", "m.yaml", "--with", "source").stderr
        == "argmap: error: --with source is for html, not for dot\n"
    )
    (tmp_path / "s.txt").unlink()
    done = script("export", "m.yaml", "--format", "html", "--with", "source")
    assert done.returncode == 2
    assert "s.txt, is not there; name the text with --text FILE" in done.stderr


@pytest.mark.parametrize(("said", "told"), [("de-CH", "de-CH"), ('"x onload=', "en"), ("", "en")])
def test_the_page_has_the_language_of_the_source(said: str, told: str) -> None:
    amap, _ = load(f"argmap: 1\ntitle: T\nsource: {{language: '{said}'}}\nstatements: {{a: A.}}\n")
    assert f'<html lang="{told}">' in write(amap)
