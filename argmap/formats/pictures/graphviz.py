"""Graphviz, in a process of its own: its warnings do not reach the terminal, Ctrl-C stops it, and a map that is too
much for it ends in a message.
"""

import json
import subprocess
import sys
from base64 import b64decode
from collections.abc import Sequence
from importlib.util import find_spec

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
job = json.loads(sys.stdin.buffer.read())
drawn = []
for source, options in job["pictures"]:
    picture = pygraphviz.AGraph(string=source).draw(format=job["format"], prog="dot", args=options)
    drawn.append(base64.b64encode(picture).decode())
sys.stdout.write(json.dumps(drawn))
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
    # -P: a file `pygraphviz.py` in the current folder is not run.
    command = [sys.executable, "-P", "-c", _DRAW]
    job = json.dumps({"pictures": pictures, "format": format})
    done = subprocess.run(command, input=job.encode(), capture_output=True, check=False)
    complaints = done.stderr.decode(errors="replace")
    if "too large" in complaints:
        raise ArgmapError(f"the picture is too large for {format}: write svg or pdf, or several pages with --page")
    if done.returncode or not done.stdout:
        raised = done.returncode == 1 and one_line(complaints.strip().rpartition("\n")[2])
        raise ArgmapError(f"Graphviz could not draw the map: {raised or f'it ended with status {done.returncode}'}")
    return [b64decode(picture) for picture in json.loads(done.stdout)]
