"""The joined map: what is called how, in which order; and that it stands as one map of the same content would."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import evaluate
from argmap.library import Found, Opened, open_map
from argmap.library.joining import flattened
from argmap.loading import load
from argmap.model import Argument, ArgumentMap, Outweighed, Relation, Statement
from argmap.writing import write

OP = """\
argmap: 1
title: For the bridge
source: {title: A letter, text: letter.txt}
authorities:
  survey: {type: report, title: A survey of the town, issued: 2001}
thesis: build
statements:
  build:
    text: The town should build a bridge.
    at: "the town should"
    support:
      - premises: queues
        at: "for the queues"
        attack: [cheap]
        support: [queues]
      - {premises: {costs: cheap, need: queues}, id: main}
  queues: {text: The queues are long., cites: [survey]}
  cheap: The bridge is cheap.
"""
REPLY = """\
argmap: 1
title: Against it
maps: {op: op.yaml}
authorities:
  survey: {type: report, title: Another survey, issued: 2002}
targets:
  op/main:
    attack:
      - premises: few
        outweighed: [[op/cheap, op/main], [few]]
        questions: {q: [op/queues, op/main]}
        attack: [op/cheap]
  op/build: {support: [few], attack: [wait]}
thesis: wait
statements:
  wait: {text: The town should wait., contradicts: [op/build], support: [[few, op/cheap]]}
  few: {text: Few cars cross., cites: [survey, {authority: op/survey, role: disputes}]}
"""


def opened(folder: Path, **texts: str) -> Opened:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = open_map(Found((folder / "reply.yaml").as_posix()))
    assert not found.findings
    return found


def test_own_ids_are_plain_and_the_others_have_the_name_of_their_map(tmp_path: Path) -> None:
    joined = opened(tmp_path, op=OP, reply=REPLY).joined
    assert joined.title == "Against it"
    assert joined.theses == ("wait",)
    assert not joined.maps
    assert list(joined.statements) == ["wait", "few", "op/build", "op/queues", "op/cheap"]
    assert {name: each.item["title"] for name, each in joined.authorities.items()} == {
        "survey": "Another survey",
        "op/survey": "A survey of the town",
    }
    assert [each.authority for each in joined.statements["few"].cites] == ["survey", "op/survey"]
    assert [each.authority for each in joined.statements["op/queues"].cites] == ["op/survey"]
    assert list(joined.contradictions()) == [("wait", "op/build")]
    assert all(each.id == name for table in (joined.statements, joined.authorities) for name, each in table.items())


def test_handles_count_first_what_the_map_itself_has_and_then_what_others_add(tmp_path: Path) -> None:
    joined = opened(tmp_path, op=OP, reply=REPLY).joined
    assert {handle: (each.target, each.premises) for handle, each in joined.arguments.items()} == {
        "wait.support.1": ("wait", ("few", "op/cheap")),
        "op/build.support.1": ("op/build", ("op/queues",)),
        "op/build.support.1.support.1": ("op/build.support.1", ("op/queues",)),
        "op/build.support.1.attack.1": ("op/build.support.1", ("op/cheap",)),
        "op/main": ("op/build", ("op/cheap", "op/queues")),
        "op/main.attack.1": ("op/main", ("few",)),
        "op/main.attack.1.attack.1": ("op/main.attack.1", ("op/cheap",)),
        "op/build.support.3": ("op/build", ("few",)),
        "op/build.attack.1": ("op/build", ("wait",)),
    }
    assert all(each.handle == handle for handle, each in joined.arguments.items())
    objection = joined.arguments["op/main.attack.1"]
    assert objection.outweighed == (("op/cheap", "op/main"), ("few",))
    assert objection.questions["q"].answers == ("op/queues", "op/main")
    assert joined.arguments["op/main"].roles == {"costs": ("op/cheap",), "need": ("op/queues",)}


@pytest.mark.parametrize(("source", "kept"), [("", 0), ("source: {title: A letter, text: letter.txt}\n", 2)])
def test_anchors_into_another_source_are_left_out(tmp_path: Path, source: str, kept: int) -> None:
    joined = opened(tmp_path, op=OP, reply=REPLY.replace("authorities:", f"{source}authorities:")).joined
    anchored = [each.id for each in joined.statements.values() if each.at]
    anchored += [each.handle for each in joined.arguments.values() if each.at]
    assert anchored == ["op/build", "op/build.support.1"][:kept]


def test_a_map_that_only_objects_is_about_what_the_other_is_about(tmp_path: Path) -> None:
    text = "{argmap: 1, title: T, maps: {op: op.yaml}, targets: {op/main: {attack: no}}, statements: {no: None cross.}}"
    assert opened(tmp_path, op=OP, reply=text).joined.theses == ("op/build",)


def test_written_as_one_map_it_is_read_again(tmp_path: Path) -> None:
    taken = REPLY.replace("few:", "op-cheap: {text: All is cheap., support: few}\n  few:")
    flat = flattened(opened(tmp_path, op=OP, reply=taken).joined)
    again, found = load(write(flat))
    assert not found
    assert again == flat
    assert list(again.statements) == ["wait", "op-cheap", "few", "op-build", "op-queues", "op-cheap-2"]
    assert again.arguments["op-main.attack.1"].outweighed == (("op-cheap-2", "op-main"), ("few",))


def test_arguments_of_two_maps_may_be_on_one_another(tmp_path: Path) -> None:
    one = (
        "{argmap: 1, title: T, maps: {o: %s.yaml}, targets: {o/%s: {attack: {premises: s, id: %s}}}, "
        "statements: {s: So.}}"
    )
    joined = opened(tmp_path, reply=one % ("guest", "b", "a"), guest=one % ("reply", "a", "b")).joined
    assert {handle: (each.target, each.premises) for handle, each in joined.arguments.items()} == {
        "o/b": ("a", ("o/s",)),
        "a": ("o/b", ("s",)),
    }
    assert set(evaluate(joined).arguments.values()) == {"undecided"}


STATEMENTS = [f"s{number}" for number in range(6)]
SIDES = st.sampled_from(["", "g"])


@st.composite
def splits(draw: st.DrawFn) -> tuple[ArgumentMap, dict[str, str]]:
    """A map whose arguments all have ids, and for each id the one of two maps that has it."""
    some = st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=2, unique=True).map(tuple)
    statements = {
        name: Statement(name, f"The text of {name}.", contradicts=draw(st.just(()) | some)) for name in STATEMENTS
    }
    arguments: dict[str, Argument] = {}
    for number in range(draw(st.integers(1, 7))):
        name = f"a{number}"
        target = draw(st.sampled_from([*STATEMENTS, *arguments]))
        outweighed: Outweighed = draw(st.one_of(st.just(()), st.just(True), some.map(lambda ids: (ids,))))
        relation = draw(st.sampled_from(Relation))
        arguments[name] = Argument(name, target, relation, draw(some), id=name, outweighed=outweighed)
    sides = {name: draw(SIDES) for name in (*statements, *arguments)}
    return ArgumentMap("T", statements, arguments, thesis=("s0",)), {**sides, "s0": ""}


def half(amap: ArgumentMap, sides: dict[str, str], side: str) -> ArgumentMap:
    """One of the two maps, with names for what is in the other."""
    other = {"": "g", "g": "h"}[side]

    def of(name: str) -> str:
        return name if sides[name] == side else f"{other}/{name}"

    def all_of(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple([of(each) for each in ids])

    return replace(
        amap,
        maps={other: {"": "guest.yaml", "g": "reply.yaml"}[side]},
        statements={
            name: replace(each, contradicts=all_of(each.contradicts))
            for name, each in amap.statements.items()
            if sides[name] == side
        },
        arguments={
            name: replace(
                each,
                target=of(each.target),
                premises=all_of(each.premises),
                outweighed=each.outweighed
                if each.outweighed is True
                else tuple([all_of(ids) for ids in each.outweighed]),
            )
            for name, each in amap.arguments.items()
            if sides[name] == side
        },
        thesis=tuple([of(each) for each in amap.thesis]),
    )


@given(split=splits())
def test_what_stands_is_what_would_stand_in_one_map(
    split: tuple[ArgumentMap, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole, sides = split
    folder = tmp_path_factory.mktemp("split")
    found = opened(folder, guest=write(half(whole, sides, "g")), reply=write(half(whole, sides, "")))
    joined, expected = evaluate(found.joined), evaluate(whole)
    called = {name: f"g/{name}" if side else name for name, side in sides.items()}
    assert joined.labels == {called[name]: label for name, label in expected.labels.items()}
    assert joined.arguments == {called[name]: state for name, state in expected.arguments.items()}
    flat, problems = load(write(flattened(found.joined)))
    assert not problems
    assert evaluate(flat).labels == {each.replace("/", "-"): label for each, label in joined.labels.items()}
