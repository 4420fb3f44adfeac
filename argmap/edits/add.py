"""A new statement, and the argument from it to another."""

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.blocks import STEP, Item, put_under
from argmap.edits.foreign import put_on_other
from argmap.edits.places import Places
from argmap.edits.sites import sites, statements
from argmap.ids import Namer
from argmap.keys import FOREIGN, is_id
from argmap.model import Anchor, Relation, Value
from argmap.syntax import Document, Mapping
from argmap.writing.blocks import entry, flowing


def add(
    document: Document,
    target: str,
    text: str,
    relation: Relation = Relation.SUPPORT,
    name: str = "",
    *,
    at: Anchor | None = None,
) -> tuple[str, list[Edit]]:
    """The id of the new statement, which is made from its text if `name` is empty, and the edits that add it.

    It comes after the last statement, with its anchor if `at` is one, and
    bears on `target`, or on nothing if that is empty; `name/id` is something
    in another map, and the argument stands under `targets:`.  Raises ArgmapError if
    there is no such target, no text, or if the id is taken or is none.
    """
    found = {site.name: site for site in sites(document)}
    holder = statements(document)
    if holder is None:
        raise ArgmapError("the map has no `statements:` that one could be added to")
    foreign = FOREIGN in target and target not in found
    if target and target not in found and not foreign:
        raise ArgmapError(f"no statement or argument is called `{target}`")
    if not text.strip():
        raise ArgmapError("a statement needs a text")
    if name and not is_id(name):
        raise ArgmapError(f"`{name}` cannot be an id: a letter or digit, then letters, digits, `-` or `_`")
    if name in found:
        raise ArgmapError(f"`{name}` is taken: it is in the map already")
    name = name or Namer(found).name(text, "statement")
    places = Places(document.text)
    new = _entry(places, holder, name, _value(text, at))
    if foreign:
        put = put_on_other(document, places, target, relation, name)
        return name, [*put, new] if put[0].start < new.start else [new, *put]
    put = put_under(places, found[target], relation, Item(name)) if target else []
    return name, [*put, new]


def _value(text: str, at: Anchor | None) -> Value:
    if at is None:
        return text
    said = " ".join(text.split())
    return {"text": said, "at": {"quote": at.quote, "paragraph": at.paragraph} if at.paragraph else at.quote}


def _entry(places: Places, holder: Mapping, name: str, value: Value) -> Edit:
    """A statement after the last one, in the form that these have; the first of a map on a line of its own."""
    if not holder.entries:
        start = len(places.text[: places.start(holder)].rstrip(" "))
        return Edit(start, places.end(holder), "".join(places.newline + line for line in entry(name, value, STEP)))
    last = holder.entries[-1][1]
    if places.flows(holder):
        value = " ".join(value.split()) if isinstance(value, str) else value
        stop = places.end(last)
        return Edit(stop, stop, f", {(flowing({name: value}, 10**6) or '')[1:-1]}")
    stop = places.line_end(places.end(last))
    return Edit(stop, stop, "".join(places.newline + line for line in entry(name, value, holder.column)))
