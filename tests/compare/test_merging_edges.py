"""Where alignment and merging count on little: known pairs, copies, the last line of an entry, the order of units."""

import pytest
from merged_maps import BOTH, read, troubles

from argmap.compare.agreement.units import annotated
from argmap.compare.alignment import align
from argmap.compare.alignment.candidates import MOST, candidates
from argmap.compare.alignment.profile import profiles
from argmap.compare.merging import Trouble, merge_readings
from argmap.compare.merging.text import edited
from argmap.model import ArgumentMap, Statement

HEAD = "argmap: 1\ntitle: T\nstatements:\n"


def many(number: int, says: str) -> ArgumentMap:
    """Statements that say nearly the same, and of which the first alone is the thesis."""
    names = [f"s{n:02}" for n in range(number)]
    statements = {name: Statement(name, says.format(n=n)) for n, name in enumerate(names)}
    return ArgumentMap("T", statements, thesis=(names[0],))


@pytest.mark.parametrize("says", ["The old bridge is shut.", "The old bridge is closed."])
@pytest.mark.parametrize(("more", "further"), [(MOST + 3, 1), (1, MOST + 3), (3, 3)])
def test_what_is_known_takes_no_place_of_a_candidate(more: int, further: int, says: str) -> None:
    ours, theirs = many(MOST + more, "The old bridge is shut."), many(MOST + further, says)
    one, other = profiles(ours, theirs, None, {})
    found = candidates(one, other, {n: MOST - 1 - n for n in range(MOST)})
    assert found == [(MOST + here, MOST + there) for here in range(more) for there in range(further)]


def test_two_theses_of_which_one_is_known_are_no_candidates() -> None:
    one, other = profiles(many(3, "Day {n}."), many(3, "Night {n}."), None, {})
    for known in ({1: 0}, {0: 1}):
        assert (0, 0) not in candidates(one, other, known)
    assert (0, 0) in candidates(one, other, {1: 1})


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("p: {text: Rain is wet., support: [q]}", True),
        ("p: {text: Rain is wet., support: [q, [q, r]]}", False),
        ("p: {text: Rain is wet., support: [q, [q, s]]}", True),
        ("p: {text: Rain is wet., support: [[q, r]], attack: [q]}", False),  # which is on both sides, and no single
    ],
)
def test_linked_here_and_alone_there_is_told_unless_one_map_has_both(second: str, told: bool) -> None:
    rest = "  q: Streets flood in autumn.\n  r: Boats need deep harbours.\n  s: Ferries are slow and dear.\n"
    one = read(f"{HEAD}  p: {{text: Rain is wet., support: [[q, r]]}}\n{rest}")
    other = read(f"{HEAD}  {second}\n{rest}")
    found = troubles(merge_readings(align(one, other), BOTH)[1])
    assert (Trouble.LINKED in found) is told


@pytest.mark.parametrize(
    "entry",
    [
        "text: |\n      It is\n      so.",
        "text: >-\n      It is\n      so.",
        "text: It is\n      so.",
        "text: 'It is\n      so.'",
        "text: It is so.\n    tags: [x,\n      y]",
        "text: It is so.\n    tags: [\n      x\n    ]",
        "text: It is so.\n    x-a: {k: [1,\n      2]\n      }",
        "text: It is so.\n    tags:\n      - x",
    ],
)
@pytest.mark.parametrize("after", ["", "\n\n  # on the next"])
def test_an_entry_is_replaced_to_its_last_line_and_no_further(entry: str, after: str) -> None:
    text = f"{HEAD}  a:\n    {entry}{after}\n  b: It is old.\n"
    new = edited(text, f"{HEAD}  a: Now.\n  b: It is old.\n", lambda section, name: name != "a")
    assert new == f"{HEAD}  a: Now.{after}\n  b: It is old.\n"


def test_units_come_in_the_order_of_the_first_map_that_has_them() -> None:
    texts = {"a": "Streets flood in autumn.", "b": "Boats need deep harbours.", "c": "Ferries are slow and dear."}

    def of(names: str) -> ArgumentMap:
        return ArgumentMap("T", {name: Statement(name, texts[name]) for name in names})

    units = annotated([of("ba"), of("abc"), of("cab")]).units
    assert units == (("b", "b", "b"), ("a", "a", "a"), (None, "c", "c"))
