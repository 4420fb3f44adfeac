"""What decides how one thing fares, in a word and by name; for those who want no whole explanation."""

from typing import NamedTuple

from argmap.evaluation.grounded import Evaluation
from argmap.evaluation.why import nodes
from argmap.evaluation.why.explanation import Because


class Decisive(NamedTuple):
    """Why something fares as it does, and the ids and handles of what decides it."""

    because: Because
    keys: tuple[str, ...]


def decisive(evaluation: Evaluation, name: str) -> Decisive:
    """The top of the explanation of `name`, a statement's id or an argument's handle."""
    node = nodes(evaluation, [name])[name]
    return Decisive(node.because, tuple(part.key for part in node.parts))
