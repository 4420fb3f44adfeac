"""A new statement, and the argument from it to another."""

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.blocks import Item, put_under
from argmap.edits.places import Places
from argmap.edits.sites import sites, statements
from argmap.formats.drafts.ids import Namer
from argmap.formats.yaml.blocks import entry, flowing
from argmap.keys import is_id
from argmap.model import Relation
from argmap.syntax import Document


def add(
    document: Document, target: str, text: str, relation: Relation = Relation.SUPPORT, name: str = ""
) -> tuple[str, list[Edit]]:
    """The id of the new statement, which is made from its text if `name` is empty, and the edits that add it.

    It comes after the last statement, and bears on `target`.  Raises
    ArgmapError if there is no such target, no text, or if the id is taken or is none.
    """
    found = {site.name: site for site in sites(document)}
    holder = statements(document)
    if target not in found or holder is None:
        raise ArgmapError(f"no statement or argument is called `{target}`")
    if not text.strip():
        raise ArgmapError("a statement needs a text")
    if name and not is_id(name):
        raise ArgmapError(f"`{name}` cannot be an id: a letter or digit, then letters, digits, `-` or `_`")
    if name in found:
        raise ArgmapError(f"`{name}` is taken: it is in the map already")
    namer = Namer()
    for known in found:
        namer.keep(known, "", "statement")
    name = name or namer.name(text, "statement")
    places = Places(document.text)
    last = holder.entries[-1][1]
    if places.flows(holder):
        stop = places.end(last)
        new = Edit(stop, stop, f", {flowing({name: ' '.join(text.split())}, 10**6)}"[:-1].replace("{", "", 1))
    else:
        stop = places.line_end(places.end(last))
        new = Edit(stop, stop, "".join(places.newline + line for line in entry(name, text, holder.column)))
    return name, [*put_under(places, found[target], relation, Item(name)), new]
