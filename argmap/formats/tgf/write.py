"""Maps in Trivial Graph Format, with the texts of statements as labels."""

from collections.abc import Mapping

from argmap.formats.frameworks.attack_graph import attack_graph
from argmap.formats.frameworks.names import constants
from argmap.model import ArgumentMap
from argmap.text import one_line


def write(amap: ArgumentMap, labels: Mapping[str, str] | None = None) -> str:
    """Nodes, `#`, and attacks.  `labels` are not written."""
    graph = attack_graph(amap)
    names = constants(graph)
    texts = [one_line(statement.text) for statement in amap.statements.values()]
    texts += [""] * (len(names) - len(texts))
    lines = [
        *(f"{name} {text}".rstrip() for name, text in zip(names, texts, strict=True)),
        "#",
        *(f"{names[start]} {names[end]}" for start, end in graph.attacks),
    ]
    return "".join(f"{line}\n" for line in lines)
