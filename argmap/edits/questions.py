"""Questions written into a map: `questions: {trust: open}` under an argument."""

from collections.abc import Mapping as Table
from collections.abc import Sequence

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.places import Places
from argmap.edits.sites import fields, sites
from argmap.keys import ARGUMENT
from argmap.syntax import Document, Mapping

_WIDEST = 100


def ask(document: Document, wanted: Table[str, Sequence[str]]) -> list[Edit]:
    """The edits that write each question of each argument, by handle, as open; they come after what is there.

    Raises ArgmapError for an argument that cannot hold questions.
    """
    places, edits = Places(document.text), list[Edit]()
    found = {site.name: site.node for site in sites(document) if site.relation is not None}
    for name, questions in wanted.items():
        node = found.get(name)
        if type(node) is not Mapping:
            raise ArgmapError(f"`{name}` names no scheme, so there is nothing to write down")
        if questions:
            edits.append(_written(places, node, questions))
    return edits


def _written(places: Places, node: Mapping, questions: Sequence[str]) -> Edit:
    there = fields(node, ARGUMENT)
    rows = [f"{question}: open" for question in questions]
    if "questions" in there:
        return _continued(places, there["questions"][1], rows)
    _, last = there.get("scheme") or node.entries[-1]
    stop = places.end(last)
    flow = f"questions: {{{', '.join(rows)}}}"
    if places.flows(node):
        return Edit(stop, stop, f", {flow}")
    margin = " " * node.column
    lines = [flow] if len(margin + flow) <= _WIDEST else ["questions:", *(f"  {each}" for each in rows)]
    stop = places.line_end(stop)
    return Edit(stop, stop, "".join(f"{places.newline}{margin}{line}" for line in lines))


def _continued(places: Places, value: object, rows: Sequence[str]) -> Edit:
    if type(value) is not Mapping:
        raise ArgmapError("`questions:` holds no questions by name; mend it first")
    if not value.entries:
        start = places.start(value)
        return Edit(start, places.end(value), f"{{{', '.join(rows)}}}")
    stop = places.end(value.entries[-1][1])
    if places.flows(value):
        return Edit(stop, stop, "".join(f", {each}" for each in rows))
    stop = places.line_end(stop)
    return Edit(stop, stop, "".join(f"{places.newline}{' ' * value.column}{each}" for each in rows))
