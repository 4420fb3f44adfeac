"""DOT, the language of Graphviz: grounds below what they bear on.

What a relation is shows without colour too: support is a solid line with an
arrow, attack dashed with a bar, undercut dotted with a diamond.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from argmap.formats.drawing import MARKS, Edge, Line, Node, Shape, drawing
from argmap.model import ArgumentMap
from argmap.text import one_line

NAME = "map"  # of every graph; its title is a label, as Graphviz reads no name of 16,384 characters

LARGE = 2000  # nodes from which on Graphviz looks for a good layout less long: minutes, not hours
MANY = 10  # nodes from which on a picture would get too wide without staggering
ROWS = 3  # that what ends below one target is staggered over

WIDTH, TITLE_WIDTH = 28, 60  # characters of a line

_DROPPED = str.maketrans("", "", "\N{REPLACEMENT CHARACTER}\ufffe\uffff")  # SVG does not allow the last two

DEFAULTS = """\
  graph [rankdir=BT, ranksep=0.35, nodesep=0.25, labelloc=t, fontsize=18, fontname="Helvetica,Arial,sans-serif"];
  node [shape=box, margin="0.12,0.07", fontsize=12, fontname="Helvetica,Arial,sans-serif"];
  edge [arrowsize=0.8, fontsize=10, fontname="Helvetica,Arial,sans-serif"];"""

COLOURS = {
    Line.SUPPORT: "#007A5A",
    Line.ATTACK: "#C44E00",
    Line.UNDERCUT: "#7B3294",
    Line.CONTRADICTION: "#C44E00",
    Line.CITATION: "#595959",
    Line.DISPUTE: "#595959",
}
STYLES = {
    Line.SUPPORT: "",
    Line.ATTACK: "style=dashed, arrowhead=tee, arrowsize=1.1",
    Line.UNDERCUT: "style=dotted, penwidth=1.5, arrowhead=diamond",
    Line.CONTRADICTION: "style=dashed, dir=both, arrowhead=tee, arrowtail=tee, arrowsize=1.1, weight=0",
    Line.CITATION: "penwidth=0.6, arrowhead=odot, arrowsize=0.5",
    Line.DISPUTE: "penwidth=0.6, arrowhead=tee",
}
FILLS = {"accepted": "#E2F3EC", "rejected": "#FBE6D9", "undecided": "#F4EFD6", "unsupported": "#EDEDED"}


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as a digraph; `labels` (statement to accepted, rejected, undecided or unsupported) mark the boxes."""
    picture = drawing(amap, labels)
    rows = _staggered(picture.edges) if len(picture.nodes) > MANY else {}
    return "\n".join(
        (
            f"digraph {NAME} {{",
            DEFAULTS,
            *(["  nslimit=0.02; mclimit=0.1;"] if len(picture.nodes) > LARGE else ()),
            f"  label={_label(_wrapped(picture.title, TITLE_WIDTH))};",
            *(f"  {node.id} [{', '.join(_node(node))}];" for node in picture.nodes),
            *(f"  {e.tail} -> {e.head} [{', '.join(_edge(e, rows.get(e.tail, 1)))}];" for e in picture.edges),
            "}\n",
        )
    )


def _staggered(edges: Sequence[Edge]) -> dict[str, int]:
    """How many rows below its target to put each node that has one line and nothing below it: 1, 2, 3, 1 …

    Side by side they make a picture far wider than high.  (As Graphviz's
    `unflatten -l 3` does; more rows hardly help, since lines need room too.)
    """
    heads = {edge.head for edge in edges}
    lines = Counter(edge.tail for edge in edges)
    met: Counter[str] = Counter()
    rows = {}
    for edge in edges:
        if edge.tail not in heads and lines[edge.tail] == 1:
            rows[edge.tail] = 1 + met[edge.head] % ROWS
            met[edge.head] += 1
    return rows


def _node(node: Node) -> Iterator[str]:
    yield f"tooltip={_quoted(node.name)}"
    match node.shape:
        case Shape.STATEMENT:
            mark = f"{MARKS.get(node.standing, '')} {node.standing}".strip()
            yield f"label={_label([*_wrapped(node.text), *([mark] if mark else [])])}"
            if node.thesis:
                yield "peripheries=2"
            styles = [style for style, wanted in (("filled", mark), ("dashed", node.implicit)) if wanted]
            if styles:
                yield f'style="{",".join(styles)}"'
            if mark:
                yield f'fillcolor="{FILLS.get(node.standing, "white")}"'
        case Shape.ARGUMENT:
            yield from _junction(node)
        case Shape.AUTHORITY:
            yield f"label={_label(_wrapped(node.text))}, shape=tab, fontsize=10"
            if node.url:
                yield f"URL={_quoted(node.url)}"


def _junction(node: Node) -> Iterator[str]:
    if node.text:
        style = "rounded,dashed" if node.implicit else "rounded"
        yield f'label={_quoted(node.text)}, style="{style}", margin="0.06,0.02", height=0, fontsize=10'
    else:
        yield "shape=point, width=0.12"
    yield f'color="{COLOURS[node.line]}"'


def _edge(edge: Edge, rows: int) -> Iterator[str]:
    colour = COLOURS[edge.line]
    yield f'tooltip={_quoted(edge.meaning)}, color="{colour}"'
    style = STYLES[edge.line] if edge.whole else STYLES[edge.line].partition(", arrowhead")[0]
    if style:
        yield style
    if not edge.whole:
        yield "arrowhead=none"
    if rows > 1:
        yield f"minlen={rows}"
    if text := _shown(edge.text):
        yield f'label={_label([f" {text}"])}, fontcolor="{colour}"'


def _wrapped(text: str, width: int = WIDTH) -> list[str]:
    """`text` on as few lines as it takes, and those about equally long."""
    line = _shown(text)
    lines = _line(width).findall(line)
    for narrower in range(max(1, len(line) // max(1, len(lines))), width):
        balanced = _line(narrower).findall(line)
        if len(balanced) == len(lines):
            return balanced
    return lines


@cache
def _line(width: int) -> re.Pattern[str]:
    """Up to so many characters, cut at a space where there is one."""
    return re.compile(rf"\S.{{0,{width - 1}}}(?!\S)|\S{{1,{width}}}")


def _label(lines: Sequence[str]) -> str:
    """A string of DOT that shows `lines`.  None of them is empty: Graphviz 14 dies of a label that starts so."""
    shown = "\\n".join(map(_escaped, lines))
    return f'"{shown}"'


def _quoted(text: str) -> str:
    """A string of DOT that shows `text` on one line."""
    return f'"{_escaped(_shown(text))}"'


def _shown(text: str) -> str:
    """`text` on one line, without control characters."""
    return " ".join(one_line(text).translate(_DROPPED).split())


def _escaped(text: str) -> str:
    """What Graphviz would read as an entity, an escape or the end of a string, made to stand for itself."""
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
