"""As many pages as give text that can be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.formats.dot import sheets
from argmap.formats.dot import write as dot
from argmap.formats.dot.cuts import at_depth, missing
from argmap.formats.dot.look import Look
from argmap.formats.dot.sheets import Kind
from argmap.formats.pictures.graphviz import View, draw, sizes
from argmap.formats.pictures.paging import DENSER, Room, split
from argmap.formats.pictures.paper import MARGIN, papers
from argmap.model import ArgumentMap
from argmap.page.plan import plan

SMALLEST = 8 / 10  # of a picture: its small type has 10 points, and no text shall have less than 8
LARGEST = 1.5  # how much a small picture is enlarged
TRIES = 12
MANY = 400  # statements from which on the way round of the paper is chosen by the estimate alone
CAREFUL = 1.08  # a page that came out too full is made a little emptier than by the rule of three


def paged(amap: ArgumentMap, labels: Mapping[str, str] | None, look: Look, format: str) -> list[bytes]:
    """The pages of `look.page`, either way round, whichever takes fewer.

    Where one statement alone is too much for a page, its text is smaller.
    """
    layouts = [_Layout(amap, labels, look, size) for size in papers(look.page)]
    if len(amap.statements) >= MANY:
        layouts = [min(layouts, key=lambda layout: layout.estimate())]
    best = min((layout.best() for layout in layouts), key=lambda made: (len(made.views), -made.smallest))
    return draw(best.sources, format, best.views)


@dataclass(frozen=True, slots=True)
class Pages:
    """Sheets in DOT, and how each is put on its page."""

    sources: list[str]
    views: list[View]

    @property
    def smallest(self) -> float:
        return min(view.scale for view in self.views)


class _Layout:
    """A map on paper of one size."""

    def __init__(
        self, amap: ArgumentMap, labels: Mapping[str, str] | None, look: Look, size: tuple[float, float]
    ) -> None:
        self._map, notes = _shortened(amap, look)
        self._labels, self._look, self._size = labels, look, size
        self._places = plan(self._map)
        self._notes = {**missing(amap, look.whole), **notes}
        self._room = Room(*((side - 2 * MARGIN) / SMALLEST for side in size))
        self._fuller: dict[str, float] = {}

    def estimate(self) -> int:
        """How many pages it will be, about."""
        return len(self._split())

    def best(self) -> Pages:
        """The first try in which every page can be read; else the one that can be read best."""
        tried: list[Pages] = []
        for _ in range(TRIES):
            split_up = self._split()
            drawn = [self._drawn(sheet) for sheet in split_up]
            tried.append(self._pages(drawn))
            if tried[-1].smallest >= SMALLEST:
                return tried[-1]
            for made, view in zip(drawn, tried[-1].views, strict=True):
                if view.scale < SMALLEST:
                    self._learn(made, SMALLEST / view.scale)
        return max(tried, key=lambda pages: pages.smallest)

    def _split(self) -> list[sheets.Sheet]:
        marked = bool(self._labels) + self._look.ids
        return split(self._map, self._places, self._room, marked=marked, fuller=self._fuller)

    def _drawn(self, sheet: sheets.Sheet) -> sheets.Drawn:
        told = replace(sheet, notes={**self._notes, **sheet.notes})
        return sheets.draw(self._map, self._places, told)

    def _pages(self, drawn: Sequence[sheets.Drawn]) -> Pages:
        sources = []
        named = frozenset(name for made in drawn for name in made.named)
        for number, each in enumerate(drawn, 1):
            made = replace(each, named=named)
            folio = f"page {number} of {len(drawn)}" if len(drawn) > 1 else ""
            sources.append(dot.dot(self._map, made, self._labels, self._look, folio))
        width, height = self._size
        views = []
        for wide, high in sizes(sources):
            fits = min((width - 2 * MARGIN) / max(wide, 1), (height - 2 * MARGIN) / max(high, 1))
            views.append(View(width, height, min(fits, LARGEST)))
        return Pages(sources, views)

    def _learn(self, made: sheets.Drawn, factor: float) -> None:
        for node in made.nodes:
            if node.kind is Kind.STATEMENT:
                self._fuller[node.name] = self._fuller.get(node.name, DENSER) * factor * CAREFUL


def _shortened(amap: ArgumentMap, look: Look) -> tuple[ArgumentMap, dict[str, str]]:
    """The map without what is deeper than is wanted, and what is said in its place."""
    if look.depth is None:
        return amap, {}
    places = plan(amap)
    kept = {name: each for name, each in amap.statements.items() if places.levels[name] <= look.depth}
    lowest = (name for name in kept if places.levels[name] == look.depth)
    out = {argument.handle for name in lowest for argument in sheets.hanging(amap, name)}
    arguments = {handle: each for handle, each in amap.arguments.items() if handle not in out}
    shorter = replace(amap, statements=kept, arguments=arguments, thesis=amap.theses)
    return shorter, at_depth(places, look.depth)
