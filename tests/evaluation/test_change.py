"""What-ifs: what each way to change a map does, and how changes are asked for."""

from dataclasses import replace

import pytest

from argmap.diagnostics import ArgmapError
from argmap.evaluation import Change, evaluate
from argmap.model import ArgumentMap, Citation, Role, Statement
from evaluation.handmade import handmade

MAP = handmade(
    """
    i: poll -> popular
    popular -> wins
    x: scandal -x popular
    scandal = false
    poll @ bureau
    fair @ bureau gazette
    """
)


@pytest.mark.parametrize(
    ("change", "labels"),
    [
        (Change(), "poll+ popular+ wins+ scandal- fair+"),
        (Change(withdrawn=frozenset({"poll"})), "poll- popular- wins- scandal- fair+"),
        (Change(withdrawn=frozenset({"i"})), "poll+ popular- wins- scandal- fair+"),
        (Change(withdrawn=frozenset({"popular"})), "poll+ popular- wins- scandal- fair+"),
        (Change(denied=frozenset({"popular"})), "poll+ popular! wins- scandal- fair+"),
        (Change(denied=frozenset({"i"})), "poll+ popular- wins- scandal- fair+"),
        (Change(denied=frozenset({"scandal"})), "poll+ popular+ wins+ scandal! fair+"),
        (Change(asserted=frozenset({"scandal"})), "poll+ popular! wins- scandal+ fair+"),
        (Change(asserted=frozenset({"popular"}), withdrawn=frozenset({"i"})), "poll+ popular+ wins+ scandal- fair+"),
        (Change(authorities=frozenset({"bureau"})), "poll- popular- wins- scandal- fair+"),
        (Change(authorities=frozenset({"bureau", "gazette"})), "poll- popular- wins- scandal- fair-"),
        (
            Change(withdrawn=frozenset({"popular"}), asserted=frozenset({"popular"})),
            "poll+ popular- wins- scandal- fair+",
        ),
        (
            Change(authorities=frozenset({"bureau"}), asserted=frozenset({"poll"})),
            "poll+ popular+ wins+ scandal- fair+",
        ),
        (Change(withdrawn=frozenset({"nobody"})), "poll+ popular+ wins+ scandal- fair+"),
    ],
)
def test_what_a_change_does(change: Change, labels: str) -> None:
    """`+` accepted, `-` unsupported, `!` rejected."""
    signs = {"accepted": "+", "unsupported": "-", "rejected": "!"}
    assert " ".join(f"{name}{signs[label]}" for name, label in evaluate(MAP, change).labels.items()) == labels


@pytest.mark.parametrize(
    ("statement", "falls"),
    [
        (Statement("s", "", cites=(Citation("w"),)), True),
        (Statement("s", "", cites=(Citation("w"), Citation("w", "p. 9"))), True),
        (Statement("s", "", cites=(Citation("w"), Citation("v"))), False),
        (Statement("s", "", cites=(Citation("w"), Citation("v", role=Role.DISPUTES))), True),
        (Statement("s", "", cites=(Citation("w", role=Role.DISPUTES),)), False),
        (Statement("s", "", cites=(Citation("w"),), assumed=True), False),
        (Statement("s", ""), False),
    ],
)
def test_what_falls_with_an_authority(statement: Statement, falls: bool) -> None:
    amap = replace(handmade("t @ w v"), statements={"s": statement})
    assert (evaluate(amap, Change(authorities=frozenset("w"))).labels["s"] == "unsupported") is falls


def test_what_is_supported_does_not_fall_with_what_it_cites() -> None:
    assert evaluate(handmade("a -> s\ns @ w"), Change(authorities=frozenset("w"))).labels["s"] == "accepted"


def test_asked_for_by_name() -> None:
    change = Change.of(MAP, withdraw=["poll", "bureau"], deny=["x"], affirm=["wins"])
    assert change == Change(frozenset({"poll"}), frozenset({"bureau"}), frozenset({"x"}), frozenset({"wins"}))


def test_a_name_of_both_kinds_is_the_statement_unless_marked() -> None:
    amap = ArgumentMap("t", {"w": Statement("w", "")}, authorities=handmade("s @ w").authorities)
    assert Change.of(amap, withdraw=["w"]) == Change(withdrawn=frozenset("w"))
    assert Change.of(amap, withdraw=["§w"]) == Change(authorities=frozenset("w"))


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"withdraw": ["pol"]}, "`pol` is no statement, argument or authority of this map; did you mean `poll`?"),
        ({"deny": ["bureau"]}, "`bureau` is an authority: it can be withdrawn, but not denied"),
        ({"withdraw": ["poll"], "affirm": ["poll"]}, "`poll` cannot be both withdrawn and asserted"),
    ],
)
def test_asked_for_in_vain(asked: dict[str, list[str]], message: str) -> None:
    with pytest.raises(ArgmapError) as error:
        Change.of(MAP, **asked)
    assert str(error.value) == message
