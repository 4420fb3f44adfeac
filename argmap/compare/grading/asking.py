"""The critical questions of one map beside those of the key: which both ask, and what the map's objections do."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import NamedTuple

from argmap.compare.alignment import Alignment
from argmap.evaluation import Change, Difference, differences, evaluate
from argmap.facts import Facts
from argmap.model import Argument, ArgumentMap, Relation
from argmap.questions import Asked, Questions, Status, ranked
from argmap.records import record
from argmap.schemes.table import general

MOST = 5
"""So many questions of the key count as its most important; more would invite ticking boxes."""


class Question(NamedTuple):
    """A question that somebody asked: its wording, its name, and of which argument in the key and in the map.

    An argument that is not there is empty.  The status is that in the map;
    of a question that only the key asks, that in the key.
    """

    name: str
    ask: str
    status: Status
    in_key: str = ""
    in_map: str = ""


class Named(NamedTuple):
    """The kind of reasoning that an argument is said to be: in the key and in the map; empty where none is named."""

    in_key: str
    in_map: str
    key_scheme: str
    map_scheme: str


class Undercut(NamedTuple):
    """An objection of the map that raises a question, and whether it holds."""

    handle: str
    target: str
    question: str
    holds: bool


@record
class Asking:
    """What a map asks beside the key.

    `important` are those of the key on which most hangs, at most `MOST`, in
    `both` or in `missed`.  `named` are the arguments of which key and map
    name a kind, or one of them.  `done` is what the map's undercuts that raise
    questions do all together: the labels without them, and with them.
    """

    both: tuple[Question, ...]
    missed: tuple[Question, ...]
    own: tuple[Question, ...]
    important: tuple[Question, ...]
    named: tuple[Named, ...]
    undercuts: tuple[Undercut, ...]
    done: tuple[Difference, ...]

    @property
    def hits(self) -> int:
        """How many of the most important questions of the key the map asks too."""
        return len(set(self.important) & set(self.both))

    @property
    def otherwise(self) -> tuple[Named, ...]:
        """The arguments that the map calls another kind of reasoning than the key, or none."""
        return tuple(each for each in self.named if each.key_scheme and each.key_scheme != each.map_scheme)


class KeyQuestions:
    """The questions that the key asks; worked out once for a class."""

    def __init__(self, key: ArgumentMap) -> None:
        self.key = key

    @cached_property
    def asked(self) -> Mapping[tuple[str, str], Asked]:
        """By argument and name, those on which most hangs first."""
        return _asked(self.key, by_weight=True)

    def beside(self, amap: ArgumentMap, alignment: Alignment) -> Asking:
        """The questions of a map beside these; `alignment` has the key as `a`."""
        over = dict(_arguments(alignment))
        theirs = _asked(amap, by_weight=False)
        both, missed = list[Question](), list[Question]()
        important, met = list[Question](), set[tuple[str, str]]()
        for (handle, name), each in self.asked.items():
            other = over.get(handle, "")
            same = theirs.get((other, name)) if _comparable(self.key.arguments[handle], amap, other, name) else None
            found = Question(name, each.question.ask, (same or each).status, handle, other)
            (both if same else missed).append(found)
            important += [found] if len(important) < MOST else []
            met.update([(other, name)] if same else [])
        back = {there: here for here, there in over.items()}
        own = [
            Question(name, each.question.ask, each.status, back.get(handle, ""), handle)
            for (handle, name), each in theirs.items()
            if (handle, name) not in met
        ]
        undercuts = tuple(_undercuts(amap))
        schemes = ((self.key.arguments[one], amap.arguments[two]) for one, two in over.items())
        named = tuple(Named(a.handle, b.handle, a.scheme, b.scheme) for a, b in schemes if a.scheme or b.scheme)
        done = tuple(_done(amap, undercuts))
        return Asking(tuple(both), tuple(missed), tuple(own), tuple(important), named, undercuts, done)


def _asked(amap: ArgumentMap, *, by_weight: bool) -> Mapping[tuple[str, str], Asked]:
    """The questions that somebody asked, by argument and name."""
    questions = Questions(Facts(amap))
    found = ranked(questions, questions.asked) if by_weight else questions.asked
    return {(step.name, each.question.id): each for step, each in found}


def _arguments(alignment: Alignment) -> Iterator[tuple[str, str]]:
    """The arguments of the first map with their counterparts in the second, each taken once, by target and premises."""
    a, b, over = alignment.a, alignment.b, alignment.to_b
    using: dict[tuple[str, str, Relation], list[Argument]] = {}
    for argument in b.arguments.values():
        for premise in argument.premises:
            using.setdefault((premise, argument.target, argument.relation), []).append(argument)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for argument in a.arguments.values():  # an argument comes after what it is on
        targets = [found[argument.target]] if argument.target in found else over.get(argument.target, ())
        premises = {there for each in argument.premises for there in over.get(each, ())}
        places = product(premises, targets)
        others = (each for premise, target in places for each in using.get((premise, target, argument.relation), ()))
        free = {each.handle: each for each in others if each.handle not in taken}.values()
        if free:
            best = max(free, key=lambda other: _likeness(argument, other, premises)).handle
            found[argument.handle] = best
            taken.add(best)
            yield argument.handle, best


def _likeness(argument: Argument, other: Argument, premises: set[str]) -> tuple[float, bool, bool]:
    shared = len(premises & set(other.premises)) / len(premises | set(other.premises))
    return shared, argument.scheme == other.scheme, argument.handle == other.handle


def _comparable(argument: Argument, amap: ArgumentMap, other: str, name: str) -> bool:
    """Whether a question of one argument is the same question of the other: by its scheme, or one that all have."""
    return other in amap.arguments and (amap.arguments[other].scheme == argument.scheme or name in general())


def _undercuts(amap: ArgumentMap) -> Iterator[Undercut]:
    states = evaluate(amap).arguments
    for each in amap.arguments.values():
        if each.asks and each.relation is Relation.ATTACK and each.target in amap.arguments:
            yield Undercut(each.handle, each.target, each.asks, states[each.handle] == "holds")


def _done(amap: ArgumentMap, undercuts: tuple[Undercut, ...]) -> Iterator[Difference]:
    """What the undercuts do to what stands; themselves are left out."""
    names = frozenset(each.handle for each in undercuts)
    if names:
        found = differences(evaluate(amap, Change(withdrawn=names)), evaluate(amap))
        yield from (each for each in found if each.name not in names)
