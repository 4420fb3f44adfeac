"""Where everything stands on the page: which cards are roots, and where a shared statement has its full card.

Knows the map and no HTML.  Every walk is iterative, and linear in the map.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from argmap.model import Argument, ArgumentMap
from argmap.records import record

SHOWN = 50
"""About how many cards are unfolded at first."""

FEW, MANY = 10, 100
"""How many cards there are below what is a lot: from so many on, and under so many."""

EVERYTHING = 99
"""How many levels are unfolded where there are no more than `SHOWN` cards."""


@record
class Plan:
    """The places of all cards.

    `homes` gives each statement the handle of the argument under which its
    full card stands, the nearest to a root there is; roots have an empty one.
    `below` counts the statements with a full card below each, `levels` the
    steps from its root.  `lots` are statements that together with what is
    below them are neither few nor many, as deep as need be: a browser can pass
    over each of them at once where it is out of sight.  `stray` are the arguments that no root leads to.
    """

    roots: tuple[str, ...]
    homes: Mapping[str, str]
    levels: Mapping[str, int]
    below: Mapping[str, int]
    lots: frozenset[str]
    stray: tuple[Argument, ...]
    unfolded: int

    def is_home(self, statement: str, argument: str) -> bool:
        """Whether the full card of a premise stands under this argument."""
        return self.homes.get(statement) == argument


def plan(amap: ArgumentMap) -> Plan:
    """Theses are roots, then what bears on nothing, then whatever is left, which is in circles."""
    survey = _Survey(amap)
    survey.spread(thesis for thesis in dict.fromkeys(amap.theses) if thesis in amap.statements)
    for root in [name for name in amap.statements if not amap.starting_from(name)]:
        survey.spread([root])
    for root in amap.statements:
        survey.spread([root])
    return survey.result()


class _Survey:
    """A walk over the map, breadth first, that meets every statement once in full."""

    def __init__(self, amap: ArgumentMap) -> None:
        self._amap = amap
        self._roots: list[str] = []
        self._homes: dict[str, str] = {}
        self._levels: dict[str, int] = {}
        self._above: dict[str, str] = {}
        self._cards: list[int] = []
        self._seen: set[str] = set()

    def spread(self, starts: Iterable[str]) -> None:
        roots = [start for start in starts if start not in self._homes]
        self._roots += roots
        self._homes.update(dict.fromkeys(roots, ""))
        self._levels.update(dict.fromkeys(roots, 0))
        self._count(0, len(roots))
        queue = deque(roots)
        while queue:
            statement = queue.popleft()
            level = self._levels[statement] + 1
            for argument in self._hanging(statement):
                premises = [each for each in dict.fromkeys(argument.premises) if each in self._amap.statements]
                self._count(level, len(premises))
                for premise in premises:
                    if premise not in self._homes:
                        self._homes[premise] = argument.handle
                        self._levels[premise] = level
                        self._above[premise] = statement
                        queue.append(premise)

    def _hanging(self, statement: str) -> Iterator[Argument]:
        """The arguments on a statement, on these, and so on."""
        queue = deque(self._amap.on(statement))
        while queue:
            argument = queue.popleft()
            self._seen.add(argument.handle)
            yield argument
            queue += self._amap.on(argument.handle)

    def _count(self, level: int, cards: int) -> None:
        if level == len(self._cards):
            self._cards.append(0)
        self._cards[level] += cards

    def result(self) -> Plan:
        below = dict.fromkeys(self._homes, 0)
        for statement in reversed(self._homes):  # from the leaves up: nearer ones were met first
            if statement in self._above:
                below[self._above[statement]] += 1 + below[statement]
        lots = frozenset(name for name, count in below.items() if FEW <= count < MANY <= self._around(name, below))
        stray = tuple(each for each in self._amap.arguments.values() if each.handle not in self._seen)
        return Plan(tuple(self._roots), self._homes, self._levels, below, lots, stray, self._unfolded())

    def _around(self, statement: str, below: Mapping[str, int]) -> int:
        """How many cards there are below the statement above this one; of a root, on the whole page."""
        return below[self._above[statement]] if statement in self._above else len(below)

    def _unfolded(self) -> int:
        """How many levels are open at first."""
        shown = 0
        for level, cards in enumerate(self._cards):
            shown += cards
            if shown > SHOWN:
                return max(level - 1, 0)
        return EVERYTHING
