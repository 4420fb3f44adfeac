"""What becomes of an objection that is said to be outweighed, and by what."""

from collections.abc import Iterator, Sequence

from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, TRUE, Model
from argmap.evaluation.why.explanation import Part, Role, Weight


def weight(program: Program, model: Model, argument: int, target: int) -> Weight | None:
    """Whether an objection to `target` that the map says is outweighed is so; None where it fails by itself.

    One that fails only because its target was accepted in spite of it was
    outweighed before it failed.
    """
    heavier = program.heavier[argument]
    if model.values[argument] == FALSE:
        first = model.values[target] == TRUE and model.ranks[target] < model.ranks[argument]
        return Weight.OUTWEIGHED if first else None
    if model.values[heavier] == TRUE:
        return Weight.OUTWEIGHED
    if model.values[argument] != TRUE:
        return None  # whether it holds is open in the first place
    return Weight.DECISIVE if model.values[heavier] == FALSE else Weight.OPEN


def outweighing(program: Program, model: Model, argument: int) -> Iterator[Part]:
    """What outweighs an objection; or of each list that should, one thing that fails or is open."""
    heavier = program.heavier[argument]
    if model.values[heavier] == TRUE:
        yield from _parts(program, program.bodies[model.because[heavier]])
        return
    for rule in program.rules(heavier):
        body = program.bodies[rule]
        failing = [atom for atom in body if model.values[atom] == model.values[heavier]]
        yield from _parts(program, failing[:1])


def _parts(program: Program, atoms: Sequence[int]) -> Iterator[Part]:
    for atom in atoms:
        if atom != program.nothing:
            yield Part(Role.OUTWEIGHING, program.names[atom])
