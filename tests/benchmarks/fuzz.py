"""Operations on damaged texts, as many as are wanted: none may raise, and none take over 2 s of processor time.

    python tests/benchmarks/fuzz.py 500000              operations 0 to 499,999
    python tests/benchmarks/fuzz.py 5000 --from 20000   5,000 operations from number 20,000 on
    python tests/benchmarks/fuzz.py --at 20417          one, with its text and the whole traceback

Every fault is printed with its number, and how far it is every 1,000 operations; an interrupted run says how many it
ran.  Texts have 100 KiB at most.  An editor asks many things at once; of these the slowest counts.
"""

import argparse
import gc
import signal
import sys
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from types import FrameType

sys.path.insert(0, str(Path(__file__).parent.parent))

from fuzzing.targets import operation

SECONDS = 2.0
HOPELESS = 20  # seconds after which an operation is given up
PACE = 1000  # operations between two words on how far it is


class TooLongError(Exception):
    """An operation that does not end."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--at", type=int)
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _give_up)
    if asked.at is not None:
        _show(asked.at)
        return
    for ending in (signal.SIGINT, signal.SIGTERM):  # also where a shell that started it in the background took SIGINT
        signal.signal(ending, signal.default_int_handler)
    tally = _Tally()
    try:
        for number in range(asked.first, asked.first + asked.count):
            tally.add(number, *_run(number))
    except KeyboardInterrupt:
        print(f"interrupted at {number}")
    print(tally)
    sys.exit(bool(tally.kinds))


@dataclass(slots=True)
class _Tally:
    """What ran and what went wrong so far."""

    kinds: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, tuple[float, int]] = field(default_factory=dict)

    def add(self, number: int, target: str, fault: str, seconds: float) -> None:
        self.done[target] += 1
        self.slowest[target] = max(self.slowest.get(target, (0.0, 0)), (seconds, number))
        if fault:
            self.kinds[fault] += 1
            if self.kinds[fault] <= 3:
                print(f"{number} {target}: {fault}", flush=True)
        if self.done.total() % PACE == 0:
            print(f"{self.done.total():,} operations, {self.kinds.total():,} faults", file=sys.stderr, flush=True)
            gc.collect()

    def __str__(self) -> str:
        lines = [f"{self.done.total():,} operations: {self.kinds.total():,} faults"]
        for target, (seconds, number) in sorted(self.slowest.items(), key=lambda pair: pair[1], reverse=True):
            lines.append(f"  {self.done[target]:,} {target}; the slowest is {number}: {seconds:.2f} s")
        return "\n".join(lines)


def _run(number: int) -> tuple[str, str, float]:
    """The target of an operation, what went wrong (empty if nothing), and its seconds."""
    made = operation(number)
    start = process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, HOPELESS)
    try:
        longest = made.work()
        fault = ""
    except Exception as error:
        longest, fault = None, _told(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    seconds = longest if isinstance(longest, float) else process_time() - start
    if not fault and seconds > SECONDS:
        fault = f"takes over {SECONDS:g} s"
    return made.target, fault, seconds


def _told(error: Exception) -> str:
    """What was raised and where, in a line; the same for faults that are probably the same."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if "argmap" in Path(frame.filename).parts] or frames
    place = f"{Path(inside[-1].filename).name}:{inside[-1].lineno}"
    return f"{type(error).__name__} at {place}: {' '.join(str(error).split())[:160]}"


def _show(number: int) -> None:
    made = operation(number)
    print(made.target, len(made.text))
    print(ascii(made.text) if len(made.text) < 20_000 else ascii(made.text[:2000]))
    start = process_time()
    try:
        made.work()
    finally:
        print(f"{process_time() - start:.2f} s")


def _give_up(_: int, __: FrameType | None) -> None:
    raise TooLongError(f"given up after {HOPELESS} s")


if __name__ == "__main__":
    main()
