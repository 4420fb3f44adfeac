"""Graphviz, in a process of its own: its warnings do not reach the terminal, Ctrl-C stops it, and a map that is too
much for it ends in a message.

The process is kept for the next pictures: to start it takes longer than to draw most of them, and to put a map on
pages it is asked again and again.
"""

import atexit
import json
import os
import subprocess
import sys
from base64 import b64decode
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.records import record
from argmap.text import one_line

PNG_DPI = 144


@record
class View:
    """A page, width and height in points, and how much a picture is scaled on it."""

    width: float
    height: float
    scale: float

    @property
    def option(self) -> str:
        return f"-Gviewport={self.width:.2f},{self.height:.2f},{self.scale:.5f} -Gmargin=0 -Gpad=0"


_DRAW = """\
import base64, json, sys
import pygraphviz
for line in sys.stdin.buffer:
    job = json.loads(line)
    drawn = []
    for source, options in job["pictures"]:
        picture = pygraphviz.AGraph(string=source).draw(format=job["format"], prog="dot", args=options)
        drawn.append(base64.b64encode(picture).decode())
    print(json.dumps(drawn), flush=True)
"""


def sizes(sources: Sequence[str]) -> list[tuple[float, float]]:
    """Width and height of pictures in points.  Raises ArgmapError."""
    inches = [picture.split(maxsplit=4)[2:4] for picture in _drawn([(source, "") for source in sources], "plain")]
    return [(float(width) * 72, float(height) * 72) for width, height in inches]


def draw(sources: Sequence[str], format: str, views: Sequence[View] = ()) -> list[bytes]:
    """Each DOT source as a picture, as large as it is, or on a page of its own.  Raises ArgmapError."""
    options = [view.option for view in views] or [""] * len(sources)
    dots = f" -Gdpi={PNG_DPI}" if format == "png" else ""
    return _drawn([(source, option + dots) for source, option in zip(sources, options, strict=True)], format)


def _drawn(pictures: Sequence[tuple[str, str]], format: str) -> list[bytes]:
    if find_spec("pygraphviz") is None:
        raise ArgmapError("pictures need Graphviz, which comes with an extra: pip install 'argmap[pictures]'")
    asked = _started(_DRAW, os.getpid()).answer({"pictures": pictures, "format": format})
    if "too large" in asked.complaints:
        raise ArgmapError(f"the picture is too large for {format}: write svg or pdf, or several pages with --page")
    if not asked.answer:
        raised = asked.status == 1 and one_line(asked.complaints.strip().rpartition("\n")[2])
        raise ArgmapError(f"Graphviz could not draw the map: {raised or f'it ended with status {asked.status}'}")
    return [b64decode(picture) for picture in json.loads(asked.answer)]


class _Answer(NamedTuple):
    """A line, empty where the process ended instead, with which status; and what it wrote to standard error."""

    answer: bytes
    status: int | None
    complaints: str


class _Process:
    """A program that answers each line on its standard input with one."""

    def __init__(self, code: str) -> None:
        self._errors: IO[bytes] = TemporaryFile()  # noqa: SIM115  # as long as the process
        # -P: a file `pygraphviz.py` in the current folder is not run.
        command = [sys.executable, "-P", "-c", code]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors)
        self._one_at_a_time = Lock()
        atexit.register(self._end)

    def answer(self, job: object) -> _Answer:
        """What it says to a job.  An exception in this process, such as an interruption, ends it too."""
        assert self._process.stdin
        assert self._process.stdout
        with self._one_at_a_time:
            before = os.fstat(self._errors.fileno()).st_size
            try:
                self._process.stdin.write(json.dumps(job).encode() + b"\n")
                self._process.stdin.flush()
                line = self._process.stdout.readline()
            except BrokenPipeError:
                line = b""
            except BaseException:
                self._end()
                raise
            status = None if line else self._process.wait()
            self._errors.seek(before)
            answer = _Answer(line, status, self._errors.read().decode(errors="replace"))
            if not line:
                self._end()
            return answer

    def _end(self) -> None:
        _started.cache_clear()
        atexit.unregister(self._end)
        self._process.kill()
        with suppress(BrokenPipeError), self._process, self._errors:
            pass  # closes what is open


@cache
def _started(code: str, owner: int) -> _Process:
    """The process of a process: one that was forked has its own."""
    return _Process(code)
