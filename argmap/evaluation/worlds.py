"""Many what-ifs at once: one Python integer for each atom, one bit for each world.

A world is the map with some elements withdrawn.  One pass over the program
finds what is true in all of them, since `and` and `or` of whole integers treat
every world alike.  Components are taken in the order in which they depend on
each other; only inside a component that depends on itself is there anything
to repeat: first what follows, then what is unfounded (Van Gelder, Ross &
Schlipf 1991), until neither changes any world.

Only what bears on the goals is looked at: nothing else can change them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import islice
from typing import TypeVar

from argmap.evaluation.labels import Label, State
from argmap.evaluation.program import Body, Program
from argmap.records import record
from argmap.relations.components import components

Worlds = int
"""A set of worlds: bit j is set if world j is in it."""

_Item = TypeVar("_Item")
_WIDEST = 1 << 16  # worlds in a block
_MEMORY = 1 << 29  # bits for all the sets of worlds of a block
_ROUNDS = 4  # how often an atom that depends on itself is looked at, in most runs


@record
class Outcome:
    """In which worlds each atom that bears on the goals is true, and in which it is false."""

    program: Program
    every: Worlds
    true: Mapping[int, Worlds]
    false: Mapping[int, Worlds]

    def where(self, atom: int, label: Label | State) -> Worlds:
        """The worlds in which a statement has a label, or an argument a state."""
        guard = self.program.guards[atom]
        hit = 0 if guard < 0 else self.true[guard]
        match label:
            case Label.ACCEPTED | State.HOLDS:
                return self.true[atom]
            case Label.REJECTED:
                return self.false[atom] & hit
            case Label.UNSUPPORTED:
                return self.false[atom] & ~hit
            case State.BLOCKED:
                return self.false[atom]
            case _:
                return self.every ^ self.true[atom] ^ self.false[atom]


@record
class _Knot:
    """Atoms that depend on each other, and inside the knot who depends on each; `users` is empty for a single atom."""

    atoms: Sequence[int]
    users: Mapping[int, Sequence[int]]


class Relevant:
    """The part of a program that bears on some goals, ready to be run for many worlds."""

    def __init__(self, program: Program, goals: Iterable[int]) -> None:
        self.program = program
        self.knots = [self._knot(component[::-1]) for component in components(goals, program.conditions)]
        self.atoms = frozenset(atom for knot in self.knots for atom in knot.atoms)
        self.cost = sum(self._cost(knot) for knot in self.knots)
        self.width = max(64, min(_WIDEST, _MEMORY // (2 * len(self.atoms) + 1)))

    def bodies(self, atom: int) -> Sequence[Body]:
        """The bodies of the rules for an atom."""
        return self.program.bodies[self.program.first[atom] : self.program.first[atom + 1]]

    def _cost(self, knot: _Knot) -> int:
        """How many sets of worlds a run looks at for some atoms: for those that depend on each other several times."""
        size = sum(1 + sum(map(len, self.bodies(atom))) for atom in knot.atoms)
        return size * _ROUNDS if knot.users else size

    def run(self, withdrawn: Mapping[int, Worlds], number: int) -> Outcome:
        """What is true and false in worlds 0 to `number` - 1, given in which of them each element is withdrawn.

        Takes memory for two bits per atom and world; `width` worlds at a time keep that within bounds.
        """
        run = _Run(self, withdrawn, (1 << number) - 1)
        for knot in self.knots:
            if knot.users:
                run.settle_together(knot)
            else:
                run.settle(knot.atoms[0])
        return Outcome(self.program, run.every, run.true, run.false)

    def _knot(self, atoms: list[int]) -> _Knot:
        users: dict[int, list[int]] = {atom: [] for atom in atoms}
        for atom in atoms:
            for condition in dict.fromkeys(self.program.conditions(atom)):
                if condition in users:
                    users[condition].append(atom)
        return _Knot(atoms, users if users[atoms[0]] else {})


class _Run:
    """What is known so far of one block of worlds."""

    def __init__(self, relevant: Relevant, withdrawn: Mapping[int, Worlds], every: Worlds) -> None:
        self.relevant, self.guards = relevant, relevant.program.guards
        self.withdrawn, self.every = withdrawn, every
        self.true: dict[int, Worlds] = {}
        self.false: dict[int, Worlds] = {}

    def settle(self, atom: int) -> None:
        """What the rules for an atom say, as far as their conditions are known."""
        guard = self.guards[atom]
        true, false = self.some_rule(atom, self.true), self.no_rule(atom)
        self.true[atom] = true if guard < 0 else true & self.false[guard]
        self.false[atom] = false if guard < 0 else false | self.true[guard]

    def settle_together(self, knot: _Knot) -> None:
        """Atoms that depend on each other: nothing is known of them at first, and it only ever becomes more."""
        for values in (self.true, self.false):
            values.update(dict.fromkeys(knot.atoms, 0))
        changed: Iterable[int] = knot.atoms
        while changed:
            _repeat(knot, changed, self.follow)
            changed = self.drop_unfounded(knot)

    def follow(self, atom: int) -> bool:
        """Draw the conclusions for one atom; whether there were any."""
        true, false = self.true[atom], self.false[atom]
        self.settle(atom)
        return self.true[atom] != true or self.false[atom] != false

    def drop_unfounded(self, knot: _Knot) -> list[int]:
        """Make false what only leads back to itself; the atoms that this may matter to."""
        possible = dict.fromkeys(knot.atoms, 0)
        _repeat(knot, knot.atoms, lambda atom: _grow(possible, atom, self.not_excluded(atom, possible)))
        changed: list[int] = []
        for atom in knot.atoms:
            unfounded = self.every ^ (possible[atom] | self.false[atom])
            if unfounded:
                self.false[atom] |= unfounded
                changed += knot.users[atom]
        return changed

    def some_rule(self, atom: int, values: Mapping[int, Worlds]) -> Worlds:
        """Where all conditions of some rule have their value, and the atom is not withdrawn."""
        some = 0
        for body in self.relevant.bodies(atom):
            all_ = self.every
            for condition in body:
                all_ &= values[condition]
            some |= all_
        return some & ~self.withdrawn[atom] if atom in self.withdrawn else some

    def no_rule(self, atom: int) -> Worlds:
        """Where each rule has a false condition, or the atom is withdrawn."""
        none = self.every
        for body in self.relevant.bodies(atom):
            any_ = 0
            for condition in body:
                any_ |= self.false[condition]
            none &= any_
        return none | self.withdrawn[atom] if atom in self.withdrawn else none

    def not_excluded(self, atom: int, possible: Mapping[int, Worlds]) -> Worlds:
        """Where some rule has only conditions that are possible, and nothing has made the atom false."""
        some = 0
        for body in self.relevant.bodies(atom):
            all_ = self.every
            for condition in body:
                all_ &= possible[condition] if condition in possible else self.every ^ self.false[condition]
            some |= all_
        guard = self.guards[atom]
        hit = 0 if guard < 0 else self.true[guard]
        return some & ~(self.false[atom] | hit | self.withdrawn.get(atom, 0))


def _grow(values: dict[int, Worlds], atom: int, value: Worlds) -> bool:
    before = values[atom]
    values[atom] = value
    return value != before


def _repeat(knot: _Knot, first: Iterable[int], update: Callable[[int], bool]) -> None:
    """Update the first atoms, and again and again whatever depends on one that changed, in rounds down the knot.

    What comes before the atom that changed has to wait for the next round:
    else an atom with many conditions is updated once for each of them.
    """
    place = {atom: place for place, atom in enumerate(knot.atoms)}
    due = {place[atom] for atom in first}
    agenda, later = sorted(due), list[int]()
    while agenda:
        here = heappop(agenda)
        due.discard(here)
        atom = knot.atoms[here]
        if update(atom):
            for there in map(place.__getitem__, knot.users[atom]):
                if there not in due:
                    due.add(there)
                    heappush(agenda if there > here else later, there)
        if not agenda:
            agenda, later = later, []


def blocks(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """The items, so many at a time."""
    iterator = iter(items)
    while block := list(islice(iterator, size)):
        yield block


def members(worlds: Worlds) -> Iterator[int]:
    """The numbers of the worlds in a set."""
    for place, byte in enumerate(worlds.to_bytes((worlds.bit_length() + 7) // 8, "little")):
        if byte:
            yield from (8 * place + bit for bit in range(8) if byte >> bit & 1)


def tally(sets: Iterable[Worlds], number: int) -> list[int]:
    """In how many of the sets each of `number` worlds is; added up for all at once, one integer a binary digit."""
    digits: list[Worlds] = []
    for carry in sets:
        place, carried = 0, carry
        while carried:
            if place == len(digits):
                digits.append(0)
            digits[place], carried = digits[place] ^ carried, digits[place] & carried
            place += 1
    counts = [0] * number
    for place, digit in enumerate(digits):
        for world in members(digit):
            counts[world] += 1 << place
    return counts


def withdrawing(worlds: Iterable[Iterable[int]], number: int) -> dict[int, Worlds]:
    """For each element the worlds that withdraw it, given what each of `number` worlds withdraws."""
    sets = defaultdict[int, bytearray](lambda: bytearray((number + 7) // 8))
    for world, withdrawn in enumerate(worlds):
        place, bit = world >> 3, 1 << (world & 7)
        for element in withdrawn:
            sets[element][place] |= bit
    return {element: int.from_bytes(bits, "little") for element, bits in sets.items()}
