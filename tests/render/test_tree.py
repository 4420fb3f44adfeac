"""The tree as styled lines: laws on random maps, hostile texts, depth.

What it looks like is in tests/render/trees/.
"""

from drawn import drawn, ids, mapped, printed
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.model import Argument, ArgumentMap, Relation, Statement
from argmap.relations.bearing import reaching
from argmap.render.lines.glyphs import ATTACKS, CONTRADICTS
from argmap.render.tree import DETAILS, Look
from argmap.text import one_line

SUPPORT, ATTACK = Relation.SUPPORT, Relation.ATTACK


NAMES = "abcdef"
TEXTS = st.text("ab é漢ー、\u0301\x1b[\n\u202e…", max_size=40)
HANDLES = ("r", "s", "t", "u", "v", "w")


@st.composite
def maps(draw: st.DrawFn, contradictions: bool = True) -> ArgumentMap:
    """Maps with every kind of tangle: circles, undercuts of undercuts, references to nothing."""
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    others = st.lists(st.sampled_from(names), max_size=2).map(tuple) if contradictions else st.just(())
    statements = [
        Statement(name, draw(TEXTS), contradicts=draw(others), implicit=draw(st.booleans())) for name in names
    ]
    arguments = []
    for number, handle in enumerate(HANDLES[: draw(st.integers(0, len(HANDLES)))]):
        target = draw(st.sampled_from([*names, *HANDLES[:number]]))
        premises = draw(st.lists(st.sampled_from([*names, "unknown"]), min_size=1, max_size=3))
        own = draw(st.sampled_from([handle, None]))
        relation = draw(st.sampled_from(Relation))
        arguments.append(
            Argument(handle, target, relation, tuple(premises), own, scheme=draw(st.sampled_from(["", "x"])))
        )
    return mapped(statements, arguments, draw(st.lists(st.sampled_from(names), max_size=2, unique=True)))


LOOKS = st.builds(
    Look,
    up=st.booleans(),
    depth=st.none() | st.integers(0, 3),
    only=st.none() | st.sampled_from(Relation),
    details=st.frozensets(st.sampled_from(DETAILS)),
    dedupe=st.booleans(),
    ascii=st.booleans(),
    width=st.none() | st.integers(20, 90),
)


@given(maps(), LOOKS, st.sampled_from(NAMES))
def test_every_map_has_a_tree_that_fits_and_is_safe_to_print(amap: ArgumentMap, look: Look, root: str) -> None:
    lines = printed(drawn(amap, root, look=look))
    assert lines
    for line in lines:
        assert not set("\x1b\n\u202e") & set(line)
        assert look.width is None or cell_len(line) <= look.width
    assert lines == printed(drawn(amap, root, look=look))


@given(maps())
def test_nothing_is_hidden_without_a_word(amap: ArgumentMap) -> None:
    lines = drawn(amap)
    left_out = [line for line in printed(lines)[-1:] if " no thesis: " in line or " in no tree: " in line]
    named = set(left_out[0].partition(": ")[2].split(", ")) if left_out else set()
    assert ids(lines) - {"unknown"} - set(HANDLES) == set(amap.statements) - named


@given(maps(), st.sampled_from(NAMES))
def test_a_tree_shows_all_that_bears_on_its_root(amap: ArgumentMap, root: str) -> None:
    if root in amap.statements:
        assert ids(drawn(amap, root)) & set(amap.statements) == reaching(amap, [root]) & set(amap.statements)


@given(maps(), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_up_is_down_turned_round(amap: ArgumentMap, one: str, other: str) -> None:
    if one in amap.statements and other in amap.statements:
        above = one in ids(drawn(amap, other))
        assert above == (other in ids(drawn(amap, one, look=Look(up=True))))


@given(maps(contradictions=False), st.integers(0, 3), st.sampled_from(NAMES))
def test_depth_shows_all_within_reach_and_nothing_else(amap: ArgumentMap, depth: int, root: str) -> None:
    near, ring = {root}, {root}
    for _ in range(depth):
        arguments = [argument for node in ring for argument in amap.on(node)]
        ring = {name for a in arguments for name in (a.handle, *a.premises)}
        near |= ring
    assert ids(drawn(amap, root, look=Look(depth=depth))) - set(HANDLES) == near - set(HANDLES)


@given(maps())
def test_only_support_shows_no_attack(amap: ArgumentMap) -> None:
    signs = {run.text for line in drawn(amap, look=Look(only=SUPPORT)) for run in line}
    assert not signs & {ATTACKS, CONTRADICTS}


@given(maps(contradictions=False), st.sampled_from(NAMES))
def test_only_attack_shows_every_attack_and_the_way_to_it(amap: ArgumentMap, root: str) -> None:
    attacks = [amap.arguments[key] for key in reaching(amap, [root]) if key in amap.arguments]
    shown = ids(drawn(amap, root, look=Look(only=ATTACK)))
    assert {p for attack in attacks if attack.relation is ATTACK for p in attack.premises} <= shown
    if not any(attack.relation is ATTACK for attack in attacks):
        assert shown == {root}


@given(st.text(max_size=60), st.integers(20, 30))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = printed(drawn(mapped([Statement("a", text)]), look=Look(width=width)))
    kept = "".join(line.removeprefix("    ") for line in lines).replace(" ", "")
    marks = "" if one_line(text) else "(notext)"
    assert kept == f"a{':' * bool(one_line(text))}{one_line(text)}{marks}".replace(" ", "")
