"""A map as boxes and lines, for the formats that draw: Mermaid; and what lines mean, for DOT too.

Says what there is to draw and what it means, never how it looks.  Citations
and arguments that refer to nothing leave no line.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from argmap import schemes
from argmap.bibliography import csl
from argmap.bibliography.addresses import address
from argmap.model import Argument, ArgumentMap, Authority, Role, Statement
from argmap.records import record
from argmap.relations.kinds import ArgumentKind, argument_kind, granted


class Shape(StrEnum):
    """What a node stands for."""

    STATEMENT = "statement"
    ARGUMENT = "argument"  # a junction, where premises meet and undercuts have a target
    AUTHORITY = "authority"


class Line(StrEnum):
    """What an edge means."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTION = "contradiction"
    CITATION = "citation"
    DISPUTE = "dispute"  # a citation of somebody who says otherwise


@record
class Node:
    """A statement, an argument or an authority.

    `id` is made up, `name` the map's own; `text` is what the node shows and
    may be empty for an argument; `standing` is a label or empty.
    """

    id: str
    shape: Shape
    name: str
    text: str
    line: Line = Line.SUPPORT
    thesis: bool = False
    implicit: bool = False
    standing: str = ""
    url: str = ""


@record
class Edge:
    """A line from one node to another; `meaning` says in words what it is.

    `whole` is False for a line that ends in a junction with other premises:
    the argument goes on from there.
    """

    tail: str
    head: str
    line: Line
    meaning: str
    text: str = ""
    whole: bool = True


@record
class Drawing:
    """Everything to draw, in the order written."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def drawing(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> Drawing:
    """The nodes and edges of `amap`; `labels` gives statements a standing by their ids."""
    junctions = [argument for argument in amap.arguments.values() if needs_junction(amap, argument)]
    numbers = (f"n{number}" for number in range(1, 1 + len(amap.statements) + len(junctions) + len(amap.authorities)))
    names = dict(zip([*amap.statements, *(junction.handle for junction in junctions)], numbers, strict=False))
    authorities = dict(zip(amap.authorities, numbers, strict=True))
    theses = frozenset(amap.theses)
    nodes = [
        *(
            _statement(statement, names[statement.id], statement.id in theses, (labels or {}).get(statement.id, ""))
            for statement in amap.statements.values()
        ),
        *(_junction(amap, junction, names[junction.handle]) for junction in junctions),
        *(_authority(authority, authorities[authority.id]) for authority in amap.authorities.values()),
    ]
    edges = [*_arguments(amap, names), *_contradictions(amap, names), *_citations(amap, names, authorities)]
    return Drawing(amap.title, tuple(nodes), tuple(edges))


def needs_junction(amap: ArgumentMap, argument: Argument) -> bool:
    """Whether more than one premise, a scheme or another argument is to meet in an argument."""
    return len(argument.premises) != 1 or bool(argument.scheme) or bool(amap.on(argument.handle))


def _statement(statement: Statement, node: str, thesis: bool, standing: str) -> Node:
    return Node(
        node,
        Shape.STATEMENT,
        statement.id,
        statement.text,
        thesis=thesis,
        implicit=statement.implicit,
        standing=standing,
    )


def _junction(amap: ArgumentMap, argument: Argument, node: str) -> Node:
    text = schemes.label(argument.scheme)
    line = line_of(amap, argument)
    return Node(node, Shape.ARGUMENT, argument.handle, text, line=line, implicit=argument.implicit)


def _authority(authority: Authority, node: str) -> Node:
    return Node(node, Shape.AUTHORITY, csl.reference(authority), csl.short(authority), url=address(authority.item))


def line_of(amap: ArgumentMap, argument: Argument) -> Line:
    """The line of an argument."""
    match argument_kind(amap, argument):
        case ArgumentKind.SUPPORT | ArgumentKind.BACKING:
            return Line.SUPPORT
        case ArgumentKind.UNDERCUT:
            return Line.UNDERCUT
        case _:
            return Line.ATTACK


def _arguments(amap: ArgumentMap, names: Mapping[str, str]) -> Iterator[Edge]:
    for argument in amap.arguments.values():
        line, text = line_of(amap, argument), ", ".join(granted(argument))
        verb = {Line.SUPPORT: "supports", Line.ATTACK: "attacks"}.get(line, "undercuts")
        junction, head = names.get(argument.handle), names.get(argument.target)
        tails = [(premise, names[premise]) for premise in argument.premises if premise in names]
        if junction is None:
            for premise, tail in tails if head else ():
                yield Edge(tail, head or "", line, f"{premise} {verb} {argument.target}", text)
            continue
        for premise, tail in tails:
            yield Edge(tail, junction, line, f"{premise}, premise of {argument.handle}", whole=False)
        if head:
            yield Edge(junction, head, line, f"{argument.handle} {verb} {argument.target}", text)


def _contradictions(amap: ArgumentMap, names: Mapping[str, str]) -> Iterator[Edge]:
    for one, other in amap.contradictions():
        yield Edge(names[one], names[other], Line.CONTRADICTION, f"{one} contradicts {other}", "contradicts")


def _citations(amap: ArgumentMap, names: Mapping[str, str], authorities: Mapping[str, str]) -> Iterator[Edge]:
    for statement in amap.statements.values():
        for citation in statement.cites:
            if citation.authority in authorities:
                line = Line.DISPUTE if citation.role is Role.DISPUTES else Line.CITATION
                meaning = f"{statement.id} cites {citation.authority} ({citation.role})"
                yield Edge(authorities[citation.authority], names[statement.id], line, meaning, citation.locator)
