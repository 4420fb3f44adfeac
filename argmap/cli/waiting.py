"""A word to somebody who waits: what is being done, on standard error where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from argmap.cli.output import console

DELAY = 1.0  # seconds; what is quicker needs no word


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say so if the work inside takes long."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    status = console(stderr=True).status(f"{what}; Ctrl-C stops it")
    timer = Timer(DELAY, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
