"""`argmap` run to its end, in this process: what its user would see, without the start of another one."""

import gc
import io
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from argmap.cli import main

UNSET = ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
"""Variables of whoever runs the tests that would change what is said."""


def ran(
    arguments: Sequence[str],
    cwd: Path,
    input: str | bytes = "",
    env: Mapping[str, str] | None = None,
    *,
    together: bool = False,
) -> CompletedProcess[str]:
    """The whole console script with these arguments, in a folder: its status, standard output and error.

    With `together` both are in the output, as they follow each other on a terminal.
    """
    told = input.encode("utf-8", "surrogatepass") if isinstance(input, str) else input
    stdin = io.TextIOWrapper(io.BytesIO(told), "utf-8")
    encoding = (env or {}).get("PYTHONIOENCODING", "utf-8")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding, newline="\n", write_through=True) for _ in range(2))
    err = out if together else err
    with (
        _in_folder(cwd),
        _cleared_away(),
        patch.dict(os.environ, env or {}),
        patch.multiple(sys, argv=["argmap", *arguments], stdin=stdin, stdout=out, stderr=err),
    ):
        for name in UNSET:
            if name not in (env or {}):
                os.environ.pop(name, None)
        try:
            main()
            status: object = 0
        except SystemExit as ended:
            status = ended.code or 0
    assert isinstance(status, int)
    return CompletedProcess(list(arguments), status, _text(out), "" if together else _text(err))


@contextmanager
def _in_folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _cleared_away() -> Iterator[None]:
    """What the console script changes for the whole process is as it was."""
    end, collects = signal.getsignal(signal.SIGTERM), gc.isenabled()
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, end)
        if collects:
            gc.enable()


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
