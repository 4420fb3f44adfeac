"""Growth by counting: how many steps of Python a call takes, which no busy machine changes.

A step is a line run, each turn of a comprehension included, or a function
called or left: a tenth of the instructions, so that counting costs little.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

MOST = 5.0  # times as many steps for four times the input


def steps(work: Callable[[], object]) -> int:
    """The steps that `work` takes, those of everything it calls included."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def ratio(make: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times as many steps four times `size` takes; what is made beforehand does not count."""
    make(size)()  # what is imported, compiled or kept once is there before anything is counted
    small, large = make(size), make(4 * size)
    return steps(large) / steps(small)
