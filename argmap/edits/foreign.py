"""An argument of this map on something in another map: under `targets:`."""

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.blocks import STEP, Item, after, put_under
from argmap.edits.places import Places
from argmap.edits.sites import Site, fields
from argmap.keys import FOREIGN, MAP, is_reference
from argmap.model import Relation, Value
from argmap.syntax import Document, Mapping
from argmap.text.letters import composed
from argmap.writing.blocks import entry, flowing

_ENDLESS = 10**6


def put_on_other(document: Document, places: Places, target: str, relation: Relation, premise: str) -> list[Edit]:
    """The edits that let the statement `premise` bear on `target`, which is a `name/id` of another map.

    `targets:` is written after `maps:` where there is none.  Raises
    ArgmapError if `maps:` has no such name; what the other map has is not
    looked at.
    """
    root = document.root
    assert type(root) is Mapping  # a map without statements has been refused
    head, name = fields(root, MAP), target.partition(FOREIGN)[0]
    _, maps = head.get("maps", (None, None))
    if type(maps) is not Mapping or not any(composed(key.value) == name for key, _ in maps.entries):
        raise ArgmapError(f"no map is called `{name}` here; name it under `maps:`")
    if not is_reference(target):
        raise ArgmapError(f"`{target}` has no `id:` in its own map, and only by an id can others name an argument")
    value: Value = {relation.value: [premise]}
    if "targets" not in head:
        if places.flows(root):
            stop = places.end(maps)
            return [Edit(stop, stop, f", targets: {flowing({target: value}, _ENDLESS)}")]
        return [after(places, maps, ["targets:", *entry(target, value, STEP)])]
    _, targets = head["targets"]
    if type(targets) is not Mapping or not targets.entries:
        raise ArgmapError("`targets:` holds nothing yet; take that line out first")
    for key, node in targets.entries:
        if composed(key.value) == target:
            return put_under(places, Site(target, node, targets, key, node), relation, Item(premise))
    if places.flows(targets):
        stop = places.end(targets.entries[-1][1])
        return [Edit(stop, stop, f", {(flowing({target: value}, _ENDLESS) or '')[1:-1]}")]
    return [after(places, targets.entries[-1][1], entry(target, value, targets.column))]
