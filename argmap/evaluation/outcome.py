"""What a change does to what stands."""

from collections.abc import Mapping, Sequence

from argmap.evaluation.grounded import Difference, Evaluation, differences
from argmap.evaluation.labels import State
from argmap.evaluation.theses import main_arguments, theses
from argmap.records import record


@record
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
    def main_arguments(self) -> Mapping[str, tuple[Sequence[str], Sequence[str]]]:
        """For each thesis that has any, the main arguments that hold, before and after."""
        amap, before, after = self.before.amap, self.before.arguments, self.after.arguments
        handles = {name: [each.handle for each in main_arguments(amap, name)] for name in theses(amap)}
        return {
            name: ([h for h in every if before[h] is State.HOLDS], [h for h in every if after[h] is State.HOLDS])
            for name, every in handles.items()
            if every
        }

    @property
    def changed_theses(self) -> Sequence[str]:
        """The theses whose label is another."""
        before, after = self.before.labels, self.after.labels
        return [name for name in theses(self.before.amap) if before[name] is not after[name]]
