"""What stands when sides are taken: complete, preferred and stable extensions.

They are the partial stable, regular and stable models of the map's program:
Caminada, Sá, Alcântara & Dvořák (2015), On the equivalence between logic
programming semantics and argumentation semantics, IJAR 58.  Acceptance is
decided without listing the extensions (see `agreement`).

Where the grounded labels leave nothing undecided, all semantics agree with
them and no solver is needed.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from argmap.evaluation.grounded import STATES, Evaluation, label
from argmap.evaluation.labels import Label, Semantics, State
from argmap.evaluation.sides.agreement import Agreement
from argmap.evaluation.sides.solver import Solver, Values
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE
from argmap.records import record


class Way(NamedTuple):
    """How a semantics takes sides: on everything, or as far as one can; or else in every coherent way there is."""

    total: bool = False
    largest: bool = False


WAYS: Mapping[Semantics, Way] = {
    Semantics.COMPLETE: Way(),
    Semantics.PREFERRED: Way(largest=True),
    Semantics.STABLE: Way(total=True),
}
"""Every semantics that takes sides; one that is new is a row here, with what the row means below."""


@record
class Extension:
    """One coherent way to see the whole map."""

    labels: Mapping[str, Label]
    arguments: Mapping[str, State]


@record
class Acceptance:
    """What all extensions agree on.

    `labels`: accepted in every extension; rejected or unsupported where it is
    accepted or undecided in none, and rejected if an objection prevails in
    every one; else undecided.  `arguments` likewise.  `credulous` are the statements
    accepted in some extension, `sceptical` those accepted in all.  `exists` is
    False where there is no (stable) extension: then nothing is accepted, and
    the labels are the grounded ones.
    """

    semantics: Semantics
    exists: bool
    labels: Mapping[str, Label]
    arguments: Mapping[str, State]
    credulous: tuple[str, ...]
    sceptical: tuple[str, ...]


def extensions(evaluation: Evaluation, semantics: Semantics, limit: int | None = None) -> Iterator[Extension]:
    """The extensions, as they are found and at most `limit`; stable semantics may have none.

    Raises ArgmapError where clingo is needed and not installed.
    """
    settled = _is_settled(evaluation, semantics)
    found: Iterable[Values] = ({},) if settled else _models(_solver(evaluation, semantics), WAYS[semantics])
    return (_extension(evaluation, values) for values in islice(found, limit))


def acceptance(evaluation: Evaluation, semantics: Semantics) -> Acceptance:
    """How every statement and argument fares in all extensions taken together, without listing them.

    Raises ArgmapError where clingo is needed and not installed.
    """
    if _is_settled(evaluation, semantics):
        accepted = tuple(name for name, label in evaluation.labels.items() if label is Label.ACCEPTED)
        return Acceptance(semantics, True, evaluation.labels, evaluation.arguments, accepted, accepted)
    names, elements = evaluation.program.names, evaluation.program.nothing
    solver = _solver(evaluation, semantics)
    hits = {*evaluation.program.guards[: evaluation.program.statements]}
    asked = [atom for atom in solver.true if atom < elements or atom in hits]
    agreement = _agreement(solver, asked, semantics)
    agreed = _extension(evaluation, dict.fromkeys(solver.true, OPEN) | agreement.certain())
    sceptical = tuple(name for name, label in agreed.labels.items() if label is Label.ACCEPTED and agreement.exists)
    possible = {*sceptical, *(names[atom] for atom in agreement.sometimes if atom < elements)}
    credulous = tuple(name for name in agreed.labels if name in possible)
    return Acceptance(semantics, agreement.exists, agreed.labels, agreed.arguments, credulous, sceptical)


def credulous(evaluation: Evaluation, name: str, semantics: Semantics) -> bool:
    """Whether a statement is accepted, or an argument holds, in some extension.

    Raises ArgmapError for an unknown name, and where clingo is needed and not installed.
    """
    value = evaluation.model.values[evaluation.number(name)]
    if _is_settled(evaluation, semantics) or (value != OPEN and not WAYS[semantics].total):
        return value == TRUE
    solver = _solver(evaluation, semantics)
    literals = [solver.true[evaluation.number(name)]] if value == OPEN else []
    return value != FALSE and solver.model(*literals) is not None


def sceptical(evaluation: Evaluation, name: str, semantics: Semantics) -> bool:
    """Whether a statement is accepted, or an argument holds, in every extension, and there is one.

    Raises ArgmapError for an unknown name, and where clingo is needed and not installed.
    """
    atom = evaluation.number(name)
    value = evaluation.model.values[atom]
    if value != OPEN:
        return credulous(evaluation, name, semantics)
    if semantics is Semantics.GROUNDED or not any(WAYS[semantics]):  # the grounded way is one of all
        return False
    return _agreement(_solver(evaluation, semantics), [atom], semantics).always_true(atom)


def _is_settled(evaluation: Evaluation, semantics: Semantics) -> bool:
    return semantics is Semantics.GROUNDED or OPEN not in evaluation.model.values


def _solver(evaluation: Evaluation, semantics: Semantics) -> Solver:
    return Solver(evaluation.program, evaluation.model, total=WAYS[semantics].total)


def _agreement(solver: Solver, atoms: Iterable[int], semantics: Semantics) -> Agreement:
    return Agreement(solver, atoms, largest=WAYS[semantics].largest)


def _models(solver: Solver, way: Way) -> Iterator[Values]:
    if not way.largest:
        yield from solver.models()
        return
    while (values := solver.model()) is not None:
        yield values
        solver.exclude(*(-solver.true[atom] for atom, value in values.items() if value != TRUE))


def _extension(evaluation: Evaluation, values: Values) -> Extension:
    program, model = evaluation.program, evaluation.model
    every = [*model.values]
    for atom, value in values.items():
        every[atom] = value
    labels = (label(program, every, number) for number in range(program.statements))
    states = map(STATES.__getitem__, every[program.statements : program.nothing])
    return Extension(
        dict(zip(evaluation.labels, labels, strict=True)), dict(zip(evaluation.arguments, states, strict=True))
    )
