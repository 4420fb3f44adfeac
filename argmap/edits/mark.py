"""A key of an argument set: `conceded: true`, say."""

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.places import Places
from argmap.edits.sites import Site, fields, sites
from argmap.syntax import Document, Mapping, Scalar


def mark(document: Document, name: str, key: str, value: str = "true") -> list[Edit]:
    """The edits that give the argument `name` a key, after its premises, or another value for it.

    Raises ArgmapError where there is no such argument, or it is a list of
    lines without a key of its own.
    """
    site = next((each for each in sites(document) if each.name == name and each.relation is not None), None)
    if site is None:
        raise ArgmapError(f"no argument is called `{name}`")
    places = Places(document.text)
    if type(site.node) is not Mapping:
        return _long(places, site, key, value)
    there = fields(site.node, site.table)
    if key in there:
        return [Edit(places.start(there[key][1]), places.end(there[key][1]), value)]
    _, before = there.get("premises", site.node.entries[-1])
    stop = places.end(before)
    if places.flows(site.node):
        return [Edit(stop, stop, f", {key}: {value}")]
    return [_line(places, stop, site.node.column, f"{key}: {value}")]


def _long(places: Places, site: Site, key: str, value: str) -> list[Edit]:
    """Premises alone get their `premises:`, and the key after it."""
    node = site.node
    start, stop = places.start(node), places.end(node)
    if type(node) is not Scalar and not places.flows(node):
        raise ArgmapError(f"`{site.name}` is a list of lines; write `premises:` above it first")
    if site.listed and not places.flows(site.value) and "\n" not in places.raw(node):
        margin = start - places.line_start(start)
        return [Edit(start, start, "premises: "), _line(places, stop, margin, f"{key}: {value}")]
    return [Edit(start, start, "{premises: "), Edit(stop, stop, f", {key}: {value}}}")]


def _line(places: Places, offset: int, margin: int, text: str) -> Edit:
    """A line after the one that `offset` is in."""
    stop = places.line_end(offset)
    return Edit(stop, stop, f"{places.newline}{' ' * margin}{text}")
