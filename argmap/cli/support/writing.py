"""Writing files: whole or not at all where that is possible, and as it is where it is not."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from argmap.diagnostics import ArgmapError
from argmap.library.files import is_link, is_there, real, reason

_IN_PLACE = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.EROFS, errno.EXDEV, errno.ETXTBSY)
"""What the system says of a file that it does not let another take the place of: a folder that may not be written
to, the end of a bind mount."""


def write_file(path: str, data: str | bytes) -> None:
    """Write a file; a link is followed.

    A regular file is replaced as a whole, by a temporary one beside it, so
    that a reader sees the old or the new.  Where its folder does not allow
    that it is written in place.  What is no regular file, a pipe, a device or
    what /dev/stdout stands for, is written to.  Raises ArgmapError.
    """
    target = Path(path)
    content = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        if target.is_dir():
            raise ArgmapError(f"{path} is a folder; name a file in it")
        if _is_stream(target):
            _write_to(target, content)
        else:
            _replace(path, real(target) if target.is_symlink() else target, content)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{path}: {reason(error, 'written to')}") from None


def taken(path: str) -> bool:
    """Whether a file, or a link to nowhere, is in the way of a new file; what is written to is not."""
    target = Path(path)
    return leads_nowhere(path) or (is_there(target) and (target.is_dir() or not _is_stream(target)))


def leads_nowhere(path: str) -> bool:
    """Whether a path is a link to what is not there: what is written to it would be a new file somewhere else."""
    return is_link(Path(path)) and not is_there(Path(path))


def need_folder(path: str, target: Path | None = None) -> None:
    """Raise ArgmapError unless there is a folder for what is to be written at a path; none is made for one file."""
    folder = (target or Path(path)).parent
    if not folder.is_dir():
        raise ArgmapError(f"{path}: there is no folder {folder.as_posix()}")


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it is in, where they are not there.  Raises ArgmapError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise ArgmapError(f"{folder.as_posix()} is no folder; name another") from None
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{folder.as_posix()}: {reason(error, 'made')}") from None


def _is_stream(target: Path) -> bool:
    """Whether a path is no file of its own: a pipe, a device, or another name of a file that is open already."""
    return is_there(target) and (not target.is_file() or target.absolute().as_posix().startswith(("/dev/", "/proc/")))


def _replace(path: str, target: Path, content: bytes) -> None:
    need_folder(path, target)
    mode = None
    if target.exists():
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK) or not mode & 0o222:
            raise ArgmapError(f"{path} may not be written to")
    try:
        with _temporary(target.parent) as temporary:
            temporary.write_bytes(content)
            temporary.chmod(0o666 & ~_umask() if mode is None else mode)
            temporary.replace(target)
    except OSError as error:
        if error.errno not in _IN_PLACE or mode is None:
            raise
        target.write_bytes(content)


def _write_to(target: Path, content: bytes) -> None:
    sys.stdout.flush()
    with target.open("wb", buffering=0) as file:
        rest = memoryview(content)
        while rest:
            rest = rest[file.write(rest) or 0 :]


@contextmanager
def _temporary(folder: Path) -> Iterator[Path]:
    """A new file that is gone in the end, also where the process is told to end (see `streams.orderly`)."""
    import tempfile

    number, name = tempfile.mkstemp(prefix=".argmap-", dir=folder)
    os.close(number)
    try:
        yield Path(name)
    finally:
        with suppress(OSError):
            Path(name).unlink()


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
