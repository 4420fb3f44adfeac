"""What stands, as it is told: labels under one semantics, and some of the extensions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import Label, State
from argmap.evaluation.sides import Acceptance, Extension


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told: the grounded evaluation, what the asked semantics makes of it, and some of its extensions.

    `only` are the labels asked for; without any, all of them and the arguments
    too.  `extensions` is None where they were not asked for; `more` says that
    there are more of them.
    """

    evaluation: Evaluation
    acceptance: Acceptance
    only: Collection[Label] = ()
    extensions: Sequence[Extension] | None = None
    more: bool = False

    @property
    def labels(self) -> Mapping[str, Label]:
        labels = self.acceptance.labels
        return {name: label for name, label in labels.items() if label in self.only} if self.only else labels

    @property
    def arguments(self) -> Mapping[str, State]:
        return {} if self.only else self.acceptance.arguments
