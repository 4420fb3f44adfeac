"""Pictures of a map as SVG, PNG or PDF, drawn by the Graphviz that comes with pygraphviz.

Graphviz runs in a process of its own: its warnings do not reach the terminal,
Ctrl-C stops it, and a map that is too much for it ends in a message.
"""

import subprocess
import sys
from collections.abc import Mapping
from html import escape
from importlib.util import find_spec

from argmap.diagnostics import ArgmapError
from argmap.formats.dot import write as dot
from argmap.model import ArgumentMap
from argmap.text import one_line

PNG_DPI = 144
NOT_XML = {0xFFFE: None, 0xFFFF: None}

_DRAW = """\
import sys
import pygraphviz
graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
sys.stdout.buffer.write(graph.draw(format=sys.argv[1], prog="dot", args=sys.argv[2]))
"""


def svg(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """A drawing with hover texts, sharp at any size.  Raises ArgmapError without pygraphviz, as the other two do."""
    drawn = _drawn(dot.write(amap, labels), "svg").decode()
    title = escape(one_line(amap.title).translate(NOT_XML))
    return drawn.replace(f"<title>{dot.NAME}</title>", f"<title>{title}</title>", 1)


def png(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> bytes:
    """An image.  Raises ArgmapError where it would have more pixels than PNG writers take."""
    return _drawn(dot.write(amap, labels), "png", f"-Gdpi={PNG_DPI}")


def pdf(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> bytes:
    """One page, as large as the drawing."""
    return _drawn(dot.write(amap, labels), "pdf")


def _drawn(source: str, format: str, options: str = "") -> bytes:
    if find_spec("pygraphviz") is None:
        raise ArgmapError("pictures need Graphviz, which comes with an extra: pip install 'argmap[pictures]'")
    # -P: a file `pygraphviz.py` in the current folder is not run.
    command = [sys.executable, "-P", "-c", _DRAW, format, options]
    done = subprocess.run(command, input=source.encode(), capture_output=True, check=False)
    complaints = done.stderr.decode(errors="replace")
    if "too large" in complaints:
        raise ArgmapError(f"the picture is too large for {format}: write svg or pdf")
    if done.returncode or not done.stdout:
        raised = done.returncode == 1 and one_line(complaints.strip().rpartition("\n")[2])
        raise ArgmapError(f"Graphviz could not draw the map: {raised or f'it ended with status {done.returncode}'}")
    return done.stdout
