"""What `import argmap` offers."""

import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from conftest import ROOT

MALI = ROOT / "arguments" / "mali.yaml"


def test_loading_checking_writing() -> None:
    amap = argmap.load(MALI)
    assert amap.theses == ("do-not-mix",)
    assert {found.rule for found in argmap.check(amap)} == {"unnamed-authority"}
    assert str(argmap.write(amap, "dot")).startswith("digraph")
    graph = argmap.to_networkx(amap)
    assert {"do-not-mix", "prolonging", "authority:fortna"} <= set(graph)


def test_a_map_with_errors_is_refused_with_all_that_was_found(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("argmap: 1\ntitel: T\nstatements:\n  a: A.\n")
    with pytest.raises(argmap.MapError, match=r"m\.yaml:2:1: a map has no key `titel` \(1 error in all\)") as caught:
        argmap.load(tmp_path / "m.yaml")
    assert caught.value.amap.title == "T"
    assert [found.rule for found in caught.value.diagnostics] == ["unknown-key"]


def test_reading_text_never_raises() -> None:
    amap, found = argmap.read("argmap: 1\ntitle: T\nstatements: [")
    assert amap.title == "T"
    assert found


@pytest.mark.parametrize("name", ["pgn", "yml"])
def test_unknown_formats_are_named(name: str) -> None:
    with pytest.raises(argmap.ArgmapError, match=f"there is no format {name}"):
        argmap.write(argmap.load(MALI), name)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="argmap has no nothing"):
        getattr(argmap, "nothing")  # noqa: B009


def test_importing_argmap_imports_nothing_else() -> None:
    code = (
        "import argmap, sys; print([m for m in sys.modules if m.startswith(('argmap.', 'yaml', 'networkx', 'typer'))])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_public_name_is_there() -> None:
    assert all(getattr(argmap, name) for name in argmap.__all__)
