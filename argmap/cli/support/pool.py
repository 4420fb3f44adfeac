"""Work on many files in several processes: the results in the order of the files, whatever happens to one."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import NamedTuple, TypeVar

from argmap.cli.support.progress import tracked
from argmap.cli.support.streams import orderly
from argmap.diagnostics import ArgmapError
from argmap.library.files import reason

FILES_A_JOB = 200  # a process of its own pays from about so many small maps on
MOST_JOBS = 61  # what Windows allows

T = TypeVar("T")
R = TypeVar("R")


class Failed(NamedTuple):
    """Why work on one thing could not be done, with its name."""

    why: str


def results(
    work: Callable[[T], R],
    items: Sequence[T],
    jobs: int | None,
    doing: str,
    *,
    here: Callable[[T], bool],
    scheduler: str | None = None,
    a_job: int = FILES_A_JOB,
) -> Iterator[R]:
    """`work` done on every item, by `jobs` processes, or by the workers of a Dask scheduler.

    `doing` is said of it to somebody who waits.  `here` tells the items that
    this process has to do itself, such as what comes from standard input.
    `work` is a function of a module, or a partial one of it.  From `a_job`
    items on a process more pays.  Ctrl-C ends all processes.
    """
    return tracked(_results(work, items, jobs, here, scheduler, a_job), len(items), doing)


def attempted(work: Callable[[T], R], item: T, name: str) -> R | Failed:
    """`work` done on one thing, or why it could not be, so that the others are worked on all the same."""
    try:
        return work(item)
    except ArgmapError as error:
        return Failed(str(error))
    except OSError as error:
        return Failed(f"{error.filename or name}: {reason(error)}")
    except Exception as error:
        if os.environ.get("ARGMAP_TRACEBACK"):
            raise
        what = f"internal error ({type(error).__name__}: {error}); ARGMAP_TRACEBACK=1 shows where"
        return Failed(f"{name}: {what}")


def jobs_for(count: int, asked: int | None, a_job: int = FILES_A_JOB) -> int:
    """How many processes to use for so many items: as asked, or as many as pay; no more than there are cores."""
    cores = os.cpu_count() or 1
    return max(1, min(cores, asked if asked is not None else count // a_job))


def _results(
    work: Callable[[T], R],
    items: Sequence[T],
    jobs: int | None,
    here: Callable[[T], bool],
    scheduler: str | None,
    a_job: int,
) -> Iterator[R]:
    away = [item for item in items if not here(item)]
    if scheduler is not None:
        from argmap.cli.support.cluster import done_by

        with closing(done_by(scheduler, work, away)) as answers:
            yield from _in_order(work, items, answers, here)
        return
    number = jobs_for(len(away), jobs, a_job)
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


def _in_order(work: Callable[[T], R], items: Iterable[T], done: Iterator[R], here: Callable[[T], bool]) -> Iterator[R]:
    for item in items:
        yield work(item) if here(item) else next(done)


def _quietly_ended() -> None:
    """In a process that only works: Ctrl-C in the terminal, or a request to end, ends it at once and without a word."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _worked(work: Callable[[T], R], item: T) -> R:
    """`work` in a process of its own; one that is ended meanwhile takes its temporary files along."""
    orderly(signal.SIGINT)
    try:
        return work(item)
    except SystemExit:
        os._exit(1)
    finally:
        _quietly_ended()
