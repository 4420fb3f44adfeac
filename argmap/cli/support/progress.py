"""A word to somebody who waits: what is being done, on standard error where that is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TypeVar

from argmap.cli.support.output import console

DELAY = 1.0  # seconds; what is quicker needs no word

T = TypeVar("T")


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say so if the work inside takes long."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    with ExitStack() as shown:
        status = f"{what}; Ctrl-C stops it"
        timer = Timer(DELAY, lambda: shown.enter_context(console(stderr=True).status(status)))
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()


def tracked(results: Iterable[T], count: int, what: str) -> Iterator[T]:
    """The results as they come; when that takes long, with a bar.  What is said meanwhile stands above the bar."""
    remaining = iter(results)
    if not sys.stderr.isatty():
        yield from remaining
        return
    started, done = monotonic(), 0
    for each in remaining:
        yield each
        done += 1
        if monotonic() - started > DELAY:
            break
    else:
        return
    from rich.progress import Progress

    with Progress(console=console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(what, total=count, completed=done)
        for each in remaining:
            yield each
            progress.advance(task)
