"""Trees of maps that are deep, circular, empty or hostile; remarks and labels in them."""

from itertools import pairwise

import pytest
from drawn import drawn, ids, mapped, printed, supported

import argmap.render.tree
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Relation, Statement
from argmap.render.lines.glyphs import SEEN
from argmap.render.tree import Look, tree

SUPPORT, ATTACK = Relation.SUPPORT, Relation.ATTACK


@pytest.mark.parametrize(
    ("look", "depth"),
    [(Look(), 1_500), (Look(width=80), 5_000), (Look(width=20), 1_500), (Look(dedupe=False, width=80), 1_500)],
    ids=str,
)
def test_depth_is_no_limit_and_costs_its_length(look: Look, depth: int) -> None:
    def characters(steps: int) -> int:
        lines = printed(drawn(supported((f"s{n + 1:05}", f"s{n:05}") for n in range(steps)), look=look))
        assert f"s{steps:05}:" in "".join(lines[-3:])
        return sum(map(len, lines))

    assert characters(depth) < 2.1 * characters(depth // 2)


def test_undercuts_of_undercuts_go_on_for_ever() -> None:
    targets = ["s", *(f"u{n}" for n in range(2000))]
    arguments = [Argument(h, t, ATTACK, (f"p-{h}",), h) for t, h in pairwise(targets)]
    amap = mapped([Statement("s", "S."), *(Statement(f"p-{h}", "P.") for h in targets[1:])], arguments)
    assert set(amap.statements) <= ids(drawn(amap, look=Look(width=60)))


def test_a_long_circle_is_named_by_its_ends() -> None:
    amap = supported((f"s{(n + 1) % 5000}", f"s{n}") for n in range(5000))
    *_, last = printed(drawn(amap))
    assert last.endswith("└─ + s0 ↻ circular: s0 → s4999 → s4998 → s4997 → … → s2 → s1 → s0")


def test_many_circles_are_quick() -> None:
    back = [pair for n in range(1, 600) for pair in ((f"s{n}", f"s{n - 1}"), ("s0", f"s{n}"))]
    assert sum("circular" in line for line in printed(drawn(supported(back)))) == 599


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
