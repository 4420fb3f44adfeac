"""Maps that refer to maps that refer to maps: circles, two names for one, how many and how deep."""

from collections.abc import Callable
from pathlib import Path

import pytest
from growth import MOST as GROWTH
from growth import ratio
from guest_maps import OP, REPLY, naming, opened, rooted

from argmap.library.guests import DEEPEST, MOST


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return rooted(tmp_path, monkeypatch)


def test_maps_in_a_circle_are_opened_once_and_what_they_call_the_first_is_the_first(folder: Path) -> None:
    Path("op.yaml").write_text(
        OP.replace("thesis: build", "thesis: build\nmaps: {reply: reply.yaml, third: third.yaml}").replace(
            "- cheap", "- [cheap, reply/few-cars, third/ends]"
        )
    )
    Path("third.yaml").write_text(
        "argmap: 1\ntitle: Third\nmaps: {one: op.yaml, two: reply.yaml}\nstatements:\n"
        "  ends: {text: All ends., support: [one/cheap, two/wait]}\n"
    )
    found = opened(REPLY)
    assert not found.findings
    assert list(found.guests) == ["op", "op/third"]
    assert found.guests["op/third"].names == {"one": "op", "two": ""}
    joined = found.joined
    assert joined.arguments["op/build.support.2"].premises == ("op/cheap", "few-cars", "op/third/ends")
    assert [each.premises for each in joined.on("op/third/ends")] == [("op/cheap",), ("wait",)]


def test_a_map_of_two_names_is_one_guest(folder: Path) -> None:
    found = opened(
        REPLY.replace("{op: op.yaml}", "{op: op.yaml, also: ../maps/op.yaml}").replace("op/cheap", "also/cheap")
    )
    assert not found.findings
    assert list(found.guests) == ["op"]
    assert found.joined.arguments["wait.support.1"].premises == ("few-cars", "op/cheap")


def named(number: int) -> str:
    names = "".join(f"  m{each}: m{each}.yaml\n" for each in range(number))
    return f"argmap: 1\ntitle: Many\nmaps:\n{names}statements: {{a: All of it.}}\n"


@pytest.mark.parametrize("more", [0, 1, 7])
def test_at_most_fifty_guests(folder: Path, more: int) -> None:
    for number in range(MOST + more):
        Path(f"m{number}.yaml").write_text("{argmap: 1, title: T, statements: {a: This.}}")
    found = opened(named(MOST + more))
    assert len(found.guests) == MOST
    assert [(each.span.line, each.message) for each in found.findings] == [
        (3 + MOST + 1, "more than 50 maps would be opened with this one; `m50` is the first that is not")
    ][: min(more, 1)]


@pytest.mark.parametrize("more", [0, 1, 3])
def test_at_most_five_removes(folder: Path, more: int) -> None:
    for number in range(DEEPEST + more):
        last = number == DEEPEST + more - 1
        Path(f"m{number}.yaml").write_text(
            "{argmap: 1, title: T, maps: {}, statements: {a: This.}}"
            if last
            else f"{{argmap: 1, title: T, maps: {{n: m{number + 1}.yaml}}, statements: {{a: This.}}}}"
        )
    found = opened(naming("m0.yaml"))
    assert len(found.guests) == DEEPEST
    assert [(each.span.line, each.message) for each in found.findings] == [
        (3, "`op/n/n/n/n/n` would be a map at 6 removes, and 5 are the most")
    ][: min(more, 1)]


def test_four_times_the_ids_of_another_map_take_four_times_the_steps(folder: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        ids = [f"  op/{each}{n}: {{attack: [t]}}\n" for n in range(size) for each in ("build", "wait", "none")]
        text = f"argmap: 1\ntitle: T\nmaps: {{op: op.yaml}}\ntargets:\n{''.join(ids)}statements: {{t: T is so.}}\n"
        Path("op.yaml").write_text(OP + "".join(f"  build{n}: It is {n}.\n" for n in range(size)))
        return lambda: opened(text)

    assert ratio(work, 20) <= GROWTH
