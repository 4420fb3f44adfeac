"""Work on many files in several processes: the results in the order of the files, whatever happens to one."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import TypeVar

from argmap.cli.support.streams import orderly
from argmap.diagnostics import ArgmapError

FILES_A_JOB = 200  # a process of its own pays from about so many small maps on
MOST_JOBS = 61  # what Windows allows

T = TypeVar("T")
R = TypeVar("R")


def results(
    work: Callable[[T], R],
    items: Sequence[T],
    jobs: int | None,
    *,
    here: Callable[[T], bool],
    scheduler: str | None = None,
) -> Iterator[R]:
    """`work` done on every item, by `jobs` processes, or by the workers of a Dask scheduler.

    `here` tells the items that this process has to do itself, such as what
    comes from standard input.  `work` is a function of a module, or a partial
    one of it.  Ctrl-C ends all processes.
    """
    away = [item for item in items if not here(item)]
    if scheduler is not None:
        from argmap.cli.support.cluster import done_by

        with closing(done_by(scheduler, work, away)) as answers:
            yield from _in_order(work, items, answers, here)
        return
    number = jobs_for(len(away), jobs)
    if number == 1 or len(away) < 2:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(min(number, len(away), MOST_JOBS), initializer=_quietly_ended)
    try:
        done = pool.map(partial(_worked, work), away, chunksize=max(1, min(16, len(away) // (4 * number))))
        yield from _in_order(work, items, done, here)
    except BrokenProcessPool:
        raise ArgmapError("a process ended before its work was done; --jobs 1 does without") from None
    finally:
        pool.shutdown(cancel_futures=True)


def jobs_for(count: int, asked: int | None) -> int:
    """How many processes to use for so many files: as asked, or as many as pay; no more than there are cores."""
    cores = os.cpu_count() or 1
    return max(1, min(cores, asked if asked is not None else count // FILES_A_JOB))


def _in_order(work: Callable[[T], R], items: Iterable[T], done: Iterator[R], here: Callable[[T], bool]) -> Iterator[R]:
    for item in items:
        yield work(item) if here(item) else next(done)


def _quietly_ended() -> None:
    """In a process that only works: Ctrl-C in the terminal, or a request to end, ends it at once and without a word."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _worked(work: Callable[[T], R], item: T) -> R:
    """`work` in a process of its own; one that is ended meanwhile takes its temporary files along."""
    orderly(signal.SIGINT, signal.SIGTERM)
    try:
        return work(item)
    except SystemExit:
        os._exit(1)
    finally:
        _quietly_ended()
