"""The well-founded model of a program, in about linear time.

Van Gelder, Ross & Schlipf (1991), The well-founded semantics for general
logic programs, JACM 38, define the model: what has a rule that holds is true;
an *unfounded* set, whose every rule fails or leads back into the set, is
false.  Counting down the open conditions of each rule is Dowling & Gallier
(1984).  Each open atom keeps one *source*, a rule that founds it without a
circle, so that only what loses its source is examined again: the source
pointers of Simons, Niemelä & Soininen (2002), Extending and implementing the
stable model semantics, AIJ 138.

Knows programs, not maps.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from operator import sub

from argmap.evaluation.program import Program
from argmap.records import record

OPEN, TRUE, FALSE = 0, 1, 2


@record
class Model:
    """What is true, false or open, and how it was found out.

    * `values[atom]` is TRUE, FALSE or OPEN.
    * `ranks[atom]` counts the atoms settled before it; open atoms have -1.
      Whatever settles an atom has a lower rank, or fell together with it.
    * `because[atom]` is, for a true atom, the rule that made it true; for an
      open one, a rule that still could, such that following these rules never
      leads in a circle; for a false one nothing.
    * `sources[atom]` is a rule that founds it if nothing is ever hit, again
      without a circle, or -1.
    * `fallen` lists the unfounded sets, each of them false together.  The
      first holds what was never founded, even if nothing were ever hit.
    """

    values: Sequence[int]
    ranks: Sequence[int]
    because: Sequence[int]
    sources: Sequence[int]
    fallen: Sequence[frozenset[int]]


def solve(program: Program) -> Model:
    """The well-founded model of a program; never fails, never recurses."""
    solver = _Solver(program)
    solver.derive_what_is_never_hit()
    solver.settle_what_was_never_founded()
    sources = solver.because.copy()
    solver.propagate()
    while solver.lost:
        suspects = solver.without_source()
        solver.settle_unfounded(suspects, solver.await_suspects(suspects))
        solver.propagate()
    ranks = [-1] * len(solver.values)
    for rank, atom in enumerate(solver.settled):
        ranks[atom] = rank
    return Model(solver.values, ranks, solver.because, sources, solver.fallen)


class _Solver:
    """The state of one run; `settled` is both the record and the queue of work."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.uses = program.uses()
        self.guarded: dict[int, list[int]] = {}  # the heads that an atom keeps from being true
        for head, guard in enumerate(program.guards):
            if guard >= 0:
                self.guarded.setdefault(guard, []).append(head)
        self.values = bytearray(len(program.guards))
        self.missing = list(map(len, program.bodies))  # conditions of a rule that are not yet true
        self.alive = list(map(sub, program.first[1:], program.first))
        self.dead = bytearray(len(program.bodies))
        self.because = [-1] * len(program.guards)
        self.waiting: list[int] = []  # conditions of a rule that are suspect
        self.ready: dict[int, int] = {}  # head that only its guard keeps from being true, and the rule
        self.settled: list[int] = []
        self.done = 0  # so many of the settled atoms have been carried through the rules
        self.counted = 0  # so many have been counted down already
        self.lost: list[int] = []  # open atoms whose source died
        self.fallen: list[frozenset[int]] = []

    def settle(self, atom: int, value: int, rule: int = -1) -> None:
        self.values[atom] = value
        self.because[atom] = rule
        self.settled.append(atom)

    def complete(self, rule: int) -> None:
        """All conditions of a rule are true: so is its head, unless it may be hit."""
        head = self.program.heads[rule]
        if self.values[head] != OPEN:
            return
        guard = self.program.guards[head]
        if guard < 0 or self.values[guard] == FALSE:
            self.settle(head, TRUE, rule)
        else:
            self.ready.setdefault(head, rule)

    def derive_what_is_never_hit(self) -> None:
        """Truths that need no `unless`; in most maps nearly all, so all of it stands here.

        Nothing is false yet, no rule dies.
        """
        values, missing, uses, settled, because = self.values, self.missing, self.uses, self.settled, self.because
        heads, guards = self.program.heads, self.program.guards
        complete = [rule for rule, conditions in enumerate(missing) if not conditions]
        for rule in complete:  # grows
            head = heads[rule]
            if values[head] == OPEN and guards[head] < 0:
                values[head] = TRUE
                because[head] = rule
                settled.append(head)
                for use in uses[head]:
                    missing[use] -= 1
                    if not missing[use]:
                        complete.append(use)
            elif values[head] == OPEN:
                self.ready.setdefault(head, rule)
        self.counted = len(settled)

    def propagate(self) -> None:
        """Carry what is settled through the rules, until nothing more is."""
        values, settled, uses, guarded, missing = self.values, self.settled, self.uses, self.guarded, self.missing
        while self.done < len(settled):
            atom = settled[self.done]
            if values[atom] == TRUE:
                if self.done >= self.counted:
                    for rule in uses[atom]:
                        missing[rule] -= 1
                        if not missing[rule]:
                            self.complete(rule)
                for head in guarded.get(atom, ()):
                    if values[head] == OPEN:
                        self.settle(head, FALSE)
            else:
                for rule in uses[atom]:
                    self.kill(rule)
                for head in guarded.get(atom, ()):
                    if head in self.ready and values[head] == OPEN:
                        self.settle(head, TRUE, self.ready[head])
            self.done += 1

    def kill(self, rule: int) -> None:
        if self.dead[rule]:
            return
        self.dead[rule] = True
        head = self.program.heads[rule]
        self.alive[head] -= 1
        if self.values[head] != OPEN:
            return
        if not self.alive[head]:
            self.settle(head, FALSE)
        elif self.because[head] == rule:
            self.lost.append(head)

    def without_source(self) -> dict[int, None]:
        """The open atoms whose line of sources is broken somewhere."""
        found = dict.fromkeys(atom for atom in self.lost if self.values[atom] == OPEN)
        self.lost = []
        agenda = list(found)
        for atom in agenda:  # grows
            for rule in self.uses[atom]:
                head = self.program.heads[rule]
                if self.values[head] == OPEN and self.because[head] == rule and head not in found:
                    found[head] = None
                    agenda.append(head)
        return found

    def settle_what_was_never_founded(self) -> None:
        """The same for every open atom, as long as nothing is false: what a rule waits for is all that is not true."""
        values, heads = self.values, self.program.heads
        self.waiting = self.missing.copy()
        founding = [rule for rule, missing in enumerate(self.missing) if not missing and values[heads[rule]] == OPEN]
        self.settle_unfounded([atom for atom, value in enumerate(values) if value == OPEN], founding)

    def settle_unfounded(self, suspects: Iterable[int], founding: list[int]) -> None:
        """Find new sources for the suspects, from the rules on that wait for none of them.

        Those for which there is no source are false, all at once.
        """
        unfounded = dict.fromkeys(suspects)
        heads, uses, waiting, dead, because = self.program.heads, self.uses, self.waiting, self.dead, self.because
        for rule in founding:  # grows
            head = heads[rule]
            if head not in unfounded or dead[rule]:
                continue
            del unfounded[head]
            because[head] = rule
            for use in uses[head]:
                waiting[use] -= 1
                if not waiting[use]:
                    founding.append(use)
        for atom in unfounded:
            self.settle(atom, FALSE)
        self.fallen.append(frozenset(unfounded))

    def await_suspects(self, suspects: Collection[int]) -> list[int]:
        """Count how many conditions of each suspect's rules are suspect; the rules that have none."""
        suspect, bodies, dead, waiting = suspects.__contains__, self.program.bodies, self.dead, self.waiting
        founding = []
        for rule in chain.from_iterable(map(self.program.rules, suspects)):
            if not dead[rule]:
                waiting[rule] = sum(map(suspect, bodies[rule]))
                if not waiting[rule]:
                    founding.append(rule)
        return founding
