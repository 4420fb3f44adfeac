"""What stands, as it is told: labels under one semantics, and some of the extensions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from typing import TypeVar

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.guests import Fate
from argmap.evaluation.labels import Label, State
from argmap.evaluation.sides import Acceptance, Extension
from argmap.records import record

T = TypeVar("T")


@record
class Standing:
    """What is told: the grounded evaluation, what the asked semantics makes of it, and some of its extensions.

    `only` are the labels asked for; without any, all of them and the arguments
    too.  `wanted` are the statements and arguments asked for; None is all.
    `extensions` is None where they were not asked for; `more` says that there
    are more of them.  `guests` has the theses of the maps that were joined
    with this one.
    """

    evaluation: Evaluation
    acceptance: Acceptance
    only: Collection[Label] = ()
    wanted: Collection[str] | None = None
    extensions: Sequence[Extension] | None = None
    more: bool = False
    guests: Mapping[str, Mapping[str, Fate]] = field(default_factory=dict)

    @property
    def labels(self) -> Mapping[str, Label]:
        labels = self.within(self.acceptance.labels)
        return {name: label for name, label in labels.items() if label in self.only} if self.only else labels

    @property
    def arguments(self) -> Mapping[str, State]:
        return {} if self.only else self.within(self.acceptance.arguments)

    def within(self, table: Mapping[str, T]) -> Mapping[str, T]:
        """What a table has of the statements and arguments asked for."""
        return table if self.wanted is None else {name: each for name, each in table.items() if name in self.wanted}
