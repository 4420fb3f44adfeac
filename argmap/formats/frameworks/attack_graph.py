"""A map as an abstract framework: nodes that attack nodes, and nothing else.

The rules that say what stands (`argmap.evaluation.program`) become a circuit.
A statement that rests on nothing is a node that its attackers attack.  Else
it is attacked by `none_x`, and that by each of its reasons, so that it is in
where a reason is; a reason of several premises is attacked by `not_p` for
each premise p, and that by p.  Where the circuit has a circle of k supports
it is unrolled k times, as no reason in a circle needs more steps than it has
members; without that, a circle that falls would be undecided.

So statements have the same label here as in the map: accepted is in,
undecided is undecided, rejected and unsupported are out; and the size is
linear but for the circles.  Without positive circles, the complete labellings
are the three-valued models of a logic program: Caminada, Sá, Alcântara &
Dvořák (2015), On the equivalence between logic programming semantics and
argumentation semantics.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.evaluation.program import Program
from argmap.model import ArgumentMap
from argmap.relations.components import components

LARGEST = 200
"""The largest circle that is unrolled; one of more members stays undecided where it falls."""


class Key(NamedTuple):
    """An atom of the program; in a circle, how many steps its reasons may take, or 0 for as many as there are."""

    atom: int
    steps: int = 0


class Node(NamedTuple):
    """A node: what it is about, and what it says of that."""

    key: Key
    says: str = ""  # nothing, `none`, `not`, or the number of a reason


@dataclass(slots=True)
class AttackGraph:
    """The nodes, statements first, as written, and who attacks whom, by number.

    `names` has for every atom what it is about; the first `elements` of them
    are the statements and arguments themselves, the others their steps.
    """

    names: list[str]
    elements: int
    statements: int
    nodes: list[Node] = field(default_factory=list)
    attacks: list[tuple[int, int]] = field(default_factory=list)
    largest: int = 0  # members of the largest circle of support


def attack_graph(amap: ArgumentMap) -> AttackGraph:
    """The framework whose grounded extension has the accepted statements among its members."""
    return _Builder(Program.of(amap)).graph


class _Builder:
    def __init__(self, program: Program) -> None:
        self.program = program
        names = [*program.names, ""]
        self.graph = AttackGraph([names[owner] for owner in program.owners], program.nothing, program.statements)
        self._numbers: dict[Node, int] = {}
        self._waiting: list[Node] = []
        self._possible = _possible(program)
        self._circle: list[int] = [-1] * len(program.guards)
        self._sizes: list[int] = []
        self._find_circles()
        for statement in range(program.statements):
            self._number(Node(Key(statement)))
        while self._waiting:
            node = self._waiting.pop()
            attackers = self._attackers(node)
            number = self._numbers[node]
            self.graph.attacks += [(self._number(each), number) for each in dict.fromkeys(attackers)]

    def _number(self, node: Node) -> int:
        if node not in self._numbers:
            self._numbers[node] = len(self.graph.nodes)
            self.graph.nodes.append(node)
            self._waiting.append(node)
        return self._numbers[node]

    def _attackers(self, node: Node) -> Iterator[Node]:
        """What attacks a node; nothing if it is in whatever happens."""
        key = node.key
        if node.says == "not":
            yield self._plain(key)
        elif node.says == "none":
            yield from (self._reason(key, n, body) for n, body in enumerate(self._bodies(key)))
        elif node.says:
            yield from (self._denial(each) for each in self._bodies(key)[int(node.says)])
        else:
            bodies = self._bodies(key)
            if len(bodies) == 1:
                yield from (self._denial(each) for each in bodies[0])
            elif () not in bodies:
                yield Node(key, "none")
            yield from self._hitters(key.atom)

    def _hitters(self, atom: int) -> Iterator[Node]:
        if (guard := self.program.guards[atom]) >= 0:
            key = Key(guard)
            yield from (self._reason(key, number, body) for number, body in enumerate(self._bodies(key)))

    def _bodies(self, key: Key) -> list[tuple[Key, ...]]:
        """The reasons for an atom that can hold at all; within its circle each takes a step."""
        program, circle = self.program, self._circle[key.atom]
        steps = key.steps or (self._sizes[circle] if circle >= 0 else 0)
        found = []
        for rule in program.rules(key.atom):
            body = program.bodies[rule]
            inside = [circle >= 0 and self._circle[atom] == circle for atom in body]
            if all(self._possible[atom] for atom in body) and not (steps == 1 and any(inside)):
                pairs = zip(body, inside, strict=True)
                found.append(tuple([Key(atom, steps - 1 if within else 0) for atom, within in pairs]))
        return list(dict.fromkeys(found))

    def _reason(self, key: Key, number: int, body: tuple[Key, ...]) -> Node:
        return self._plain(body[0]) if len(body) == 1 else Node(key, str(number))

    def _plain(self, key: Key) -> Node:
        """The node of an atom, or of the one premise that it amounts to."""
        while key.atom >= self.program.statements and self.program.guards[key.atom] < 0:
            bodies = self._bodies(key)
            if len(bodies) != 1 or len(bodies[0]) != 1:
                break
            (key,) = bodies[0]
        return Node(key)

    def _denial(self, key: Key) -> Node:
        return Node(self._plain(key).key, "not")

    def _find_circles(self) -> None:
        program = self.program
        after = [
            [a for rule in program.rules(atom) for a in program.bodies[rule]] if self._possible[atom] else []
            for atom in range(len(program.guards))
        ]
        for members in components(range(len(after)), after.__getitem__):
            if len(members) > 1:
                self.graph.largest = max(self.graph.largest, len(members))
            if 1 < len(members) <= LARGEST:
                for atom in members:
                    self._circle[atom] = len(self._sizes)
                self._sizes.append(len(members))


def _possible(program: Program) -> list[bool]:
    """Which atoms could be true if nothing were ever hit."""
    uses, possible = program.uses(), [False] * len(program.guards)
    left = [len(set(body)) for body in program.bodies]
    waiting = [program.heads[rule] for rule, body in enumerate(program.bodies) if not body]
    while waiting:
        atom = waiting.pop()
        if not possible[atom]:
            possible[atom] = True
            for rule in dict.fromkeys(uses[atom]):
                left[rule] -= 1
                if not left[rule]:
                    waiting.append(program.heads[rule])
    return possible
