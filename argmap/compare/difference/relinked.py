"""Which arguments of two maps are the same.

A handle says where an argument stands, not which it is, so arguments go by
their ids, or else by what they are: premises, target and relation, in names
that both maps understand.  Knows nothing of what to make of a change.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import partial

from argmap.compare.difference.plain import canonical
from argmap.compare.difference.similar import best_pairs, equals
from argmap.keys import ARGUMENT, Holds, Key
from argmap.model import Argument, ArgumentMap

_OWN = [key for key in ARGUMENT.values() if key.fills and key.name != "premises"]
ANY = 0.01  # how like arguments must be that are on one target to one effect: one premise in common


def same_arguments(old: ArgumentMap, new: ArgumentMap, statements: Mapping[str, str]) -> dict[str, str]:
    """Old handle to new handle; `statements` maps old id to new id.

    The same id is the same argument.  Then from the statements outwards, on
    the same target and to the same effect: arguments alike in everything,
    then of the same premises, then those that share most of them.  What is
    left is the same if its premises are: it has turned, or moved.
    """
    sides = _Side(old, statements), _Side(new, {})
    named = {a.id: a for a in new.arguments.values() if a.id is not None}
    pairs = {a.handle: named[a.id].handle for a in old.arguments.values() if a.id is not None and a.id in named}
    _take(*sides, pairs.items())
    _outwards(*sides)
    for key in (_target_and_premises, _relation_and_premises, _premises):
        _match(*sides, old.arguments.values(), new.arguments.values(), key)
    _outwards(*sides)
    return sides[0].taken


class _Side:
    """One of the maps in names of the new one.

    `taken` has what has a counterpart, and what that is called; it grows.
    """

    def __init__(self, amap: ArgumentMap, names: Mapping[str, str]) -> None:
        self.amap, self.names = amap, names
        self.taken: dict[str, str] = {}
        self.premises = {a.handle: frozenset([names.get(p, p) for p in a.premises]) for a in amap.arguments.values()}
        self.contents: dict[str, int] = {}
        for argument in reversed([*amap.arguments.values()]):
            self.contents[argument.handle] = hash(self._content(argument))

    def target(self, argument: Argument) -> str | None:
        """What the new map calls the target; None for an argument without a counterpart."""
        if argument.target in self.amap.arguments:
            return self.taken.get(argument.target)
        return self.names.get(argument.target, argument.target)

    def left(self, arguments: Iterable[Argument]) -> list[Argument]:
        return [argument for argument in arguments if argument.handle not in self.taken]

    def links(self, argument: Argument) -> frozenset[Hashable]:
        """What ties each premise to the target, and how."""
        target = self.target(argument)
        return frozenset([(target, argument.relation, premise) for premise in self.premises[argument.handle]])

    def _content(self, argument: Argument) -> Hashable:
        """All that is written in an argument, and the contents of those on it, which were written after it."""
        on = sorted((a.relation, self.contents.get(a.handle, 0)) for a in self.amap.on(argument.handle))
        own = tuple([hashed(key, getattr(argument, key.fills)) for key in _OWN])
        extra = canonical(argument.extra) if argument.extra else ""
        return self.premises[argument.handle], own, extra, *on


def hashed(key: Key, value: object) -> Hashable:
    """What a key holds as something to be compared quickly; the order of words is none of it."""
    if value == key.default:
        return None
    if key.holds is Holds.WORDS and isinstance(value, tuple):
        return frozenset(value)
    return value if isinstance(value, Hashable) else repr(value)


_Key = Callable[[_Side, Argument], Hashable]


def _outwards(old: _Side, new: _Side) -> None:
    """Match what is on the same targets, then what is on that, and so on."""
    gone, come = ([a for a in side.amap.arguments.values() if side.target(a) is not None] for side in (old, new))
    while gone and come:
        before = len(old.taken)
        for key in (_everything, _link):
            _match(old, new, gone, come, key)
        _match_similar(old, new, old.left(gone), new.left(come))
        found = list(old.taken.items())[before:]
        gone = [a for handle, _ in found for a in old.amap.on(handle)]
        come = [a for _, handle in found for a in new.amap.on(handle)]


def _match(old: _Side, new: _Side, gone: Iterable[Argument], come: Iterable[Argument], key: _Key) -> None:
    found = equals(old.left(gone), new.left(come), partial(key, old), partial(key, new))
    _take(old, new, ((one.handle, other.handle) for one, other in found))


def _match_similar(old: _Side, new: _Side, gone: list[Argument], come: list[Argument]) -> None:
    if gone and come:
        found = best_pairs([old.links(a) for a in gone], [new.links(a) for a in come], ANY)
        _take(old, new, ((gone[one].handle, come[other].handle) for one, other in found))


def _take(old: _Side, new: _Side, pairs: Iterable[tuple[str, str]]) -> None:
    for one, other in pairs:
        old.taken[one] = new.taken[other] = other


def _everything(side: _Side, argument: Argument) -> Hashable:
    return _link(side, argument), side.contents[argument.handle]


def _link(side: _Side, argument: Argument) -> Hashable:
    return side.target(argument), argument.relation, side.premises[argument.handle]


def _target_and_premises(side: _Side, argument: Argument) -> Hashable:
    target = side.target(argument)
    return None if target is None else (target, side.premises[argument.handle])


def _relation_and_premises(side: _Side, argument: Argument) -> Hashable:
    return argument.relation, side.premises[argument.handle]


def _premises(side: _Side, argument: Argument) -> Hashable:
    return side.premises[argument.handle]
