"""What a room keeps while its file changes, breaks and goes."""

import os
from pathlib import Path

import pytest

from argmap.cli.serve import _room
from argmap.library import Found
from argmap.serve import Room

MAP = """\
argmap: 1
title: T
source: {title: S, text: s.txt}
statements:
  a: {text: The town should build., support: [b]}
  b: {text: The bridge is old., at: bridge is old}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "m.yaml"
    file.write_text(MAP, encoding="utf-8")
    return file


def save(file: Path, text: str) -> None:
    """Write, and make sure that the time of the file differs."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


def pieces(room: Room) -> dict[str, str]:
    while room.look():
        pass
    state = room.after(-1, 0)
    assert state
    return dict(state.pieces)


def test_the_page_follows_the_file(file: Path) -> None:
    room = _room(Found(str(file)), None)
    assert "The bridge is old." in room.page()
    assert "data-version=1" in room.page()
    while room.look():
        pass
    assert room.after(1, 0) is None
    save(file, MAP.replace("old.,", "very old.,"))
    assert room.look()
    assert not room.look()
    state = room.after(1, 0)
    assert state
    assert state.version == 2
    assert "The bridge is very old." in state.pieces["map"]


def test_a_save_that_changes_nothing_shown_sends_nothing(file: Path) -> None:
    room = _room(Found(str(file)), None)
    before = pieces(room)
    save(file, MAP + "# a comment\n")
    assert pieces(room) == before
    assert room.after(1, 0) is None


def test_while_the_map_cannot_be_read_the_last_page_stays_with_the_findings(file: Path) -> None:
    room = _room(Found(str(file)), None)
    good = pieces(room)
    save(file, MAP + "  c: [\n")
    broken = pieces(room)
    assert broken["map"] == good["map"]
    assert "cannot be read in full" in broken["head"]
    assert "yaml-syntax" in broken["side"]
    save(file, MAP)
    assert pieces(room) == good


def test_a_mistake_in_the_argument_is_shown_as_it_is(file: Path) -> None:
    room = _room(Found(str(file)), None)
    save(file, MAP.replace("at: bridge is old", "support: [a]"))
    shown = pieces(room)
    assert "↑ a" in shown["map"]
    assert "circular-support" in shown["side"]
    assert "cannot be read" not in shown["head"]


def test_a_file_that_goes_and_comes_back(file: Path) -> None:
    room = _room(Found(str(file)), None)
    good = pieces(room)
    file.unlink()
    gone = pieces(room)
    assert gone["map"].count("<article") == good["map"].count("<article")
    assert "no such file" in gone["head"]
    save(file, MAP)
    assert pieces(room) == good


def test_a_map_that_is_broken_from_the_start(file: Path) -> None:
    save(file, "argmap: 1\ntitle: T\nstatements:\n  a: {text: A.\n")
    room = _room(Found(str(file)), None)
    assert "yaml-syntax" in pieces(room)["side"]


def test_the_copy_of_the_source_is_followed_too(file: Path) -> None:
    room = _room(Found(str(file)), None)
    assert pieces(room)["text"] == ""
    copy = file.with_name("s.txt")
    save(copy, "Everybody says so. The bridge is old.\n")
    assert "Everybody says so." in pieces(room)["text"]
    save(copy, "Nobody says so. The bridge is old.\n")
    assert "Nobody says so." in pieces(room)["text"]


def test_a_text_named_on_the_command_line(file: Path, tmp_path: Path) -> None:
    text = tmp_path / "other.txt"
    text.write_text("The bridge is old, they say.\n", encoding="utf-8")
    assert "they say" in pieces(_room(Found(str(file)), str(text)))["text"]


@pytest.mark.parametrize("error", [MemoryError, RecursionError, ValueError])
def test_what_is_too_much_for_the_process_is_said_and_the_room_goes_on(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fails(*_: object, **__: object) -> dict[str, str]:
        raise error

    room = _room(Found(str(file)), None)
    pieces(room)
    with monkeypatch.context() as patch:
        patch.setattr("argmap.serve.room.parts", fails)
        save(file, MAP.replace("old.,", "very old.,"))
        found = pieces(room)
    assert f"cannot be shown ({error.__name__})" in found["head"]
    assert "The bridge is old." in found["map"]
    save(file, MAP.replace("old.,", "new.,"))
    assert "cannot be shown" not in pieces(room)["head"]
    assert "The bridge is new." in pieces(room)["map"]
