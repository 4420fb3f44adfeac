"""What is the same in all extensions, found by looking for exceptions.

Each question asks for an extension that is unlike all that has been seen;
every answer leaves less to ask about, so there are few of them, however many
extensions there are.

For preferred semantics the solver only knows complete extensions, so an answer
is first made as large as possible.  If it then is no exception, the reason is
an admissible set that it came to include.  Any preferred extension that does
not attack an admissible set includes it (Dung 1995), hence a rule for all
questions to come: either something attacks the set, or what it brings about
is so.  This refines the search of Dvořák, Järvisalo, Wallner & Woltran
(2014), Complexity-sensitive decision procedures for abstract argumentation,
AIJ 206.
"""

from collections.abc import Iterable, Mapping, Sequence

from argmap.evaluation.sides.solver import OpenRule, Solver, Values
from argmap.evaluation.wellfounded import FALSE, OPEN, TRUE


class Agreement:
    """Asks about some of the solver's atoms.

    `sometimes` are those seen to be true in some extension; `exists` tells
    whether there is an extension at all.
    """

    def __init__(self, solver: Solver, atoms: Iterable[int], *, largest: bool) -> None:
        self._solver, self._largest = solver, largest
        self._atoms = list(atoms)
        self.sometimes: set[int] = set()
        self.exists = False

    def certain(self) -> dict[int, int]:
        """The atoms that are true in all extensions, or false in all, with that value."""
        values = self._solver.model()
        always = {} if values is None else {atom: values[atom] for atom in self._atoms if values[atom] != OPEN}
        while values is not None:
            self.exists = True
            always = {atom: value for atom, value in always.items() if values[atom] == value}
            self.sometimes.update(atom for atom in self._atoms if values[atom] == TRUE)
            values = self._exception(always)
        return always

    def always_true(self, atom: int) -> bool:
        """Whether there is an extension and the atom is true in all of them."""
        values = self._solver.model()
        if values is None or values[atom] != TRUE:
            return False
        self.sometimes.update(self._atoms)
        return self._exception({atom: TRUE}) is None

    def _exception(self, always: Mapping[int, int]) -> Values | None:
        """An extension that is unlike what has been seen, or None."""
        solver = self._solver
        certain = [solver.true[atom] if value == TRUE else -solver.possible[atom] for atom, value in always.items()]
        never = [atom for atom in self._atoms if atom not in self.sometimes]
        if not certain and not never:
            return None
        solver.ask_except([*certain, *(-solver.true[atom] for atom in never)])
        while (found := solver.exception()) is not None:
            values = solver.larger(found) if self._largest else found
            mistaken = [atom for atom, value in always.items() if found[atom] != value]
            if any(values[atom] == TRUE for atom in never) or any(values[a] != always[a] for a in mistaken):
                return values
            defence = _Defence(solver.rules, values)
            for atom in mistaken:
                attacks = [-solver.true[guard] for guard in defence.of(atom)]
                solver.exclude(*attacks, -solver.true[atom] if always[atom] == TRUE else solver.possible[atom])
        return None


class _Defence:
    """Which admissible set makes an atom true or false in a model."""

    def __init__(self, rules: Sequence[OpenRule], values: Values) -> None:
        self._values = values
        self._rules: dict[int, list[OpenRule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.head, []).append(rule)
        self._fired = _fired(rules, values)

    def of(self, atom: int) -> set[int]:
        """The guards that the set relies on: what would have to be true for something to attack it."""
        guards: set[int] = set()
        needed = {atom}
        agenda = [atom]
        for needing in agenda:  # grows
            conditions = self._conditions(needing)
            if self._values[needing] == TRUE and (guard := self._fired[needing].guard) is not None:
                guards.add(guard)
            agenda += [condition for condition in conditions if condition not in needed]
            needed.update(conditions)
        return guards

    def _conditions(self, atom: int) -> list[int]:
        """The settled atoms that make an atom true, or false."""
        if self._values[atom] == TRUE:
            rule = self._fired[atom]
            return [*rule.body, *([] if rule.guard is None else [rule.guard])]
        rules = self._rules.get(atom, [])
        if rules and rules[0].guard is not None and self._values[rules[0].guard] == TRUE:
            return [rules[0].guard]
        return [next(other for other in rule.body if self._values[other] == FALSE) for rule in rules]


def _fired(rules: Sequence[OpenRule], values: Values) -> dict[int, OpenRule]:
    """For every true atom the first rule, in order of derivation, that made it true."""
    waiting = [len(rule.body) for rule in rules]
    uses: dict[int, list[int]] = {}
    for number, rule in enumerate(rules):
        for atom in rule.body:
            uses.setdefault(atom, []).append(number)
    fired: dict[int, OpenRule] = {}
    ready = [number for number, conditions in enumerate(waiting) if not conditions]
    for number in ready:  # grows
        rule = rules[number]
        if rule.head in fired or (rule.guard is not None and values[rule.guard] != FALSE):
            continue
        fired[rule.head] = rule
        for use in uses.get(rule.head, ()):
            waiting[use] -= 1
            if not waiting[use]:
                ready.append(use)
    return fired
