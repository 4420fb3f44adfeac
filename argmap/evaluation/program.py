"""A map as a logic program over numbers: what would make each statement true.

Everything in this package is computed from this program, and it is the only
place that says what support, attack, contradiction and backing mean.  It
knows the model, not how programs are solved.

Statements and arguments are *elements*, numbered in the order written.  Atoms
are numbers too: an element's own number stands for "the statement is
accepted" or "the argument holds"; further atoms say that an element is *hit*
(an objection to it prevails), that an argument's *step* from premises to
target is good, that an outweighed objection *beats* its target all the same,
and that what is *heavier* than it stands:

    s          ←                    if s is asserted               unless hit(s)
    s          ← a                  for each a that supports s     unless hit(s)
    a          ← p1, …, pn, step(a) the premises of a, all of them
    step(a)    ←                    if the step is asserted        unless hit(a)
    step(a)    ← b                  for each b that backs a        unless hit(a)
    hit(x)     ← b                  for each b that attacks x and is not outweighed
    hit(s)     ← beats(b)           for each b that attacks s and is outweighed
    hit(s)     ← t                  for each t that s contradicts, and the other way
    beats(b)   ← b                                                 unless heavier(b)
    heavier(b) ← c                  for each c that supports s, where b is `outweighed: true`
    heavier(b) ← x1, …, xn          for each list that b is outweighed by

A statement is asserted where it is `assumed: true`, or where nothing supports
it and it is not `assumed: false`; a step likewise, by its backing.  That an
objection can hold and yet not defeat is Govier (2010), A Practical Study of
Argument, ch. 12, on counterconsiderations in conductive arguments.

"Unless" belongs to the head and not to single rules, hence `guards`.  This is
a normal logic program, or flat assumption-based argumentation with "x is not
hit" as the assumptions: Caminada & Schulz (2017), On the equivalence between
assumption-based argumentation and logic programming, JAIR 60.

Atoms that could not matter are left out: what nothing attacks has no hit(x),
and an asserted step that nothing attacks is no condition.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain, count, repeat

from argmap.evaluation.change import Change
from argmap.model import Argument, ArgumentMap, Relation
from argmap.records import record

Body = tuple[int, ...]
"""Atoms that must all be true; the empty body always is."""

_NEVER: tuple[Body, ...] = ()
_FACT: tuple[Body, ...] = ((),)
_NO_CHANGE = Change()


@record
class Program:
    """Rules in the order of their heads: those of `atom` are `first[atom]` up to `first[atom + 1]`.

    `names[:statements]` are the statements, the other names the arguments.
    `guards[atom]` is the hit atom that keeps `atom` from being true, or -1.
    `nothing` is the atom that stands for a premise the map does not have.
    `owners[atom]` is the element that an atom is about; `steps` are the atoms of arguments' steps.
    `heavier[objection]` is the atom that says that what outweighs the objection stands; several may share it.
    """

    names: Sequence[str]
    statements: int
    nothing: int
    owners: Sequence[int]
    steps: range
    heavier: Mapping[int, int]
    guards: Sequence[int]
    first: Sequence[int]
    heads: Sequence[int]
    bodies: Sequence[Body]

    @classmethod
    def of(cls, amap: ArgumentMap, change: Change = _NO_CHANGE) -> "Program":
        """The program of a map after a change.

        Withdrawn: the element has no rules.  Denied: hit, as a fact.  Asserted:
        one more rule without a body.  What a statement rests on is as written:
        withdrawing its last support does not make it an assumption.
        """
        return _program(_Relations(amap, change))

    def rules(self, atom: int) -> range:
        """The numbers of the rules that could make an atom true."""
        return range(self.first[atom], self.first[atom + 1])

    def conditions(self, atom: int) -> Iterator[int]:
        """The atoms that an atom depends on, some of them several times: those of its rules, and its guard."""
        yield from chain.from_iterable(self.bodies[self.first[atom] : self.first[atom + 1]])
        if self.guards[atom] >= 0:
            yield self.guards[atom]

    def is_statement(self, element: int) -> bool:
        """Whether an element is a statement, not an argument."""
        return element < self.statements

    def asserted(self, statement: int) -> bool:
        """Whether a statement is taken as asserted, so that it needs no argument for it."""
        return any(not self.bodies[rule] for rule in self.rules(statement))

    def uses(self) -> list[list[int]]:
        """For every atom the rules that have it in their body."""
        uses: list[list[int]] = [[] for _ in self.guards]
        for rule, body in enumerate(self.bodies):
            for atom in body:
                uses[atom].append(rule)
        return uses


class _Relations:
    """Who supports, attacks and outweighs whom, by number, after a change."""

    def __init__(self, amap: ArgumentMap, change: Change) -> None:
        self.amap, self.change, self.gone = amap, change, change.gone(amap)
        self.statements = dict(zip(amap.statements, count(), strict=False))
        self.arguments = dict(zip(amap.arguments, count(len(self.statements)), strict=False))
        self.names = [*self.statements, *self.arguments]
        self.nothing = len(self.names)
        self.support: dict[int, list[int]] = {}
        self.attack: dict[int, list[int]] = {}
        self.outweighed: dict[int, Argument] = {}  # the objections that are outweighed, by number
        self._relate()
        self.denied = {self._element(name) for name in change.denied} - {self.nothing}
        for number in self.denied:
            self.attack.setdefault(number, [])
        atoms = count(self.nothing + 1)
        self.hits = dict(zip(sorted(self.attack), atoms, strict=False))
        atoms = count(self.nothing + 1 + len(self.hits))
        self.steps = dict(zip(self._contested_steps(), atoms, strict=False))
        first = self.nothing + 1 + len(self.hits) + len(self.steps)
        self.beats = dict(zip(self.outweighed, count(first), strict=False))
        self.heavier: dict[int, int] = {}
        self.weighed: list[int] = []  # for every such atom the first objection that it is about
        weights: dict[str | int, int] = {}  # what any one argument for a target outweighs shares an atom
        for objection, argument in self.outweighed.items():
            what = argument.target if argument.outweighed is True else objection
            if what not in weights:
                weights[what] = first + len(self.beats) + len(self.weighed)
                self.weighed.append(objection)
            self.heavier[objection] = weights[what]

    def _relate(self) -> None:
        support, attack, statements, nothing = self.support, self.attack, self.statements, self.nothing
        for number, argument in zip(self.arguments.values(), self.amap.arguments.values(), strict=True):
            target = statements.get(argument.target, nothing)
            if target == nothing and (target := self.arguments.get(argument.target, nothing)) == nothing:
                continue
            relation = support if argument.relation is Relation.SUPPORT else attack
            if (others := relation.get(target)) is None:
                relation[target] = [number]
            else:
                others.append(number)
            if argument.outweighed and relation is attack and target < len(statements):
                self.outweighed[number] = argument
        for one, other in self.amap.contradictions():
            self._contradict(self._element(one), self._element(other))

    def _contradict(self, one: int, other: int) -> None:
        self.attack.setdefault(one, []).append(other)
        if one != other:
            self.attack.setdefault(other, []).append(one)

    def _element(self, name: str) -> int:
        return self.statements.get(name, self.arguments.get(name, self.nothing))

    def _contested_steps(self) -> Iterator[int]:
        """The arguments whose step could fail: it is attacked, or it is not asserted."""
        attack, support = self.attack, self.support
        for number, argument in zip(self.arguments.values(), self.amap.arguments.values(), strict=True):
            in_doubt = number in support or argument.assumed is False
            if number in attack or (in_doubt and not self._asserts_step(number, argument)):
                yield number

    def _asserts_step(self, number: int, argument: Argument) -> bool:
        if argument.handle in self.change.asserted:
            return True
        return number not in self.support if argument.assumed is None else argument.assumed

    def bodies(self) -> Iterator[Sequence[Body]]:
        """For every atom, in order, the bodies of its rules."""
        yield from self._statement_bodies()
        yield from self._argument_bodies()
        yield _NEVER  # nothing
        for element in self.hits:
            objections = map(self.beats.get, self.attack[element], self.attack[element])
            yield [*_FACT * (element in self.denied), *zip(objections)]
        arguments = list(self.amap.arguments.values())
        for element in self.steps:
            asserted = self._asserts_step(element, arguments[element - len(self.statements)])
            yield [*_FACT * asserted, *zip(self.support.get(element, ()))]
        for objection in self.beats:
            yield [(objection,)]
        for objection in self.weighed:
            yield list(self._weights(self.outweighed[objection]))

    def _weights(self, argument: Argument) -> Iterator[Body]:
        """What outweighs an objection: one reason for its target, or everything in one of its lists."""
        if argument.outweighed is True:
            yield from zip(self.support.get(self.statements[argument.target], ()))
        else:
            yield from (tuple(dict.fromkeys(map(self._element, names))) for names in argument.outweighed if names)

    def _statement_bodies(self) -> Iterator[Sequence[Body]]:
        asserted, gone = self.change.asserted, self.gone
        for statement, support in zip(self.amap.statements.values(), map(self.support.get, count()), strict=False):
            if gone and statement.id in gone:
                yield _NEVER
            elif support is None:
                yield _FACT if statement.assumed is not False or statement.id in asserted else _NEVER
            else:
                yield [*_FACT * bool(statement.assumed or statement.id in asserted), *zip(support)]

    def _argument_bodies(self) -> Iterator[Sequence[Body]]:
        statements, nothing, steps, gone = self.statements, self.nothing, self.steps, self.gone
        body: Body
        for number, argument in zip(self.arguments.values(), self.amap.arguments.values(), strict=True):
            if not argument.premises or (gone and argument.handle in gone):
                yield _NEVER
                continue
            body = tuple(map(statements.get, argument.premises, repeat(nothing)))
            if len(body) > 1:
                body = tuple(dict.fromkeys(body))
            yield [(*body, steps[number]) if number in steps else body]


def _program(relations: _Relations) -> Program:
    bodies = list(relations.bodies())
    sizes = list(map(len, bodies))
    elements, nothing = range(relations.nothing), relations.nothing
    guards = [-1] * len(bodies)
    for element, atom in relations.hits.items():
        guards[relations.steps.get(element, element)] = atom
    for objection, atom in relations.beats.items():
        guards[atom] = relations.heavier[objection]
    return Program(
        names=relations.names,
        statements=len(relations.statements),
        nothing=nothing,
        owners=[*elements, nothing, *relations.hits, *relations.steps, *relations.beats, *relations.weighed],
        steps=range(nothing + 1 + len(relations.hits), nothing + 1 + len(relations.hits) + len(relations.steps)),
        heavier=relations.heavier,
        guards=guards,
        first=[0, *accumulate(sizes)],
        heads=list(chain.from_iterable(map(repeat, count(), sizes))),
        bodies=list(chain.from_iterable(bodies)),
    )
