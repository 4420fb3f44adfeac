"""Growth by counting: how many steps of Python a call takes, which no busy machine changes."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

MOST = 5.0  # times as many steps for four times the input


def steps(work: Callable[[], object]) -> int:
    """The bytecode instructions that `work` runs, those of everything it calls included."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        count += event == "opcode"
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
