"""Merging: what refers to an argument by its id still means that argument, whatever it is called in the merged map."""

from collections.abc import Mapping

import pytest

from argmap.compare.alignment import align
from argmap.compare.merging import merge_readings, merge_versions
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.writing import write

CLAIM = "  build: {text: The town should build the bridge., support: [%s], attack: [%s]}\n"
STATEMENTS = """\
  floods: The old bridge is shut in every flood.
  jobs: Building makes jobs for masons.
  otters: The otters lose their bank.
  work: Masons have no work in winter.
"""


def read(support: str, attack: str, more: str = "") -> ArgumentMap:
    head = "argmap: 1\ntitle: The bridge\nthesis: build\nstatements:\n"
    amap, found = load(head + CLAIM % (support, attack) + STATEMENTS + more)
    assert found == []
    return amap


def outweighing(amap: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """The premises of what outweighs each objection, and of what answers its questions, by its own premise."""
    named = {each.id: each.premises for each in load(write(amap))[0].arguments.values() if each.id}
    found = {}
    for each in load(write(amap))[0].arguments.values():
        assert each.outweighed is not True
        ids = [*each.outweighed, *(asked.answers for asked in each.questions.values())]
        if ids:
            found[each.premises[0]] = tuple(premise for together in ids for one in together for premise in named[one])
    return found


def test_an_id_that_two_readings_give_to_two_arguments() -> None:
    one = read("{premises: floods, id: main}, jobs", "{premises: otters, outweighed: [main]}")
    other = read("floods, {premises: jobs, id: main}", "{premises: work, outweighed: [main]}")
    for first, second in ((one, other), (other, one)):
        merged, _ = merge_readings(align(first, second), ("one", "two"))
        assert outweighing(merged) == {"otters": ("floods",), "work": ("jobs",)}


def test_one_argument_by_two_ids() -> None:
    one = read("{premises: floods, id: main}", "{premises: otters, outweighed: [main]}")
    other = read("{premises: floods, id: reason}", "{premises: work, questions: {rebuttal: [reason]}}")
    merged, conflicts = merge_readings(align(one, other), ("one", "two"))
    assert outweighing(merged) == {"otters": ("floods",), "work": ("floods",)}
    assert "main" in write(merged)
    assert not [each for each in conflicts if each.key in ("id", "outweighed")]


def test_an_id_that_is_a_statement_in_the_other_reading() -> None:
    one = read("{premises: floods, id: rain}", "{premises: otters, outweighed: [rain]}")
    other = read("floods, rain", "otters", "  rain: It rains more than it did.\n")
    for first, second in ((one, other), (other, one)):
        merged, _ = merge_readings(align(first, second), ("one", "two"))
        assert outweighing(merged) == {"otters": ("floods",)}
        assert merged.statements["rain"].text == "It rains more than it did."


def test_an_argument_renamed_in_one_version_and_referred_to_in_the_other() -> None:
    base = read("{premises: floods, id: main}", "otters")
    ours = read("{premises: floods, id: danger}", "otters")
    theirs = read("{premises: floods, id: main}", "{premises: otters, outweighed: [main]}")
    for first, second in ((ours, theirs), (theirs, ours)):
        merged, conflicts = merge_versions(base, first, second)
        assert outweighing(merged) == {"otters": ("floods",)}
        assert [each.id for each in merged.arguments.values() if each.id] == ["danger"]
        assert conflicts == ()


@pytest.mark.parametrize(("attack", "kept"), [("otters", []), ("{premises: otters, outweighed: [main]}", ["main"])])
def test_an_id_taken_away_stays_only_if_the_other_version_refers_to_it(attack: str, kept: list[str]) -> None:
    base = read("{premises: floods, id: main}", "otters")
    merged, _ = merge_versions(base, read("floods", "otters"), read("{premises: floods, id: main}", attack))
    assert [each.id for each in merged.arguments.values() if each.id] == kept
