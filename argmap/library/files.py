"""The one reader of files: bytes and texts, of a path or of standard input, and why one cannot be read."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.syntax import decode
from argmap.syntax.decode import MAX_BYTES
from argmap.text.letters import composed, decomposed

STDIN = "-"
Read = Callable[[str], bytes]
"""A path to bytes, at most one more than a map may have.  An editor gives one that knows its buffers."""


Look = tuple[int, int, int]
"""What a file looks like from outside: time, size, inode."""

_logs: list[dict[str, Look | None]] = []


@contextmanager
def logged() -> Iterator[dict[str, Look | None]]:
    """Every file that is read and every folder that is listed meanwhile, with its look before that."""
    log: dict[str, Look | None] = {}
    _logs.append(log)
    try:
        yield log
    finally:
        _logs.remove(log)


def note(path: str) -> None:
    """Write into the logs that are kept that a file or folder is looked into."""
    for log in _logs:
        log.setdefault(path, look(path))


def look(path: str) -> Look | None:
    """How a file looks; None where there is none."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.  Raises ArgmapError where there are none to be had."""
    note(path)
    try:
        if path == STDIN:
            need_stdin()
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{path}: {reason(error)}") from None


def need_stdin() -> None:
    """Raises ArgmapError where the shell closed standard input."""
    if sys.stdin is None or sys.stdin.closed:
        raise ArgmapError("standard input is closed; name a file")


def read_text(path: str, read: Read = read_bytes) -> str:
    """The text of a file.  Raises ArgmapError where it cannot be read as text."""
    text, found = decode(read(path), path)
    for each in found:
        raise ArgmapError(f"{path}:{each.span.line}:{each.span.column}: {each.message}; {each.hint}")
    return text


def reason(error: Exception, done: str = "read") -> str:
    """Why a file cannot be read, or what else is done to it; `no such file` for one that is not there."""
    number = getattr(error, "errno", None)
    known = {
        errno.ENOENT: "no such file",
        errno.ENOTDIR: "no such file",
        errno.EISDIR: "is a folder; name a file",
        errno.EACCES: f"may not be {done}",
        errno.EPERM: f"may not be {done}",
        errno.ELOOP: "is a link that leads back to itself",
        errno.ENAMETOOLONG: "has a name longer than the system allows",
    }
    other = (getattr(error, "strerror", None) or str(error)).lower()
    return known.get(number or 0) or f"cannot be {done}: {other}"


def is_there(path: Path) -> bool:
    """Whether there is something at a path; where the system does not tell, there is not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def spelled(path: Path) -> Path:
    """`path`, or where only that is there, the same with its accents in the other form: systems keep them so or so."""
    written = str(path)
    if written.isascii() or is_there(path):
        return path
    return next((each for form in (composed, decomposed) if is_there(each := Path(form(written)))), path)


def is_link(path: Path) -> bool:
    """Whether a path is a link, also one that leads nowhere."""
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Whether there is something at a path, and no folder: a file, a pipe, a device."""
    return is_there(path) and not is_folder(path)


def is_folder(path: Path) -> bool:
    """Whether there is a folder at a path; where the system does not tell, there is not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def real(path: Path) -> Path:
    """A path without links in it.  Raises OSError where links lead in a circle."""
    circle = OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    try:
        found = path.resolve()
    except RuntimeError:  # what Python 3.11 and 3.12 raise
        raise circle from None
    if found.is_symlink():  # and what later ones give back
        raise circle
    return found
