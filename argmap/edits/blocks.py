"""Taking an argument out of a text, and putting one under a statement or an argument."""

from collections.abc import Callable, Iterator
from functools import partial

from argmap.diagnostics import ArgmapError, Edit
from argmap.edits.places import Places
from argmap.edits.sites import Site, fields
from argmap.loading.plain import plain
from argmap.model import Relation, Value
from argmap.records import record
from argmap.syntax import Mapping, Node, Scalar, Sequence
from argmap.writing.blocks import flowing

_WIDEST = 100_000
_LONGEST = 24  # characters of a number: as many as a probability can have
STEP = 2


@record
class Item:
    """An argument on its way: its lines without dash and margin (none if it fits brackets only), and as one line."""

    flow: str | None
    lines: tuple[str, ...] = ()


def item(places: Places, node: Node) -> Item:
    """What is written at `node`, as it may stand elsewhere; comments inside a block stay in it."""
    if type(node) is Scalar or places.flows(node):
        raw = places.raw(node)
        return Item(raw if "\n" not in raw and "\r" not in raw else _flow(node), tuple(raw.splitlines()))
    start, end = places.start(node), places.line_end(places.end(node))
    text = places.text[start:end].splitlines()
    margin = start - places.line_start(start)
    lines = (text[0], *(line[min(margin, len(line) - len(line.lstrip())) :] for line in text[1:]))
    return Item(_flow(node), lines)


def take_out(places: Places, site: Site) -> list[Edit]:
    """The edits that remove an argument, with comments on lines of their own right above it."""
    if site.listed and type(site.value) is Sequence and len(site.value.items) > 1:
        items = site.value.items
        number = next(n for n, each in enumerate(items) if each is site.node)
        if places.flows(site.value):
            return [_out_of_brackets(places, list(items), list(items), number)]
        dash = places.text.rfind("-", 0, places.start(site.node))
        return [_lines(places, dash, places.end(site.node))]
    return take_out_entry(places, site.holder, site.key, site.name)


def take_out_entry(places: Places, holder: Mapping, key: Scalar, name: str) -> list[Edit]:
    """The edits that remove a key with its value from a mapping; `name` is for the message where it is all there is."""
    entries = holder.entries
    number = next(n for n, (each, _) in enumerate(entries) if each is key)
    if places.flows(holder):
        return [_out_of_brackets(places, [k for k, _ in entries], [v for _, v in entries], number)]
    start = places.start(key)
    if not places.text[places.line_start(start) : start].strip():
        return [_lines(places, start, places.end(entries[number][1]))]
    if number + 1 == len(entries):
        raise ArgmapError(f"`{name}` is all that its entry holds")
    return [Edit(start, places.start(entries[number + 1][0]), "")]


def put_under(places: Places, site: Site, relation: Relation, new: Item) -> list[Edit]:
    """The edits that add an argument, after those that are there for the same effect."""
    if type(site.node) is not Mapping:
        return widened(places, site, lambda: f"{relation}: [{_in_brackets(new)}]", partial(_entry, relation, new))
    there = fields(site.node, site.table).get(relation)
    if there is None:
        unfolded = _unfolded(places, site, relation, new) if len(new.lines) > 1 else None
        return unfolded or _new_entry(places, site.node, relation, new)
    value = there[1]
    if type(value) is Sequence and not places.flows(value):
        dash = places.text.rfind("-", 0, places.start(value.items[0]))
        return [after(places, value, _dashed(new, dash - places.line_start(dash)))]
    if type(value) is Sequence and value.items:
        stop = places.end(value.items[-1])
        return [Edit(stop, stop, f", {_in_brackets(new)}")]
    if type(value) is Sequence:
        return [Edit(places.start(value), places.end(value), f"[{_in_brackets(new)}]")]
    if type(value) is Scalar or places.flows(value):
        start, stop = places.start(value), places.end(value)
        return [Edit(start, start, "["), Edit(stop, stop, f", {_in_brackets(new)}]")]
    start, stop = places.start(value), places.end(value)
    margin = start - places.line_start(start)
    deeper = [Edit(line, line, " " * STEP) for line in places.lines_inside(start, stop)]
    return [Edit(start, start, "- "), *deeper, after(places, value, _dashed(new, margin))]


def _unfolded(places: Places, site: Site, relation: Relation, new: Item) -> list[Edit] | None:
    """A statement in braces gets a line for every key, so that a block (with its comments) can stand below it."""
    node = site.node
    if site.relation is not None or type(node) is not Mapping or not places.flows(node) or places.flows(site.holder):
        return None
    start, stop, margin = places.start(node), places.end(node), site.key.column + STEP
    if "\n" in places.raw(node) or places.text[stop : places.line_end(stop)].strip():
        return None
    begin = places.text.rfind(":", places.start(site.key), start) + 1
    lead = f"{places.newline}{' ' * margin}"
    edits, done = list[Edit](), begin
    for key, value in node.entries:
        edits.append(Edit(done, places.start(key), lead))
        done = places.end(value)
    return [*edits, Edit(done, stop, "".join(places.newline + line for line in _entry(relation, new, margin)))]


def _new_entry(places: Places, node: Mapping, relation: Relation, new: Item) -> list[Edit]:
    last = node.entries[-1][1]
    if places.flows(node):
        stop = places.end(last)
        return [Edit(stop, stop, f", {relation}: [{_in_brackets(new)}]")]
    margin = node.column
    return [after(places, last, _entry(relation, new, margin))]


def widened(places: Places, site: Site, inside: Callable[[], str], below: Callable[[int], list[str]]) -> list[Edit]:
    """A text alone gets its `text:`, premises alone their `premises:`, and a further entry after it.

    That is `inside()` where it comes to stand in braces, else the lines that `below` gives for a margin.
    """
    node, name = site.node, "text" if site.relation is None else "premises"
    start, stop = places.start(node), places.end(node)
    if places.flows(site.holder) or (site.listed and places.flows(site.value)):
        return [Edit(start, start, f"{{{name}: "), Edit(stop, stop, f", {inside()}}}")]
    if site.relation is not None and site.listed:  # `- a`, in a line after its dash
        margin = start - places.line_start(start)
        raw = places.raw(node) if type(node) is Scalar or places.flows(node) else _flow(node)
        lines = [Edit(start, stop, f"premises: {raw}")]
        return [*lines, after(places, node, below(margin))]
    margin = site.key.column + STEP
    colon = places.text.rfind(":", 0, start) + 1 if start > places.start(site.key) else start
    head = Edit(colon, start, f"{places.newline}{' ' * margin}{name}: ")
    deeper = [Edit(line, line, " " * STEP) for line in places.lines_inside(start, stop)]
    return [head, *deeper, after(places, node, below(margin))]


def _entry(relation: Relation, new: Item, margin: int) -> list[str]:
    return [f"{' ' * margin}{relation}:", *_dashed(new, margin + STEP)]


def _dashed(new: Item, margin: int) -> list[str]:
    first, *rest = new.lines or (new.flow or "",)
    return [f"{' ' * margin}- {first}", *(f"{' ' * (margin + STEP)}{line}" if line else "" for line in rest)]


def after(places: Places, node: Node, lines: list[str]) -> Edit:
    """Lines after the one that `node` ends in."""
    stop = places.line_end(places.end(node))
    return Edit(stop, stop, "".join(f"{places.newline}{line}" for line in lines))


def _in_brackets(new: Item) -> str:
    if new.flow is None:
        raise ArgmapError("a text of several lines does not fit in brackets; write the target without them first")
    return new.flow


def _flow(node: Node) -> str | None:
    return flowing(_typed(node), _WIDEST)


def _typed(node: Node) -> Value:
    value: Value = plain(node, _LONGEST)
    return value


def _lines(places: Places, start: int, end: int) -> Edit:
    """Whole lines, with the comments right above that are indented alike."""
    first = places.line_start(start)
    margin = places.text[first:start]
    for line in _lines_above(places, first):
        text = places.text[line : places.line_end(line)]
        if not text.startswith(f"{margin}#"):
            break
        first = line
    stop = places.next_line(end)
    if stop == len(places.text) and places.text[stop - 1 : stop] not in ("\n", "\r") and first:
        first -= len(places.newline)  # the last line has no end: the one before it gives its own
    return Edit(first, stop, "")


def _lines_above(places: Places, start: int) -> Iterator[int]:
    while start:
        start = places.line_start(start - (2 if places.text[:start].endswith("\r\n") else 1))
        yield start


def _out_of_brackets(places: Places, starts: list[Node], ends: list[Node], number: int) -> Edit:
    if number + 1 < len(starts):
        return Edit(places.start(starts[number]), places.start(starts[number + 1]), "")
    if number:
        return Edit(places.end(ends[number - 1]), places.end(ends[number]), "")
    return Edit(places.start(starts[0]), places.end(ends[0]), "")
