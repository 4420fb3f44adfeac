"""The rules of a program, read as what bears on a statement or an argument's step."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.evaluation.program import Program
from argmap.evaluation.why.explanation import Part, Role


class Bearing(NamedTuple):
    """The atom that decides, and the part of an explanation that it becomes.

    For an objection that is said to be outweighed, the atom says that it beats its target all the same.
    """

    atom: int
    part: Part


def support(program: Program, head: int) -> Iterator[Bearing]:
    """The arguments for a statement, or for an argument's step."""
    role = Role.SUPPORT if program.is_statement(head) else Role.BACKING
    for rule in program.rules(head):
        for atom in program.bodies[rule]:
            yield Bearing(atom, Part(role, program.names[atom]))


def objections(program: Program, head: int) -> Iterator[Bearing]:
    """What attacks or contradicts a statement, or undercuts an argument's step."""
    if program.guards[head] >= 0:
        for rule in program.rules(program.guards[head]):
            for atom in program.bodies[rule]:
                role = Role.CONTRADICTION if program.is_statement(atom) else Role.ATTACK
                yield Bearing(atom, Part(role, program.names[program.owners[atom]]))


def premises(program: Program, argument: int) -> Iterator[Bearing]:
    """The premises of an argument that the map has."""
    for rule in program.rules(argument):
        for atom in program.bodies[rule]:
            if program.is_statement(atom):
                yield Bearing(atom, Part(Role.PREMISE, program.names[atom]))


def step(program: Program, argument: int) -> int | None:
    """The atom that says that an argument's step is good, or None where nothing bears on the step."""
    for rule in program.rules(argument):
        last = program.bodies[rule][-1]
        if last > program.nothing:
            return last
    return None
