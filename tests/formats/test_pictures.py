"""Pictures: drawn, or one line that says why not."""

import os
import sys
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from any_map import maps
from hypothesis import given

from argmap.diagnostics import ArgmapError
from argmap.formats.pictures import graphviz as graphviz_process
from argmap.formats.pictures import write as pictures
from argmap.model import Argument, ArgumentMap, Authority, Citation, Relation, Statement
from conftest import examples

AMAP = ArgumentMap(
    'A "map" & more',
    {
        "build": Statement("build", "The town should build the bridge."),
        "cheap": Statement("cheap", "It is cheap \\N &lt; <i>.", cites=(Citation("w"),)),
    },
    {"a": Argument("a", "build", Relation.SUPPORT, ("cheap",))},
    {"w": Authority("w", {"title": "Work", "URL": "https://example.org/?a=1&copy;=2"})},
)


@pytest.fixture
def graphviz() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")


@pytest.mark.usefixtures("graphviz")
def test_svg_shows_the_texts_and_the_ids_on_hovering(capfd: pytest.CaptureFixture[str]) -> None:
    svg = ET.fromstring(pictures.svg(AMAP))
    texts = ["".join(element.itertext()).replace("\xa0", " ") for element in svg.findall(".//{*}text")]
    assert texts[0] == 'A "map" & more'
    assert "It is cheap \\N &lt; <i>." in " ".join(texts)
    link = "{http://www.w3.org/1999/xlink}"
    assert {"build", "cheap", "cheap supports build"} <= {e.get(f"{link}title") for e in svg.findall(".//{*}a")}
    assert {e.get(f"{link}href") for e in svg.findall(".//{*}a")} - {None} == {"https://example.org/?a=1&copy;=2"}
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize("text", ["", "\n", "\0\n\ufffe", " \n x", "\u200b"])
def test_texts_that_leave_nothing_to_show(text: str) -> None:
    """Graphviz 14 dies of a label with an empty first line, if another label stands before it."""
    statements = {"a": Statement("a", "A."), "b": Statement("b", text, cites=(Citation("w", text),))}
    arguments = {"x": Argument("x", "a", Relation.SUPPORT, ("b",), scheme=text)}
    amap = ArgumentMap(text, statements, arguments, {"w": Authority("w", {"title": text})})
    ET.fromstring(pictures.svg(amap, {"b": "accepted"}))


@pytest.mark.usefixtures("graphviz")
@given(maps(wild=True))
@examples(0.5)
def test_svg_of_any_map_is_well_formed(amap: ArgumentMap) -> None:
    ET.fromstring(pictures.svg(amap))


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize(("draw", "magic"), [(pictures.png, b"\x89PNG\r\n"), (pictures.pdf, b"%PDF-")])
def test_binary_pictures(draw: Callable[[ArgumentMap], bytes], magic: bytes) -> None:
    assert draw(AMAP).startswith(magic)
    assert draw(ArgumentMap("", {})).startswith(magic)


@pytest.mark.usefixtures("graphviz")
def test_a_png_of_too_many_pixels_is_refused() -> None:
    chain = {f"s{n}": Statement(f"s{n}", "S.") for n in range(800)}
    links = {f"a{n}": Argument(f"a{n}", f"s{n}", Relation.SUPPORT, (f"s{n + 1}",)) for n in range(799)}
    with pytest.raises(ArgmapError, match="too large for png: write svg or pdf"):
        pictures.png(ArgumentMap("Long", chain, links))


def test_without_pygraphviz_one_line_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[pictures\]'"):
        pictures.svg(AMAP)


@pytest.mark.usefixtures("graphviz")
@pytest.mark.parametrize(
    ("does", "reason"),
    [
        ("raise SystemExit('no memory\\nleft\\x1b[0m')", r"left.\[0m"),
        ("import os, sys; print('Warning', file=sys.stderr, flush=True); os._exit(9)", "it ended with status 9"),
        ("pass", "it ended with status 0"),
    ],
)
def test_a_graphviz_that_breaks_down_is_told_in_one_line(
    does: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graphviz_process, "_DRAW", does)
    with pytest.raises(ArgmapError, match=f"^Graphviz could not draw the map: {reason}$"):
        pictures.svg(AMAP)


@pytest.mark.usefixtures("graphviz")
def test_a_graphviz_that_ended_is_started_anew() -> None:
    drawn = pictures.svg(AMAP)
    graphviz_process._started(graphviz_process._DRAW, os.getpid())._process.kill()
    with pytest.raises(ArgmapError, match="could not draw the map: it ended with status"):
        pictures.svg(AMAP)
    assert pictures.svg(AMAP) == drawn
