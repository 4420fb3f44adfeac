"""Maps as AIF JSON, for AIFdb and arguebuf, and as xAIF, which OVA 3 opens.

| in the map | AIF |
|---|---|
| statement | I node |
| argument for, argument against | RA, CA: premises in, target out; the target may be an RA or CA |
| `contradicts` | two CA, one each way |
| authority | I node `X asserts: …` and an RA of the scheme Expert Opinion; none for `disputes` and `background` |
| thesis | `majorClaim` on the I node |

What AIF has no place for stands under `x-argmap`, on the node or beside the
nodes, where other programs pass over it.  There is no dialogue in what is
written: who said a statement stays under `x-argmap` too.
"""

from collections.abc import Iterator, Mapping, Sequence

from argmap import keys, schemes
from argmap.bibliography import csl
from argmap.formats.aif.extras import Json, about, folded, kept
from argmap.formats.aif.tables import FORMS
from argmap.model import Argument, ArgumentMap, Citation, Relation, Role, Statement
from argmap.schemes.names import recognised
from argmap.shapes import whole
from argmap.text import counted
from argmap.text.json import as_json

_FORMS = {known: form for form, name in FORMS.items() if (known := recognised(name)[0])}
_DEFAULTS = {Relation.SUPPORT: ("RA", "Default Inference", "72"), Relation.ATTACK: ("CA", "Default Conflict", "71")}
_NOT_ASSERTING = frozenset((Role.DISPUTES, Role.BACKGROUND))
_WIDTH, _HEIGHT, _EDGE = 260, 110, 40  # pixels from node to node, and to the border


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None, authorities: str | None = "nodes") -> str:
    """The map as AIF JSON; with `authorities` "none" no node says what an authority asserts.

    `labels` are not written: AIF has no place for them.
    """
    graph = _Graph(amap, authorities != "none")
    return as_json({"nodes": graph.nodes, "edges": graph.edges, "locutions": [], "x-argmap": about(amap)}, indent=1)


def xaif(amap: ArgumentMap, labels: Mapping[str, str] | None = None, authorities: str | None = "nodes") -> str:
    """The map as xAIF, laid out in rows below the theses; else as `write`."""
    graph = _Graph(amap, authorities != "none")
    fulfilled = [{"nodeID": n["nodeID"], "schemeID": n["schemeID"]} for n in graph.nodes if "schemeID" in n]
    aif = {
        "nodes": graph.nodes,
        "edges": graph.edges,
        "schemefulfillments": fulfilled,
        "descriptorfulfillments": [],
        "cqdescriptorfulfillments": [],
        "participants": [],
        "locutions": [],
    }
    drawn = {
        "firstname": "",
        "surname": "",
        "url": "",
        "nodes": [
            {"nodeID": node, "visible": True, "x": _EDGE + _WIDTH * column, "y": _EDGE + _HEIGHT * row, "timestamp": ""}
            for node, (row, column) in _places(graph).items()
        ],
        "edges": [{"fromID": e["fromID"], "toID": e["toID"], "visible": True} for e in graph.edges],
    }
    return as_json({"AIF": aif, "text": "", "dialog": False, "OVA": drawn, "x-argmap": about(amap)}, indent=1)


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What AIF does not say, or says in another way, a line for each kind."""
    arguments = amap.arguments.values()
    loose = sum(not _is_whole(amap, argument) for argument in arguments)
    if loose:
        yield f"{counted(loose, 'argument')} written without an end: a premise or the target is missing"
    itself = sum(one == other for one, other in amap.contradictions())
    if itself:
        yield f"{counted(itself, 'contradiction')} of a statement with itself written as an attack"
    mutual = _mutual(amap)
    if mutual:
        yield f"{counted(mutual, 'attack')} answered by one the other way will read as contradictions"
    unsaid = [c for s in amap.statements.values() for c in s.cites if c.role in _NOT_ASSERTING]
    if unsaid:
        yield f"{counted(len(unsaid), 'citation')} for background or dispute only under `x-argmap`"
    items: list[Statement | Argument] = [*amap.statements.values(), *amap.arguments.values()]
    more = sum(len(kept(each)) > 1 for each in items)
    if more:
        yield f"{counted(more, 'node')} with notes, tags, anchors or the like, which other programs pass over"


class _Graph:
    """The nodes and edges of a map, numbered from 1; an I node that came from AIF keeps its number."""

    def __init__(self, amap: ArgumentMap, authorities: bool) -> None:
        self.nodes: list[Json] = []
        self.edges: list[Json] = []
        self._amap = amap
        self._numbers = self._numbered(amap)  # those of the file that the map is from
        self._ids = dict(self._numbers)
        self._last = 0
        for statement in amap.statements.values():
            self._add_statement(statement)
        for argument in amap.arguments.values():
            self._ids[argument.handle] = self._free()
        for argument in amap.arguments.values():
            self._add_argument(argument)
        for one, other in amap.contradictions():
            self._contradict(one, other)
            if one != other:
                self._contradict(other, one)
        for statement in amap.statements.values() if authorities else ():
            self._add_authorities(statement)

    def _numbered(self, amap: ArgumentMap) -> dict[str, str]:
        """Statements that remember the node they were, each node once."""
        taken: dict[str, str] = {}
        for statement in amap.statements.values():
            origin = statement.extra.get("x-aif")
            node = origin.get("node") if isinstance(origin, dict) else None
            if isinstance(node, str) and node.strip() == node != "":
                taken.setdefault(node, statement.id)
        self._taken = frozenset(taken)
        return {statement: node for node, statement in taken.items()}

    def _free(self) -> str:
        self._last += 1
        while str(self._last) in self._taken:
            self._last += 1
        return str(self._last)

    def _add_statement(self, statement: Statement) -> None:
        node = self._ids.setdefault(statement.id, "") or self._free()
        self._ids[statement.id] = node
        origin = statement.extra.get("x-aif")
        when = origin.get("timestamp") if isinstance(origin, dict) else None
        row: Json = {"nodeID": node, "text": folded(statement.text), "type": "I"}
        row["timestamp"] = when if isinstance(when, str) else ""
        if statement.id in self._amap.thesis:
            row["majorClaim"] = True
        more = {"node": node} if self._numbers.get(statement.id) == node else {}
        self.nodes.append(row | {"x-argmap": kept(statement) | more})

    def _add_argument(self, argument: Argument) -> None:
        node = self._ids[argument.handle]
        other = argument.extra.get("x-scheme")
        scheme = argument.scheme or (other if isinstance(other, str) else "")
        self._step(node, argument.relation, scheme, kept(argument))
        for premise in dict.fromkeys(argument.premises):
            if premise in self._amap.statements:
                self._edge(self._ids[premise], node)
        if argument.target in self._ids:
            self._edge(node, self._ids[argument.target])

    def _contradict(self, one: str, other: str) -> None:
        node = self._free()
        self._step(node, Relation.ATTACK, "", {})
        self._edge(self._ids[one], node)
        self._edge(node, self._ids[other])

    def _add_authorities(self, statement: Statement) -> None:
        """What each authority asserts, once, whatever else it is cited for."""
        cited: dict[str, list[Citation]] = {}
        for citation in statement.cites:
            if citation.role not in _NOT_ASSERTING and citation.authority in self._amap.authorities:
                cited.setdefault(citation.authority, []).append(citation)
        for name, citations in cited.items():
            said, node = self._free(), self._free()
            text = f"{csl.short(self._amap.authorities[name])} asserts: {folded(statement.text)}"
            more = {"authority": name, "cites": whole(keys.STATEMENT["cites"], citations)}
            self.nodes.append({"nodeID": said, "text": text, "type": "I", "timestamp": "", "x-argmap": more})
            self._step(node, Relation.SUPPORT, "expert-opinion", {})
            self._edge(said, node)
            self._edge(node, self._ids[statement.id])

    def _step(self, node: str, relation: Relation, scheme: str, more: Json) -> None:
        kind, name, form = _DEFAULTS[relation]
        if scheme:
            name = schemes.label(scheme).title() if scheme in schemes.SCHEMES else folded(scheme)
            form = _FORMS.get(scheme, "")
        row: Json = {"nodeID": node, "text": name, "type": kind, "timestamp": "", "scheme": name}
        if form:
            row["schemeID"] = form
        self.nodes.append(row | ({"x-argmap": more} if more else {}))

    def _edge(self, start: str, end: str) -> None:
        number = str(len(self.edges) + 1)
        self.edges.append({"edgeID": number, "fromID": start, "toID": end, "formEdgeID": None})


def _places(graph: _Graph) -> dict[str, tuple[int, int]]:
    """Row and column of every node: each one row below what it leads to, by the shortest way."""
    before: dict[object, list[object]] = {}
    for edge in graph.edges:
        before.setdefault(edge["toID"], []).append(edge["fromID"])
    starting = {edge["fromID"] for edge in graph.edges}
    names = [str(node["nodeID"]) for node in graph.nodes]
    places: dict[str, tuple[int, int]] = {}
    filled: dict[int, int] = {}
    for first in ([name for name in names if name not in starting], *([name] for name in names)):
        row, level = 0, list[str](first)
        while level := [name for name in dict.fromkeys(level) if name not in places]:
            for name in level:
                places[name] = row, filled.get(row, 0)
                filled[row] = filled.get(row, 0) + 1
            level = [str(each) for name in level for each in before.get(name, ())]
            row += 1
    return places


def _is_whole(amap: ArgumentMap, argument: Argument) -> bool:
    ends: Sequence[str] = argument.premises
    known = bool(ends) and all(premise in amap.statements for premise in ends)
    return known and (argument.target in amap.statements or argument.target in amap.arguments)


def _mutual(amap: ArgumentMap) -> int:
    """Attacks with nothing said beside, between two statements that attack each other so, or contradict each other."""
    bare = [
        (argument.premises[0], argument.target)
        for argument in amap.arguments.values()
        if argument.relation is Relation.ATTACK and len(set(argument.premises)) == 1
        if not argument.scheme and "x-scheme" not in argument.extra and not amap.on(argument.handle)
    ]
    pairs = {*bare, *amap.contradictions(), *((other, one) for one, other in amap.contradictions())}
    return sum(start != end and (end, start) in pairs for start, end in bare)
