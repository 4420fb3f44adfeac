"""One key of a statement or an argument: a text worded anew, a mark set or taken away."""

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.blocks import after, take_out_entry, widened
from argmap.edits.places import Places
from argmap.edits.sites import Site, fields, sites
from argmap.keys import Holds
from argmap.model import Relation, Value
from argmap.syntax import Document, Mapping, Node, Scalar
from argmap.writing.blocks import entry, flowing, header
from argmap.writing.scalars import scalar

_ENDLESS = 10**6


def reword(document: Document, name: str, text: str) -> list[Edit]:
    """The edits that give a statement another text, on one line or folded as its place allows.

    Raises ArgmapError if no statement is called so, or if there is no text.
    """
    site = _site(document, name)
    if site.relation is not None:
        raise ArgmapError(f"`{name}` is an argument; only a statement has a text")
    text = " ".join(text.split())
    if not text:
        raise ArgmapError("a statement needs a text")
    places = Places(document.text)
    if type(site.node) is not Mapping:
        return [_written(places, site.holder, site.key, site.node, text)]
    return _put(places, site, site.node, "text", text)


def mark(document: Document, name: str, key: str, on: bool = True) -> list[Edit]:
    """The edits that set `implicit`, `conceded` or `outweighed` to true, or take the key away.

    Raises ArgmapError if nothing is called so or has no such key, and for
    what only an objection can be.
    """
    site = _site(document, name)
    kept = site.table.get(key)
    if kept is None or kept.holds not in (Holds.FLAG, Holds.OUTWEIGHED):
        raise ArgmapError(f"`{name}` cannot be {key}")
    if on and key in ("conceded", "outweighed") and site.relation is not Relation.ATTACK:
        raise ArgmapError(f"`{name}` is no objection; only one can be {key}")
    places = Places(document.text)
    if type(site.node) is Mapping:
        there = fields(site.node, site.table).get(key)
        if on:
            return _put(places, site, site.node, key, True)
        return take_out_entry(places, site.node, there[0], name) if there else []
    if not on:
        return []
    return widened(places, site, lambda: f"{key}: true", lambda margin: entry(key, True, margin))


def _site(document: Document, name: str) -> Site:
    found = next((site for site in sites(document) if site.name == name), None)
    if found is None:
        raise ArgmapError(f"no statement or argument is called `{name}`")
    return found


def _put(places: Places, site: Site, node: Mapping, key: str, value: Value) -> list[Edit]:
    """The value of a key that is there, or a new entry after what the thing says."""
    found = fields(node, site.table)
    if key in found:
        return [_written(places, node, *found[key], value)]
    _, said = found.get("text", found.get("premises", node.entries[-1]))
    if places.flows(node):
        stop = places.end(said)
        return [Edit(stop, stop, f", {key}: {flowing(value, _ENDLESS)}")]
    return [after(places, said, entry(key, value, node.column))]


def _written(places: Places, holder: Mapping, key: Scalar, old: Node, value: Value) -> Edit:
    """A value in the place of another: on its line where it is in braces or has a comment after it."""
    start, stop = places.start(old), places.end(old)
    if places.flows(holder):
        return Edit(start, stop, flowing(value, _ENDLESS) or "")
    lead = header(key.value, holder.column)
    first, *rest = entry(key.value, value, holder.column)[len(lead) - 1 :]
    if rest and places.text[stop : places.line_end(stop)].strip():
        return Edit(start, stop, scalar(value))
    gap = "" if places.text[start - 1 : start].isspace() else " "
    return Edit(start, stop, gap + places.newline.join([first[len(lead[-1]) + 1 :], *rest]))
