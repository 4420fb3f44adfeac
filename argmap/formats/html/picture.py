"""The picture for the page: Graphviz's SVG, written anew from the little of it that is needed.

Only known elements and attributes with harmless values get through.  What a
shape is becomes a class, so that the page's style can colour it, and a node
becomes a link to its words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from argmap.formats.dot.write import COLOURS
from argmap.formats.drawing import MARKS, Line, Node, Shape, drawing
from argmap.formats.html.context import Context
from argmap.formats.html.markup import target, text
from argmap.formats.pictures import write as pictures
from argmap.model import ArgumentMap

SCALE = 1.25  # pixels for a unit of the drawing, which makes its text as large as that of the page

_SHAPES = {
    "path": ("d",),
    "polygon": ("points",),
    "polyline": ("points",),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "text": ("x", "y"),
}
_LOOKS = ("stroke-width", "stroke-dasharray")
_HARMLESS = re.compile(r"[-+0-9.,MCLZz \n]*")
_PRECISE = re.compile(r"(\.\d)\d+")
_LINES = {colour.lower(): line for line, colour in reversed(COLOURS.items())}
_HOVER = "{http://www.w3.org/1999/xlink}title"
_SMALL = "10.00"


def picture(amap: ArgumentMap, labels: Mapping[str, str] | None, context: Context, order: Iterable[str]) -> str:
    """The map as an SVG element.  Lines first, then the nodes as `order` names them, which is the order of Tab."""
    root = ET.fromstring(pictures.svg(replace(amap, title=""), labels))
    graph = root[0]
    drawn = {_title(group): group for group in graph if group.get("class") == "node"}
    nodes = [node for node in drawing(amap, labels).nodes if node.id in drawn]
    elements = _elements(context, nodes)
    places = {context.elements[name]: place for place, name in enumerate(order)}
    nodes.sort(key=lambda node: places.get(elements[node.id], len(places)))
    width, height = map(float, root.get("viewBox", "0 0 1 1").split()[2:])
    shift = "".join(re.findall(r"translate\([-0-9. ]+\)", graph.get("transform", "")))
    return "\n".join(
        (
            f'<svg id="map" viewBox="0 0 {width:g} {height:g}" width="{width * SCALE:g}" height="{height * SCALE:g}">',
            f'<g transform="{shift}"><g aria-hidden="true">',
            *(_edge(group) for group in graph if group.get("class") == "edge"),
            "</g>",
            *(_node(node, elements[node.id], drawn[node.id]) for node in nodes),
            "</g></svg>",
        )
    )


def _elements(context: Context, nodes: Iterable[Node]) -> dict[str, str]:
    """The element of the page that tells of each node."""
    works = iter(context.works.values())  # drawn in the order written, under other names
    return {node.id: next(works) if node.shape is Shape.AUTHORITY else context.elements[node.name] for node in nodes}


def _edge(group: ET.Element) -> str:
    tail, _, head = _title(group).partition("->")
    meaning = next((each.get(_HOVER, "") for each in group.iter() if each.get(_HOVER)), "")
    line = next((_LINES.get(each.get("stroke", "")) for each in group.iter() if each.get("stroke")), None)
    ends = f'data-tail="{text(tail)}" data-head="{text(head)}"'
    return f'<g class="edge {line or Line.CITATION}" {ends}><title>{text(meaning)}</title>{_shapes(group)}</g>'


def _node(node: Node, element: str, group: ET.Element) -> str:
    classes = [str(node.shape)]
    said = node.text or node.name
    if node.shape is Shape.ARGUMENT:
        classes.append(node.line)
        said = f"argument {node.name} {node.text}"
    flags = {"thesis": node.thesis, "implicit": node.implicit, node.standing: node.standing in MARKS}
    classes += (flag for flag, wanted in flags.items() if wanted)
    return (
        f'<a id="{node.id}" class="node {" ".join(classes)}" href="{target(element)}"'
        f' aria-label="{text(said.strip())}">'
        f"<title>{text(node.name)}</title>{_shapes(group)}</a>"
    )


def _shapes(group: ET.Element) -> str:
    return "".join(_shape(each, each.tag.rpartition("}")[2]) for each in group.iter())


def _shape(drawn: ET.Element, tag: str) -> str:
    """One shape with the attributes that are known; nothing for an element that is not."""
    if tag not in _SHAPES:
        return ""
    found = ((key, drawn.get(key, "")) for key in (*_SHAPES[tag], *_LOOKS))
    attributes = "".join(f' {key}="{_rounded(value)}"' for key, value in found if value and _HARMLESS.fullmatch(value))
    if tag == "text":
        small = ' class="small"' if drawn.get("font-size") == _SMALL else ""
        return f"<text{small}{attributes}>{text(drawn.text or '')}</text>"
    hollow = ' class="hollow"' if tag != "path" and drawn.get("fill") == "none" else ""
    return f"<{tag}{hollow}{attributes}/>"


def _rounded(value: str) -> str:
    """Numbers to a tenth of a unit, an eighth of a pixel."""
    return _PRECISE.sub(r"\1", value)


def _title(group: ET.Element) -> str:
    return group.findtext("{*}title", "")
