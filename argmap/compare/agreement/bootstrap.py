"""How far a figure would go up and down with other statements of the same kind: the percentile bootstrap.

Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.  The
seed is fixed, so equal input gives equal intervals.
"""

import random
from collections.abc import Callable, Sequence

SEED = 20160714
TIMES = 1000

_WORK = 1_500_000  # steps that all repetitions may take together
_FEWEST = 20  # repetitions with a defined figure, of which an interval can be made

Interval = tuple[float, float]


def interval(size: int, figure: Callable[[Sequence[int]], float | None], work: int = 0) -> Interval | None:
    """The middle 95 % of what `figure` gives for `size` things drawn with replacement.

    `figure` takes how often each thing was drawn; `work` is about how many
    steps it takes.  None where it is hardly ever defined.
    """
    if not size:
        return None
    chance = random.Random(SEED)
    found = []
    for _ in range(max(100, min(TIMES, _WORK // max(work, size, 1)))):
        drawn = [0] * size
        for thing in chance.choices(range(size), k=size):
            drawn[thing] += 1
        value = figure(drawn)
        if value is not None:
            found.append(value)
    if len(found) < _FEWEST:
        return None
    found.sort()
    low, high = int(0.025 * len(found)), int(0.975 * len(found))
    return found[low], found[min(high, len(found) - 1)]
