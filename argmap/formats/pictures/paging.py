"""A map on several sheets: split by branch, small branches together.

The size of a branch is estimated from its lines of text, bottom up: where the
reasons of a statement are too many for a sheet, the largest go to sheets of
their own, and the statement stays with a word of where they are.  Where even
that does not do, as with fifty reasons that nothing bears on, a statement
stands again on the next sheet, with the rest.
"""

from collections.abc import Iterator, Mapping

from argmap.formats.dot.boxes import cited
from argmap.formats.dot.sheets import Branch, Sheet
from argmap.formats.dot.words import wrapped
from argmap.formats.drawing import needs_junction
from argmap.formats.pictures.numbering import numbered
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.relations.placed import known_premises
from argmap.relations.plan import Plan

LINE, SMALL_LINE, FRAME, GAP = 14.4, 12.0, 9.0, 8.0  # points
LETTER = 5.8
STUB = 20.0
JUNCTIONS = 75.0  # the column of junctions before one of statements, and the space around it
HEADING = 48.0
TALL = 90.0  # a box, typically
SIDE = 18.0  # between boxes side by side
STAGGERED = 0.5  # of it, as boxes without reasons stand in several rows
DENSER = 0.9  # Graphviz sets branches into each other's gaps: rather think too little than waste pages


@record
class Room:
    """What fits on a sheet, in points of a picture that is not scaled.

    `wrap` is how many characters a line has.  Claims stand left and reasons to
    their right, and so the boxes of one level below one another; `up`, reasons
    stand below, and the boxes of one level side by side.
    """

    width: float
    height: float
    wrap: int
    up: bool = False

    @property
    def across(self) -> float:
        """How much room there is for the boxes of one level."""
        return self.width if self.up else self.height - HEADING

    @property
    def levels(self) -> int:
        """How many levels of reasons there is room for, besides that of the claims."""
        box, along = (TALL, self.height - HEADING) if self.up else (self.box, self.width)
        return max(1, int((along - box) / (box + JUNCTIONS)))

    @property
    def box(self) -> float:
        """About how wide a box is."""
        return LETTER * self.wrap + 2 * FRAME


def extents(amap: ArgumentMap, room: Room, marked: int = 0) -> dict[str, float]:
    """About how much of `across` the box of each statement takes; `marked` is how many lines it has besides text and
    citations."""
    if room.up:
        return dict.fromkeys(amap.statements, (room.box + SIDE) * STAGGERED)
    found = {}
    for name, statement in amap.statements.items():
        small = sum(len(cited(amap, each, room.wrap)) for each in statement.cites)
        small += 2 * len(statement.contradicts) + marked
        lines = max(1, len(wrapped(statement.text, room.wrap)))
        found[name] = (LINE * lines + SMALL_LINE * small + FRAME + GAP) * DENSER
    return found


def split(amap: ArgumentMap, plan: Plan, room: Room, boxes: Mapping[str, float]) -> list[Sheet]:
    """The sheets, the one with the theses first, each branch after what it bears on; `boxes` says how much of
    `room.across` each takes."""
    return _Splitter(amap, plan, room, boxes).sheets()


class _Splitter:
    def __init__(self, amap: ArgumentMap, plan: Plan, room: Room, boxes: Mapping[str, float]) -> None:
        self._amap, self._plan, self._room, self._boxes = amap, plan, room, boxes
        self._across: dict[str, float] = {}
        self._levels: dict[str, int] = {}
        self._cut: set[str] = set()
        self._parts: dict[str, list[tuple[str, ...]]] = {}

    def sheets(self) -> list[Sheet]:
        for name in reversed([*self._plan.homes]):  # from the leaves up
            self._measure(name)
        packed = self._packed() or [[]]  # of a map without statements one empty sheet
        return numbered(self._amap, self._plan, packed, self._cut, self._parts)

    def _measure(self, name: str) -> None:
        """How large a statement with all below it is, once enough of it is cut off to fit."""
        tops = list(self._amap.on(name))
        columns = {top.handle: dict(self._below(top.handle)) for top in tops}
        for child, column in [each for below in columns.values() for each in below.items()]:
            if self._levels[child] and column + self._levels[child] > self._room.levels:
                self._cut.add(child)
        needed = {handle: self._rows(handle, [*below]) for handle, below in columns.items()}
        while sum(needed.values()) > self._room.across:
            whole = [child for below in columns.values() for child in below if self._open(child)]
            if not whole:
                break
            self._cut.add(max(whole, key=self._across.__getitem__))
            needed = {handle: self._rows(handle, [*below]) for handle, below in columns.items()}
        self._parts[name] = _filled(needed, self._room.across)
        deep = [
            column + (0 if child in self._cut else self._levels[child])
            for below in columns.values()
            for child, column in below.items()
        ]
        self._levels[name] = max(deep, default=1) if tops else 0
        if len(self._parts[name]) > 1:
            self._across[name] = self._room.across  # fills sheets of its own
        else:
            self._across[name] = max(self._boxes[name], sum(needed.values()))

    def _open(self, child: str) -> bool:
        """Whether a statement has something below it that is not cut off."""
        return child not in self._cut and self._levels[child] > 0

    def _below(self, top: str) -> Iterator[tuple[str, int]]:
        """The statements that stand in full under an argument and under what is on it, and in which column: an undercut
        of an undercut stands further out."""
        work = [(self._amap.arguments[top], 1)]
        while work:
            argument, column = work.pop()
            for premise in known_premises(self._amap, argument):
                if self._plan.is_home(premise, argument.handle):
                    yield premise, column
            on_it = self._amap.on(argument.handle)
            work += [(other, column + needs_junction(self._amap, other)) for other in reversed(on_it)]

    def _rows(self, handle: str, children: list[str]) -> float:
        total = sum(
            self._boxes[child] + SMALL_LINE if child in self._cut else self._across[child] for child in children
        )
        argument = self._amap.arguments[handle]
        return total + STUB * (len(argument.premises) + 2 * len(self._amap.on(handle)) - len(children) > 0)

    def _packed(self) -> list[list[Branch]]:
        """Branches on sheets: each on the first that has the room for it, but none before what it bears on."""
        sheets: list[list[Branch]] = []
        free: list[float] = []
        first: dict[str, int] = {}  # the sheet of the branch that a statement is in
        for name, home in self._plan.homes.items():
            above = first.get(self._claim(home), 0) if home else 0
            if home and name not in self._cut:
                first[name] = above
                continue
            for part in self._parts[name]:
                need = min(self._across[name], self._room.across)
                place = next((n for n in range(above, len(sheets)) if free[n] >= need), len(sheets))
                if place == len(sheets):
                    sheets.append([])
                    free.append(self._room.across)
                sheets[place].append(Branch(name, part if len(self._parts[name]) > 1 else None))
                free[place] -= need
                first.setdefault(name, place)
        return sheets

    def _claim(self, handle: str) -> str:
        while handle in self._amap.arguments:
            handle = self._amap.arguments[handle].target
        return handle


def _filled(needed: Mapping[str, float], room: float) -> list[tuple[str, ...]]:
    """The arguments in order, as many together as fit; at least one together, none for a statement without any."""
    parts: list[list[str]] = [[]]
    used = 0.0
    for handle, need in needed.items():
        if parts[-1] and used + need > room:
            parts.append([])
            used = 0.0
        parts[-1].append(handle)
        used += need
    return [tuple(part) for part in parts]
