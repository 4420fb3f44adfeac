"""What the theses of other maps were by themselves, and what becomes of them once the maps are joined."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.evaluation.grounded import evaluate
from argmap.evaluation.labels import Label
from argmap.evaluation.sides import Acceptance, acceptance
from argmap.evaluation.theses import theses
from argmap.keys import FOREIGN
from argmap.library import Opened


class Fate(NamedTuple):
    """The label of a thesis in its own map alone, and in the joined map."""

    alone: Label
    now: Label


def fates(opened: Opened, now: Acceptance) -> Mapping[str, Mapping[str, Fate]]:
    """For each guest of a map its theses, by their ids there; `now` is what is accepted in the joined map."""
    found: dict[str, dict[str, Fate]] = {}
    for name, guest in opened.guests.items():
        alone = acceptance(evaluate(guest.map), now.semantics).labels
        found[name] = {each: Fate(alone[each], now.labels[f"{name}{FOREIGN}{each}"]) for each in theses(guest.map)}
    return found
