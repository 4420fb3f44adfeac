"""Who bears on whom, and on which side."""

import pytest

from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations import bearing

PRO, CON = Relation.SUPPORT, Relation.ATTACK


def made(*arguments: tuple[str, str, Relation, str], contradicts: str = "") -> ArgumentMap:
    """A map of arguments (handle, premises, relation, target) whose statements are single letters."""
    parts = [Argument(handle, target, relation, tuple(premises)) for handle, premises, relation, target in arguments]
    letters = sorted({p for part in parts for p in (*part.premises, part.target) if len(p) == 1} | set(contradicts))
    rivals = dict(zip(contradicts[::2], contradicts[1::2], strict=True))
    statements = {s: Statement(s, s, contradicts=(rivals[s],) if s in rivals else ()) for s in letters}
    return ArgumentMap("T", statements, {part.handle: part for part in parts})


def sides(found: bearing.Bearing) -> tuple[str, str]:
    return " ".join(sorted(found.pro)), " ".join(sorted(found.con))


@pytest.mark.parametrize(
    ("amap", "pro", "con"),
    [
        (made(("a1", "b", PRO, "a")), "a a1 b", ""),
        (made(("a1", "b", CON, "a"), ("b1", "c", CON, "b")), "a b1 c", "a1 b"),
        (made(("a1", "b", PRO, "a"), ("u1", "c", CON, "a1"), ("u2", "d", CON, "u1")), "a a1 b d u2", "c u1"),
        (made(("a1", "b", CON, "a"), ("u1", "c", PRO, "a1")), "a", "a1 b c u1"),
        (made(("a1", "bc", PRO, "a"), ("b1", "d", PRO, "b"), ("c1", "d", CON, "c")), "a a1 b b1 c d", "c1 d"),
        (made(("a1", "b", PRO, "a"), contradicts="bc"), "a a1 b", "c"),
        (made(("b1", "d", PRO, "b"), contradicts="abbccd"), "a c", "b b1 d"),
        (made(("a1", "b", PRO, "a"), ("b1", "a", CON, "b")), "a a1 b", "b1"),
    ],
)
def test_what_bears_on_a(amap: ArgumentMap, pro: str, con: str) -> None:
    assert sides(bearing.on(amap, ["a"])) == (pro, con)


def test_what_b_bears_on() -> None:
    amap = made(("a1", "b", CON, "a"), ("c1", "a", CON, "c"), ("u1", "b", PRO, "c1"), contradicts="cd")
    assert sides(bearing.of(amap, ["b"])) == ("a1 b c c1 d u1", "a c c1 d")


def test_on_and_of_agree() -> None:
    amap = made(
        ("a1", "bc", PRO, "a"), ("a2", "d", CON, "a"), ("u1", "e", CON, "a2"), ("b1", "e", PRO, "b"), contradicts="cf"
    )
    for low in (*amap.statements, *amap.arguments):
        for high in (*amap.statements, *amap.arguments):
            assert (low in bearing.on(amap, [high]).pro) == (high in bearing.of(amap, [low]).pro)
            assert (low in bearing.on(amap, [high]).con) == (high in bearing.of(amap, [low]).con)


def test_reaching_follows_every_contradiction() -> None:
    amap = made(("a1", "b", PRO, "a"), ("x1", "a", PRO, "x"), contradicts="bccd")
    assert bearing.reaching(amap, ["a"]) == {"a", "a1", "b", "c", "d"}


def test_ends_follow_backing_and_undercuts() -> None:
    amap = made(("a1", "b", PRO, "a"), ("k1", "c", PRO, "a1"), ("u1", "d", CON, "a1"), ("v1", "e", PRO, "u1"))
    assert bearing.ends(amap) == {"a1": "a", "k1": "a", "u1": "a", "v1": "a"}
    assert bearing.ends(amap, support=True) == {"a1": "a", "k1": "a"}
    assert bearing.support_links(amap, bearing.ends(amap, support=True)) == {"a": ["b", "c"]}


@pytest.mark.parametrize(
    ("links", "left"),
    [
        ({"a": ["b"], "b": ["c"]}, {}),
        ({"a": ["b"], "b": ["a"]}, {"a": ["b"], "b": ["a"]}),
        ({"t": ["a"], "a": ["b", "x"], "b": ["a"], "x": ["y"]}, {"t": ["a"], "a": ["b"], "b": ["a"]}),
        ({"a": ["b", "b"], "b": ["c", "d"]}, {}),
    ],
)
def test_tangled_leaves_only_what_rests_on_circles(links: dict[str, list[str]], left: dict[str, list[str]]) -> None:
    assert bearing.tangled(links) == left


def test_unknown_nodes_bear_on_nothing() -> None:
    assert sides(bearing.on(made(("a1", "b", PRO, "a")), ["nobody"])) == ("nobody", "")
