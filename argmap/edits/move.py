"""An argument, with all that hangs on it, under another statement or argument."""

from collections import abc

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.blocks import Item, item, put_under, take_out
from argmap.edits.places import Places, apply
from argmap.edits.sites import Site, fields, sites
from argmap.model import Relation
from argmap.syntax import Document, Mapping, Node, Scalar, Sequence, parse
from argmap.text.letters import composed


def move(document: Document, name: str, target: str, relation: Relation | None = None) -> list[Edit]:
    """The edits that put `name` under `target`, to the effect that it has or to `relation`.

    `name` is an argument, or a statement that is alone the premise of one
    argument; a statement that is in none gets its first.  Raises
    ArgmapError where there is no such thing, or what would move is not one.
    """
    every = [*sites(document)]
    found = {site.name: site for site in reversed(every)}
    for each in (name, target):
        if each not in found:
            raise ArgmapError(f"no statement or argument is called `{each}`")
    places = Places(document.text)
    moved = _argument(found, name)
    if moved is None:
        return put_under(places, found[target], relation or Relation.SUPPORT, Item(name))
    if _hangs_on(found[target], moved, found):
        raise ArgmapError(f"`{target}` is `{moved.name}`, or hangs on it")
    assert moved.relation is not None
    wanted = relation or moved.relation
    if (moved.target, moved.relation) == (target, wanted):
        return []
    new, (out,) = item(places, moved.node), take_out(places, moved)
    left = parse(apply(document.text, [out]), document.path)
    kept = [site for site in every if not _hangs_on(site, moved, found)]
    there = next(place for site, place in zip(kept, sites(left), strict=False) if site is found[target])
    put = put_under(Places(left.text), there, wanted, new)
    return [out, *(_back(edit, out) for edit in put)]


def _back(edit: Edit, out: Edit) -> Edit:
    """An edit of the text without what was taken out, as one of the whole text."""
    gone = out.end - out.start
    start, end = (each + gone if each > out.start else each for each in edit[:2])
    return Edit(start, end, edit.new)


def _hangs_on(site: Site, moved: Site, found: abc.Mapping[str, Site]) -> bool:
    above: Site | None = site
    while above is not None and above is not moved:
        above = found.get(above.target)
    return above is moved


def _argument(found: dict[str, Site], name: str) -> Site | None:
    """The argument that is meant; None for a statement that is no premise yet."""
    if found[name].relation is not None:
        return found[name]
    using = [site for site in found.values() if site.relation is not None and name in _premises(site)]
    if len(using) > 1:
        raise ArgmapError(
            f"`{name}` is in several arguments: {', '.join(f'`{site.name}`' for site in using)}; name one"
        )
    if using and _premises(using[0]) != [name]:
        raise ArgmapError(f"`{name}` is not alone in `{using[0].name}`; name that argument to move it whole")
    return using[0] if using else None


def _premises(site: Site) -> list[str]:
    node: Node | None = site.node
    if type(node) is Mapping:
        _, node = fields(node, site.table).get("premises", (None, None))
    waiting, found = [node] if node is not None else [], list[str]()
    while waiting:
        each = waiting.pop(0)
        if type(each) is Sequence:
            waiting = [*each.items, *waiting]
        elif type(each) is Mapping:
            waiting = [*(value for _, value in each.entries), *waiting]
        elif type(each) is Scalar:
            found.append(composed(each.value))
    return found
