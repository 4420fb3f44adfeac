"""`--watch`: a command that runs again whenever a file that it read has changed."""

import sys
import time
from collections.abc import Callable, Mapping

import typer

from argmap.cli.support.output import remark
from argmap.cli.support.streams import COULD_NOT_RUN
from argmap.diagnostics import ArgmapError
from argmap.library.files import STDIN, Look, logged, look
from argmap.text import counted, printable

POLL = 0.2  # seconds between two looks at the files
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch(run: Callable[[], object], pause: Callable[[float], None] | None = None) -> typer.Exit:
    """Run, and run again after every change, until Ctrl-C: what the command ends with, the status of the last run.

    `pause` waits for some seconds, and is there for tests.
    """
    wait = pause or time.sleep
    status, files = 0, dict[str, Look | None]()
    try:
        while True:
            if sys.stdout.isatty():
                sys.stdout.write(_CLEAR)
            with logged() as read:
                status = _status(run)
            if STDIN in read:
                raise ArgmapError("standard input cannot be watched; name a file")
            files = read or files
            if not files:
                return typer.Exit(status)
            remark(f"argmap: watching {counted(len(files), 'file')}; Ctrl-C ends")
            while not _changed(files):
                wait(POLL)
            files = {path: look(path) for path in files}
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return typer.Exit(status)


def _changed(files: Mapping[str, Look | None]) -> bool:
    """Whether any file looks otherwise than when it was read."""
    return any(look(path) != before for path, before in files.items())


def _status(run: Callable[[], object]) -> int:
    """Run once; the status, with what went wrong said as it is without `--watch`."""
    try:
        run()
    except typer.Exit as end:
        return end.exit_code
    except ArgmapError as error:
        remark(f"argmap: error: {printable(str(error))}")
        return COULD_NOT_RUN
    finally:
        sys.stdout.flush()
    return 0
