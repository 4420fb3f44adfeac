"""What a label hangs on: the smallest sets of things whose withdrawal changes it.

The sets are minimal hitting sets as in Reiter (1987), A theory of diagnosis
from first principles, AIJ 32: each of them takes away something that the
present explanation of the label needs, so only such sets are tried, many at
once (see `worlds`).
"""

from collections.abc import Iterator, Mapping, Sequence
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
_BUDGET = 1_000_000_000  # worlds times the size of what bears on the goal: about a second
_PER_WORLD = 1_000  # what setting up a world costs for each thing withdrawn in it, in atoms
_PER_HINGE = 6_000  # what finding a thing to withdraw costs, or what bears on it
_PER_BLOCK = 6_000  # what a block costs whatever its width, in worlds
_LEAST, _BLOCKS = 64, 4  # worlds in the narrowest block; blocks for which there is to be budget
_MOST, _MOST_IN_ALL = 10_000, 20_000  # sets that are told of one goal, and of several


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
    fall without, those first without which most falls.  `cited` has every
    authority, and once more every author of several, as if they were nothing
    to it; `felt`, by their place there, those that are something.  `complete`
    is False where there were too many sets to try, or to tell.
    """

    name: str
    label: Label | State
    cuts: tuple[Cut, ...]
    cited: Sequence[Fall]
    felt: Mapping[int, Fall]
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
    trials, ground, room = Trials(evaluation, names), Ground(evaluation), _MOST_IN_ALL
    for number, name in enumerate(names):
        cuts, complete = list[Cut](), False
        if budget > 0:
            search = _Search(ground, evaluation.number(name), min(_MOST, room))
            budget = max(budget - search.cost, 0)
            share = budget // (len(names) - number)
            cuts, left = search.up_to(at_most, share)
            budget, room, complete = budget - share + left, room - len(cuts), search.complete
        weakest, (cited, felt) = trials.weakest(name), trials.cited(name)
        lines = support_lines(evaluation, name, [*weakest, *sorted(felt.values(), key=_most_first)])
        found.append(Critical(name, evaluation.label(name), tuple(cuts), cited, felt, lines, weakest, complete))
    return found


@record
class Leaning:
    """An authority or author, how many accepted statements fall without it, and by name the goals that feel it."""

    hinge: Hinge
    works: tuple[str, ...]
    fallen: int
    falls: Mapping[str, Fall]

    @property
    def lines(self) -> int:
        """How many main arguments fall without it, those of all goals."""
        return sum(len(fall.lines) for fall in self.falls.values())


def together(found: Sequence[Critical]) -> list[Leaning]:
    """What falls without each authority and author, for several goals; first most main arguments, then statements."""
    felt: dict[int, dict[str, Fall]] = {}
    for each in found:
        for place, fall in each.felt.items():
            felt.setdefault(place, {})[each.name] = fall
    every = enumerate(found[0].cited if found else ())
    rows = [Leaning(fall.hinge, fall.works, fall.fallen, felt.get(place, {})) for place, fall in every]
    return sorted(rows, key=lambda row: (-row.lines, -row.fallen))


def _most_first(fall: Fall) -> tuple[int, int]:
    return -len(fall.lines), -fall.fallen


class _Search:
    """The sets tried so far, and what they cost."""

    def __init__(self, ground: Ground, goal: int, room: int) -> None:
        evaluation = ground.evaluation
        self.evaluation, self.goal, self.budget = evaluation, goal, 0
        self.relevant = Relevant(evaluation.program, [goal])
        self.hinges = Hinges(ground, self.relevant, goal)
        kept = sufficient(evaluation, goal)
        self.groups = sorted(self.hinges.groups, key=lambda group: not group.elements & kept)
        self.keys = [group.key for group in self.groups]
        self.keeping = sum(bool(group.elements & kept) for group in self.groups)
        self.found: set[tuple[int, ...]] = set()
        self.room = room
        self.complete = True

    @property
    def cost(self) -> int:
        """What it took to find what there is to try."""
        return _PER_HINGE * (len(self.relevant.atoms) + len(self.hinges.order))

    def up_to(self, most: int, budget: int) -> tuple[list[Cut], int]:
        """The minimal sets of at most so many hinges, by size and as written, and what is left of the budget."""
        self.budget, found = budget, list[Cut]()
        for size in range(1, min(most, len(self.groups)) + 1):
            if self.complete:
                found += sorted(self.cuts(size), key=lambda cut: [self.hinges.order[hinge] for hinge in cut.hinges])
        return found, max(self.budget, 0)

    def cuts(self, size: int) -> Iterator[Cut]:
        """The minimal sets of so many hinges, after those of fewer."""
        each = self.relevant.cost + size * _PER_WORLD
        width = max(_LEAST, min(self.relevant.width, self.budget // (_BLOCKS * each)))  # lest one block take all
        for block in blocks(self._candidates(size), width):
            if self.budget <= 0 or not self.complete:
                self.complete = False
                return
            self.budget -= len(block) * each + _PER_BLOCK * self.relevant.cost
            keys = (map(self.keys.__getitem__, places) for places in block)
            outcome = self.relevant.run(self.hinges.withdrawals(keys, len(block)), len(block))
            for world, label in changed(self.evaluation, outcome, self.goal):
                self.found.add(block[world])
                yield from self._told([self.groups[place] for place in block[world]], label)

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
        room, number = self.room, prod(len(group.hinges) for group in groups)
        self.room -= min(number, room)
        self.complete = self.complete and number <= room
        for hinges in islice(product(*(group.hinges for group in groups)), room):
            yield Cut(tuple(sorted(hinges, key=self.hinges.order.__getitem__)), label)
