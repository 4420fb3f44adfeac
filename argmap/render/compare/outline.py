"""A difference as sections of entries, in words: the same for a terminal and for Markdown."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.bibliography import csl
from argmap.compare.difference.result import Changes, Difference, Pair, Part
from argmap.model import Authority, Statement
from argmap.render.compare import wording
from argmap.render.compare.wording import Line, Look, Piece
from argmap.text import listed

ADDED, REMOVED, CHANGED = "+", "-", "~"


class Entry(NamedTuple):
    """What came (`+`), went (`-`) or changed (`~`), and how."""

    sign: str
    head: Line
    details: tuple[Line, ...] = ()


class Section(NamedTuple):
    """Entries of one kind."""

    title: str
    entries: list[Entry]


def thesis_labels(found: Difference) -> Iterator[Line]:
    """What it does to the theses; of several only those whose label is another."""
    theses = frozenset(found.new.theses)
    for row in found.theses:
        if row.was is not row.now or len(found.theses) == 1:
            yield wording.standing(row, "thesis" if row.after in theses else "former thesis")


def sections(found: Difference) -> Iterator[Section]:
    """The sections that have entries."""
    labels = [Entry(CHANGED, wording.standing(row)) for row in found.labels]
    for section in (
        Section("statements", list(_statements(found.statements))),
        Section("arguments", list(_arguments(found))),
        Section("contradictions", list(_contradictions(found))),
        Section("authorities", list(_authorities(found.authorities))),
        Section("map", [Entry(CHANGED, wording.edited(edit)) for edit in found.head]),
        Section("labels", labels),
    ):
        if section.entries:
            yield section


def order(found: Difference) -> str:
    """What stands in another order, as a sentence; empty if nothing does."""
    return f"{listed(found.reordered)} in another order, which is no difference" if found.reordered else ""


def _statements(changes: Changes[Statement]) -> Iterator[Entry]:
    for sign, statements in ((ADDED, changes.added), (REMOVED, changes.removed)):
        for each in statements:
            cited = wording.cited(each)
            yield Entry(sign, wording.statement(each), (cited,) if cited else ())
    yield from (_changed(pair, _names(pair)) for pair in changes.changed)


def _arguments(found: Difference) -> Iterator[Entry]:
    yield from (Entry(ADDED, wording.link(found.new, each)) for each in found.arguments.added)
    yield from (Entry(REMOVED, wording.link(found.old, each)) for each in found.arguments.removed)
    yield from (_changed(pair, wording.link(found.new, pair.after)) for pair in found.arguments.changed)


def _contradictions(found: Difference) -> Iterator[Entry]:
    for sign, pairs in ((ADDED, found.contradictions.added), (REMOVED, found.contradictions.removed)):
        for one, other in pairs:
            yield Entry(sign, [Piece(one, Look.ID), Piece(" contradicts "), Piece(other, Look.ID)])


def _authorities(changes: Changes[Authority]) -> Iterator[Entry]:
    for sign, authorities in ((ADDED, changes.added), (REMOVED, changes.removed)):
        for each in authorities:
            yield Entry(sign, [Piece(each.id, Look.ID), Piece(": "), Piece(csl.reference(each), Look.TEXT)])
    yield from (_changed(pair, _names(pair)) for pair in changes.changed)


def _changed(pair: Pair[Part], head: Line) -> Entry:
    return Entry(CHANGED, head, tuple(wording.edited(edit) for edit in pair.edits))


def _names(pair: Pair[Statement] | Pair[Authority]) -> Line:
    old = [Piece(pair.before.id, Look.ID), Piece(" → ")] if pair.renamed else []
    return [*old, Piece(pair.after.id, Look.ID)]
