"""The support/attack tree of a map, as styled lines.

A map goes through three stages: a `View` says which branches hang under a
node, a `Walk` makes rows of them (what is shown, what is cut or referred to),
and `lines` fits the rows to a width.  Prints nothing and reads no files.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from argmap.evaluation.labels import MARKS
from argmap.model import ArgumentMap, Authority, Relation
from argmap.records import record
from argmap.relations.bearing import reaching
from argmap.render.lines import glyphs
from argmap.render.lines.glyphs import Line, Run, Tone
from argmap.render.tree.branches import View
from argmap.render.tree.layout import laid_out, levels
from argmap.render.tree.walk import Walk
from argmap.render.tree.wording import Row, Wording, unreached

MOST = 100_000  # lines of a tree that repeats what is shared

DETAILS = ("cites", "at", "tags", "labels")


@record
class Look:
    """What to show of a map, and how.

    `up` shows what the roots bear on instead of what bears on them; `depth`
    is a number of arguments, one after the other; `only` keeps one relation
    (see `View`); `details` are some of `DETAILS`; without `dedupe` what is
    shared is repeated, up to `MOST` lines.  `width` in cells wraps; without
    it every item is one line.
    """

    up: bool = False
    depth: int | None = None
    only: Relation | None = None
    details: frozenset[str] = frozenset(("cites",))
    dedupe: bool = True
    ascii: bool = False
    width: int | None = None


PLAIN = Look()


def tree(
    amap: ArgumentMap,
    roots: Sequence[str] = (),
    look: Look = PLAIN,
    *,
    name: Callable[[Authority], str],
    labels: Mapping[str, str] | None = None,
) -> Iterator[Line]:
    """The trees under `roots`, or of the whole map, line by line.

    `roots` are ids of statements or handles of arguments; `name` gives an
    authority as author and date; `labels` gives what evaluation made of
    statements and arguments, shown when asked for.  Whatever the map holds,
    circles and dangling references too, there is a tree; equal maps give
    equal lines.
    """
    lines = laid_out(_rows(amap, roots, look, name, labels), look.width, ascii_only=look.ascii)
    if look.dedupe:
        return lines
    return _stopped(lines)


def whole(amap: ArgumentMap) -> tuple[str, ...]:
    """The roots of a whole map: its theses, or else its first statement, every one being in a circle."""
    known = [thesis for thesis in amap.theses if thesis in amap.statements or thesis in amap.arguments]
    return tuple(known) or tuple(islice(amap.statements, 1))


def _rows(
    amap: ArgumentMap,
    roots: Sequence[str],
    look: Look,
    name: Callable[[Authority], str],
    labels: Mapping[str, str] | None,
) -> Iterator[Row]:
    view = View(amap, up=look.up, only=look.only)
    signs = look.width is not None and not look.ascii
    shown = labels if "labels" in look.details else None
    wording = Wording(amap, name, look.up, look.details, frozenset(amap.theses), shown, signs)
    walk = Walk(view, wording, depth=look.depth, dedupe=look.dedupe, levels=levels(look.width))
    yield from walk.rows(roots or whole(amap))
    notes = list(_legend(walk, shown if signs else None))
    if not roots:
        notes += _left_out(amap)
    if notes:
        yield Row()
        yield from notes


def _legend(walk: Walk, labels: Mapping[str, str] | None) -> Iterator[Row]:
    if walk.referred:
        yield Row(head=(Run(f"{glyphs.SEEN} shown in full above; --no-dedupe repeats it", Tone.MARK),))
    used = set(labels.values()) if labels else ()
    if words := [f"{sign} {label}" for label, sign in MARKS.items() if label in used]:
        yield Row(head=(Run("  ".join(words), Tone.MARK),))


def _left_out(amap: ArgumentMap) -> Iterator[Row]:
    """What the trees of the whole map leave out, so that nothing goes without a word."""
    if not amap.statements:
        yield Row(head=(Run("The map has no statements.", Tone.MARK),))
    reached = reaching(amap, whole(amap))
    if ids := [key for key in amap.statements if key not in reached]:
        yield unreached(ids, amap.theses)


def _stopped(lines: Iterator[Line]) -> Iterator[Line]:
    yield from islice(lines, MOST)
    if next(lines, None) is not None:
        yield [Run(f"stopped after {MOST:,} lines: too much is shared to repeat it all", Tone.MARK)]
