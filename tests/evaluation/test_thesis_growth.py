"""Maps of many theses: what is asked of all of them at once grows as they do."""

from collections.abc import Callable, Iterator

import pytest
from growth import MOST, ratio

from argmap.documents.critical import as_json
from argmap.evaluation import Change, evaluate
from argmap.evaluation.critical import critical, criticals
from argmap.evaluation.outcome import Outcome
from argmap.evaluation.theses import theses
from argmap.loading import load
from argmap.model import ArgumentMap
from argmap.render import critical as told
from argmap.render import what_if


def shared(number: int) -> str:
    return f"  t{number}: {{text: It is {number}., support: [a]}}\n"


def apart(number: int) -> str:
    ours = f"  t{number}: {{text: It is {number}., support: [p{number}], attack: [q{number}]}}\n  p{number}: P.\n"
    return f"{ours}  q{number}: {{text: Q., attack: [r{number}]}}\n  r{number}: R.\n"


def open_(number: int) -> str:
    return f"  t{number}: {{text: It is {number}., support: [b]}}\n"


def alone(number: int) -> str:
    return f"  t{number}: It is {number}.\n"


def made(row: Callable[[int], str], size: int) -> ArgumentMap:
    rows = "".join(map(row, range(size)))
    return load(f"argmap: 1\ntitle: T\nstatements:\n{rows}  a: A.\n  b: {{text: B., contradicts: c}}\n  c: C.\n")[0]


ROWS = pytest.mark.parametrize("row", [shared, apart, open_, alone])


@ROWS
def test_what_all_of_them_hang_on(row: Callable[[int], str]) -> None:
    def work(size: int) -> Callable[[], object]:
        amap = made(row, size)

        def critical() -> Iterator[object]:
            found = criticals(amap, theses(amap), 1)
            yield as_json(found, 1)
            yield from told.lines(found, amap, 1, 80)

        return lambda: list(critical())

    assert ratio(work, 200 if row is alone else 10) <= MOST


def test_what_many_theses_and_authorities_are_to_each_other() -> None:
    def work(size: int) -> Callable[[], object]:
        works = "".join(f"  w{number}: {{title: W}}\n" for number in range(size))
        rows = "".join(f"  t{number}: {{text: It is {number}., cites: w{number}}}\n" for number in range(size))
        amap, _ = load(f"argmap: 1\ntitle: T\nauthorities:\n{works}statements:\n{rows}")

        def critical() -> object:
            found = criticals(amap, theses(amap), 1)
            return as_json(found, 1), list(told.lines(found, amap, 1, 80))

        return critical

    assert ratio(work, 40) <= MOST


@ROWS
def test_what_a_change_does_to_all_of_them(row: Callable[[int], str]) -> None:
    def work(size: int) -> Callable[[], object]:
        amap = made(row, size)
        outcome = Outcome.of(evaluate(amap), evaluate(amap, Change(withdrawn=frozenset({"a"}))))
        return lambda: list(what_if.lines(outcome, 80))

    assert ratio(work, 40) <= MOST


@ROWS
def test_each_of_several_is_told_as_if_it_were_alone(row: Callable[[int], str]) -> None:
    amap = made(row, 4)
    assert criticals(amap, theses(amap)) == [critical(amap, thesis) for thesis in theses(amap)]
