"""Files that vanish or break while a command looks at them, at every third call of the system, one after the other.

Whatever fails, the command ends with a status of the design and a line in plain words, and what was written before is
whole: as it was, or as it becomes.
"""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from ran import ran

CALLS = ("stat", "lstat", "scandir", "listdir", "open", "readlink", "mkdir", "replace", "unlink", "chmod")
FILES = {
    ".argmap.toml": 'ignore = ["orphan"]\n',
    "arguments/tram.yaml": (
        "argmap: 1\ntitle: Trams\nmaps: {air: air.yaml}\nbibliography: refs.bib\nsource: {text: text.txt}\n"
        "statements:\n  tram: {text:  The town needs trams., support: [quiet, air/clean]}\n"
        "  quiet: {text: Trams are quiet., cites: smith, at: trams are quiet}\n"
    ),
    "arguments/air.yaml": "argmap: 1\ntitle: Air\nstatements:\n  clean:  The air is clean.\n",
    "arguments/text.txt": "Some say that trams are quiet.\n",
    "arguments/refs.bib": "@book{smith, author = {Smith, Ann}, title = {Trams}, year = 2000}\n",
}


class Fault:
    """The system with one fault: its call number `at` on anything in a folder fails, and all later ones on that."""

    def __init__(self, folder: Path, at: int = 0, number: int = errno.EIO) -> None:
        self.folder, self.at, self.number, self.calls, self.broken = folder.as_posix(), at, number, 0, ""

    def meet(self, call: str, path: object) -> None:
        if isinstance(path, str | Path) and os.path.join(self.folder, path).startswith(self.folder):  # noqa: PTH118
            self.calls += 1
            if self.calls == self.at or (str(path) == self.broken and call != "unlink"):
                self.broken = str(path)
                raise OSError(self.number, os.strerror(self.number), self.broken)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with ExitStack() as patched:
            for call in CALLS:
                patched.enter_context(patch.object(os, call, self._met(call, getattr(os, call))))
            patched.enter_context(patch.object(io, "open", self._met("open", io.open)))
            yield

    def _met(self, call: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def met(*words: Any, **named: Any) -> Any:
            self.meet(call, words[0] if words else ".")
            return real(*words, **named)

        return met


def laid_out(folder: Path) -> dict[str, bytes]:
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize("command", ["check", "fmt arguments", "export tram -o tram.dot"])
def test_whatever_fails_is_told_and_nothing_is_half_written(tmp_path: Path, command: str) -> None:
    before = laid_out(tmp_path)
    whole = Fault(tmp_path)
    with whole.at_work():
        assert ran(command.split(), tmp_path).returncode == 0
    after = contents(tmp_path)
    assert whole.calls > 40
    for at in range(1, whole.calls + 1, 3):
        for name in {*contents(tmp_path)} - {*before}:
            (tmp_path / name).unlink()
        laid_out(tmp_path)
        fault = Fault(tmp_path, at, (errno.EIO, errno.ENOENT)[at % 2])
        with fault.at_work():
            done = ran(command.split(), tmp_path)
        said = f"{command}, call {at}, {fault.broken}: {done.stderr}{done.stdout}"
        assert done.returncode in (0, 1, 2), said
        assert "internal error" not in done.stderr + done.stdout, said
        for name, data in contents(tmp_path).items():
            assert data in (before.get(name), after.get(name)), said
