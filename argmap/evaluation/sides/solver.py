"""The undecided part of a program, put to clingo.

Partial models are total models of a program with two atoms for each: "true",
and "possible", that is not false.  Janhunen, Niemelä, Seipel, Simons & You
(2006), Unfolding partiality and disjunctions in stable model semantics, ACM
TOCL 7, give the translation: `h ← P, not n` becomes `h ← P, not n'` and
`h' ← P', not n`, with `h' ← h`, where the primed atoms are the possible ones.
What the well-founded model settles is the same in every partial stable model,
so only what it leaves open goes to the solver.

A first model that is found by deciding for "true" as long as there is a
choice has as much true as possible: Gebser et al. (2013), Domain-specific
heuristics in answer set programming, AAAI.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE, Model

Values = Mapping[int, int]
"""TRUE, FALSE or OPEN for every atom that the well-founded model leaves open."""

_OPTIONS = ["--models=0", "--warn=none", "--heuristic=Domain"]
_TICK = 0.1  # seconds; Ctrl-C is noticed between two of them


class OpenRule(NamedTuple):
    """A rule that may still apply, without the conditions that are settled."""

    head: int
    body: tuple[int, ...]
    guard: int | None


class Solver:
    """clingo, loaded with the unfolding of what a program's well-founded model leaves open.

    `true[atom]` and `possible[atom]` are the solver's literals; their
    negatives deny them.  Raises ArgmapError where clingo is not installed.
    Asking can be interrupted from the keyboard.
    """

    def __init__(self, program: Program, model: Model, *, total: bool = False) -> None:
        clingo = _clingo()
        self.rules = list(_open_rules(program, model))
        self._control = clingo.Control(_OPTIONS)
        atoms = [atom for atom, value in enumerate(model.values) if value == OPEN]
        with self._control.backend() as backend:
            self.true: dict[int, int] = {atom: backend.add_atom() for atom in atoms}
            self.possible: dict[int, int] = {atom: backend.add_atom() for atom in atoms}
            self._excepting: int = backend.add_atom()
            backend.add_rule([self._excepting], choice=True)
            for atom in atoms:
                backend.add_rule([self.possible[atom]], [self.true[atom]])
                backend.add_heuristic(self.true[atom], clingo.backend.HeuristicType.True_, 1, 1, [])
                if total:
                    backend.add_rule([], [self.possible[atom], -self.true[atom]])
            for head, body, guard in self.rules:
                unhit = [] if guard is None else [-self.possible[guard]]
                backend.add_rule([self.true[head]], [*(self.true[atom] for atom in body), *unhit])
                unhit = [] if guard is None else [-self.true[guard]]
                backend.add_rule([self.possible[head]], [*(self.possible[atom] for atom in body), *unhit])

    def models(self, *literals: int) -> Iterator[Values]:
        """Every model in which the literals hold, as they are found."""
        return self._models(-self._excepting, *literals)

    def model(self, *literals: int) -> Values | None:
        """A model in which the literals hold, with as much true as possible, or None."""
        return next(self.models(*literals), None)

    def larger(self, values: Values) -> Values:
        """A model in which as much as possible is true, and all that is true in the given one."""
        grown = self.model(*(self.true[atom] for atom, value in values.items() if value == TRUE))
        return values if grown is None else grown

    def exclude(self, *literals: int) -> None:
        """From now on, only models in which not all of the literals hold."""
        with self._control.backend() as backend:
            backend.add_rule([], literals)

    def ask_except(self, literals: Iterable[int]) -> None:
        """From now on, an exception is a model in which not all of the literals hold; each time fewer of them."""
        self.exclude(self._excepting, *literals)

    def exception(self) -> Values | None:
        """An exception to what was said, or None."""
        return next(self._models(self._excepting), None)

    def _models(self, *literals: int) -> Iterator[Values]:
        with self._control.solve(literals, yield_=True, async_=True) as handle:
            while True:
                handle.resume()
                while not handle.wait(_TICK):
                    pass
                found = handle.model()
                if found is None:
                    return
                truths = {atom for atom, literal in self.true.items() if found.is_true(literal)}
                possible = {atom for atom, literal in self.possible.items() if found.is_true(literal)}
                yield {a: TRUE if a in truths else OPEN if a in possible else FALSE for a in self.true}


def _open_rules(program: Program, model: Model) -> Iterator[OpenRule]:
    for rule, head in enumerate(program.heads):
        body = program.bodies[rule]
        if model.values[head] == OPEN and all(model.values[atom] != FALSE for atom in body):
            guard = program.guards[head]
            contested = guard >= 0 and model.values[guard] == OPEN
            open_body = tuple(atom for atom in body if model.values[atom] == OPEN)
            yield OpenRule(head, open_body, guard if contested else None)


def _clingo() -> ModuleType:
    try:
        return import_module("clingo")
    except ImportError:
        raise ArgmapError("all semantics but the grounded need clingo: `pip install 'argmap[solver]'`") from None
