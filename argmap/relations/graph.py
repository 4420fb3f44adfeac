"""The map as a networkx graph.

The only module that imports networkx, which costs a command more than reading
a map does: import this one inside a function.
"""

from collections.abc import Iterator

import networkx as nx

from argmap import schemes
from argmap.bibliography import csl
from argmap.model import ArgumentMap, Citation
from argmap.relations.kinds import argument_kind, statement_kinds


def to_networkx(amap: ArgumentMap) -> "nx.MultiDiGraph[str]":
    """The map as a graph whose edges point the way the reasoning goes.

    Nodes: statements under their ids, arguments under their handles,
    authorities under `authority:ID`; `type` says which, `kind` what it is in
    the map, `label` what to show.  Edges: premise to argument, argument to
    target, authority to the statement that cites it, and one between two
    statements that contradict each other; `kind` says which.  Every value is
    a text or a truth value.  What refers to nothing has no edge.

    >>> "authority:survey-2024" in argmap.to_networkx(argmap.load("arguments/bridge.yaml"))
    True
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=amap.title)
    kinds = statement_kinds(amap)
    for statement in amap.statements.values():
        graph.add_node(
            statement.id,
            type="statement",
            kind=str(kinds[statement.id]),
            label=statement.text,
            implicit=statement.implicit,
            assumed="" if statement.assumed is None else str(statement.assumed).lower(),
            tags=", ".join(statement.tags),
            note=statement.note,
        )
    for argument in amap.arguments.values():
        kind = str(argument_kind(amap, argument))
        graph.add_node(
            argument.handle,
            type="argument",
            kind=kind,
            label=schemes.label(argument.scheme) or kind,
            scheme=argument.scheme,
            implicit=argument.implicit,
            assumed="" if argument.assumed is None else str(argument.assumed).lower(),
            conceded=argument.conceded,
            outweighed=bool(argument.outweighed),
            outweighed_by="" if argument.outweighed is True else "; ".join(map(" + ".join, argument.outweighed)),
            tags=", ".join(argument.tags),
            note=argument.note,
        )
    for authority in amap.authorities.values():
        graph.add_node(
            f"authority:{authority.id}",
            type="authority",
            kind="authority",
            label=csl.short(authority),
            reference=csl.reference(authority),
            note=authority.note,
        )
    for number, (tail, head, attributes) in enumerate(_edges(amap), start=1):
        graph.add_edge(tail, head, f"e{number}", **attributes)
    return graph


def _edges(amap: ArgumentMap) -> Iterator[tuple[str, str, dict[str, str]]]:
    for argument in amap.arguments.values():
        for premise in argument.premises:
            if premise in amap.statements:
                yield premise, argument.handle, {"kind": "premise"}
        if argument.target in amap.statements or argument.target in amap.arguments:
            yield argument.handle, argument.target, {"kind": str(argument_kind(amap, argument))}
    for one, other in amap.contradictions():
        yield one, other, {"kind": "contradiction"}
    for statement in amap.statements.values():
        for citation in statement.cites:
            if citation.authority in amap.authorities:
                yield f"authority:{citation.authority}", statement.id, _citation(citation)


def _citation(citation: Citation) -> dict[str, str]:
    return {"kind": "citation", "role": str(citation.role), "locator": citation.locator, "note": citation.note}
