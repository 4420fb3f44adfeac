"""What a label hangs on: the smallest sets of things whose withdrawal changes it.

The sets are minimal hitting sets as in Reiter (1987), A theory of diagnosis
from first principles, AIJ 32: each of them takes away something that the
present explanation of the label needs, so only such sets are tried, many at
once (see `worlds`).
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product, takewhile
from math import prod

from argmap.evaluation.critical.hinges import Ground, Group, Hinge, Hinges
from argmap.evaluation.critical.ranking import Fall, SupportLine, Trials, changed, support_lines
from argmap.evaluation.critical.sufficient import sufficient
from argmap.evaluation.grounded import evaluate
from argmap.evaluation.labels import Label, State
from argmap.evaluation.worlds import Relevant, blocks
from argmap.model import ArgumentMap
from argmap.records import record

_PER_LOOK = 800  # of that, for a set that is looked at: as long as that takes for each smaller one it may hold
_BUDGET = 1_200_000_000  # worlds times the size of what bears on the goal: about a second
_PER_WORLD = 1_000  # what setting up a world costs for each thing withdrawn in it, in atoms
_PER_BLOCK = 6_000  # what a block costs whatever its width, in worlds
_LEAST, _BLOCKS = 64, 4  # worlds in the narrowest block; blocks for which there is to be budget
_MOST = 10_000  # sets that are told


@record
class Cut:
    """Things that change the label when all of them are withdrawn, but not when one is kept; and the label then."""

    hinges: tuple[Hinge, ...]
    label: Label | State


@record
class Critical:
    """What the label of `name` hangs on.

    `cuts` are in the order of size, then as written: premises, arguments,
    authorities.  `lines` are the arguments that hold and directly support it.
    `weakest` has the premises and arguments that lines, or an accepted label,
    fall without, `ranking` every authority, and once more every
    author of several; both those first without which most falls.  `complete`
    is False where there were too many sets to try, or to tell.
    """

    name: str
    label: Label | State
    cuts: tuple[Cut, ...]
    ranking: tuple[Fall, ...]
    lines: tuple[SupportLine, ...]
    weakest: tuple[Fall, ...]
    complete: bool


def critical(amap: ArgumentMap, name: str, at_most: int = 2, budget: int = _BUDGET) -> Critical:
    """Find every minimal set of at most `at_most` hinges whose withdrawal changes the label of `name`.

    `name` is a statement's id or an argument's handle; it is not a hinge of
    its own.  Raises ArgmapError for any other name.
    """
    (found,) = criticals(amap, [name], at_most, budget)
    return found


def criticals(amap: ArgumentMap, names: Sequence[str], at_most: int = 2, budget: int = _BUDGET) -> list[Critical]:
    """What `critical` finds for each of several names, on one budget: what one leaves, those after it have."""
    evaluation, found = evaluate(amap), list[Critical]()
    trials, ground = Trials(evaluation, names), Ground(evaluation)
    for number, name in enumerate(names):
        share = budget // (len(names) - number)
        search = _Search(ground, evaluation.number(name), share)
        found.append(_critical(search, trials, name, at_most))
        budget -= share - max(search.budget, 0)
    return found


def _critical(search: "_Search", trials: Trials, name: str, at_most: int) -> Critical:
    evaluation, cuts = search.evaluation, list[Cut]()
    for size in range(1, min(at_most, len(search.groups)) + 1):
        if not search.complete:
            break
        cuts += sorted(search.cuts(size), key=lambda cut: [search.hinges.order[hinge] for hinge in cut.hinges])
    weakest, ranked = trials.weakest(name), trials.ranking(name)
    lines = support_lines(evaluation, name, [*weakest, *ranked])
    return Critical(name, evaluation.label(name), tuple(cuts), ranked, lines, weakest, search.complete)


def together(found: Sequence[Critical]) -> Iterator[tuple[Fall, ...]]:
    """What falls without each authority and author, for each of several goals; most main arguments first."""
    falls: dict[Hinge, list[Fall]] = {}
    for each in found:
        for fall in each.ranking:
            falls.setdefault(fall.hinge, []).append(fall)
    rows = sorted(falls.values(), key=lambda row: (-sum(len(fall.lines) for fall in row), -row[0].fallen))
    yield from map(tuple, rows)


class _Search:
    """The sets tried so far, and what they cost."""

    def __init__(self, ground: Ground, goal: int, budget: int) -> None:
        evaluation = ground.evaluation
        self.evaluation, self.goal, self.budget = evaluation, goal, budget
        self.relevant = Relevant(evaluation.program, [goal])
        self.hinges = Hinges(ground, self.relevant, goal)
        kept = sufficient(evaluation, goal)
        self.groups = sorted(self.hinges.groups, key=lambda group: not group.elements & kept)
        self.keeping = sum(bool(group.elements & kept) for group in self.groups)
        self.found: set[tuple[int, ...]] = set()
        self.told = 0
        self.complete = True

    def cuts(self, size: int) -> Iterator[Cut]:
        """The minimal sets of so many hinges, after those of fewer."""
        each = self.relevant.cost + size * _PER_WORLD
        width = max(_LEAST, min(self.relevant.width, self.budget // (_BLOCKS * each)))  # lest one block take all
        for block in blocks(self._candidates(size), width):
            if self.budget <= 0 or not self.complete:
                self.complete = False
                return
            self.budget -= len(block) * each + _PER_BLOCK * self.relevant.cost
            worlds = [[self.groups[place] for place in places] for places in block]
            outcome = self.relevant.run(self.hinges.withdrawals(worlds, len(worlds)), len(worlds))
            for world, label in changed(self.evaluation, outcome, self.goal):
                self.found.add(block[world])
                yield from self._told(worlds[world], label)

    def _candidates(self, size: int) -> Iterator[tuple[int, ...]]:
        """Places of groups: at least one that carries the label, and no smaller set among them that is enough."""
        smaller = [frozenset(places) for places in self.found if 1 < len(places) < size]
        open_ = [place for place in range(len(self.groups)) if (place,) not in self.found]
        for places in takewhile(lambda places: places[0] < self.keeping, combinations(open_, size)):
            self.budget -= _PER_LOOK * (1 + len(smaller))
            if self.budget <= 0:
                self.complete = False
                return
            if not smaller or not any(map(frozenset(places).issuperset, smaller)):
                yield places

    def _told(self, groups: Sequence[Group], label: Label | State) -> Iterator[Cut]:
        room = _MOST - self.told
        number = prod(len(group.hinges) for group in groups)
        self.told += min(number, room)
        self.complete = self.complete and number <= room
        for hinges in islice(product(*(group.hinges for group in groups)), room):
            yield Cut(tuple(sorted(hinges, key=self.hinges.order.__getitem__)), label)
