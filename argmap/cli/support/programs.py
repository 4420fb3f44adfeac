"""A program of the user's, run for its output: no shell, bounded in time and size."""

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

from argmap.diagnostics import ArgmapError
from argmap.text import shortened

_MOST_BYTES = 16 * 2**20
_NAME_LENGTH = 50


def output_of(command: str, text: str, seconds: int) -> tuple[str, str]:
    """What the program is called in messages, and what it writes when it reads `text`.

    The command is split as a shell would split it.  What the program writes
    to standard error is seen by the user.  Raises ArgmapError where it cannot
    be started, fails, takes too long or writes too much.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise ArgmapError(f"--with {command}: {str(error).lower()}") from None
    if not words:
        raise ArgmapError("--with needs a command")
    name = shortened(command, _NAME_LENGTH)
    with TemporaryFile() as given:
        given.write(text.encode("utf-8", "replace"))
        given.seek(0)
        try:
            process = subprocess.Popen(words, stdin=given, stdout=subprocess.PIPE, bufsize=0, start_new_session=True)
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise ArgmapError(f"--with: {words[0]}: {reason}") from None
    assert process.stdout
    try:
        return name, _read(process, process.stdout, name, seconds)
    finally:
        _end(process)


def _read(process: "subprocess.Popen[bytes]", pipe: IO[bytes], name: str, seconds: int) -> str:
    pieces: list[bytes] = []
    reader = Thread(target=_take, args=(pipe, pieces), daemon=True)
    reader.start()
    reader.join(seconds)
    if reader.is_alive():
        raise ArgmapError(f"{name} took longer than {seconds:,} s; --timeout allows it more")
    if sum(map(len, pieces)) > _MOST_BYTES:
        raise ArgmapError(f"{name} wrote more than {_MOST_BYTES // 2**20} MiB")
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise ArgmapError(f"{name} took longer than {seconds:,} s; --timeout allows it more") from None
    if status:
        raise ArgmapError(
            f"{name} failed with status {status}" if status > 0 else f"{name} was ended by signal {-status}"
        )
    return b"".join(pieces).decode("utf-8", "replace")


def _take(pipe: IO[bytes], pieces: list[bytes]) -> None:
    """Read to the end, or to what is too much."""
    size = 0
    with pipe:
        while size <= _MOST_BYTES and (piece := pipe.read(65_536)):
            pieces.append(piece)
            size += len(piece)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program and what it started, where the system knows what that is."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
