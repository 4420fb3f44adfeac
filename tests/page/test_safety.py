"""The page cannot be made to run, load or restyle anything by what a map says."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from any_map import LABELS, maps
from hypothesis import given
from hypothesis import strategies as st
from page.pages import Open, Page, at_hand, card, sound

from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Relation, Source, Statement, Value
from argmap.page import write
from argmap.text import printable

pytest_plugins = ("page.browsing",)

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></title></script><img src=x onerror=alert(1)>",
    "]]><!-- --> <![CDATA[ &lt; &#60; &copy;",
    '" onfocus="alert(1)" \' autofocus x=\'',
    "javascript:alert(1)",
    "$title ${script} $$ {0} %s",
    "a\u2028b\u2029c\x85d\ufeff\ufffe\uffff",
    "\u202egnp.exe\u2066x\u2069",
    "\0\x01\x1b[31m\x7f\x9f\ud800",
    "`\\N\\l\\G\\",
]


def hostile(text: str) -> ArgumentMap:
    """`text` wherever a map holds text, as ids too, which only maps made by programs can have."""
    statements = {
        "a": Statement("a", text, (Anchor(text),), (Citation("w", text, note=text),), tags=(text,), note=text),
        text: Statement(text, "Odd.", cites=(Citation(text), Citation("nobody" + text)), contradicts=("a", text)),
    }
    arguments = {
        text + "x": Argument(text + "x", "a", FOR, (text, "lost" + text), text, text, tags=(text,), note=text),
        "y": Argument("y", text + "x", AGAINST, ("a",)),
        "z": Argument("z", "nowhere" + text, AGAINST, ("a",), scheme=text),
    }
    item: dict[str, Value] = dict.fromkeys(("title", "author", "URL", "DOI", "publisher", "issued"), text)
    authorities = {"w": Authority("w", {**item}, note=text), text: Authority(text, {"URL": text}, unnamed=True)}
    return ArgumentMap(text, statements, arguments, authorities, source=Source({**item}), about=text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_a_map_says_it_says_as_text(text: str) -> None:
    page = sound(write(hostile(text), source=f"{text} {text} end.\n\n{text}", part=text))
    shown = " ".join(printable(text).split())
    assert " ".join(page.texts["s-a"].split()).startswith(shown)
    assert " ".join(page.texts["w-w"].split()).count(shown) >= 2
    assert {each["href"] for each in page.all("a") if not each.get("href", "#").startswith("#")} == set()


@given(maps(wild=True), st.dictionaries(st.sampled_from(["s0", "s1", "a0"]), LABELS | st.just('"><i>')))
def test_the_page_of_any_map_is_sound(amap: ArgumentMap, labels: dict[str, str]) -> None:
    page = sound(write(amap, labels))
    assert [each for each in amap.statements if f"s-{each}" not in page.texts] == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "//x.org", "http://a b", "x"]
)
def test_an_address_that_is_no_web_page_is_no_link(url: str) -> None:
    item = {"title": "T", "URL": url}
    statements = {"a": Statement("a", "A.", (Anchor("some words"),))}
    page = sound(write(ArgumentMap("M", statements, authorities={"w": Authority("w", item)}, source=Source(item))))
    assert [each for each in page.all("a") if "rel" in each] == []


def test_the_policy_names_what_may_run_and_nothing_else() -> None:
    page = write(hostile("x"))
    (policy,) = (m["content"] for m in Page(page).all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    hashes = []
    for tag in ("style", "script"):
        content = page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        hashes.append(f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'")
    assert policy.split("; ") == ["default-src 'none'", *hashes, "base-uri 'none'", "form-action 'none'"]
    assert not re.search(r"(?:https?:)?//[a-z]|@import|url\(", page[page.index("<style>") : page.index("</style>")])
    assert ' style="' not in page


def test_the_browser_agrees_with_the_policy_and_keeps_from_the_network(tab: Open, complaints: list[str]) -> None:
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


@pytest.mark.parametrize("number", [0, 1, 3, 7])
def test_hostile_text_stays_text_in_a_browser(tab: Open, number: int) -> None:
    """Without the policy, and also where the script writes: lists, crumbs, what is withdrawn, what is found."""
    text = HOSTILE[number]
    page = tab(hostile(text), policy=False, source=f"{text}\n\n{text}")
    shown = " ".join(printable(text).split())
    assert " ".join(card(page, "a").locator("p").first.text_content().split()) == shown
    page.fill("#q", shown[:3])
    page.fill("#q", f"tag:{shown}")
    page.locator("#s2").click(position={"x": 3, "y": 3})
    page.keyboard.press("x")
    page.keyboard.press("a")
    assert shown in " ".join(page.locator("#moved").text_content().split())
    page.keyboard.press("Enter")
    assert shown in " ".join(page.locator("#crumbs").text_content().split())
    assert at_hand(page) == "s2"
    assert page.locator("main img, #moved img, #text img, header img, #side img").count() == 0
    assert page.locator("script").count() == 2
