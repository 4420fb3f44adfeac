"""What stands in a map, and why: labels, explanations, what-ifs.

`program` turns a map into rules, `wellfounded` solves them, `grounded` reads
off the labels.  On top of these: `why` explains a label, `critical` says what
it hangs on (by way of `worlds`, which evaluates many changes at once), and
`solver` answers for the semantics that take sides.  Nothing is ever stored in
a map, and nothing is printed here.
"""

from argmap.evaluation.change import Change
from argmap.evaluation.grounded import Difference, Evaluation, differences, evaluate
from argmap.evaluation.labels import Label, Semantics, State

__all__ = ["Change", "Difference", "Evaluation", "Label", "Semantics", "State", "differences", "evaluate"]
