"""Work on many files in several processes: the results in the order of the files, whatever happens to one."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from argmap.diagnostics import ArgmapError

FILES_A_JOB = 200  # a process of its own pays from about so many small maps on
MOST_JOBS = 61  # what Windows allows

T = TypeVar("T")
R = TypeVar("R")


def results(work: Callable[[T], R], items: Sequence[T], jobs: int, *, here: Callable[[T], bool]) -> Iterator[R]:
    """`work` done on every item, by `jobs` processes.

    `here` tells the items that this process has to do itself, such as what
    comes from standard input.  `work` is a function of a module; it is not
    disturbed by Ctrl-C, which ends this process and then the others.
    """
    away = [item for item in items if not here(item)]
    if jobs == 1 or len(away) < 2:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(min(jobs, len(away), MOST_JOBS), initializer=_undisturbed)
    try:
        done = pool.map(work, away, chunksize=max(1, min(16, len(away) // (4 * jobs))))
        yield from _in_order(work, items, done, here)
    except BrokenProcessPool:
        raise ArgmapError("a process ended before its work was done; --jobs 1 does without") from None
    finally:
        pool.shutdown(cancel_futures=True)


def jobs_for(count: int, asked: int | None) -> int:
    """How many processes to use for so many files: as asked, or as many as pay."""
    return max(1, asked if asked is not None else min(os.cpu_count() or 1, count // FILES_A_JOB))


def _in_order(work: Callable[[T], R], items: Iterable[T], done: Iterator[R], here: Callable[[T], bool]) -> Iterator[R]:
    for item in items:
        yield work(item) if here(item) else next(done)


def _undisturbed() -> None:
    """In a process that only works: an interrupt is for the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
