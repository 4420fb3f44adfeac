"""Four times the map takes about four times the steps, whatever it is full of."""

from collections.abc import Callable

import pytest
from growth import MOST, ratio, steps

from argmap.loading import load
from argmap.query import parse, select
from argmap.rules import check
from argmap.text import Near

HEAD = "argmap: 1\ntitle: T\n"


def checked(text: str) -> Callable[[], object]:
    def work() -> object:
        amap, unread = load(text)
        return check(amap, unread=unread)

    return work


def unsupported_theses(size: int) -> str:
    entries = (
        f"  t{n}: {{text: It is {n}., assumed: false, attack: [{{premises: o, conceded: true}}]}}" for n in range(size)
    )
    return HEAD + "statements:\n  o: {text: No., assumed: false}\n" + "\n".join(entries) + "\n"


def undecided_theses(size: int) -> str:
    entries = (f"  t{n}: {{text: It is {n}., support: [a]}}" for n in range(size))
    return HEAD + "statements:\n  a: {text: A., contradicts: b}\n  b: B.\n" + "\n".join(entries) + "\n"


def unknown_ids(size: int) -> str:
    return (
        HEAD
        + "statements:\n"
        + "".join(f"  good-{n}-good: {{text: So {n}., support: [bad-{n}-bad]}}\n" for n in range(size))
    )


def near_ids(size: int) -> str:
    return (
        HEAD
        + "statements:\n"
        + "".join(f"  name-{n}-x: {{text: So {n}., support: [nam-{n}-x]}}\n" for n in range(size))
    )


def unknown_keys(size: int) -> str:
    return HEAD + "statements:\n  a:\n    text: A.\n" + "".join(f"    key{n}: 1\n" for n in range(size))


def ignores_used(size: int) -> str:
    entries = (f"  a{n}: Is it {n}?  # argmap: ignore[question, orphan] asked" for n in range(size))
    return HEAD + "statements:\n" + "\n".join(entries) + "\n"


def ignores_above(size: int) -> str:
    entries = (f"  # argmap: ignore[no-such-rule-{n}] why\n  a{n}: It is {n}." for n in range(size))
    return HEAD + "statements:\n" + "\n".join(entries) + "\n"


def circles(size: int) -> str:
    entries = (
        f"  a{n}: {{text: It is {n}., support: [b{n}]}}\n  b{n}: {{text: So {n}., support: [a{n}]}}"
        for n in range(size)
    )
    return HEAD + "statements:\n" + "\n".join(entries) + "\n"


def backings(size: int) -> str:
    entries = (f"  a{n}: {{text: It is {n}., support: [{{premises: p, support: [q]}}, q]}}" for n in range(size))
    return HEAD + "statements:\n  p: P.\n  q: {text: Q., support: [p]}\n" + "\n".join(entries) + "\n"


def alike_beginnings(size: int) -> str:
    entries = (f"  a{n}: The town council will build house number {n} by the river." for n in range(size))
    return HEAD + "statements:\n" + "\n".join(entries) + "\n"


def outweighed(size: int) -> str:
    """Every objection to the thesis is outweighed by any one of its supports."""
    supports = ", ".join(f"s{n}" for n in range(size))
    against = "".join(f"      - {{premises: o{n}, outweighed: true}}\n" for n in range(size))
    others = "".join(f"  s{n}: Support {n} is so.\n  o{n}: Objection {n} is so.\n" for n in range(size))
    thesis = f"  t:\n    text: T is so.\n    support: [{supports}]\n    attack:\n{against}"
    return f"{HEAD}thesis: t\nstatements:\n{thesis}{others}"


FAMILIES = (
    alike_beginnings,
    unsupported_theses,
    undecided_theses,
    unknown_ids,
    near_ids,
    unknown_keys,
    ignores_used,
    ignores_above,
    circles,
    backings,
    outweighed,
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_check_grows_with_the_map(family: Callable[[int], str]) -> None:
    assert ratio(lambda size: checked(family(size)), 60) <= MOST


@pytest.mark.parametrize(
    "expression", ["is:leaf+", "not (+t0 or is:root)", "t0..t*", "con*(t*)", "tag:x or text:it and t*"]
)
def test_queries_grow_with_the_map(expression: str) -> None:
    def work(size: int) -> Callable[[], object]:
        amap, _ = load(unsupported_theses(size))
        return lambda: select(amap, parse(expression))

    assert ratio(work, 60) <= MOST


def test_what_was_meant_is_found_among_any_number() -> None:
    names = [f"{kind}-{number}" for kind in ("claim", "reason", "doubt") for number in range(2000)]
    near = Near(names)
    for asked, meant in {
        "claim-1999": "claim-1999",
        "Reason_77": "reason-77",
        "resaon-77": "reason-77",
        "dubt-1500": "doubt-1500",
        "doubbt-1500": "doubt-1500",
        "reason_1999z": "reason-1999",
        "entirely-else": None,
    }.items():
        assert near.to(asked) == meant, asked


def test_what_was_meant_costs_about_the_same_among_any_number() -> None:
    def work(size: int) -> Callable[[], object]:
        near = Near(f"name-{number:06}" for number in range(size))
        near.to("something-else")
        return lambda: [near.to(f"nome-{number:06}x") for number in range(50)]

    assert ratio(work, 300) <= 1.5


def test_of_prose_each_line_takes_few_steps() -> None:
    text = "tram stop\n" * 500 + "so it is: The tram stops.\nno longer:\nthe end\n"
    load(text)
    assert steps(lambda: load(text)) < 1000 * 500
