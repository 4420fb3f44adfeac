"""What writers for solvers have in common: a name for every node, and what was lost on the way.

Such a framework has nothing but attacks; `attack_graph` says how supports
become some, so that what is in, out and undecided among the statements is
what stands in the map.  Statements come first and go by their ids as far as
a format can spell them; what was made to carry support is named after them:
`not_x`, `none_x`, and `x_reason_2` for several premises taken together.
"""

import re
from collections.abc import Iterable, Iterator

from argmap.formats.frameworks.attack_graph import LARGEST, AttackGraph, Node, attack_graph
from argmap.formats.losses import Carried, left_out
from argmap.model import ArgumentMap
from argmap.text import counted, one_line

CARRIED = Carried(map="title", statement="text contradicts assumed", argument="premises assumed outweighed")

_NOT_A_CONSTANT = re.compile("[^a-z0-9]+")


def losses(amap: ArgumentMap) -> Iterator[str]:
    """What a framework does not say, or says in another way, a line for each kind."""
    graph = attack_graph(amap)
    if made := len(graph.nodes) - graph.statements:
        yield f"{counted(made, 'node')} added to carry supports, undercuts and linked premises"
    if amap.arguments:
        yield f"{counted(len(amap.arguments), 'argument')} no longer to be told apart"
    if graph.largest > LARGEST:
        yield f"a circle of support with {graph.largest:,} members stays undecided where it falls"
    yield from left_out(amap, CARRIED)


def legend(mark: str, amap: ArgumentMap, graph: AttackGraph, names: Iterable[str]) -> Iterator[str]:
    """A comment on the whole, and one on each statement."""
    yield f"{mark} {one_line(amap.title)}".rstrip()
    yield f"{mark} The first {counted(graph.statements, 'node')}: statements.  The others carry support."
    for name, statement in zip(names, amap.statements.values(), strict=False):
        yield f"{mark} {name}: {one_line(statement.id)}: {one_line(statement.text)}"


def constants(graph: AttackGraph) -> list[str]:
    """A constant for each node, made of the id of what it is about."""
    found: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for node in graph.nodes:
        base = name = _constant(graph, node)
        while name in found:
            numbers[base] = numbers.get(base, 1) + 1
            name = f"{base}_{numbers[base]}"
        found[name] = None
    return list(found)


def _constant(graph: AttackGraph, node: Node) -> str:
    atom = node.key.atom
    word = _NOT_A_CONSTANT.sub("_", graph.names[atom].lower()).strip("_") or "node"
    if atom >= graph.statements:
        word = f"{'arg' if atom < graph.elements else 'step'}_{word}"
    elif not word[0].isalpha():
        word = f"s_{word}"
    if node.key.steps:
        word += f"_within_{node.key.steps}"
    return f"{word}_reason_{int(node.says) + 1}" if node.says.isdecimal() else f"{node.says}_{word}".lstrip("_")
