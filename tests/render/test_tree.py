"""The tree as styled lines: laws on random maps, hostile texts, depth.

What it looks like is in tests/render/trees/.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import argmap.render.tree
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Relation, Statement
from argmap.relations.bearing import reaching
from argmap.render.lines.glyphs import ATTACKS, CONTRADICTS, SEEN, Line, Tone
from argmap.render.tree import DETAILS, Look, tree
from argmap.text import one_line

SUPPORT, ATTACK = Relation.SUPPORT, Relation.ATTACK


def drawn(
    amap: ArgumentMap, *roots: str, labels: Mapping[str, str] | None = None, look: Look | None = None
) -> list[Line]:
    return list(tree(amap, roots, look or Look(), name=lambda authority: authority.id, labels=labels))


def printed(lines: Iterable[Line]) -> list[str]:
    return ["".join(run.text for run in line) for line in lines]


def ids(lines: Iterable[Line]) -> set[str]:
    return {run.text for line in lines for run in line if run.tone is Tone.ID}


def mapped(
    statements: Iterable[Statement], arguments: Iterable[Argument] = (), thesis: Sequence[str] = ()
) -> ArgumentMap:
    return ArgumentMap("T", {s.id: s for s in statements}, {a.handle: a for a in arguments}, thesis=tuple(thesis))


def supported(pairs: Iterable[tuple[str, str]], text: str = "One sentence.") -> ArgumentMap:
    """A map of `(premise, claim)` pairs, each a supporting argument of its own."""
    pairs = list(pairs)
    names = dict.fromkeys(name for premise, claim in pairs for name in (claim, premise))
    arguments = (Argument(f"{c}.support.{n}", c, SUPPORT, (p,)) for n, (p, c) in enumerate(pairs, 1))
    return mapped((Statement(name, text) for name in names), arguments)


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


@pytest.mark.parametrize(
    ("look", "depth"),
    [(Look(), 2_000), (Look(width=80), 10_000), (Look(width=20), 2_000), (Look(dedupe=False, width=80), 2_000)],
    ids=str,
)
def test_depth_is_no_limit_and_costs_its_length(look: Look, depth: int) -> None:
    def characters(steps: int) -> int:
        lines = printed(drawn(supported((f"s{n + 1:05}", f"s{n:05}") for n in range(steps)), look=look))
        assert f"s{steps:05}:" in "".join(lines[-3:])
        return sum(map(len, lines))

    assert characters(depth) < 2.1 * characters(depth // 2)


def test_undercuts_of_undercuts_go_on_for_ever() -> None:
    targets = ["s", *(f"u{n}" for n in range(3000))]
    arguments = [Argument(h, t, ATTACK, (f"p-{h}",), h) for t, h in pairwise(targets)]
    amap = mapped([Statement("s", "S."), *(Statement(f"p-{h}", "P.") for h in targets[1:])], arguments)
    assert set(amap.statements) <= ids(drawn(amap, look=Look(width=60)))


def test_a_long_circle_is_named_by_its_ends() -> None:
    amap = supported((f"s{(n + 1) % 5000}", f"s{n}") for n in range(5000))
    *_, last = printed(drawn(amap))
    assert last.endswith("└─ + s0 ↻ circular: s0 → s4999 → s4998 → s4997 → … → s2 → s1 → s0")


def test_many_circles_are_quick() -> None:
    back = [pair for n in range(1, 5000) for pair in ((f"s{n}", f"s{n - 1}"), ("s0", f"s{n}"))]
    assert sum("circular" in line for line in printed(drawn(supported(back)))) == 4999


def test_repeating_stops_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(argmap.render.tree, "MOST", 50)
    amap = supported((f"s{n + 1}", f"s{n}") for n in range(40) for _ in range(2))
    lines = printed(drawn(amap, look=Look(dedupe=False)))
    assert len(lines) == 51
    assert lines[-1] == "stopped after 50 lines: too much is shared to repeat it all"


def test_a_long_leaf_is_not_repeated() -> None:
    amap = supported([("b", "a"), ("c", "a"), ("d", "b"), ("d", "c")], text="word " * 60)
    assert sum(line.endswith(SEEN) for line in printed(drawn(amap))) == 1


def test_text_of_a_map_is_text() -> None:
    amap = mapped([Statement("a", "[red]No[/] \x1b[31mcolour\u202e\r\n\tat all \ud800.")])
    assert printed(drawn(amap)) == ["a: [red]No[/] \ufffd[31mcolour\ufffd at all \ufffd."]


def test_references_to_nothing_are_named() -> None:
    amap = ArgumentMap(
        "T",
        {"a": Statement("a", "A.", cites=(Citation("nobody", "p. 1"),)), "b": Statement("b", " ")},
        {"a.support.1": Argument("a.support.1", "a", SUPPORT, ("ghost",)), "e": Argument("e", "b", ATTACK, (), "e")},
        thesis=("a", "gone", "b"),
    )
    assert printed(drawn(amap)) == [
        "a: A.",
        "│   § nobody, p. 1 (not in the map)",
        "└─ + ghost (not in the map)",
        "",
        "b (no text)",
        "└─ − e (no premises)",
    ]


def test_an_empty_map_says_so() -> None:
    assert printed(drawn(mapped([]))) == ["", "The map has no statements."]


def test_arguments_on_each_other_in_a_circle_end() -> None:
    amap = mapped([Statement("p", "P.")], [Argument("x", "y", ATTACK, ("p",)), Argument("y", "x", ATTACK, ("p",))])
    assert len(drawn(amap, "x")) < 8
    assert len(drawn(amap, "x", look=Look(up=True))) < 8


def test_names_of_authorities_come_from_outside() -> None:
    statement = Statement("a", "A.", at=(Anchor("a few words", 2),), cites=(Citation("k", "p. 3"),), tags=("t",))
    amap = ArgumentMap("T", {"a": statement}, authorities={"k": Authority("k", unnamed=True)})
    look = Look(details=frozenset(("cites", "at", "tags")))
    assert printed(tree(amap, (), look, name=lambda authority: f"Who 19{len(authority.id)}0")) == [
        "a: A.",
        "    § Who 1910, p. 3 (unnamed)",
        '    @ "a few words", paragraph 2',
        "    #t",
    ]


def test_labels_are_signs_with_a_legend_where_there_is_a_width_and_words_elsewhere() -> None:
    amap = supported([("b", "a")])
    labels = {"a": "rejected", "b": "accepted", "a.support.1": "blocked"}
    asked = frozenset(("labels",))
    assert printed(drawn(amap, labels=labels, look=Look(details=asked, width=80))) == [
        "○ a: One sentence.",
        "└─ + ● b (blocked): One sentence.",
        "",
        "● accepted  ○ rejected",
    ]
    assert printed(drawn(amap, labels=labels, look=Look(details=asked, ascii=True, width=80))) == [
        "a [rejected]: One sentence.",
        "`- + b [accepted] (blocked): One sentence.",
    ]
    assert printed(drawn(amap, labels=labels))[0] == "a: One sentence."


@given(st.text(max_size=60), st.integers(20, 30))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = printed(drawn(mapped([Statement("a", text)]), look=Look(width=width)))
    kept = "".join(line.removeprefix("    ") for line in lines).replace(" ", "")
    marks = "" if one_line(text) else "(notext)"
    assert kept == f"a{':' * bool(one_line(text))}{one_line(text)}{marks}".replace(" ", "")
