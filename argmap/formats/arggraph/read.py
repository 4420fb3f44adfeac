"""The arggraph XML of the arg-microtexts corpora.

| arggraph | in the map |
|---|---|
| adu with its segments | statement; an opponent's has the tag `opponent` |
| sup, exa | argument for; an exa has the scheme `example` |
| reb | argument against |
| und on an edge | undercut: argument against that argument |
| add on an edge | one more premise of that argument |

Format: Peldszus & Stede, An annotated corpus of argumentative microtexts (2015).
"""

from dataclasses import dataclass, field

from argmap.diagnostics import Diagnostic
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.assemble import assembled
from argmap.formats.drafts.documents import parse_xml, unreadable
from argmap.formats.options import PLAIN, Options
from argmap.model import ArgumentMap, Relation

_RELATIONS = {
    "sup": Relation.SUPPORT,
    "exa": Relation.SUPPORT,
    "reb": Relation.ATTACK,
    "und": Relation.ATTACK,
}


@dataclass(slots=True)
class _Graph:
    """The elements of a file, as they stand in it."""

    root: dict[str, str] = field(default_factory=dict)
    name: str = ""  # of the outermost element
    segments: dict[str, str] = field(default_factory=dict)
    implicit: set[str] = field(default_factory=set)
    units: dict[str, str] = field(default_factory=dict)  # adu to its type
    edges: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # type, from, to
    segment: str = ""  # the one that is open

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if not self.name:
            self.name, self.root = tag, attributes
        elif tag == "edu":
            self.segment = name
            self.segments[name] = ""
            if attributes.get("implicit") == "true":
                self.implicit.add(name)
        elif tag == "adu":
            self.units.setdefault(name, attributes.get("type", ""))
        elif tag == "edge":
            ends = (attributes.get("type", ""), attributes.get("src", ""), attributes.get("trg", ""))
            self.edges.setdefault(name or f"edge {len(self.edges)}", ends)

    def end(self, tag: str) -> None:
        if tag == "edu":
            self.segment = ""

    def data(self, text: str) -> None:
        if self.segment:
            self.segments[self.segment] += text


def read(text: str, options: Options = PLAIN) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The argument in an arggraph, and notes on what is not in the map.  Never raises on content."""
    graph = _Graph()
    found = parse_xml(text, graph.start, graph.end, graph.data)
    if not found and graph.name != "arggraph":
        found = [unreadable("the outermost element is not `arggraph`")]
    if found:
        return ArgumentMap("", {}), found
    draft = Draft(options.title or graph.root.get("id") or "An argument graph")
    draft.quotes = True
    for key, name in (("topic_id", "x-topic"), ("stance", "x-stance")):
        if key in graph.root:
            draft.extra[name] = graph.root[key]
    _add_statements(draft, graph)
    _add_steps(draft, graph)
    return assembled(draft)


def _add_statements(draft: Draft, graph: _Graph) -> None:
    """Every unit with the text of its segments, in the order of the text."""
    inside: dict[str, list[str]] = {}
    for kind, start, end in graph.edges.values():
        if kind == "seg":
            inside.setdefault(end, []).append(start)
    order = {segment: place for place, segment in enumerate(graph.segments)}
    for unit, kind in graph.units.items():
        segments = [
            part for start in inside.get(unit, ()) for part in ([start] if start in order else inside.get(start, ()))
        ]
        segments = sorted({part for part in segments if part in order}, key=order.__getitem__)
        words = " ".join(" ".join(graph.segments[part] for part in segments).split())
        draft.statements[unit] = Sketch(
            words,
            implicit=bool(segments) and graph.implicit.issuperset(segments),
            tags=("opponent",) if kind == "opp" else (),
        )


def _add_steps(draft: Draft, graph: _Graph) -> None:
    further: dict[str, list[str]] = {}
    for kind, start, end in graph.edges.values():
        if kind == "add":
            further.setdefault(end, []).append(start)
    for name, (kind, start, end) in graph.edges.items():
        relation = _RELATIONS.get(kind)
        if relation is not None:
            premises = (start, *further.pop(name, ()))
            draft.steps[name] = Step(end, relation, premises, scheme="example" if kind == "exa" else "")
        elif kind not in ("seg", "add"):
            draft.count("edge", f"of the type {kind[:20] or 'none'}")
    draft.count("premise", "of no argument in the file", sum(map(len, further.values())))
