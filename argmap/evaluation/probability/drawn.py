"""Worlds in which uncertain things are so or not: all of them, or some drawn at random.  Knows no maps.

Bit j of a set of worlds stands for world j, as in `worlds`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from argmap.evaluation.probability.uncertain import Uncertain

_DIGITS = 40  # binary digits of a probability that are kept when worlds are drawn


@dataclass(slots=True)
class Sample:
    """A block of `number` worlds; `so` has for each uncertain thing the worlds in which it is so."""

    number: int
    so: list[int]
    weight: float = 1.0  # of the block
    chances: list[float] | None = None  # of the things that number the worlds; None where each world weighs the same
    _known: dict[tuple[int, int], float] = field(default_factory=dict)

    @property
    def every(self) -> int:
        """All worlds of the block."""
        return (1 << self.number) - 1

    def mass(self, worlds: int) -> float:
        """How much a set of worlds weighs: its probability, or the number of worlds where they were drawn."""
        if self.chances is None:
            return float(worlds.bit_count())
        return self.weight * self._split(worlds, len(self.chances))

    def _split(self, worlds: int, things: int) -> float:
        """The probability of a set of worlds that are numbered by so many things, half by half; equal halves once."""
        if not worlds:
            return 0.0
        half = 1 << things >> 1
        if worlds == (1 << (1 << things)) - 1:
            return 1.0
        key = worlds, things
        if key not in self._known:
            chance = (self.chances or [])[things - 1]
            low, high = worlds & ((1 << half) - 1), worlds >> half
            found = (1 - chance) * self._split(low, things - 1) + chance * self._split(high, things - 1)
            self._known[key] = found
        return self._known[key]


def enumerated(uncertain: Sequence[Uncertain], width: int) -> Iterator[Sample]:
    """All worlds, as many in a block as fit into `width`."""
    inside = min(len(uncertain), width.bit_length() - 1)
    chances = [each.probability for each in uncertain]
    number = 1 << inside
    patterns = [_pattern(place, number) for place in range(inside)]
    for outside in range(1 << (len(uncertain) - inside)):
        weight, fixed = 1.0, []
        for place, chance in enumerate(chances[inside:]):
            so = outside >> place & 1
            weight *= chance if so else 1 - chance
            fixed.append(((1 << number) - 1) * so)
        if weight:
            yield Sample(number, [*patterns, *fixed], weight, chances[:inside])


def sampled(uncertain: Sequence[Uncertain], number: int, seed: int, width: int) -> Iterator[Sample]:
    """So many worlds drawn at random, the same ones for the same seed."""
    dice = Random(seed)
    while number > 0:
        block = min(number, width)
        yield Sample(block, [_biased(dice, each.probability, block) for each in uncertain])
        number -= block


def _pattern(place: int, number: int) -> int:
    """The worlds up to `number` whose number has a certain binary digit."""
    run = 1 << place
    pattern = ((1 << run) - 1) << run
    length = 2 * run
    while length < number:
        pattern |= pattern << length
        length *= 2
    return pattern


def _biased(dice: Random, chance: float, number: int) -> int:
    """Bits each of which is set with some probability: fair bits put together along its binary digits."""
    scaled = round(chance * (1 << _DIGITS))
    if scaled >> _DIGITS:
        return (1 << number) - 1
    bits = 0
    for place in range(_DIGITS):
        if bits or scaled >> place & 1:
            fair = dice.getrandbits(number)
            bits = fair | bits if scaled >> place & 1 else fair & bits
    return bits
