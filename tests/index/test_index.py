"""The index: what is found in it is what is found in the files; what is read again; which files are none."""

import os
import shutil
import sqlite3
from functools import cache
from pathlib import Path

import pytest
from any_map import maps
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError
from argmap.formats.yaml.write import write
from argmap.index import search
from argmap.index.refresh import Refreshed, refresh
from argmap.index.store import create, existing
from argmap.library import Found, Opened, open_anyway
from argmap.library.finding import find_maps
from argmap.model import ArgumentMap
from argmap.query import Match, matches, parse, select_anywhere
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
    " or ".join(["need"] * 3000),
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


def made(folder: Path) -> Refreshed:
    with create(str(folder / "i.sqlite")) as index:
        return refresh(index, [folder.as_posix()], find_maps([str(folder)]), map)


@cache
def _read(found: Found, _changed: int) -> Opened:
    return open_anyway(found)


def read(found: Found) -> Opened:
    """A file read, once for as long as it does not change: some hundred queries are asked of the same."""
    return _read(found, Path(found.path).stat().st_mtime_ns)


def in_files(folder: Path, expression: str) -> dict[str, list[Match]]:
    """What the same query finds in the files."""
    query, found = parse(expression), {}
    for each in find_maps([str(folder)]):
        opened = read(each)
        rows = [] if opened.errors else matches(opened.map, select_anywhere(opened.map, query)[0])
        if rows:
            found[each.path] = rows
    return found


def in_index(folder: Path, expression: str) -> dict[str, list[Match]]:
    query = parse(expression)
    with existing(str(folder / "i.sqlite")) as index:
        answers = search.answers(index, query)
        if answers is not None:
            return answers
        opened = [read(each).map for each in search.candidates(index, query)]
    return {amap.path: rows for amap in opened if (rows := matches(amap, select_anywhere(amap, query)[0]))}


@pytest.mark.parametrize("expression", [*TABLE, *MORE], ids=lambda expression: expression[:60])
def test_the_index_finds_what_the_files_hold(expression: str, folder: Path) -> None:
    assert in_index(folder, expression) == in_files(folder, expression)


def test_the_table_finds_something(folder: Path) -> None:
    assert sum(bool(in_index(folder, expression)) for expression in TABLE) > 100
    assert {Path(path).stem for path in in_index(folder, "build or need")} == {"bridge", "ferry"}


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


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    text = (
        "argmap: 1\ntitle: T\nstatements: {a: {text: Old words., tags: [x], cites: [w]}}\n"
        "authorities: {w: {author: [{family: Ann}], title: A}}\n"
    )
    one.write_text(text)
    two.write_text(text)
    assert made(tmp_path) == Refreshed(2, 2, 2, 0, {})
    assert made(tmp_path) == Refreshed(2, 2, 0, 0, {})
    os.utime(one, ns=(1, 1))  # another time, the same content
    assert made(tmp_path) == Refreshed(2, 2, 0, 0, {})
    one.write_text(text.replace("Old", "New"))
    assert made(tmp_path) == Refreshed(2, 2, 1, 0, {})
    assert {Path(path).stem for path in in_index(tmp_path, "text:new")} == {"one"}
    assert {Path(path).stem for path in in_index(tmp_path, "text:old and tag:x and author:ann")} == {"two"}
    two.unlink()
    (tmp_path / "three.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: {text: A., support: [nobody]}}\n")
    assert made(tmp_path) == Refreshed(1, 1, 1, 1, {(tmp_path / "three.yaml").as_posix(): REASON})
    assert made(tmp_path).read == 0
    assert made(tmp_path).unread == {(tmp_path / "three.yaml").as_posix(): REASON}
    (tmp_path / "three.yaml").write_text(text)
    assert made(tmp_path) == Refreshed(2, 2, 1, 0, {})
    assert in_index(tmp_path, "text:old or author:ann") == in_files(tmp_path, "text:old or author:ann")
    with sqlite3.connect(tmp_path / "i.sqlite") as connection:
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        for table, count in (("tag", 2), ("cite", 2), ("author", 4), ("item", 4)):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
    connection.close()


REASON = "cannot be read in full: 1 error; `argmap check` says which"


def test_an_index_of_another_version_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: A.}\n")
    made(tmp_path)
    with sqlite3.connect(tmp_path / "i.sqlite") as connection:
        connection.execute("PRAGMA user_version = 77")
        connection.execute("DROP TABLE cite")
    connection.close()
    with pytest.raises(ArgmapError, match="another version of argmap; `argmap index` writes it anew"):
        in_index(tmp_path, "a")
    assert made(tmp_path).read == 1
    assert list(in_index(tmp_path, "a")) == [(tmp_path / "a.yaml").as_posix()]


def _text(file: Path) -> None:
    file.write_text("argmap: 1\n")


def _database(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()


def _damaged(file: Path) -> None:
    with create(str(file)):
        pass
    data = bytearray(file.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    file.write_bytes(data)


def _cut(file: Path) -> None:
    with create(str(file)):
        pass
    file.write_bytes(file.read_bytes()[:3000])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_text, "is no index of argmap; name another file"),
        (_database, "is a database, but no index of argmap; name another file"),
        (_damaged, "is broken"),
        (_cut, "is broken"),
    ],
)
def test_a_file_that_is_no_index_is_left_as_it_is(make: object, said: str, tmp_path: Path) -> None:
    assert callable(make)
    make(tmp_path / "i.sqlite")
    before = (tmp_path / "i.sqlite").read_bytes()
    (tmp_path / "a.yaml").write_text("argmap: 1\ntitle: T\nstatements: {a: A.}\n")
    with pytest.raises(ArgmapError, match=said):
        in_index(tmp_path, "a")
    with pytest.raises(ArgmapError, match=said):
        made(tmp_path)
    assert (tmp_path / "i.sqlite").read_bytes() == before


def test_no_index(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match=r"there is no index .*i\.sqlite; `argmap index -o .*` writes one"):
        in_index(tmp_path, "a")
    with pytest.raises(ArgmapError, match="there is no folder"), create(str(tmp_path / "no" / "i.sqlite")):
        pass


def test_a_link_out_of_the_folder_is_not_indexed(tmp_path: Path) -> None:
    (tmp_path / "out.yaml").write_text("argmap: 1\ntitle: T\nstatements: {secret: A.}\n")
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.yaml").symlink_to(tmp_path / "out.yaml")
    assert "link out of" in made(inside).unread[(inside / "link.yaml").as_posix()]
    assert in_index(inside, "secret") == {}
