"""The index: what is found in it is what is found in the files."""

import shutil
from pathlib import Path

import pytest
from any_map import maps
from hypothesis import given
from hypothesis import strategies as st
from indexed import in_files, in_index, made

from argmap.index import search
from argmap.index.store import existing
from argmap.model import ArgumentMap
from argmap.query import parse
from argmap.writing import write
from conftest import ROOT

QUERY = ROOT / "tests" / "query"
TABLE = [
    line.partition("=>")[0].strip()
    for line in (QUERY / "found.txt").read_text(encoding="utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]
MORE = [
    "*",
    "not *",
    "not run",
    "not xyz*",
    "build or need",
    "need and not build",
    "cites:census-1998 or cites:survey-2024",
    "not cites:plato and kind:authority",
    "text:ca",
    "text:*",
    'text:"100 % [sic]"',
    "text:[sic]",
    'text:"what?"',
    "text:what?",
    'text:"*"',
    "text:ß",
    "author:*a*",
    'author:"engineering office"',
    "tag:STRASSE",
    "scheme:analogy or scheme:sign",
    "kind:argument and not scheme:*",
    "kind:statement or kind:authority",
    "year:>3000",
    "e* and not kind:authority",
    "fares or pl*",
    "+build and text:bridge",
    "text:bridge and is:leaf",
    "pro*(build) or cites:plato",
    "not (not (text:night and not is:leaf))",
    " or ".join(["need"] * 300),
]
ODD = """\
argmap: 1
title: Odd
thesis: α
statements:
  α: {text: "100 % [sic] of * what? \\0 stays.", tags: [Straße, "[sic]"], support: [plato]}
  plato: {text: Weiß man’s?, cites: [x]}
authorities:
  x: {author: [{literal: "A*B [C]"}, {family: d'Été, given: Zoë}], title: "", issued: 2010-05}
  fares: {title: Fares}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("maps")
    shutil.copy(QUERY / "ferry.yaml", folder)
    shutil.copytree(ROOT / "arguments", folder / "arguments")
    (folder / "odd.yaml").write_text(ODD, encoding="utf-8")
    (folder / "bad.yaml").write_text("argmap: 1\ntitle: [\n", encoding="utf-8")
    assert made(folder).unread.keys() == {(folder / "bad.yaml").as_posix()}
    return folder


def test_the_index_finds_what_the_files_hold(folder: Path) -> None:
    found = {expression: in_index(folder, expression) for expression in (*TABLE, *MORE)}
    assert found == {expression: in_files(folder, expression) for expression in found}
    assert sum(bool(found[expression]) for expression in TABLE) > 100
    assert {Path(path).stem for path in found["build or need"]} == {"bridge", "ferry"}


LEAVES = ["s*", "s0", "a*", "w*", "s1*", "text:a", "text:the", "tag:*", "kind:claim", "kind:attack", "kind:authority"]
LEAVES += ["cites:*", "author:*", "year:..", "scheme:*", "is:leaf", "not w0*", "kind:argument"]
FORMS = ["not ({0})", "({0}) and ({1})", "({0}) or ({1})", "+({0})", "pro({0})", "({0})..({1})"]
EXPRESSIONS = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.tuples(st.sampled_from(FORMS), inner, inner).map(lambda each: each[0].format(*each[1:])),
    max_leaves=5,
)


@given(
    some=st.lists(maps(wild=True), min_size=1, max_size=3), expressions=st.lists(EXPRESSIONS, min_size=5, max_size=10)
)
def test_any_map_and_any_expression(
    some: list[ArgumentMap], expressions: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for number, amap in enumerate(some):
        (folder / f"m{number}.yaml").write_text(write(amap), encoding="utf-8")
    made(folder)
    for expression in expressions:
        assert in_index(folder, expression) == in_files(folder, expression), expression


def test_fields_need_no_files(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    made(copy)
    before = in_index(copy, "text:bridge and not cites:* or author:plato")
    shutil.rmtree(copy / "arguments")
    (copy / "ferry.yaml").unlink()
    assert in_index(copy, "text:bridge and not cites:* or author:plato") == before
    assert len(before) == 2


def test_only_maps_that_may_have_an_answer_are_read(folder: Path) -> None:
    def candidates(expression: str) -> list[str]:
        with existing(str(folder / "i.sqlite")) as index:
            return [Path(found.path).stem for found in search.candidates(index, parse(expression))]

    assert candidates("+build") == ["bridge"]
    assert candidates("is:leaf and text:ferry") == ["ferry"]
    assert candidates("pro(build) or con(need)") == ["bridge", "ferry"]
    assert candidates("cites:plato..build") == []
    assert candidates("is:leaf") == candidates("not is:leaf") == ["bridge", "mali-reply", "mali", "ferry", "odd"]
