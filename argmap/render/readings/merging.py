"""What two merged maps do not agree on, as a report."""

from collections.abc import Iterator, Sequence

from argmap.compare.merging import Conflict, Trouble
from argmap.model import ArgumentMap
from argmap.render.lines.glyphs import Run
from argmap.render.readings.report import Report, Row, Section, ident, idents, own, said
from argmap.text import counted

Names = tuple[str, str]


def report(merged: ArgumentMap, conflicts: Sequence[Conflict], names: Names) -> Report:
    """How much there is, and each conflict in a line."""
    size = f"{counted(len(merged.statements), 'statement')}, {counted(len(merged.arguments), 'argument')}"
    note = f"{size}; {counted(len(conflicts), 'conflict')}"
    rows = tuple(Row(each.trouble, tuple(_runs(each, names))) for each in conflicts)
    return Report(f"{names[0]} and {names[1]} merged", (Section(rows=rows), Section(note=note)))


def _runs(each: Conflict, names: Names) -> Iterator[Run]:
    match each.trouble:
        case Trouble.SPLIT:
            name, joined = (names[0], each.ours) if each.ours else (names[1], each.theirs)
            yield from idents(each.ids, " and ")
            yield own(f" are one statement in {name}: ")
            yield ident(joined)
        case Trouble.LINKED:
            yield from idents(each.ids[1:], " and ")
            yield own(" are needed together in one map and not in the other, for or against ")
            yield ident(each.ids[0])
        case Trouble.SIDES:
            yield ident(each.ids[0])
            yield own(" is both for and against ")
            yield ident(each.ids[1])
        case Trouble.CIRCLE:
            yield from idents(each.ids)
            yield own(" go round in a circle that neither map has")
        case Trouble.GONE:
            yield from idents(each.ids)
            yield own(_GONE[each.key].format(ours=names[0], theirs=names[1]))
        case _:
            yield from _both(each, names)


_GONE = {
    "ours": " is taken out in {ours} and changed in {theirs}; it stays",
    "theirs": " is taken out in {theirs} and changed in {ours}; it stays",
    "needed": " is taken out in one version and needed in the other; it stays",
}


def _both(each: Conflict, names: Names) -> Iterator[Run]:
    """A key with two values."""
    if each.ids:
        yield from idents(each.ids)
        yield own(f", {each.key}: ")
    else:
        yield own(f"{each.key or 'thesis'}: ")
    for name, value, end in ((names[0], each.ours, "   "), (names[1], each.theirs, "")):
        yield own(f"{name}: ")
        yield said(value) if value else own("nothing")
        if end:
            yield own(end)
