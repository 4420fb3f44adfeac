"""What the nodes of AIF mean: statements, arguments, contradictions, rephrases."""

from collections.abc import Iterable, Sequence

from argmap.formats.aif.dialogue import MOST_PAIRS
from argmap.formats.aif.restore import asserts, restore, restore_map
from argmap.formats.aif.tables import JOINING, Node, Tables
from argmap.formats.drafts import Draft, Sketch, Step
from argmap.formats.drafts.documents import as_text
from argmap.model import Relation, Source, Value
from argmap.schemes.names import recognised
from argmap.source.anchoring import anchors
from argmap.text import shortened

_RELATIONS = {"RA": Relation.SUPPORT, "CA": Relation.ATTACK}
_STATING = frozenset(("I", "EN"))
_UNUSED = {"PA": "preference", "TA": "transition"}

Links = dict[str, list[str]]


def build(table: Tables, title: str) -> Draft:
    """A draft of all that is argued in `table`; the dialogue around it is left to `dialogue`."""
    draft = Draft(title)
    if table.source:
        draft.source = Source(item=table.source)
    restore_map(draft, table)
    into, out_of = _links(table)
    _add_statements(draft, table, into, out_of)
    for name, node in table.nodes.items():
        if node.type in _RELATIONS:
            _add_argument(draft, table, name, node, into.get(name, ()), out_of.get(name, ()))
        elif node.type == "MA":
            _add_rephrase(draft, node, into.get(name, ()), out_of.get(name, ()))
        elif node.type in _UNUSED:
            draft.count(_UNUSED[node.type])
        elif node.type not in ("L", "YA") and node.type not in _STATING:
            draft.count("node", f"of the type {node.type[:20] or 'none'}")
    _join_contradictions(draft)
    draft.theses = [name for name in table.major if name in draft.statements]
    draft.count("node", "without an id of their own", table.repeated)
    for key in table.beside:
        draft.count("part", f"under `{shortened(key, 30)}`, which is not read")
    draft.count("edge", "from nowhere, to nowhere, or back to their own start", table.loose)
    return draft


def count_edges(draft: Draft, table: Tables, told: frozenset[str]) -> None:
    """Count the edges that say nothing in the map, between nodes that are in it; `told` are those of the dialogue."""
    nodes = table.nodes
    stated = {name for name, node in nodes.items() if name in draft.statements}
    for start, end in table.edges:
        kinds = nodes[start].type, nodes[end].type
        known = all(name in stated or name in told or nodes[name].type in JOINING for name in (start, end))
        if not known or kinds[0] in _RELATIONS or kinds == ("L", "YA") or (kinds[0] == "YA" and end in stated):
            continue  # told by another count, or an argument, or what the dialogue says
        if not (end in stated and kinds[0] == "MA") and not (start in stated and kinds[1] in JOINING):
            joined = JOINING & {*kinds}
            draft.count("edge", "where a scheme has none" if joined else "between two nodes that no scheme joins")


def _links(table: Tables) -> tuple[Links, Links]:
    into: Links = {}
    out_of: Links = {}
    for start, end in table.edges:
        into.setdefault(end, []).append(start)
        out_of.setdefault(start, []).append(end)
    return into, out_of


def _add_statements(draft: Draft, table: Tables, into: Links, out_of: Links) -> None:
    """I nodes, and whatever else somebody argued from or for as if it were one."""
    for name, node in table.nodes.items():
        if node.type not in _STATING or asserts(node):
            if node.type != "L":
                continue
            around = [*into.get(name, ()), *out_of.get(name, ())]
            if not any(table.nodes[other].type in JOINING for other in around):
                continue
            draft.count("locution", "argued from or for as if one", what="made a statement")
        origin: dict[str, Value] = {"node": name}
        if node.timestamp:
            origin["timestamp"] = node.timestamp
        sketch = Sketch(node.text, implicit=node.type == "EN", extra={"x-aif": origin})
        if name in table.passages:
            sketch.at = anchors(table.passages[name])
        if node.own:
            restore(draft, sketch, node.own)
            if not node.timestamp and as_text(node.own.get("node")) != name:  # the number was given by argmap
                del sketch.extra["x-aif"]
        draft.statements[name] = sketch


def _add_argument(
    draft: Draft, table: Tables, name: str, node: Node, before: Sequence[str], after: Sequence[str]
) -> None:
    """An RA or CA: one argument for each thing that it leads to."""
    if before and all(asserts(table.nodes[each]) for each in before):
        return
    targets = [each for each in after if each in draft.statements or table.nodes[each].type in _RELATIONS]
    elsewhere = len(after) - len(targets)
    draft.count("argument", "for or against a rephrase or a part of the dialogue", elsewhere)
    known, other = recognised(node.scheme or node.text)
    extra: dict[str, Value] = {"x-scheme": other} if other else {}
    premises = tuple([each for each in before if each in draft.statements])
    most = max(1, MOST_PAIRS // max(1, len(premises)))
    draft.count("argument", "for or against more things at once than are joined", len(targets[most:]))
    del targets[most:]
    for number, target in enumerate(targets or ([] if elsewhere else [""])):
        key = name if number == 0 else f"{name}\n{number}"  # no node has a line break in its id
        step = draft.steps[key] = Step(target, _RELATIONS[node.type], premises, scheme=known, extra=extra)
        if node.own and number == 0:
            restore(draft, step, node.own)


def _add_rephrase(draft: Draft, node: Node, before: Iterable[str], after: Iterable[str]) -> None:
    ends = [name for name in after if name in draft.statements]
    starts = [name for name in before if name in draft.statements]
    if not starts or not ends:
        draft.count("rephrase", "with one end only")
    elif any(recognised(node.scheme or node.text)):
        draft.count("scheme", "of a rephrase")
    most = max(1, MOST_PAIRS // max(1, len(starts)))
    draft.count("rephrase", "of more things at once than are joined", len(ends[most:]))
    del ends[most:]
    draft.rephrases += [(start, end) for start in starts for end in ends]


def _join_contradictions(draft: Draft) -> None:
    """Two bare attacks, one each way between the same two statements, say that these contradict each other."""
    attacked = {step.target for step in draft.steps.values()}
    bare: dict[tuple[str, str], list[str]] = {}
    for key, step in draft.steps.items():
        alone = len(step.premises) == 1 and not step.scheme and not step.extra and key not in attacked
        if alone and step.relation is Relation.ATTACK and step.target in draft.statements:
            bare.setdefault((step.premises[0], step.target), []).append(key)
    for (start, end), keys in bare.items():
        back = bare.get((end, start), [])
        if back and keys and start != end:
            draft.contradictions.append((start, end))
            while keys and back:  # what is left over on one side is an attack beside the contradiction
                del draft.steps[keys.pop()], draft.steps[back.pop()]
