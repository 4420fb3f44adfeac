"""Maps as frameworks of the ICCMA competition; comments name the nodes, which are numbers there."""

from collections.abc import Mapping

from argmap.formats.frameworks.attack_graph import attack_graph
from argmap.formats.frameworks.names import constants, legend
from argmap.model import ArgumentMap


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """`p af` and the number of nodes, then an attack a line.  `labels` are not written."""
    graph = attack_graph(amap)
    numbers = [str(number) for number in range(1, len(graph.nodes) + 1)]
    rest = zip(numbers[graph.statements :], constants(graph)[graph.statements :], strict=True)
    lines = [
        f"p af {len(numbers)}",
        *legend("#", amap, graph, numbers),
        *(f"# {number}: {name}" for number, name in rest),
        *(f"{start + 1} {end + 1}" for start, end in graph.attacks),
    ]
    return "".join(f"{line}\n" for line in lines)
