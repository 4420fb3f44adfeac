"""What a change does to what stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.evaluation.grounded import Difference, Evaluation, differences
from argmap.evaluation.theses import theses


@dataclass(frozen=True, slots=True)
class Outcome:
    """A map before and after a change, and what fares otherwise: the statements, then the arguments."""

    before: Evaluation
    after: Evaluation
    statements: Sequence[Difference]
    arguments: Sequence[Difference]

    @classmethod
    def of(cls, before: Evaluation, after: Evaluation) -> "Outcome":
        """Compare two evaluations of one map, before and after a change."""
        found = list(differences(before, after))
        statements = [each for each in found if each.name in before.labels]
        return cls(before, after, statements, found[len(statements) :])

    @property
    def changed_theses(self) -> Sequence[str]:
        """The theses whose label is another."""
        before, after = self.before.labels, self.after.labels
        return [name for name in theses(self.before.amap) if before[name] is not after[name]]
