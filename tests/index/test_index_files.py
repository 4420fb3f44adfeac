"""The file of an index: what is read again for it, and which files are none."""

import os
import sqlite3
from pathlib import Path

import pytest
from indexed import in_files, in_index, made

from argmap.diagnostics import ArgmapError
from argmap.index.refresh import Refreshed
from argmap.index.store import create


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


def test_a_file_that_cannot_be_made_is_told_in_words_of_files(tmp_path: Path) -> None:
    circle, long = tmp_path / "circle", tmp_path / ("x" * 255)  # which leaves SQLite no name for the file beside it
    circle.symlink_to("circle")
    with pytest.raises(ArgmapError, match="circle: is a link that leads back to itself"), create(str(circle)):
        pass
    with pytest.raises(ArgmapError, match="cannot write files beside it"), create(str(long)):
        pass
    assert not long.exists()


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


@pytest.mark.skipif(os.name == "nt", reason="names there are text")
def test_a_name_that_is_not_utf_8_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"a\xff.yaml")
    file.write_text("argmap: 1\ntitle: T\nstatements: {one: A.}\n")
    assert made(tmp_path) == Refreshed(1, 1, 1, 0, {})
    assert made(tmp_path) == Refreshed(1, 1, 0, 0, {})
    assert [*in_index(tmp_path, "one")] == [file.as_posix()]
    assert in_index(tmp_path, "text:a") == in_files(tmp_path, "text:a")
