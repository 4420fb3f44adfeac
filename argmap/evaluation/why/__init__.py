"""Why a statement is accepted, rejected, undecided or unsupported.

An explanation follows the order in which things were settled, so it cannot
lead in a circle: what is true is traced to a rule that made it true, what is
false to what brought it down, and the atoms of an unfounded set to what
nothing stands behind.  Such traces are the justifications of Pontelli, Son &
Elkhatib (2009), Justifications for logic programs under answer set semantics,
TPLP 9; telling how each objection fares makes them the dispute trees of Dung,
Kowalski & Toni (2006), Dialectic proof procedures for assumption-based,
admissible argumentation, AIJ 170.
"""

from collections.abc import Iterable, Mapping

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.labels import State
from argmap.evaluation.why.explainer import Explainer
from argmap.evaluation.why.explanation import Because, Explanation, Node
from argmap.model import Role


def why(evaluation: Evaluation, name: str, *, every: bool = False) -> Explanation:
    """Explain the label of a statement or the state of an argument; linear in what bears on it.

    Of several reasons, objections or loops the first written is told that
    leads to no circle, or with `every` all of them.  Raises ArgmapError for a
    name that the map does not have.
    """
    evaluation.number(name)
    told = nodes(evaluation, [name], every=every)
    asserted = [key for key, node in told.items() if node.because is Because.ASSERTED]
    return Explanation(name, told, tuple(asserted), tuple(_cited(evaluation, asserted)))


def nodes(evaluation: Evaluation, names: Iterable[str], *, every: bool = False) -> dict[str, Node]:
    """The nodes of the explanations of several things at once, in reading order."""
    roots = [*names]
    explainer = Explainer(evaluation, roots, every=every)
    told: dict[str, Node] = {}
    agenda = roots[::-1]
    while agenda:
        key = agenda.pop()
        if key not in told:
            told[key] = explainer.node(key)
            agenda += [part.key for part in reversed(told[key].below)]
    return told


def reasons(evaluation: Evaluation) -> Mapping[str, Because]:
    """In a word, why each argument that does not hold does not, in the order written."""
    explainer = Explainer(evaluation)
    failing = (name for name, state in evaluation.arguments.items() if state is not State.HOLDS)
    return {name: explainer.reason(name) for name in failing}


def _cited(evaluation: Evaluation, asserted: Iterable[str]) -> Iterable[str]:
    statements = (evaluation.amap.statements[key] for key in asserted)
    return dict.fromkeys(c.authority for s in statements for c in s.cites if c.role is not Role.DISPUTES)
