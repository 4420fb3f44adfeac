"""Where the cards stand: every statement once in full, at its shallowest place; nothing nests without end."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest
from any_map import maps
from hypothesis import given

from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.page.context import Context
from argmap.page.tree import DEEPEST, tree
from argmap.relations.plan import EVERYTHING, SHOWN, plan

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK


def map_of(arguments: Mapping[str, tuple[str, ...]], *more: str, thesis: tuple[str, ...] = ()) -> ArgumentMap:
    """A map of supports, written as target and premises; every name in it is a statement."""
    names = dict.fromkeys([*arguments, *(p for premises in arguments.values() for p in premises), *more])
    written = {f"a{n}": Argument(f"a{n}", t, FOR, p) for n, (t, p) in enumerate(arguments.items())}
    return ArgumentMap("M", {name: Statement(name, f"{name}.") for name in names}, written, thesis=thesis)


def test_a_shared_statement_stands_where_it_is_nearest_to_the_thesis() -> None:
    amap = map_of({"t": ("a", "b"), "a": ("deep",), "deep": ("shared",), "b": ("shared",)})
    found = plan(amap)
    assert found.roots == ("t",)
    assert found.homes["shared"] == amap.on("b")[0].handle
    assert found.levels["shared"] == 2
    assert found.below == {"t": 4, "a": 1, "b": 1, "deep": 0, "shared": 0}


def test_theses_come_first_then_what_bears_on_nothing_then_circles() -> None:
    amap = map_of({"other": ("x",), "one": ("two",), "two": ("one",), "t": ("y",)}, thesis=("t",))
    assert plan(amap).roots == ("t", "other", "one")


def test_a_thesis_under_another_is_a_root_all_the_same() -> None:
    assert plan(map_of({"t": ("u",), "u": ("x",)}, thesis=("t", "u"))).roots == ("t", "u")


@pytest.mark.parametrize(("width", "levels", "unfolded"), [(3, 3, EVERYTHING), (40, 2, 1), (60, 1, 0), (2, 6, 4)])
def test_as_many_levels_are_open_as_show_fifty_cards(width: int, levels: int, unfolded: int) -> None:
    arguments: dict[str, tuple[str, ...]] = {}
    row, number = ["t"], 0
    for _ in range(levels):
        below = [f"s{number + n}" for n in range(len(row) * width)]
        number += len(below)
        arguments |= {name: tuple(below[n * width : (n + 1) * width]) for n, name in enumerate(row)}
        row = below
    found = plan(map_of(arguments))
    assert found.unfolded == unfolded
    open_cards = sum(1 for level in found.levels.values() if level <= unfolded)
    assert open_cards <= max(SHOWN, 1)


@given(maps(wild=True))
def test_every_statement_has_one_full_card_and_every_argument_one_place(amap: ArgumentMap) -> None:
    context = Context.of(amap)
    written = tree(context)
    full = Counter(re.findall(r' id="?(s-?[^">]*)"?', written))
    assert full == Counter(context.elements[name] for name in amap.statements)
    assert sorted(map(int, re.findall(r'<li class="a [^>]* id=a(\d+)\b', written))) == [*range(len(amap.arguments))]


def test_however_deep_or_circular_a_map_is_its_page_nests_little() -> None:
    count = 2000
    statements = {f"s{n}": Statement(f"s{n}", f"S {n}.") for n in range(count)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", FOR, (f"s{(n + 1) % count}",)) for n in range(count)}
    arguments |= {f"b{n}": Argument(f"b{n}", f"b{n - 1}" if n else "s0", AGAINST, ("s1",)) for n in range(count)}
    written = tree(Context.of(ArgumentMap("Deep", statements, arguments)))
    assert [n for n in range(0, count, 97) if written.count(f"id=s-s{n}>") != 1] == []
    depth = deepest = 0
    for tag in re.findall(r"<(/?)(?:ul|li|details|article|div)[ >]", written):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert depth == 0
    assert deepest < 6 * (DEEPEST + 3), "parsers flatten what is nested 512 deep"
    ids = set(re.findall(r'id="?([^">]+)"?>', written))
    assert set(re.findall(r'href="?#(c[^">]+)', written)) <= ids


def test_what_breaks_off_goes_on() -> None:
    chain = {f"s{n}": (f"s{n + 1}",) for n in range(30)}
    written = tree(Context.of(map_of(chain)))
    assert written.count("goes on below") == written.count('class="n go-on"') == 2
