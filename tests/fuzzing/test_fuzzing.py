"""A share of the operations on damaged texts; tests/benchmarks/fuzz.py runs as many as one has time for."""

import pytest

from fuzzing.targets import _TARGETS, operation

SHARE, TESTS = 60, 3


@pytest.mark.parametrize("first", range(TESTS))
def test_no_operation_fails(first: int) -> None:
    for number in range(first, SHARE, TESTS):
        made = operation(number)
        try:
            made.work()
        except Exception as error:
            raise AssertionError(f"python tests/benchmarks/fuzz.py --at {number} shows the text") from error


def test_every_kind_of_operation_is_among_them() -> None:
    told = {operation(number).target for number in range(SHARE)}
    assert told == {row[0] for row in _TARGETS}


def test_a_number_is_always_the_same_operation() -> None:
    assert operation(57).text == operation(57).text
