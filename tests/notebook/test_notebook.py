"""What a notebook is given to show."""

import sys
from pathlib import Path

import pytest

import argmap

MAP = Path(__file__).parents[2] / "arguments" / "bridge.yaml"


def test_a_picture_is_svg_markdown_and_text() -> None:
    pytest.importorskip("pygraphviz", reason="needs argmap[pictures]")
    bundle = argmap.picture(argmap.load(MAP), labels=True)._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/markdown", "image/svg+xml"}
    assert bundle["image/svg+xml"].lstrip().startswith("<?xml")
    assert "● accepted" in bundle["image/svg+xml"].replace("\xa0", " ")
    assert bundle["text/markdown"].startswith("# Should the town build the bridge?")


def test_without_graphviz_it_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    bundle = argmap.picture(argmap.load(MAP))._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/markdown"}
    assert "The town should build the bridge" in bundle["text/plain"]


def test_a_part_is_said_to_be_one_and_keeps_what_stands_in_the_whole() -> None:
    picture = argmap.picture(argmap.load(MAP), select="tunnel-cheaper", labels=True)
    assert set(picture.amap.statements) == {"tunnel-cheaper"}
    assert picture.look.part == "tunnel-cheaper"
    assert "○" in str(picture)


def test_a_query_that_means_nothing_is_told() -> None:
    with pytest.raises(argmap.ArgmapError):
        argmap.picture(argmap.load(MAP), select="no-such-statement")
