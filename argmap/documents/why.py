"""Explanations, for programs: the document of `argmap why --json`."""

from collections.abc import Iterable, Sequence

from argmap.evaluation import Semantics
from argmap.evaluation.why.explanation import Explanation, Node, Part


def as_json(explanations: Iterable[Explanation]) -> dict[str, object]:
    """Explanations for programs, version 2.

    `{"version", "semantics", "explanations": [{"id", "label", "rests_on": [], "authorities": [], "nodes": {key:
    {"kind", "label", "because", "parts": [{"role", "id"}], "members": [{"role", "id"}], "further": [{"role", "id"}],
    "weight": null | "outweighed" | "not outweighed" | "undecided", "of"}}}]}`: `nodes` has everything that is
    explained, `id` first, in reading order.  Parts are keys of nodes; members of a circle or loop are ids and handles
    of the map; `of` counts the reasons, objections or loops of which one is told.  What they mean is said in
    `argmap.evaluation.why.explanation`.
    """
    return {
        "version": 2,
        "semantics": Semantics.GROUNDED,
        "explanations": [_explanation(each) for each in explanations],
    }


def _explanation(explanation: Explanation) -> dict[str, object]:
    return {
        "id": explanation.root,
        "label": explanation.nodes[explanation.root].label,
        "rests_on": list(explanation.rests_on),
        "authorities": list(explanation.authorities),
        "nodes": {key: _node(node) for key, node in explanation.nodes.items()},
    }


def _node(node: Node) -> dict[str, object]:
    return {
        "kind": node.kind,
        "label": node.label,
        "because": node.because,
        "parts": _parts(node.parts),
        "members": _parts(node.members),
        "further": _parts(node.further),
        "weight": node.weight,
        "of": node.of,
    }


def _parts(parts: Sequence[Part]) -> list[dict[str, str]]:
    return [{"role": part.role, "id": part.key} for part in parts]
