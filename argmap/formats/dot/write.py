"""DOT, the language of Graphviz: claims left, reasons to their right; or reasons below.

What a relation is shows without colour too: support is a solid line with an
arrow, attack dashed with a bar, undercut dotted with a diamond.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from argmap.formats.dot import sheets
from argmap.formats.dot.boxes import Boxes
from argmap.formats.dot.cuts import at_depth, missing
from argmap.formats.dot.look import PLAIN, Look
from argmap.formats.dot.sheets import Drawn, Kind, Link
from argmap.formats.dot.words import BLANK, font, html, quoted, stacked, wrapped
from argmap.formats.drawing import Line
from argmap.model import ArgumentMap
from argmap.relations.plan import plan

NAME = "map"  # of every graph; its title is a label, as Graphviz reads no name of 16,384 characters

LARGE = 600  # lines from which on Graphviz looks for a good layout less long: it is they that take its time, not boxes
MANY = 10  # nodes from which on a picture with reasons below would get too wide without staggering
ROWS = 3  # that what ends below one target is staggered over
TITLE_WIDTH = 60  # characters of a line

FONT = 'fontname="Helvetica,Arial,sans-serif"'
_SIDEWAYS = "rankdir=RL, ranksep=0.17, nodesep=0.11"
_UP = "rankdir=BT, ranksep=0.35, nodesep=0.25"

COLOURS = {
    Line.SUPPORT: "#007A5A",
    Line.ATTACK: "#B84700",
    Line.UNDERCUT: "#7B3294",
    Line.CONTRADICTION: "#B84700",
}
STYLES = {
    Line.SUPPORT: "",
    Line.ATTACK: "style=dashed, arrowhead=tee, arrowsize=1.1",
    Line.UNDERCUT: "style=dotted, penwidth=1.5, arrowhead=diamond",
    Line.CONTRADICTION: "style=dashed, dir=both, arrowhead=tee, arrowtail=tee, arrowsize=1.1",
}
LEGEND = {
    Line.SUPPORT: "━▶ supports",
    Line.ATTACK: "╍┫ attacks",
    Line.UNDERCUT: "┈◆ undercuts",
    Line.CONTRADICTION: "┣╍┫ contradict each other",
}


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None, look: Look = PLAIN) -> str:
    """The map as a digraph; `labels` (statement to accepted, rejected, undecided or unsupported) mark the boxes."""
    places = plan(amap)
    sheet = sheets.whole(places, at_depth(places, look.depth), missing(amap, look.whole))
    return dot(amap, sheets.draw(amap, places, sheet), labels, look)


def dot(
    amap: ArgumentMap, drawn: Drawn, labels: Mapping[str, str] | None = None, look: Look = PLAIN, folio: str = ""
) -> str:
    """A sheet of a map as a digraph; `folio` says which page it is."""
    boxes = Boxes(amap, labels or {}, drawn.named, look)
    rows = _staggered(drawn) if look.up and len(drawn.nodes) > MANY else {}
    return "\n".join(
        (
            f"digraph {NAME} {{",
            f"  graph [{_UP if look.up else _SIDEWAYS}, labelloc=t, fontsize=16, {FONT}];",
            f'  node [shape=box, margin="0.09,0.06", fontsize=12, {FONT}];',
            f"  edge [arrowsize=0.8, fontsize=10, {FONT}];",
            *_limits(drawn),
            f"  label={_heading(amap.title, drawn, look.part, folio, boxes)};",
            *(f"  {node.id} [{', '.join(boxes.attributes(node))}];" for node in drawn.nodes),
            *(f"  {each.tail} -> {each.head} [{', '.join(_edge(each, rows, look.up))}];" for each in drawn.links),
            "}\n",
        )
    )


def _limits(drawn: Drawn) -> Iterator[str]:
    """What keeps Graphviz from looking for the best layout for minutes.  `nslimit` never goes with routed lines."""
    if len(drawn.links) >= LARGE:
        yield "  splines=line; nslimit=0.02; nslimit1=0.02; mclimit=0.05;"


def _heading(title: str, drawn: Drawn, part: str, folio: str, boxes: Boxes) -> str:
    """Title, what part of the map it is, and the legend: only what there is."""
    lines = ["<br/>".join(map(html, wrapped(title, TITLE_WIDTH))) or BLANK]
    if told := ", ".join(filter(None, (part and f"part of the map: {part}", folio))):
        lines.append(font(html(told), size=11))
    met = {link.line for link in drawn.links}
    signs = [f'<font color="{COLOURS[line]}">{html(LEGEND[line])}</font>' for line in LEGEND if line in met]
    if any(node.kind is Kind.STUB for node in drawn.nodes):
        signs.append(html("↑ id: in full elsewhere"))
    signs += [html(said) for said in boxes.legend(drawn)]
    if signs:
        lines.append(font("&#160;&#160; ".join(signs), size=10))
    return stacked((("", line) for line in lines), align="center")


def _staggered(drawn: Drawn) -> dict[str, int]:
    """How many rows below its target to put each node that has one line and nothing below it: 1, 2, 3, 1 …

    Side by side they make a picture far wider than high.  (As Graphviz's
    `unflatten -l 3` does; more rows hardly help, since lines need room too.)
    """
    links: Sequence[Link] = drawn.links
    heads = {link.head for link in links}
    lines = Counter(link.tail for link in links)
    met: Counter[str] = Counter()
    rows = {}
    for link in links:
        if link.tail not in heads and lines[link.tail] == 1:
            rows[link.tail] = 1 + met[link.head] % ROWS
            met[link.head] += 1
    return rows


def _edge(link: Link, rows: Mapping[str, int], up: bool) -> Iterator[str]:
    colour = COLOURS[link.line]
    yield f'tooltip={quoted(link.meaning)}, color="{colour}"'
    style = STYLES[link.line] if link.whole else STYLES[link.line].partition(", arrowhead")[0]
    if style:
        yield style
    if not link.whole:
        yield "arrowhead=none"
    if not link.ranks:
        yield "constraint=false, weight=0"
    elif (ranks := rows.get(link.tail, 1) if up else link.ranks) > 1:
        yield f"minlen={ranks}"
    if link.text:
        yield f'label={quoted(f" {link.text}")}, fontcolor="{colour}"'
