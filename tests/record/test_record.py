"""Nothing that a command says changes unseen: a change is recorded anew, and read in the difference."""

from collections.abc import Iterator
from functools import cache

import pytest

import argmap.library.guests
from argmap.library.files import Read
from argmap.library.opened import Opened, opened_alone
from record import recorder

MAPS = dict(recorder.maps())


def kept(name: str) -> str:
    return recorder.KEPT.joinpath(f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(autouse=True, scope="module")
def opened_once() -> Iterator[None]:
    """A map is read once for all commands, none of which may then change what the others see."""
    kept = cache(opened_alone)

    def opened(path: str, read: Read) -> Opened:
        return opened_alone(path, read) if path == "-" else kept(path, read)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argmap.library, "opened_alone", opened)
        patch.setattr(argmap.library.guests, "opened_alone", opened)
        yield


@pytest.mark.parametrize("name", MAPS)
def test_commands_say_what_is_recorded(name: str) -> None:
    assert recorder.said_of(MAPS[name]) == kept(name), "see tests/record/recorder.py"


@pytest.mark.parametrize("name", recorder.OTHERS)
def test_the_rest_is_said_as_recorded(name: str) -> None:
    assert recorder.OTHERS[name]() == kept(name)


def test_the_record_holds_nothing_else() -> None:
    assert {path.stem for path in recorder.KEPT.glob("*.txt")} == {*MAPS, *recorder.OTHERS}
