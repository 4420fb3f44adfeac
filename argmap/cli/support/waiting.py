"""A word to somebody who waits: what is being done, on standard error where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from argmap.cli.support.output import console

DELAY = 1.0  # seconds; what is quicker needs no word


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
