"""Standard streams and how a run ends: every kind of failure with one line and a status.

Imports nothing that `--version` has no need of.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOBase
from typing import NoReturn

FOUND, COULD_NOT_RUN, INTERRUPTED, CLOSED_PIPE = 1, 2, 130, 141  # exit statuses


class _Closed(TextIOBase):
    """Stands for a stream that the shell closed: to write to it is an error like any other."""

    encoding = "utf-8"

    @property
    def buffer(self) -> "_Closed":
        return self

    def write(self, text: object) -> int:
        raise OSError(errno.EBADF, "is closed", "standard output")


def prepare() -> None:
    """Make the standard streams fit for all that may be written; a closed one keeps its number, so no file gets it."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def orderly() -> None:
    """Let a request to end be an exception, so that temporary files and processes are cleared away."""
    import signal

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, end)


@contextmanager
def ended() -> Iterator[None]:
    """End the process with one line and the status of the design where something inside goes wrong."""
    try:
        try:
            yield
        except SystemExit:
            sys.stdout.flush()
            raise
        sys.stdout.flush()
    except KeyboardInterrupt:
        fail("interrupted", INTERRUPTED)
    except BrokenPipeError:
        _silence()
        sys.exit(CLOSED_PIPE)
    except OSError as error:
        from argmap.text import unbroken

        fail(f"error: {unbroken(_name(error))}: {(error.strerror or str(error)).lower()}")
    except Exception as error:
        from argmap.diagnostics import ArgmapError
        from argmap.text import unbroken

        if type(error) is ArgmapError:  # one line, whatever names are in it; what is derived may have more
            fail(f"error: {unbroken(str(error))}")
        if isinstance(error, ArgmapError):
            fail(f"error: {error}")
        if os.environ.get("ARGMAP_TRACEBACK"):
            raise
        fail(f"error: internal error ({type(error).__name__}: {unbroken(str(error))}); ARGMAP_TRACEBACK=1 shows where")


def fail(message: str, status: int = COULD_NOT_RUN) -> NoReturn:
    """Say what went wrong and exit."""
    from argmap.text import printable

    try:
        sys.stdout.flush()
    except OSError:
        _silence()
    sys.stderr.write(f"argmap: {printable(message)}\n")
    sys.exit(status)


def _name(error: OSError) -> str:
    return os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "output"


def _silence() -> None:
    """Let the last flush of standard output, at the end of the process, go somewhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
