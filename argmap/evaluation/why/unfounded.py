"""Why an unfounded set is unfounded: what nothing stands behind, and the circles.

The well-founded model makes the atoms of such a set false all at once.  Here
they are put in an order in which each has been refuted by what comes before
it; where there is no such order, a circle of support is all there is.
"""

from collections.abc import Mapping

from argmap.evaluation.program import Program
from argmap.evaluation.wellfounded import FALSE, Model
from argmap.records import record
from argmap.relations.components import components


@record
class Refutation:
    """For every atom of an unfounded set, what each of its rules fails for, and the circle it is in.

    `blockers[atom]` has one false atom for each rule of `atom`, in order.
    `circles[atom]` are the atoms of its circle, where it is in one.  Following
    blockers never leads back, but for the members of one circle.
    """

    blockers: Mapping[int, tuple[int, ...]]
    circles: Mapping[int, tuple[int, ...]]


def refute(program: Program, model: Model, fallen: frozenset[int]) -> Refutation:
    """Find a blocker for every rule of the atoms of an unfounded set."""
    before = min((model.ranks[atom] for atom in fallen), default=0)
    blocked: dict[int, int] = {}  # rule, and the atom that it fails for
    waiting: dict[int, int] = {}  # atom, and how many of its rules have no blocker yet
    users: dict[int, list[int]] = {}
    for head in sorted(fallen):
        waiting[head] = 0
        for rule in program.rules(head):
            body = program.bodies[rule]
            gone = [atom for atom in body if model.values[atom] == FALSE and model.ranks[atom] < before]
            if gone:
                blocked[rule] = gone[0]
                continue
            waiting[head] += 1
            for atom in body:
                if atom in fallen:
                    users.setdefault(atom, []).append(rule)
    refuted = [atom for atom, rules in waiting.items() if not rules]
    for atom in refuted:  # grows
        del waiting[atom]
        for rule in users.get(atom, ()):
            if rule not in blocked:
                blocked[rule] = atom
                head = program.heads[rule]
                waiting[head] -= 1
                if not waiting[head]:
                    refuted.append(head)
    for head in waiting:
        for rule in program.rules(head):
            if rule not in blocked:
                blocked[rule] = next(atom for atom in program.bodies[rule] if atom in waiting)
    blockers = {head: tuple(blocked[rule] for rule in program.rules(head)) for head in sorted(fallen)}
    return Refutation(blockers, _circles(waiting, blockers))


def _circles(atoms: Mapping[int, int], blockers: Mapping[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    circles = {}
    for component in components(atoms, lambda atom: (b for b in blockers[atom] if b in atoms)):
        if len(component) > 1 or component[0] in blockers[component[0]]:
            circles.update(dict.fromkeys(component, tuple(component)))
    return circles
