"""What a map means once it is read: every form of every key, and what is made of mistakes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import keys
from argmap.guides import guide
from argmap.loading import load
from argmap.model import Anchor, Argument, ArgumentMap, Citation, Question, Relation, Role
from argmap.text.untrusted import plain

HERE = Path(__file__).parent
HEAD = "argmap: 1\ntitle: T\nstatements:\n  a: A.\n  b: B.\n  c: C.\n  d: D.\n"


def read(text: str) -> ArgumentMap:
    amap, found = load(text)
    assert not found
    return amap


def arguments(amap: ArgumentMap) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(a.handle, a.target, str(a.relation), a.premises) for a in amap.arguments.values()]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a", [("a",)]),
        ("[a, b]", [("a",), ("b",)]),
        ("[[a, b], c]", [("a", "b"), ("c",)]),
        ("{premises: a}", [("a",)]),
        ("{premises: [a, b]}", [("a", "b")]),
        ("[{premises: [a, b]}, c]", [("a", "b"), ("c",)]),
    ],
)
def test_arguments_have_short_and_long_forms(written: str, meant: list[tuple[str, ...]]) -> None:
    amap = read(HEAD + f"  t: {{text: T., support: {written}}}\n")
    assert [argument.premises for argument in amap.on("t", Relation.SUPPORT)] == meant


def test_nested_arguments_get_handles_in_reading_order() -> None:
    amap = read(
        HEAD
        + """\
  t:
    text: T.
    attack: [d]
    support:
      - premises: a
        id: first
        attack:
          - premises: b
            attack: c
            support: d
      - premises: b
        support: {premises: c, attack: [a]}
"""
    )
    assert arguments(amap) == [
        ("first", "t", "support", ("a",)),
        ("first.attack.1", "first", "attack", ("b",)),
        ("first.attack.1.support.1", "first.attack.1", "support", ("d",)),
        ("first.attack.1.attack.1", "first.attack.1", "attack", ("c",)),
        ("t.support.2", "t", "support", ("b",)),
        ("t.support.2.support.1", "t.support.2", "support", ("c",)),
        ("t.support.2.support.1.attack.1", "t.support.2.support.1", "attack", ("a",)),
        ("t.attack.1", "t", "attack", ("d",)),
    ]


@pytest.mark.parametrize(
    "table", ["STATEMENT", "ARGUMENT", "AUTHORITY", "SOURCE", "TARGET", "CITATION", "ANCHOR", "MAP"]
)
def test_every_key_is_tried_here_and_told_in_the_guide(table: str) -> None:
    tried, told = (HERE / "everything.yaml").read_text(encoding="utf-8"), guide("format").text
    names = [name for name in getattr(keys, table) if name != "$schema"]
    assert [name for name in names if f"{name}:" not in tried] == []
    assert [name for name in names if f"`{name}`" not in told and f"{name}:" not in told] == []


def test_every_key_is_read() -> None:
    amap = read((HERE / "everything.yaml").read_text(encoding="utf-8"))
    assert (amap.title, amap.about, amap.thesis) == ("Everything", "A map with every key.", ("build",))
    assert amap.extra == {"x-made": {"by": "hand", "times": 3, "sure": True, "date": "2024-05-02", "none": None}}
    build = amap.statements["build"]
    assert build.at == (Anchor("The town … spring floods"), Anchor("build the bridge", 4))
    assert build.cites == (
        Citation("survey"),
        Citation("survey", "p. 9", Role.DATA, "The only figure."),
    )
    assert (build.implicit, build.assumed, build.contradicts) == (True, False, ("wait",))
    assert (build.tags, build.note, build.extra) == (("traffic", "2024"), "A note.", {"x-seen": "yes"})
    argument = amap.arguments["experts"]
    assert argument == Argument(
        handle="experts",
        target="build",
        relation=Relation.SUPPORT,
        premises=("wait", "pay"),
        id="experts",
        scheme="expert-opinion",
        at=(Anchor("three engineers … all agree"),),
        implicit=True,
        assumed=False,
        conceded=True,
        questions={
            "field": Question(),
            "trust": Question(("wait",)),
            "bias": Question(("wait", "experts")),
            "clash": Question(waived="Nobody disputes it."),
        },
        probability=0.75,
        tags=("expert",),
        note="Weak.",
        extra={"x-w": 0.5},
    )
    weighed = amap.arguments["build.attack.2"]
    assert (weighed.premises, weighed.roles) == (("pay", "wait"), {"sign": ("pay",), "rule": ("wait",)})
    assert weighed.outweighed == (("wait", "experts"),)
    assert amap.arguments["build.attack.2.attack.1"].outweighed is True
    assert amap.arguments["build.attack.2.attack.1"].asks == "trust"
    assert amap.arguments["build.attack.3"].outweighed == (("pay", "wait"), ("experts",))
    assert (amap.bibliography, amap.maps) == ("works.json", {"op": "mali.yaml"})
    assert amap.targets == ("op/proof",)
    assert amap.arguments["op/proof.support.1"].premises == ("op/mix",)
    survey = amap.authorities["survey"]
    assert survey.probability == 0.9
    assert survey.unnamed
    assert survey.note == "Said to exist."
    assert survey.item == {
        "type": "report",
        "author": [{"literal": "Town Office"}],
        "issued": 2024,
        "accessed": {"date-parts": [[2024, 5, 2]]},
        "volume": "1.10",
    }
    assert amap.source is not None
    assert amap.source.text == "bridge.txt"
    assert amap.source.item["author"] == [{"family": "Rivera", "given": "Ana"}]


CASES = sorted((HERE / "mistakes").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_mistake_gives_one_diagnostic(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    expected = [line.removeprefix("#: ") for line in text.splitlines() if line.startswith("#: ")]
    _, found = load(text)
    assert [f"{f.span.line}:{f.span.column} {f.rule} {f.message}" for f in found] == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [("", "missing-key"), ("# only a comment\n", "missing-key"), ("- a\n", "wrong-type"), ("a text", "wrong-type")],
)
def test_what_is_no_map_is_said_in_one_diagnostic(text: str, rule: str) -> None:
    amap, found = load(text)
    assert not amap.statements
    assert [f.rule for f in found] == [rule]
    assert "argmap new" in found[0].hint


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    text = (HERE / "everything.yaml").read_text(encoding="utf-8")
    assert load(text.replace("\n", end)) == load(text)


def test_the_order_of_keys_does_not_matter() -> None:
    assert read(HEAD + "  t: {attack: c, support: [a, b], text: T.}\n") == read(
        HEAD + "  t: {text: T., support: [a, b], attack: c}\n"
    )


KEYS = [
    "argmap",
    "title",
    "thesis",
    "statements",
    "text",
    "support",
    "attack",
    "premises",
    "at",
    "cites",
    "source",
    "x-y",
]
VALUES = st.recursive(
    st.sampled_from(["a", "b", "1", "true", "''", "~", "a … b", "x: y", "[", '"', "#", "&a", "*a", "2024-13-45"]),
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8))
def test_loading_never_raises_on_content(pairs: dict[str, str]) -> None:
    amap, found = load("".join(f"{key}: {value}\n" for key, value in pairs.items()))
    assert all(diagnostic.message and diagnostic.span.line >= 1 for diagnostic in found)
    known = {*amap.statements, *(name for each in found for name in each.ids)}  # a premise that nothing has is told
    assert all(known.issuperset(argument.premises) for argument in amap.arguments.values())
    assert all(thesis in amap.statements for thesis in amap.thesis)


def test_what_could_not_be_read_is_known_to_be_damaged() -> None:
    amap, found = load(HEAD + "  t: {text: T., support: [a, : b]}\n  u: [x]\n")
    assert [diagnostic.rule for diagnostic in found] == ["yaml-syntax", "wrong-type"]
    assert amap.damaged == {"t", "u"}
    assert amap.partial


@pytest.mark.parametrize("digits", [15, 16])
def test_a_number_is_one_as_far_as_every_program_keeps_its_digits(digits: int) -> None:
    word = "9" * digits
    amap, found = load(f"argmap: 1\ntitle: T\nx-big: {word}\nstatements: {{}}\n")
    assert (amap.extra, found) == ({"x-big": int(word) if digits == 15 else word}, [])
    assert plain(int(word)) == amap.extra["x-big"]
