"""What commands write: lines to the terminal, documents to a pipe, whole files or none."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from argmap.diagnostics import ArgmapError
from argmap.text import listed, nearest, printable


def emit(text: str) -> None:
    """A line, or several, for a reader, to standard output; what its encoding lacks becomes `?`."""
    sys.stdout.write(text + "\n")


def emit_document(document: str | bytes) -> None:
    """A document for a program, to standard output: UTF-8 and line feeds, whatever the terminal has."""
    data = document.encode("utf-8", "replace") if isinstance(document, str) else document
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def console(width: int | None = None, *, stderr: bool = False) -> Any:
    """A rich console that prints text as it is, without markup or guesses; NO_COLOR and FORCE_COLOR are obeyed."""
    from rich.console import Console

    return Console(width=width, stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=True)


def write_atomic(path: str, data: str | bytes) -> None:
    """Write a whole file or none: a temporary file beside it takes its place at the end."""
    import tempfile

    target = Path(path)
    content = data.encode("utf-8", "replace") if isinstance(data, str) else data
    if target.is_dir():
        raise ArgmapError(f"{path} is a folder; name a file in it")
    if not target.parent.is_dir():
        raise ArgmapError(f"{path}: there is no folder {target.parent.as_posix()}")
    target = target.resolve()
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = file.name
            file.write(content)
        Path(temporary).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        raise ArgmapError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    finally:
        if temporary:
            with suppress(FileNotFoundError):
                Path(temporary).unlink()


def choose(asked: str, choices: Iterable[str], what: str) -> str:
    """`asked` if it is one of `choices`; else an error with the nearest, or all."""
    known = list(choices)
    if asked in known:
        return asked
    near = nearest(asked, known)
    hint = f"did you mean `{near}`?" if near else f"one of {listed(known, 'or')}"
    raise ArgmapError(f"there is no {what} `{printable(asked)}`; {hint}")


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
