"""What `check` returns: selected, sorted, without knock-on findings, from any map."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError, Severity
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Citation, Relation, Statement
from argmap.rules import RULES, check, rules_by_name, selection

MAPS = Path(__file__).parent / "maps"
READING_ERRORS = {rule.name for rule in RULES if rule.family == "reading" and rule.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["question"], [], {"question"}),
        (
            ["attacks"],
            ["outweighed-*"],
            {"unanswered-objection", "self-attack", "asserted-contradiction", "thesis-falls"},
        ),
        (["bad-d*"], [], {"bad-date", "bad-doi"}),
        (
            ["schemes", "references"],
            ["unused-authority"],
            {"unknown-scheme", "unknown-role", "unknown-reference", "bibliography", "bibliography-entry"},
        ),
    ],
)
def test_selection(select: list[str], ignore: list[str], expected: set[str]) -> None:
    assert selection(select, ignore) == expected | READING_ERRORS


def test_all_rules_but_optional_ones_are_selected_unless_some_are() -> None:
    optional = {name for name, rule in rules_by_name().items() if rule.optional}
    assert optional == {"open-question", "unsorted-undercut"}
    assert selection([], []) == set(rules_by_name()) - optional
    assert optional <= selection(["questions"], [])
    assert selection(["*"], ["unsorted-undercut"]) == set(rules_by_name()) - {"unsorted-undercut"}
    assert selection([], ["wording", "yaml-*"]) == {
        rule.name
        for rule in RULES
        if rule.family != "wording" and not rule.name.startswith("yaml-") and not rule.optional
    }


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("circular-suport", "there is no rule `circular-suport`; did you mean `circular-support`?"),
        ("wordings", "there is no rule `wordings`; did you mean `wording`?"),
        ("zzz", "there is no rule `zzz`; `argmap explain` lists them"),
        ("zzz-*", "there is no rule `zzz-*`; `argmap explain` lists them"),
        ("a(b", "there is no rule `a(b`; `argmap explain` lists them"),
    ],
)
@pytest.mark.parametrize("ignored", [False, True])
def test_unknown_rules(word: str, message: str, ignored: bool) -> None:
    with pytest.raises(ArgmapError) as caught:
        selection([] if ignored else [word], [word] if ignored else [])
    assert str(caught.value) == message


def test_what_reading_found_comes_back_sorted_in_as_far_as_it_is_selected() -> None:
    text = "argmap: 1\ntitle: T\nstatements:\n  b: Why?\n  a: Take boat #4.\n  c: {text: Why not?, colour: red}\n"
    amap, unread = load(text)
    assert [each.rule for each in check(amap, names=selection(["wording", "reading"], []), unread=unread)] == [
        "question",
        "comment-in-text",
        "question",
        "unknown-key",
    ]
    assert [each.rule for each in check(amap, names=selection(["schemes"], []), unread=unread)] == ["unknown-key"]
    assert check(amap, names=selection(["schemes"], ["reading"]), unread=unread) == []


def test_what_could_not_be_read_is_not_complained_about_again() -> None:
    amap = ArgumentMap("T", {"a": Statement("a", ""), "b": Statement("b", "")}, damaged=frozenset({"a"}))
    assert [(each.rule, each.ids) for each in check(amap)] == [("empty-text", ("b",))]


def test_nothing_is_said_of_what_is_missing_where_something_could_not_be_read() -> None:
    text = """\
argmap: 1
title: T
thesis: a
authorities: {book: {title: A book}}
statements:
  a: {text: The town needs trams., grounds: [b]}
  b: Trams are quiet.
"""
    amap, unread = load(text)
    assert [each.rule for each in check(amap, unread=unread)] == ["unknown-key"]
    assert check(amap) == []


def test_what_was_misspelt_does_not_hide_what_is_missing() -> None:
    text = """\
argmap: 1
title: T
thesis: town
statements:
  town: {text: The town needs trams., suport: [tramz]}
  trams: Trams are quiet.
  buses: Buses are loud.
"""
    amap, unread = load(text)
    assert [(each.rule, each.ids) for each in check(amap, unread=unread)] == [
        ("unknown-key", ("suport",)),
        ("unknown-reference", ("tramz",)),
        ("orphan", ("buses",)),
    ]


def test_references_may_dangle() -> None:
    one = Argument("x", "nowhere", Relation.ATTACK, ("nobody", "a"))
    two = Argument("y", "x", Relation.SUPPORT, ("nobody",))
    none = Argument("z", "a", Relation.ATTACK, ())
    loop = Argument("p", "q", Relation.SUPPORT, ("a",))
    back = Argument("q", "p", Relation.SUPPORT, ("a",))
    statement = Statement("a", "The sky is blue.", cites=(Citation("gone"),), contradicts=("nobody",))
    arguments = {argument.handle: argument for argument in (one, two, none, loop, back)}
    check(ArgumentMap("T", {"a": statement}, arguments, thesis=("nobody",)), "A text.")
    check(ArgumentMap("T", {"a": statement}, arguments, thesis=("a", "x")), "")


def test_an_empty_map_has_no_faults() -> None:
    assert check(ArgumentMap("", {})) == []


def test_a_map_without_findings_imports_nothing_heavy() -> None:
    code = (
        "import sys; from argmap.rules import check; from argmap.loading import load;"
        "text = 'argmap: 1\\ntitle: T\\nthesis: a\\nstatements: {a: {text: Tea helps., support: [b]}, b: Tea is hot.}';"
        "amap, unread = load(text); assert check(amap, 'Tea.', unread=unread) == [];"
        "print({'networkx', 'rich', 'difflib', 'json', 'graphlib', 'fnmatch', 'calendar'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_circle_is_found_without_networkx() -> None:
    code = (
        "import sys; from argmap.rules import check; from argmap.loading import load;"
        "text = 'argmap: 1\\ntitle: T\\nstatements: {a: {text: A., support: [b]}, b: {text: B., support: [a]}}';"
        "assert 'circular-support' in {each.rule for each in check(load(text)[0])}; print('networkx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@given(st.sampled_from(sorted(MAPS.glob("*.yaml"))), st.randoms(use_true_random=False))
def test_no_map_is_too_broken_to_be_checked(path: Path, random: Random) -> None:
    lines = path.read_text("utf-8").splitlines()
    mutilated = [line for line in lines if random.random() > 0.1]
    random.shuffle(moved := mutilated[-5:])
    amap, unread = load("\n".join([*mutilated[:-5], *moved]))
    for found in check(amap, (MAPS / "anchors.txt").read_text("utf-8"), unread=unread):
        assert found.message
        assert found.span.line > 0


def deep(number: int) -> ArgumentMap:
    statements = {f"s{n}": Statement(f"s{n}", f"Floor {n} is sound.") for n in range(number)}
    arguments = {f"a{n}": Argument(f"a{n}", f"s{n}", list(Relation)[n % 2], (f"s{n + 1}",)) for n in range(number - 1)}
    backing = {f"b{n}": Argument(f"b{n}", f"b{n - 1}" if n else "s0", Relation.SUPPORT, ("s1",)) for n in range(number)}
    return ArgumentMap("T", statements, arguments | backing, thesis=("s0",))


def test_chains_of_any_length_are_followed() -> None:
    found = check(deep(5_000))
    expected = {"unanswered-objection", "redundant-support", "repeated-argument", "thesis-falls"}
    assert {each.rule for each in found} <= expected


def test_what_the_map_rejects_is_no_second_authority() -> None:
    text = """\
argmap: 1
title: Bees
thesis: protect
authorities: {hall: {title: On bees}, keeper: {title: On hives}}
statements:
  protect: {text: Bees should be protected., support: [fewer, needed, loved]}
  fewer: {text: There are fewer bees every year., cites: [hall]}
  needed: {text: Fruit trees need bees., cites: [hall]}
  loved: {text: Everybody loves bees., cites: [keeper], attack: [stung]}
  stung: Whoever was stung does not.
"""
    rejected, _ = load(text)
    assert [each.ids[0] for each in check(rejected) if each.rule == "single-authority"] == ["hall"]
    accepted, _ = load(text.replace(", attack: [stung]", ""))
    assert not [each for each in check(accepted) if each.rule == "single-authority"]
