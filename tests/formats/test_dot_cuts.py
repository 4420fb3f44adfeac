"""DOT: a statement stands in full once, and what is cut off is told where it was."""

from collections import Counter
from dataclasses import replace

from argmap.formats.dot import write as dot
from argmap.formats.dot.look import Look
from argmap.formats.dot.sheets import Drawn, Kind, draw, whole
from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations.plan import plan

FOR, AGAINST = Relation.SUPPORT, Relation.ATTACK


def shown(amap: ArgumentMap) -> Drawn:
    places = plan(amap)
    return draw(amap, places, whole(places))


def shared() -> ArgumentMap:
    """`x` bears on the thesis, and far below on something else."""
    names = ("thesis", "x", "b", "c", "d")
    links = [("thesis", "x"), ("thesis", "b"), ("b", "c"), ("c", "d"), ("d", "x")]
    arguments = {f"a{n}": Argument(f"a{n}", on, FOR, (by,)) for n, (on, by) in enumerate(links)}
    return ArgumentMap("Shared", {name: Statement(name, f"{name}.") for name in names}, arguments, thesis=("thesis",))


def test_a_statement_that_is_shared_stands_in_full_once_with_its_id_and_has_stubs() -> None:
    drawn = shown(shared())
    assert [node.name for node in drawn.nodes if node.kind is Kind.STUB] == ["x"]
    source = dot.write(shared())
    assert "↑ x" in source
    assert "in full elsewhere" in source
    assert source.count(">x<br") == 1  # its id, over its text
    assert ">b<br" not in source
    tails = Counter(link.tail for link in drawn.links)
    assert max(tails.values()) == 1  # a forest


def test_a_premise_of_two_arguments_on_one_claim_has_two_short_lines() -> None:
    amap = ArgumentMap(
        "",
        {name: Statement(name, name) for name in "abc"},
        {"one": Argument("one", "a", FOR, ("b",)), "two": Argument("two", "a", FOR, ("b", "c"))},
    )
    assert all(node.kind is not Kind.STUB for node in shown(amap).nodes)


def test_what_is_cut_off_is_told_where_it_was() -> None:
    source = dot.write(shared(), None, Look(depth=2))
    assert source.count("more below") == 1
    assert "… 1 more below" in source
    chosen = replace(shared(), arguments={"a0": shared().arguments["a0"]}, thesis=("thesis",))
    told = dot.write(chosen, None, Look(part="x", whole=shared()))
    assert "part of the map: x" in told
    assert "… 3 more below" in told


def test_every_statement_shows_its_id_on_request() -> None:
    source = dot.write(shared(), None, Look(ids=True))
    assert all(f">{name}<br" in source for name in shared().statements)


def test_reasons_can_stand_below() -> None:
    assert "rankdir=RL" in dot.write(shared())
    assert "rankdir=BT" in dot.write(shared(), None, Look(up=True))


def test_only_a_large_picture_is_laid_out_in_a_hurry_and_then_with_straight_lines() -> None:
    boxes = {f"s{n}": Statement(f"s{n}", "S.") for n in range(60)}
    lines = {f"a{n}": Argument(f"a{n}", "s0", Relation.SUPPORT, (f"s{1 + n % 59}",)) for n in range(dot.LARGE)}
    large = ArgumentMap("", boxes, lines)
    assert "nslimit" not in dot.write(shared())
    assert "splines=line; nslimit" in dot.write(large)


def test_a_long_chain_of_undercuts_is_no_problem() -> None:
    arguments = {"a0": Argument("a0", "s", FOR, ("s",))}
    arguments |= {f"a{n}": Argument(f"a{n}", f"a{n - 1}", AGAINST, ("s",)) for n in range(1, 2_500)}
    assert dot.write(ArgumentMap("Deep", {"s": Statement("s", "S.")}, arguments)).count("->") > 2_500
