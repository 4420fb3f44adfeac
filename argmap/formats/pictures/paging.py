"""A map on several sheets: split by branch, small branches together.

The size of a branch is estimated from its lines of text, bottom up: where the
reasons of a statement are too many for a sheet, the largest go to sheets of
their own, and the statement stays with a word of where they are.  Where even
that does not do, as with fifty reasons that nothing bears on, a statement
stands again on the next sheet, with the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from argmap.formats.dot.boxes import WIDTH
from argmap.formats.dot.sheets import Branch, Sheet, hanging
from argmap.formats.dot.words import wrapped
from argmap.model import ArgumentMap
from argmap.page.plan import Plan
from argmap.relations.placed import known_premises

LINE, SMALL_LINE, FRAME, GAP = 14.4, 12.0, 9.0, 8.0  # points
STUB = 20.0
COLUMN = 215.0  # a column of statements and the one of junctions before it
FIRST = 160.0
HEADING = 48.0
DENSER = 0.9  # Graphviz sets branches into each other's gaps: rather think too little than waste pages


@dataclass(frozen=True, slots=True)
class Room:
    """What fits on a sheet, in points of a picture that is not scaled."""

    width: float
    height: float

    @property
    def levels(self) -> int:
        return max(1, int((self.width - FIRST) / COLUMN))


def split(
    amap: ArgumentMap, plan: Plan, room: Room, *, marked: int = 0, fuller: Mapping[str, float] | None = None
) -> list[Sheet]:
    """The sheets, the one with the theses first, each branch after what it bears on.

    `marked` is how many lines every box has besides its text and what it cites;
    `fuller` how much more room some statements took than was thought.
    """
    return _Splitter(amap, plan, Room(room.width, room.height - HEADING), marked, fuller or {}).sheets()


class _Splitter:
    def __init__(self, amap: ArgumentMap, plan: Plan, room: Room, marked: int, fuller: Mapping[str, float]) -> None:
        self._fuller = fuller
        self._amap, self._plan, self._room, self._marked = amap, plan, room, marked
        self._height: dict[str, float] = {}
        self._levels: dict[str, int] = {}
        self._cut: set[str] = set()
        self._parts: dict[str, list[tuple[str, ...]]] = {}

    def sheets(self) -> list[Sheet]:
        for name in reversed([*self._plan.homes]):  # from the leaves up
            self._measure(name)
        return self._numbered(self._packed() or [[]])  # of a map without statements one empty sheet

    def _measure(self, name: str) -> None:
        """How high and deep a statement with all below it is, once enough of it is cut off to fit."""
        tops = list(self._amap.on(name))
        below = {top.handle: self._below(name, top.handle) for top in tops}
        for child in [each for children in below.values() for each in children]:
            if self._levels.get(child, 0) + 1 > self._room.levels and self._levels[child]:
                self._cut.add(child)
        own = self._box(name)
        needed = {handle: self._rows(handle, children) for handle, children in below.items()}
        while sum(needed.values()) > self._room.height:
            whole = [child for children in below.values() for child in children if self._tall(child)]
            if not whole:
                break
            self._cut.add(max(whole, key=self._height.__getitem__))
            needed = {handle: self._rows(handle, children) for handle, children in below.items()}
        self._parts[name] = _filled(needed, self._room.height)
        deep = [0 if child in self._cut else self._levels[child] for each in below.values() for child in each]
        self._levels[name] = 1 + max(deep, default=0) if tops else 0
        if len(self._parts[name]) > 1:
            self._height[name] = self._room.height  # fills sheets of its own
        else:
            self._height[name] = max(own, sum(needed.values()))

    def _tall(self, child: str) -> bool:
        return child not in self._cut and self._height[child] > self._box(child) + GAP

    def _below(self, name: str, handle: str) -> list[str]:
        """The statements that stand in full under an argument on `name` and under what is on it."""
        found = []
        for argument in hanging(self._amap, name, (handle,)):
            found += [p for p in known_premises(self._amap, argument) if self._plan.is_home(p, argument.handle)]
        return found

    def _rows(self, handle: str, children: list[str]) -> float:
        total = sum(self._box(child) + SMALL_LINE if child in self._cut else self._height[child] for child in children)
        argument = self._amap.arguments[handle]
        return total + STUB * (len(argument.premises) + 2 * len(self._amap.on(handle)) - len(children) > 0)

    def _box(self, name: str) -> float:
        statement = self._amap.statements[name]
        small = 2 * len(statement.cites) + len(statement.contradicts) + self._marked
        height = LINE * max(1, len(wrapped(statement.text, WIDTH))) + SMALL_LINE * small + FRAME + GAP
        return height * self._fuller.get(name, DENSER)

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
                need = min(self._height[name], self._room.height)
                place = next((n for n in range(above, len(sheets)) if free[n] >= need), len(sheets))
                if place == len(sheets):
                    sheets.append([])
                    free.append(self._room.height)
                sheets[place].append(Branch(name, part if len(self._parts[name]) > 1 else None))
                free[place] -= need
                first.setdefault(name, place)
        return sheets

    def _numbered(self, sheets: list[list[Branch]]) -> list[Sheet]:
        """The sheets with what each says of the others."""
        starts: dict[str, int] = {}
        for page, branches in enumerate(sheets, 1):
            for branch in branches:
                starts.setdefault(branch.root, page)
        pages, leading = self._pages(starts, sheets)
        cut = {name: f"→ page {starts[name]}" for name in self._cut}
        made = []
        for page, branches in enumerate(sheets, 1):
            told = tuple(replace(branch, above=self._above(branch, page, starts, leading)) for branch in branches)
            elsewhere = {name: other for name, other in pages.items() if other != page}
            here = {name: "↓ on this page" for name in self._cut if starts[name] == page}
            made.append(Sheet(told, cut | here, self._continued(branches), elsewhere, strays=page == len(sheets)))
        return made

    def _pages(self, starts: Mapping[str, int], sheets: list[list[Branch]]) -> tuple[dict[str, int], dict[str, int]]:
        """The page on which each statement stands with its reasons, and the one from which the way leads to it."""
        pages: dict[str, int] = dict(starts)
        leading: dict[str, int] = {}
        for page, branches in enumerate(sheets, 1):
            for branch in branches:
                work = [branch.root]
                while work:
                    name = work.pop()
                    pages.setdefault(name, page)
                    if name in self._cut and name != branch.root:
                        leading[name] = page
                        continue
                    chosen = branch.arguments if name == branch.root else None
                    for top in self._amap.on(name):
                        if chosen is None or top.handle in chosen:
                            work += self._below(name, top.handle)
        return pages, leading

    def _above(self, branch: Branch, page: int, starts: Mapping[str, int], leading: Mapping[str, int]) -> str:
        if starts[branch.root] != page or (branch.arguments and branch.arguments != self._parts[branch.root][0]):
            return f"continued from page {starts[branch.root]}"
        above = leading.get(branch.root, 0)
        return f"← page {above}" if above not in (0, page) else "↑ on this page" if above else ""

    def _claim(self, handle: str) -> str:
        while handle in self._amap.arguments:
            handle = self._amap.arguments[handle].target
        return handle

    def _continued(self, branches: list[Branch]) -> dict[str, str]:
        return {
            branch.root: "continued on the next page"
            for branch in branches
            if branch.arguments and branch.arguments != self._parts[branch.root][-1]
        }


def _filled(needed: Mapping[str, float], height: float) -> list[tuple[str, ...]]:
    """The arguments in order, as many together as fit; at least one together, none for a statement without any."""
    parts: list[list[str]] = [[]]
    used = 0.0
    for handle, need in needed.items():
        if parts[-1] and used + need > height:
            parts.append([])
            used = 0.0
        parts[-1].append(handle)
        used += need
    return [tuple(part) for part in parts]
