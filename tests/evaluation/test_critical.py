"""What a label hangs on, against trying everything."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import ArgmapError
from argmap.evaluation import Change, Label, State, evaluate
from argmap.evaluation.critical import Critical, critical, together
from argmap.evaluation.critical.authors import works
from argmap.evaluation.critical.hinges import Hinge, HingeKind
from argmap.loading import load
from argmap.model import ArgumentMap, Authority, Value
from evaluation import oracle
from evaluation.handmade import handmade, maps


def cuts(found: Critical) -> list[str]:
    return [f"{' '.join(hinge.name for hinge in cut.hinges)}: {cut.label}" for cut in found.cuts]


def change(hinges: tuple[Hinge, ...]) -> Change:
    authorities = frozenset(hinge.name for hinge in hinges if hinge.kind is HingeKind.AUTHORITY)
    return Change(frozenset(hinge.name for hinge in hinges if hinge.kind is not HingeKind.AUTHORITY), authorities)


def by_trying(amap: ArgumentMap, name: str, at_most: int) -> Iterator[tuple[tuple[Hinge, ...], Label | State]]:
    before = evaluate(amap).label(name)
    hinges = [Hinge(HingeKind.PREMISE, s) for s in amap.statements if oracle.asserted(amap, Change(), s) and s != name]
    hinges += [Hinge(HingeKind.ARGUMENT, handle) for handle in amap.arguments if handle != name]
    hinges += [Hinge(HingeKind.AUTHORITY, authority) for authority in amap.authorities]
    found: list[set[Hinge]] = []
    for size in range(1, at_most + 1):
        for chosen in combinations(hinges, size):
            after = evaluate(amap, change(chosen)).label(name)
            if after is not before and not any(smaller <= set(chosen) for smaller in found):
                found.append(set(chosen))
                yield chosen, after


@given(maps(), st.data(), st.integers(1, 3))
def test_finds_all_minimal_sets_and_no_others(amap: ArgumentMap, data: st.DataObject, at_most: int) -> None:
    name = data.draw(st.sampled_from([*amap.statements, *amap.arguments]))
    found = critical(amap, name, at_most)
    assert [(cut.hinges, cut.label) for cut in found.cuts] == list(by_trying(amap, name, at_most))
    assert found.complete
    assert found.label is evaluate(amap).label(name)


@given(maps(), st.data())
def test_ranks_by_what_falls(amap: ArgumentMap, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*amap.statements]))
    before = evaluate(amap)
    found = together([critical(amap, name)])
    assert {each.hinge.name for each in found} == set(amap.authorities)
    assert [each.fallen for each in found] == sorted((each.fallen for each in found), reverse=True)
    for each in found:
        after = evaluate(amap, Change(authorities=frozenset(each.works)))
        accepted = [s for s, label in before.labels.items() if label is Label.ACCEPTED]
        assert each.fallen == sum(after.labels[s] is not Label.ACCEPTED for s in accepted)
        assert after.labels[name] is (each.falls[name].label if name in each.falls else before.labels[name])


def test_singles_first_then_pairs() -> None:
    amap = handmade(
        """
        i: seen heard -> guilty
        j: confessed -> guilty
        guilty -> jail
        x: pardoned -x jail
        u: forged -x pardoned
        forged @ lab
        confessed @ lab police
        """
    )
    assert cuts(critical(amap, "jail", 2)) == [
        "forged: rejected",
        "jail.support.1: unsupported",
        "u: rejected",
        "lab: rejected",
        "seen confessed: unsupported",
        "seen j: unsupported",
        "heard confessed: unsupported",
        "heard j: unsupported",
        "confessed i: unsupported",
        "i j: unsupported",
    ]


def test_a_premise_does_not_hang_on_itself() -> None:
    assert cuts(critical(handmade("a -> b\na @ w"), "a")) == ["w: unsupported"]


def test_works_of_the_same_author_count_once_more_as_one() -> None:
    def by(*authors: Value) -> Authority:
        return Authority("", {"author": list(authors)})

    items = {
        "u": by({"family": "Doyle", "given": "Michael"}, {"family": "Sambanis"}),
        "v": by({"family": "doyle", "given": "M. W."}),
        "w": by({"literal": "United Nations"}),
        "x": by({"family": "Doyle", "given": "Arthur"}),
        "y": by("United Nations", "Sambanis"),
        "z": Authority("", {"author": 7}),
    }
    authorities = {name: Authority(name, authority.item) for name, authority in items.items()}
    shorthand = handmade("a b -> c\na @ u\nb @ u v\nd @ w y")
    amap = ArgumentMap("t", shorthand.statements, shorthand.arguments, authorities)
    assert works(amap) == {"Michael Doyle": ("u", "v"), "Sambanis": ("u", "y"), "United Nations": ("w", "y")}
    found = together([critical(amap, "c")])
    assert [(each.hinge.name, each.fallen, *(fall.label for fall in each.falls.values())) for each in found] == [
        ("Michael Doyle", 3, "unsupported"),
        ("u", 2, "unsupported"),
        ("Sambanis", 2, "unsupported"),
        ("United Nations", 1),
        ("v", 0),
        ("w", 0),
        ("x", 0),
        ("y", 0),
        ("z", 0),
    ]


def test_too_many_sets_to_try() -> None:
    amap = handmade("\n".join(f"p{n} q{n} -> c" for n in range(4)))
    assert critical(amap, "c", 4).complete
    assert not critical(amap, "c", 4, budget=1).complete


def test_too_many_sets_to_tell() -> None:
    amap = handmade("\n".join(f"{' '.join(f'{side}{n}' for n in range(150))} -> c" for side in "pq"))
    found = critical(amap, "c")
    assert len(found.cuts) == 10_000
    assert not found.complete


def test_a_name_that_the_map_does_not_have() -> None:
    with pytest.raises(ArgmapError, match="`d` is no statement or argument"):
        critical(handmade("a -> c"), "d")


def test_more_hinges_than_there_are_end_the_search() -> None:
    text = "argmap: 1\ntitle: T\nthesis: a\nstatements:\n  a: {text: A., support: [b]}\n  b: B.\n"
    amap, _ = load(text)
    assert critical(amap, "a", 10**18).cuts == critical(amap, "a", 2).cuts
