"""GraphML for yEd, Gephi, Cytoscape and networkx: statements, arguments and authorities as nodes.

An argument is a node, so that an undercut has something to attack.  `label`
is what to show of a node, `kind` what it is; `argmap.relations.graph.to_networkx` tells
the rest.  Empty attributes are left out.
"""

from collections.abc import Iterator, Mapping

from argmap.formats.losses import Carried, left_out
from argmap.model import ArgumentMap
from argmap.text.xml import markup

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">"""

CARRIED = Carried(
    map="title thesis authorities",
    statement="text contradicts cites implicit assumed tags note",
    argument="premises id scheme conceded outweighed implicit assumed tags note",
    authority="note",
)

_Attributes = Mapping[str, object]
_Keys = dict[tuple[str, str], tuple[str, str]]  # (node or edge, attribute) -> (key, type)


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """The map as GraphML; what XML cannot hold becomes U+FFFD.  `labels` become the attribute `standing`.

    networkx itself would take five times as long to write it.
    """
    from argmap.relations.graph import to_networkx

    graph = to_networkx(amap)
    for statement in amap.statements if labels else ():
        graph.nodes[statement]["standing"] = (labels or {}).get(statement, "")
    keys: _Keys = {}
    body = [
        *(f"    <node id={_quoted(n)}>{_data(keys, 'node', values)}</node>" for n, values in graph.nodes(data=True)),
        *(
            f'    <edge id="{key}" source={_quoted(tail)} target={_quoted(end)}>{_data(keys, "edge", values)}</edge>'
            for tail, end, key, values in graph.edges(keys=True, data=True)
        ),
    ]
    title = f'    <data key="title">{_text(amap.title)}</data>'
    head = [_HEAD, *_declared(keys), '  <graph id="map" edgedefault="directed">', title]
    return "\n".join((*head, *body, "  </graph>", "</graphml>\n"))


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What no node and no edge says."""
    yield from left_out(amap, CARRIED)


def _data(keys: _Keys, owner: str, attributes: _Attributes) -> str:
    """The attributes of a node or edge; each new one gets a key."""
    written = []
    for name, value in attributes.items():
        if value == "":
            continue
        if (owner, name) not in keys:
            keys[owner, name] = f"d{len(keys)}", "boolean" if isinstance(value, bool) else "string"
        text = str(value).lower() if isinstance(value, bool) else _text(str(value))
        written.append(f'<data key="{keys[owner, name][0]}">{text}</data>')
    return "".join(written)


def _declared(keys: _Keys) -> Iterator[str]:
    yield '  <key id="title" for="graph" attr.name="title" attr.type="string"/>'
    for (owner, name), (key, kind) in keys.items():
        yield f'  <key id="{key}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>'


def _quoted(text: str) -> str:
    return f'"{_text(text)}"'


def _text(text: str) -> str:
    return markup(text.replace("\r\n", "\n"))
