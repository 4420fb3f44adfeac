"""Maps as ASPARTIX facts; comments say what each name stands for."""

from collections.abc import Mapping

from argmap.formats.frameworks.attack_graph import attack_graph
from argmap.formats.frameworks.names import constants, legend
from argmap.model import ArgumentMap


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """Facts `arg(a).` and `att(a,b).`  `labels` are not written."""
    graph = attack_graph(amap)
    names = constants(graph)
    lines = [
        *legend("%", amap, graph, names),
        *(f"arg({name})." for name in names),
        *(f"att({names[start]},{names[end]})." for start, end in graph.attacks),
    ]
    return "".join(f"{line}\n" for line in lines)
