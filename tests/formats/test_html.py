"""The page as a text: what is in it.  That it is safe is in test_html_safety.py, what it does in test_page.py."""

import re
import sys

import pytest
from html_pages import Page, bridge, sound

from argmap.diagnostics import ArgmapError
from argmap.formats.html import write as html
from argmap.formats.html.context import Context
from argmap.formats.html.reading import DEEPEST, Reading
from argmap.model import Argument, ArgumentMap, Relation, Statement

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK


@pytest.fixture(autouse=True)
def _graphviz() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")


def test_everything_is_told() -> None:
    page = sound(html.write(bridge()))
    words = " ".join(" ".join(page.words).split())
    for said in (
        "Bridges & tunnels",
        "What to build.",
        "As he says.",
        "Weak.",
        "analogy",
        "conceded",
        "implicit",
        "#traffic",
    ):
        assert said in words
    assert ", p. 9 (data)" in page.texts["s-queue"]
    assert "Okafor, Ada. 2024. Traffic. https://doi.org/10.1000/xyz" in page.texts["w-survey"]
    assert {each["href"] for each in page.all("a") if "rel" in each} == {
        "https://example.org/bridge?a=1&b=2",
        "https://example.org/bridge?a=1&b=2#:~:text=The%20town%20should,spring%20floods",
        "https://doi.org/10.1000/xyz",
    }


def test_each_statement_is_told_once_and_then_linked() -> None:
    page = html.write(bridge())
    words = page[page.index('<section id="reading"') :]
    assert words.count('id="s-shared"') == words.count('<p class="text" dir="auto">It is said.</p>') == 1
    assert words.count('<p class="mention"><a href="#s-shared"><bdi>It is said.</bdi></a></p>') == 2
    assert re.search(r'<section><h3>Apart from the thesis</h3>\s*<ul><li><div class="statement" id="s-alone">', words)


def test_what_stands_is_told_and_drawn_only_when_given() -> None:
    amap = bridge()
    page = html.write(amap)
    assert '<span class="label rejected">○ rejected</span>' in page[page.index('id="s-otters"') :]
    assert 'class="node statement rejected"' not in page
    given = html.write(amap, {"otters": "undecided"})
    assert "◐ undecided" in given[given.index('id="s-otters"') :]
    assert 'class="node statement undecided"' in given


def test_nodes_are_links_in_the_order_of_the_words() -> None:
    page = Page(html.write(bridge()))
    nodes = [each for each in page.all("a") if each.get("class", "").startswith("node")]
    drawn = [each["href"][1:] for each in nodes if not each["href"].startswith("#w-")]
    told = [each["id"] for _, each in page.elements if each.get("id", "")[:2] in ("s-", "a-")]
    assert drawn == [name for name in told if name in drawn]
    assert nodes[0]["aria-label"] == "The town should build the bridge."
    assert {"s-build", "a-main", "s-alone"} <= set(drawn)


def test_deep_and_circular_maps_are_told_without_nesting_deep() -> None:
    count = 5000
    statements = {f"s{n}": Statement(f"s{n}", f"S {n}.") for n in range(count)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", FOR, (f"s{(n + 1) % count}",)) for n in range(count)}
    arguments |= {f"b{n}": Argument(f"b{n}", f"b{n - 1}" if n else "s0", AGAINST, ("s1",)) for n in range(count)}
    context = Context.of(ArgumentMap("Deep", statements, arguments), {})
    words = "".join(Reading(context).pieces())
    assert [
        n for n in range(0, count, 97) if words.count(f'id="s-s{n}"') != 1 or words.count(f'id="a-b{n}"') != 1
    ] == []
    depths, depth = [0], 0
    for tag in re.findall(r"</?ul", words):
        depth += 1 if tag == "<ul" else -1
        depths.append(depth)
    assert depth == 0
    assert max(depths) <= DEEPEST + 2


def test_equal_maps_give_equal_bytes() -> None:
    assert html.write(bridge()) == html.write(bridge())
    assert "\r" not in html.write(bridge())


def test_an_empty_map_has_a_page() -> None:
    page = sound(html.write(ArgumentMap("", {})))
    assert "The map has no statements." in page.texts["reading"]


def test_without_pygraphviz_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pictures\]'"):
        html.write(bridge())


def _colours(scheme: str) -> dict[str, str]:
    style = html.write(ArgumentMap("", {}))
    found = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[scheme == "dark"]
    return dict(re.findall(r"--(\w+): (#\w+)", found))


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_keep_their_contrast(scheme: str) -> None:
    """WCAG 2.2: 4.5:1 for text, which relations are written in too."""
    colours = _colours(scheme)
    grounds = dict[str, tuple[str, ...]]()
    for key in ("soft", "link", "support", "attack", "undercut", "citation", "focus"):
        grounds[key] = ("paper", "box")
    grounds["ink"] = ("paper", "box", "found", "chosen", "shade", "accepted", "rejected", "undecided", "unsupported")
    for front, backs in grounds.items():
        for back in backs:
            light, dark = sorted((_luminance(colours[front]), _luminance(colours[back])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (scheme, front, back)
