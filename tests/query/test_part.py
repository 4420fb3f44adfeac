"""A selection as a map of its own, and what stands on top in it."""

from pathlib import Path

import pytest
from any_map import maps
from hypothesis import given

from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.query import parse, part, selection, tops

FERRY, _ = load((Path(__file__).parent / "ferry.yaml").read_text(encoding="utf-8"))


def cut(amap: ArgumentMap, expression: str) -> tuple[ArgumentMap, tuple[str, ...]]:
    selected = selection(amap, parse(expression))
    found = part(amap, selected)
    return found, tops(found, selected.nodes)


UNDERCUTS = "experts experts.attack.1 experts.attack.1.attack.1"
CIRCLE = "cheap.support.1 fares.support.1 passengers.support.1"


@pytest.mark.parametrize(
    ("expression", "statements", "arguments", "roots"),
    [
        ("need", "need", "", "need"),
        ("+need", "need winter", "need.support.1", "need"),
        ("lighthouse or +need", "need winter lighthouse", "need.support.1", "need lighthouse"),
        # linked premises come along, with nothing below them
        ("cheap or run", "run cheap quiet", "run.support.2", "run"),
        # what an undercut is on comes along, up to a selected statement
        ("engineers-paid+", "run engineers-agree engineers-paid", "experts experts.attack.1", "run"),
        ("engineers-paid or engineers-agree", "engineers-agree engineers-paid", "", "engineers-agree engineers-paid"),
        # an argument that was asked for comes with what it is on, but stands on top
        ("experts", "run engineers-agree", "experts", "experts"),
        ("kind:undercut", "run engineers-agree engineers-paid paid-openly", UNDERCUTS, "experts.attack.1"),
        # of a circle, the first
        ("is:circular", "cheap fares passengers", CIRCLE, "cheap"),
        ('is:circular or "and" or 2', "cheap fares passengers and 2", f"{CIRCLE} and.support.1", "cheap and"),
        ("unread", "", "", ""),
    ],
)
def test_parts(expression: str, statements: str, arguments: str, roots: str) -> None:
    found, top = cut(FERRY, expression)
    assert " ".join(found.statements) == statements
    assert " ".join(found.arguments) == arguments
    assert " ".join(top) == roots


def test_authorities_contradictions_and_theses_without_the_rest() -> None:
    found, _ = cut(FERRY, "+fares or noise or unread")
    assert list(found.authorities) == ["fares-2004", "plato", "unread"]
    assert found.statements["noise"].contradicts == ()
    assert cut(FERRY, "quiet or noise")[0].statements["quiet"].contradicts == ("noise",)
    assert found.thesis == ()
    assert cut(FERRY, "+run")[0].thesis == ("run",)
    assert found.title == FERRY.title


@given(maps(wild=True))
def test_the_whole_is_a_part(amap: ArgumentMap) -> None:
    found, _ = cut(amap, "kind:*")
    assert list(found.statements) == list(amap.statements)
    assert found.arguments == amap.arguments


@given(maps(wild=True))
def test_everything_selected_is_under_what_is_on_top(amap: ArgumentMap) -> None:
    for expression in ("is:leaf or is:root", "kind:argument", "+s*", "kind:*"):
        found, top = cut(amap, expression)
        selected = selection(amap, parse(expression)).nodes
        assert selected <= {*found.statements, *found.arguments}
        under = set(top)
        while (
            below := {
                node
                for each in under
                for argument in (*found.on(each), *([found.arguments[each]] if each in found.arguments else []))
                for node in ((argument.handle, *argument.premises) if argument.target == each else argument.premises)
            }
            - under
        ):
            under |= below
        assert selected <= under
