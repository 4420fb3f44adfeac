"""The map as networkx graphs: the questions that need more than one walk.

The only module that imports networkx, which costs a command more than reading
a map does: import this one inside a function, once there is something to ask.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from argmap import schemes
from argmap.bibliography import csl
from argmap.model import ArgumentMap, Citation
from argmap.relations.kinds import argument_kind, statement_kinds


@dataclass(frozen=True, slots=True)
class Circle:
    """Nodes each of which leads to the next, and the last to the first.

    `entangled` counts all nodes that lead to one another here, those on
    further circles through the same nodes included.
    """

    nodes: tuple[str, ...]
    entangled: int


def circles(links: Mapping[str, Sequence[str]]) -> Iterator[Circle]:
    """One circle for every set of nodes that lead to one another, in the order of `links`.

    Of each set (a strongly connected component: Tarjan 1972, Nuutila 1994)
    the shortest circle through its first node: there may be exponentially
    many, and to cut one shows the next.  A node that leads to itself is no
    circle.
    """
    order = {node: place for place, node in enumerate(links)}
    graph: nx.DiGraph[str] = nx.DiGraph((node, other) for node, others in links.items() for other in others)
    components = [sorted(found, key=order.__getitem__) for found in nx.strongly_connected_components(graph) if found]
    for component in sorted(components, key=lambda found: order[found[0]]):
        if len(component) > 1:
            yield Circle(_shortest(component, links), len(component))


def _shortest(component: list[str], links: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest circle through the first node of `component`."""
    first, inside = component[0], set(component)
    graph: nx.DiGraph[str] = nx.DiGraph((node, other) for node in component for other in links[node] if other in inside)
    came_from = {first: first} | {node: before for before, node in nx.bfs_edges(graph, first)}
    node = next(node for node in came_from if graph.has_edge(node, first))
    backwards = [node]
    while node != first:
        node = came_from[node]
        backwards.append(node)
    return tuple(reversed(backwards))


def to_networkx(amap: ArgumentMap) -> "nx.MultiDiGraph[str]":
    """The map as a graph whose edges point the way the reasoning goes.

    Nodes: statements under their ids, arguments under their handles,
    authorities under `authority:ID`; `type` says which, `kind` what it is in
    the map, `label` what to show.  Edges: premise to argument, argument to
    target, authority to the statement that cites it, and one between two
    statements that contradict each other; `kind` says which.  Every value is
    a text or a truth value.  What refers to nothing has no edge.
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
