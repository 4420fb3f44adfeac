"""How likely it is that a statement is accepted, if what is uncertain is so independently.

The constellations approach: what is uncertain is there or not, which gives
many maps, each with its probability and its grounded labels.  Li, Oren &
Norman (2011), Probabilistic argumentation frameworks, TAFA; Hunter & Thimm
(2017), Probabilistic reasoning with abstract argumentation frameworks, JAIR
59.  Up to `EXACT` uncertain things every map is looked at, else so many drawn
at random, always the same ones for a seed; all of them at once, see `worlds`.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.probability.drawn import Sample, enumerated, sampled
from argmap.evaluation.probability.uncertain import Uncertain, withdrawals
from argmap.evaluation.worlds import Relevant
from argmap.records import record

EXACT = 20  # uncertain things
SAMPLE = 65_536  # worlds


@record
class Chance:
    """The probability that a statement is accepted or an argument holds, and that this is undecided."""

    accepted: float
    undecided: float


@record
class Sensitivity:
    """What an uncertain thing does to a goal: P(goal | it is so) − P(goal | it is not so).

    `tips_at` is its own probability from which on (with a negative value: up to which) the goal is more
    likely than not, all else unchanged; None where there is none between 0 and 1.
    """

    uncertain: Uncertain
    goal: str
    value: float
    tips_at: float | None


@record
class Probabilities:
    """`seed` and `half_width`, that of the widest interval (95 %), are None where all worlds were looked at."""

    goals: tuple[str, ...]
    chances: Mapping[str, Chance]
    sensitivities: tuple[Sensitivity, ...]
    uncertain: tuple[Uncertain, ...]
    worlds: int
    seed: int | None
    half_width: float | None


def probabilities(
    evaluation: Evaluation,
    goals: Sequence[str],
    uncertain: Sequence[Uncertain],
    sample: int | None = None,
    seed: int = 0,
) -> Probabilities:
    """Work out the chances of the goals and of every statement; exactly unless `sample` asks for a number of worlds.

    Raises ArgmapError for a goal that the map does not have.
    """
    wanted = dict.fromkeys([*goals, *evaluation.labels])
    numbers = {name: evaluation.number(name) for name in goals}
    numbers |= {name: number for number, name in enumerate(evaluation.labels)}
    relevant = Relevant(evaluation.program, numbers.values())
    exact = sample is None and len(uncertain) <= EXACT
    worlds = 2 ** len(uncertain) if exact else sample or SAMPLE
    draw = enumerated(uncertain, relevant.width) if exact else sampled(uncertain, worlds, seed, relevant.width)
    tally = _Tally(goals, uncertain)
    for drawn in draw:
        outcome = relevant.run(withdrawals(evaluation, uncertain, drawn), drawn.number)
        for name in wanted:
            true, false = outcome.true[numbers[name]], outcome.false[numbers[name]]
            tally.add(name, drawn, true, outcome.every ^ true ^ false)
    chances = {name: Chance(*(value / tally.mass for value in tally.sums[name])) for name in wanted}
    found = sorted(tally.sensitivities(chances), key=lambda each: -abs(each.value))
    widest = max((sqrt(c.accepted * (1 - c.accepted)) for c in chances.values()), default=0.0)
    half_width = None if exact else 1.96 * widest / sqrt(worlds)
    return Probabilities(
        tuple(goals), chances, tuple(found), tuple(uncertain), worlds, None if exact else seed, half_width
    )


class _Tally:
    """What has been added up over blocks of worlds."""

    def __init__(self, goals: Iterable[str], uncertain: Sequence[Uncertain]) -> None:
        self.uncertain = uncertain
        self.mass = 0.0
        self.sums: dict[str, tuple[float, float]] = {}
        self._given = {goal: [0.0] * len(uncertain) for goal in goals}
        self._so = [0.0] * len(uncertain)
        self._seen: Sample | None = None

    def add(self, name: str, drawn: Sample, true: int, open_: int) -> None:
        """Add where a statement is accepted and where it is undecided."""
        if drawn is not self._seen:
            self._seen = drawn
            self.mass += drawn.mass(drawn.every)
            for place, worlds in enumerate(drawn.so):
                self._so[place] += drawn.mass(worlds)
        before = self.sums.get(name, (0.0, 0.0))
        self.sums[name] = before[0] + drawn.mass(true), before[1] + drawn.mass(open_)
        if name in self._given:
            for place, worlds in enumerate(drawn.so):
                self._given[name][place] += drawn.mass(true & worlds)

    def sensitivities(self, chances: Mapping[str, Chance]) -> Iterable[Sensitivity]:
        """For every goal and uncertain thing that was so in some worlds and not so in others."""
        for goal, both in self._given.items():
            total = chances[goal].accepted * self.mass
            for each, with_it, so in zip(self.uncertain, both, self._so, strict=True):
                if not 0 < so < self.mass:
                    continue
                given, otherwise = with_it / so, (total - with_it) / (self.mass - so)
                value = given - otherwise
                tips = (0.5 - otherwise) / value if abs(value) > 1e-12 else -1.0
                yield Sensitivity(each, goal, value, tips if 0 < tips < 1 else None)


__all__ = ["EXACT", "SAMPLE", "Chance", "Probabilities", "Sensitivity", "Uncertain", "probabilities"]
