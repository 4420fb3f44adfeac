"""Why a statement or argument fares as it does: a tree of sentences, and JSON."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from argmap.bibliography import csl
from argmap.evaluation import Evaluation, Semantics
from argmap.evaluation.why.explanation import Explanation, Part
from argmap.render.lines.glyphs import SEEN, Line, Run, Tone
from argmap.render.lines.rows import row
from argmap.render.lines.trees import outline
from argmap.render.tree.layout import laid_out, levels
from argmap.render.why.telling import Place, Teller
from argmap.text import one_line


def as_json(explanations: Iterable[Explanation]) -> dict[str, object]:
    """Explanations for programs, version 1.

    `{"version", "semantics", "explanations": [{"id", "label", "rests_on": [], "authorities": [], "nodes": {key:
    {"kind", "label", "because", "parts": [{"role", "id"}], "members": [{"role", "id"}]}}}]}`: `nodes` has everything
    that is explained, `id` first, in reading order.  Parts are keys of nodes; members of a circle or loop are ids and
    handles of the map.  What they mean is said in `argmap.evaluation.why.explanation`.
    """
    return {"version": 1, "semantics": Semantics.GROUNDED, "explanations": [_as_json(each) for each in explanations]}


def lines(explanation: Explanation, evaluation: Evaluation, width: int | None = None) -> Iterator[Line]:
    """The tree of sentences; then what it rests on, and the works that are cited for that.

    With a width in cells, wrapped; without, one line a sentence.
    """
    teller = Teller(explanation, evaluation)
    yield from laid_out(outline(Place(explanation.root), teller.tell, levels(width)), width, ascii_only=False)
    if rests_on := [name for name in explanation.rests_on if name != explanation.root]:
        yield from row([], _listed("rests on", rests_on, Tone.ID), width)
    known = evaluation.amap.authorities
    if cited := [csl.short(known[name]) for name in explanation.authorities if name in known]:
        yield from row([], _listed("cites", cited, Tone.TEXT), width)
    if teller.referred:
        yield from row([], [Run(f"{SEEN} told above", Tone.MARK)], width)


def _as_json(explanation: Explanation) -> dict[str, object]:
    return {
        "id": explanation.root,
        "label": explanation.nodes[explanation.root].label,
        "rests_on": list(explanation.rests_on),
        "authorities": list(explanation.authorities),
        "nodes": {
            key: {
                "kind": node.kind,
                "label": node.label,
                "because": node.because,
                "parts": _parts(node.parts),
                "members": _parts(node.members),
            }
            for key, node in explanation.nodes.items()
        },
    }


def _parts(parts: Sequence[Part]) -> list[dict[str, str]]:
    return [{"role": part.role, "id": part.key} for part in parts]


def _listed(what: str, names: Sequence[str], tone: Tone) -> list[Run]:
    _, *runs = chain.from_iterable(
        (Run(", " if tone is Tone.ID else "; "), Run(one_line(name), tone)) for name in names
    )
    return [Run(f"{what}: ", Tone.MARK), *runs]
