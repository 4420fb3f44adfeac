"""Which arguments of several maps are the same: by what they are on, their side and their premises.

The maps are in common names.  A key is a short text whatever an argument is
on, so arguments on arguments may nest to any depth.
"""

from collections import Counter, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from argmap.model import Argument, ArgumentMap, Relation

_ALIKE = 0.5  # of the premises of two versions of an argument are the same, at least


@dataclass(slots=True)
class Keys:
    """Hands out keys: to an argument that another map has too, the same."""

    known: dict[tuple[str, Relation, frozenset[str], int], str] = field(default_factory=dict)

    def of(
        self, amap: ArgumentMap, statements: Iterable[str], earlier: Mapping[str, Argument], *, version: bool
    ) -> dict[str, Argument]:
        """The arguments of a map by key, with keys for targets; what hangs on none of `statements` is left out.

        `earlier` has those of a map to match: as a version of it, an argument
        keeps its key if it has the same id or most of its premises; as
        another reading, only if it has the same premises to the same effect.
        """
        there: dict[str, list[Argument]] = {}
        for argument in earlier.values():
            there.setdefault(argument.target, []).append(argument)
        found: dict[str, Argument] = {}
        keys: dict[str, str] = {}
        level = [(name, argument) for name in statements for argument in amap.on(name)]
        while level:
            groups: dict[str, list[Argument]] = {}
            for target, argument in level:
                groups.setdefault(target, []).append(argument)
            for target, group in groups.items():
                for argument, key in self._matched(target, group, there.get(target, ()), version=version):
                    keys[argument.handle] = key
                    found[key] = replace(argument, handle=key, target=target)
            level = [(keys[above.handle], each) for _, above in level for each in amap.on(above.handle)]
        return {keys[handle]: found[keys[handle]] for handle in amap.arguments if handle in keys}

    def _matched(
        self, target: str, group: Sequence[Argument], there: Sequence[Argument], *, version: bool
    ) -> Iterator[tuple[Argument, str]]:
        left, waiting = dict.fromkeys(each.handle for each in there), list(group)
        known = {each.handle: each for each in there}
        for key in (_by_id, _exactly, _by_link) if version else (_exactly, _by_link):
            places: dict[Hashable, deque[str]] = {}
            for handle in left:
                places.setdefault(key(known[handle]), deque()).append(handle)
            places.pop(None, None)
            unmatched = []
            for argument in waiting:
                same = places.get(key(argument))
                if same:
                    handle = same.popleft()
                    del left[handle]
                    yield argument, handle
                else:
                    unmatched.append(argument)
            waiting = unmatched
        if version:
            for argument, handle in list(_much_the_same(waiting, [known[handle] for handle in left])):
                waiting.remove(argument)
                yield argument, handle
        counts = Counter(map(_by_link, there))
        for argument in waiting:
            link = argument.relation, frozenset(argument.premises)
            counts[link] += 1
            yield argument, self.known.setdefault((target, *link, counts[link]), f"#{len(self.known)}")


def _by_id(argument: Argument) -> Hashable:
    return argument.id


def _by_link(argument: Argument) -> Hashable:
    return argument.relation, frozenset(argument.premises)


def _exactly(argument: Argument) -> Hashable:
    return _by_link(argument), argument.scheme, argument.id, argument.note


def _much_the_same(ones: Sequence[Argument], others: Sequence[Argument]) -> Iterator[tuple[Argument, str]]:
    """Two versions of an argument with most of their premises in common, the first of each that fit."""
    having: dict[str, list[Argument]] = {}
    for other in others:
        for premise in other.premises:
            having.setdefault(premise, []).append(other)
    taken: set[str] = set()
    for one in ones:
        for other in (each for premise in one.premises for each in having.get(premise, ())):
            shared, total = len({*one.premises} & {*other.premises}), len({*one.premises, *other.premises})
            if other.handle not in taken and one.relation is other.relation and shared >= _ALIKE * total:
                taken.add(other.handle)
                yield one, other.handle
                break
