"""Agreement beyond chance: Cohen's kappa for two, Krippendorff's alpha for any number.  Knows no maps.

Cohen (1960), A coefficient of agreement for nominal scales, Educational and
Psychological Measurement 20.  Krippendorff (2019), Content Analysis, 4th ed.,
chapter 12; here for nominal values.  None is a figure that is not defined:
where all that happened was certain to happen by chance.
"""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

_NOTHING = 1e-12


def kappa(table: Mapping[tuple[Hashable, Hashable], float]) -> float | None:
    """Kappa of a contingency table: how often the first said the one and the second the other."""
    total = sum(table.values())
    if total <= 0:
        return None
    first: dict[Hashable, float] = {}
    second: dict[Hashable, float] = {}
    for (one, other), count in table.items():
        first[one] = first.get(one, 0.0) + count
        second[other] = second.get(other, 0.0) + count
    observed = sum(count for (one, other), count in table.items() if one == other) / total
    expected = sum(count * second.get(value, 0.0) for value, count in first.items()) / total**2
    return None if 1 - expected < _NOTHING else (observed - expected) / (1 - expected)


def alpha(units: Iterable[tuple[Mapping[Any, int], float]]) -> float | None:
    """Alpha of units, each the values it was given with how often, and how many such units there are.

    A unit with fewer than two values says nothing about agreement and is left out.
    """
    total = disagreement = 0.0
    margins: dict[Hashable, float] = {}
    for values, weight in units:
        given = sum(values.values())
        if given < 2:
            continue
        total += weight * given
        disagreement += weight * (given**2 - sum(count**2 for count in values.values())) / (given - 1)
        for value, count in values.items():
            margins[value] = margins.get(value, 0.0) + weight * count
    if total < 2:
        return None
    by_chance = (total**2 - sum(margin**2 for margin in margins.values())) / (total - 1)
    return None if by_chance < _NOTHING else 1 - disagreement / by_chance
