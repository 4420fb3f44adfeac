"""Mermaid, which GitHub, GitLab and many editors draw where it stands in Markdown.

Without colour too: support has an arrow, attack is dotted with a cross,
undercut dotted with a circle.
"""

import re
from collections.abc import Iterator, Mapping

from argmap.evaluation.labels import MARKS
from argmap.formats.drawing import Drawing, Edge, Line, Node, Shape, drawing
from argmap.model import ArgumentMap
from argmap.text import counted, one_line

MAX_LINES, MAX_CHARACTERS = 500, 50_000  # Mermaid's own limits unless a page raises them

# What the reader of labels, or of the Markdown in them, would take for something else.
_SPECIAL = re.compile(r'["#<>&`*_~\[\]{}|\\$@^ﬂ¶]|:(?=\S)|%(?=%)|(?<=www)\.|^[-+=]')
_NUMBERED = re.compile(r"^([0-9]+)([.)])")
_NOT_YAML = str.maketrans({"\\": "\\\\", '"': '\\"', "\ufeff": None, "\ufffe": None, "\uffff": None})
_NAMED = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}

ARROWS = {
    Line.SUPPORT: "-->",
    Line.ATTACK: "-.-x",
    Line.UNDERCUT: "-.-o",
    Line.CONTRADICTION: "x-.-x",
    Line.CITATION: "---",
    Line.DISPUTE: "--x",
}
COLOURS = {
    Line.SUPPORT: "stroke:#007A5A",
    Line.ATTACK: "stroke:#C44E00",
    Line.UNDERCUT: "stroke:#7B3294",
    Line.CONTRADICTION: "stroke:#C44E00",
    Line.CITATION: "stroke:#595959,stroke-width:1px",
    Line.DISPUTE: "stroke:#595959,stroke-width:1px",
}
CLASSES = {
    "statement": "fill:#FFFFFF,stroke:#333333,color:#000000",
    "thesis": "stroke-width:4px",
    "implicit": "stroke-dasharray:6 4",
    "accepted": "fill:#E2F3EC",
    "rejected": "fill:#FBE6D9",
    "undecided": "fill:#F4EFD6",
    "unsupported": "fill:#EDEDED",
}


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as a flowchart; `labels` (statement to accepted, rejected, undecided or unsupported) mark the boxes."""
    picture = drawing(amap, labels)
    return "\n".join(
        (
            "---",
            f"title: {_yaml(picture.title)}",
            "---",
            "flowchart BT",
            *(f"  {node.id}{_node(node)}" for node in picture.nodes),
            *(f"  {edge.tail} {_arrow(edge)} {edge.head}" for edge in picture.edges),
            *(f"  {line}" for line in _styles(picture)),
            "",
        )
    )


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What Mermaid will refuse to draw."""
    edges = len(drawing(amap).edges)
    if edges > MAX_LINES:
        yield f"Mermaid draws {MAX_LINES} lines unless the page raises `maxEdges`; here are {edges:,}"
    size = len(write(amap))
    if size > MAX_CHARACTERS:
        limit = f"{counted(MAX_CHARACTERS, 'character')} unless the page raises `maxTextSize`"
        yield f"Mermaid reads {limit}; here are {size:,}"


def _node(node: Node) -> str:
    text = _text(node.text)
    match node.shape:
        case Shape.STATEMENT:
            mark = f"{MARKS.get(node.standing, '')} {node.standing}".strip()
            return f'["{text}{mark and "<br/>" + mark}"]'
        case Shape.ARGUMENT:
            return f'(["{text}"])' if node.text else '((" "))'
        case Shape.AUTHORITY:
            return f'[("{text}")]'


def _arrow(edge: Edge) -> str:
    arrow = ARROWS[edge.line] if edge.whole else "---" if edge.line is Line.SUPPORT else "-.-"
    return f'{arrow}|"{_text(edge.text)}"|' if edge.text else arrow


def _styles(picture: Drawing) -> Iterator[str]:
    """Colours by the numbers of the lines, and classes of boxes; only those that there are."""
    for line, colour in COLOURS.items():
        numbers = [str(number) for number, edge in enumerate(picture.edges) if edge.line is line]
        if numbers:
            yield f"linkStyle {','.join(numbers)} {colour}"
    members: dict[str, list[str]] = {name: [] for name in CLASSES}
    for node in picture.nodes:
        for name in _classes(node):
            members[name].append(node.id)
    for name, nodes in members.items():
        if nodes:
            yield f"classDef {name} {CLASSES[name]}"
            yield f"class {','.join(nodes)} {name}"


def _classes(node: Node) -> Iterator[str]:
    if node.shape is Shape.STATEMENT:
        yield "statement"
        if node.standing in CLASSES:
            yield node.standing
    if node.thesis:
        yield "thesis"
    if node.implicit:
        yield "implicit"


def _text(text: str) -> str:
    """`text` on one line, with entities for all that Mermaid or its Markdown would read otherwise."""
    escaped = _SPECIAL.sub(lambda found: _NAMED.get(found[0], f"#{ord(found[0])};"), one_line(text))
    return _NUMBERED.sub(lambda found: f"{found[1]}#{ord(found[2])};", escaped) or " "


def _yaml(text: str) -> str:
    return f'"{one_line(text).translate(_NOT_YAML)}"'
