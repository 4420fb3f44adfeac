"""The page cannot be made to run, load or restyle anything by what a map says."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from any_map import LABELS, maps
from html_pages import Page, sound
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.html import write as html
from argmap.formats.pictures import write as pictures
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Relation, Source, Statement, Value
from argmap.text import printable

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


TOWN = ArgumentMap(
    "Town",
    {"build": Statement("build", "The town should build."), "full": Statement("full", "The bridge is full.")},
    {"a": Argument("a", "build", FOR, ("full",))},
)


@pytest.fixture(autouse=True)
def _graphviz() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")


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
    page = sound(html.write(hostile(text)))
    shown = " ".join(printable(text).split())
    assert " ".join(page.texts["s-a"].split()).startswith(shown)
    assert " ".join(page.texts["w-w"].split()).count(shown) >= 2
    assert {each["href"] for each in page.all("a") if not each["href"].startswith("#")} == set()


@given(maps(), st.dictionaries(st.sampled_from(["s0", "s1", "a0"]), LABELS | st.just('"><i>')))
@settings(max_examples=25, deadline=None)
def test_the_page_of_any_map_is_sound(amap: ArgumentMap, labels: dict[str, str]) -> None:
    page = sound(html.write(amap, labels))
    for statement in amap.statements.values():
        assert f"s-{statement.id}" in page.texts
    assert [a.handle for a in amap.arguments.values() if f"a-{a.handle}" not in page.texts] == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "//x.org", "http://a b", "x"]
)
def test_an_address_that_is_no_web_page_is_no_link(url: str) -> None:
    item = {"title": "T", "URL": url}
    amap = ArgumentMap(
        "M", {"a": Statement("a", "A.", (Anchor("some words"),))}, authorities={"w": Authority("w", item)}
    )
    page = sound(html.write(ArgumentMap("M", amap.statements, authorities=amap.authorities, source=Source(item))))
    assert [each for each in page.all("a") if "rel" in each] == []


def test_the_policy_names_what_may_run_and_nothing_else() -> None:
    page = html.write(TOWN)
    (policy,) = (m["content"] for m in Page(page).all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    hashes = []
    for tag in ("style", "script"):
        content = page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        hashes.append(f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'")
    assert policy.split("; ") == ["default-src 'none'", *hashes, "base-uri 'none'", "form-action 'none'"]
    assert not re.search(r"(?:https?:)?//[a-z]|@import|url\(", page[page.index("<style>") : page.index("</style>")])


def test_of_the_picture_only_what_is_known_gets_through(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = pictures.svg(TOWN)
    evil = (
        '<g class="node"><title>n1</title><script>x</script><image href="http://x.org/"/>'
        '<path d="M0&quot;x" onclick="x" style="x"/><text x="0" y="0">&lt;b&gt;</text></g></g></svg>'
    )
    monkeypatch.setattr(pictures, "svg", lambda *_: drawn.replace("</g>\n</svg>", evil))
    page = html.write(TOWN)
    sound(page)
    assert "<path/>" in page
    assert '<text x="0" y="0">&lt;b&gt;</text>' in page
    assert "x.org" not in page
