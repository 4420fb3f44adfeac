"""Many cuts told as few: hinges that stand for each other in all of them are told as one choice.  Knows no words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.evaluation import Label, State
from argmap.evaluation.critical import Cut
from argmap.evaluation.critical.hinges import Hinge


class Choice(NamedTuple):
    """All the cuts that take one hinge of each group, and the label then."""

    groups: tuple[tuple[Hinge, ...], ...]
    label: Label | State


def choices(cuts: Iterable[Cut]) -> list[Choice]:
    """The same cuts as choices, in the order in which each comes up first.

    Two hinges stand for each other if whatever makes a cut with one of them
    makes a cut with the other, and the label is the same.
    """
    cuts = list(cuts)
    company: dict[Hinge, set[tuple[frozenset[Hinge], str]]] = {}
    for cut in cuts:
        for hinge in cut.hinges:
            company.setdefault(hinge, set()).add((frozenset(cut.hinges) - {hinge}, cut.label))
    groups: dict[frozenset[tuple[frozenset[Hinge], str]], list[Hinge]] = {}
    for hinge, others in company.items():
        groups.setdefault(frozenset(others), []).append(hinge)
    group_of: Mapping[Hinge, tuple[Hinge, ...]] = {hinge: tuple(group) for group in groups.values() for hinge in group}
    found: dict[frozenset[tuple[Hinge, ...]], Choice] = {}
    for cut in cuts:
        taken = tuple(group_of[hinge] for hinge in cut.hinges)
        found.setdefault(frozenset(taken), Choice(taken, cut.label))
    return list(found.values())
