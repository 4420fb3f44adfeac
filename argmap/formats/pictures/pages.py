"""As many pages as give text that can be read."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.formats.dot import sheets
from argmap.formats.dot import write as dot
from argmap.formats.dot.cuts import at_depth, missing
from argmap.formats.dot.look import Look
from argmap.formats.dot.sheets import Kind
from argmap.formats.pictures.graphviz import View, draw, sizes
from argmap.formats.pictures.paging import Room, extents, split
from argmap.formats.pictures.paper import MARGIN, papers
from argmap.model import ArgumentMap
from argmap.records import record
from argmap.relations.plan import plan
from argmap.text import counted, listed

SMALLEST = 8 / 10  # of a picture: its small type has 10 points, and no text shall have less than 8
LARGEST = 1.5  # how much a small picture is enlarged
WRAPS = (22, 34)  # characters of a line, whichever takes fewer pages
WIDER = (34, 50, 74)  # where a page is too high, its lines are longer
TRIES = 12
PATIENCE = 3  # tries that are no better than those before
TOLD = 8  # pages by number
MANY = 400  # statements from which on the way round of the paper is chosen by the estimate alone
CAREFUL = 1.08  # a page that came out too full is made a little emptier than by the rule of three


def paged(
    amap: ArgumentMap, labels: Mapping[str, str] | None, look: Look, format: str
) -> tuple[list[bytes], list[str]]:
    """The pages of `look.page`, either way round, whichever takes fewer; and what there is to say of them.

    Where one argument alone is too much for a page, its text is smaller, which is said.
    """
    layouts = [_Layout(amap, labels, look, size, wrap) for size in papers(look.page) for wrap in WRAPS]
    layouts.sort(key=_Layout.estimate)
    best = layouts[0].best()
    for layout in layouts[1:] if len(amap.statements) < MANY else ():
        # By trying a layout only gets more pages.  On a single page the one with the largest text is wanted.
        if best.small() or layout.estimate() < max(len(best.views), 2):
            best = min(best, layout.best(), key=Pages.badness)
    return draw(best.sources, format, best.views), [*best.remarks()]


@record
class Pages:
    """Sheets in DOT, and how each is put on its page."""

    sources: list[str]
    views: list[View]

    def small(self) -> list[int]:
        """The pages, from 0 on, that have too small text."""
        return [number for number, view in enumerate(self.views) if view.scale < SMALLEST]

    def badness(self) -> tuple[int, int, float]:
        """How many pages have too small text, how many there are, how large the text is: less is better."""
        return len(self.small()), len(self.views), -min(view.scale for view in self.views)

    def remarks(self) -> Iterator[str]:
        """Which pages cannot be read as well as the others."""
        if small := self.small():
            least = math.floor(min(view.scale for view in self.views) * 100) / 10
            numbers = [f"{number + 1:,}" for number in small]
            which = listed(numbers) if len(numbers) <= TOLD else f"{', '.join(numbers[:TOLD])} …"
            yield (
                f"{len(small):,} of {counted(len(self.views), 'page')} {'has' if len(small) == 1 else 'have'} text of "
                f"less than 8 points, down to {least:g}: {which}; what stands there is not split, so take larger paper"
            )


class _Layout:
    """A map on paper of one size, with lines of `wrap` characters."""

    def __init__(
        self, amap: ArgumentMap, labels: Mapping[str, str] | None, look: Look, size: tuple[float, float], wrap: int
    ) -> None:
        self._map, notes = _shortened(amap, look)
        self._labels, self._look, self._size = labels, replace(look, wrap=wrap), size
        self._places = plan(self._map)
        self._notes = {**missing(amap, look.whole), **notes}
        width, height = ((side - 2 * MARGIN) / SMALLEST for side in size)
        self._room = Room(width, height, wrap, look.up)
        self._boxes = extents(self._map, self._room, bool(labels) + look.ids)

    def estimate(self) -> int:
        """How many pages it will be, about."""
        return len(self._split())

    def best(self) -> Pages:
        """The first try in which every page can be read; else the one that can be read best."""
        tried: list[Pages] = []
        while len(tried) < TRIES:
            split_up = self._split()
            drawn = [self._drawn(sheet) for sheet in split_up]
            tried.append(self._pages(drawn))
            full = [number for number in tried[-1].small() if _divisible(self._map, split_up[number])]
            best = min(range(len(tried)), key=lambda number: tried[number].badness())
            if not full or len(tried) - best > PATIENCE:
                break
            for number in full:
                self._learn(drawn[number], SMALLEST / tried[-1].views[number].scale)
        return min(tried, key=Pages.badness)

    def _split(self) -> list[sheets.Sheet]:
        return split(self._map, self._places, self._room, self._boxes)

    def _drawn(self, sheet: sheets.Sheet) -> sheets.Drawn:
        told = replace(sheet, notes={**self._notes, **sheet.notes})
        return sheets.draw(self._map, self._places, told)

    def _pages(self, drawn: Sequence[sheets.Drawn]) -> Pages:
        named = frozenset(name for made in drawn for name in made.named)
        told = [
            (replace(made, named=named), f"page {number} of {len(drawn)}" if len(drawn) > 1 else "")
            for number, made in enumerate(drawn, 1)
        ]
        sources, views = self._fitted(told, self._look)
        for wrap in WIDER:
            small = [number for number, view in enumerate(views) if view.scale < SMALLEST]
            if wrap > self._look.wrap and small:
                wider = self._fitted([told[number] for number in small], replace(self._look, wrap=wrap))
                for number, source, view in zip(small, *wider, strict=True):
                    if view.scale > views[number].scale:
                        sources[number], views[number] = source, view
        return Pages(sources, views)

    def _fitted(self, told: Sequence[tuple[sheets.Drawn, str]], look: Look) -> tuple[list[str], list[View]]:
        """Sheets in DOT, each with what it says of itself, and how large they come out on the page."""
        width, height = self._size
        sources = [dot.dot(self._map, made, self._labels, look, folio) for made, folio in told]
        views = []
        for wide, high in sizes(sources):
            fits = min((width - 2 * MARGIN) / max(wide, 1), (height - 2 * MARGIN) / max(high, 1))
            views.append(View(width, height, min(fits, LARGEST)))
        return sources, views

    def _learn(self, made: sheets.Drawn, factor: float) -> None:
        for node in made.nodes:
            if node.kind is Kind.STATEMENT:
                self._boxes[node.name] *= factor * CAREFUL


def _divisible(amap: ArgumentMap, sheet: sheets.Sheet) -> bool:
    """Whether less could stand on a sheet: several branches, several arguments on one claim, or reasons for reasons."""
    if len(sheet.branches) != 1:
        return True
    branch = sheet.branches[0]
    tops = [top for top in amap.on(branch.root) if branch.arguments is None or top.handle in branch.arguments]
    premises = {
        premise for argument in sheets.hanging(amap, branch.root, branch.arguments) for premise in argument.premises
    }
    return len(tops) > 1 or any(amap.on(premise) for premise in premises - sheet.cut.keys() if premise != branch.root)


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
