"""Standard streams and how a run ends: every kind of failure with one line and a status.

Imports nothing that `--version` has no need of.
"""

import errno
import os
import sys
from io import TextIOBase, TextIOWrapper

FOUND, COULD_NOT_RUN, INTERRUPTED, CLOSED_PIPE = 1, 2, 130, 141  # exit statuses


class _Closed(TextIOBase):
    """Stands for a stream that the shell closed: to write to it is an error like any other."""

    encoding = "utf-8"

    @property
    def buffer(self) -> "_Closed":
        return self

    def write(self, text: object) -> int:
        raise OSError(errno.EBADF, "is closed", "standard output")


class _Unheard(TextIOWrapper):
    """Standard error, on a full disk or a broken pipe too: what cannot be said there changes no status."""

    def write(self, text: str) -> int:
        try:
            return super().write(text)
        except OSError:
            return len(text)

    def flush(self) -> None:
        try:
            return super().flush()
        except OSError:
            return None


def prepare() -> None:
    """Make the standard streams fit for all that may be written; a closed one keeps its number, so no file gets it."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    elif sys.__stderr__ is not None and sys.stderr is sys.__stderr__:
        sys.stderr = _Unheard(sys.__stderr__.buffer, sys.__stderr__.encoding, line_buffering=True)
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def need_both() -> None:
    """For what speaks with a program on standard input and output: raises OSError where one of them is closed."""
    for stream, name in ((sys.stdin, "standard input"), (sys.stdout, "standard output")):
        if stream is None or isinstance(stream, _Closed):
            raise OSError(errno.EBADF, "is closed", name)


def orderly(*signals: int) -> None:
    """Let a request to end be an exception, so that what is temporary is cleared away: SIGTERM, SIGHUP, what is named.

    A second one does not break into that, and what is ignored already (`nohup`) stays so.
    """
    import signal

    asked = (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM), *signals)
    ending = [each for each in asked if signal.getsignal(each) is not signal.SIG_IGN]

    def end(number: int, _: object) -> None:
        for each in ending:
            signal.signal(each, _pass_over)  # not SIG_IGN, with which one that is under way is complained of
        raise SystemExit(128 + number)

    for each in ending:
        signal.signal(each, end)


def _pass_over(number: int, _: object) -> None:
    """What becomes of a request to end while the first one is followed."""


class Ended:
    """Ends the process with one line and the status of the design where something inside goes wrong."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if error is None or isinstance(error, SystemExit):
            try:
                sys.stdout.flush()
            except OSError as late:
                error = late
        if isinstance(error, KeyboardInterrupt):
            raise failure("interrupted", INTERRUPTED) from None
        if isinstance(error, BrokenPipeError):
            _silence()
            raise SystemExit(CLOSED_PIPE) from None
        if isinstance(error, MemoryError):
            raise failure("error: there is not enough memory for this") from None
        if isinstance(error, OSError):
            from argmap.text import unbroken

            why = (error.strerror or str(error)).lower()
            raise failure(f"error: {unbroken(_name(error))}: {why}") from None
        if isinstance(error, Exception):
            _fault(error)


def _fault(error: Exception) -> None:
    """End with what went wrong in argmap's own words; with the whole of it where ARGMAP_TRACEBACK asks for that."""
    from argmap.diagnostics import ArgmapError
    from argmap.text import unbroken

    if type(error) is ArgmapError:  # one line, whatever names are in it; what is derived may have more
        raise failure(f"error: {unbroken(str(error))}") from None
    if isinstance(error, ArgmapError):
        raise failure(f"error: {error}") from None
    if not os.environ.get("ARGMAP_TRACEBACK"):
        what = f"{type(error).__name__}: {unbroken(str(error))}"
        raise failure(f"error: internal error ({what}); ARGMAP_TRACEBACK=1 shows where") from None


def failure(message: str, status: int = COULD_NOT_RUN) -> SystemExit:
    """Say what went wrong; what to raise to exit."""
    from argmap.text import printable

    try:
        sys.stdout.flush()
    except OSError:
        _silence()
    sys.stderr.write(f"argmap: {printable(message)}\n")
    return SystemExit(status)


def _name(error: OSError) -> str:
    return os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "output"


def _silence() -> None:
    """Let the last flush of standard output, at the end of the process, go somewhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
