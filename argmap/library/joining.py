"""A map and its guests as one map: its own ids as they are, the others' with the names of their maps before them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from argmap.ids import numbered
from argmap.keys import FOREIGN
from argmap.model import Argument, ArgumentMap, Relation, Statement

Rename = Callable[[str], str]
Names = Mapping[str, str]  # under `maps` of one map, to those of the parts
Key = tuple[str, str]  # the name of a map, and an id or handle in it
HOST = ""  # the name of the map that was opened first, in the joined map


def joined(maps: Mapping[str, tuple[ArgumentMap, Names]]) -> ArgumentMap:
    """The first map, called `HOST`, with all that its guests have; the theses of the guests where it has none.

    Each map comes under the name that it has in the joined map, and with the
    names that it has for the others.

    First come its own statements, then those of each guest.  What bears on a
    thing comes in the order of its own map, and then what other maps add;
    places in handles are counted so.  Anchors lead into one source: those of
    guests that map another text are left out.
    """
    parts = [_Part(name, amap, names) for name, (amap, names) in maps.items()]
    own = parts[0]
    amap = own.amap
    theses = amap.theses or tuple([part.of(each) for part in parts[1:] for each in part.amap.theses])
    return replace(
        amap,
        statements={each.id: each for part in parts for each in part.statements(amap)},
        arguments={each.handle: each for each in _arguments(parts)},
        authorities={
            part.of(name): each if part is own else replace(each, id=part.of(name))
            for part in parts
            for name, each in part.amap.authorities.items()
        },
        thesis=tuple([own.of(each) for each in theses]) if amap.theses else theses,
        maps={},
        damaged=frozenset([part.of(each) for part in parts for each in part.amap.damaged]),
        partial=any(part.amap.partial for part in parts),
    )


def is_own(amap: ArgumentMap, argument: Argument) -> bool:
    """Whether an argument of a joined map is written in the map itself, be it on a thing of a guest, and not in one."""
    return argument.span.path in ("", amap.path)


def flattened(amap: ArgumentMap) -> ArgumentMap:
    """A joined map with ids that the format knows: `op/coup` becomes `op-coup`, or `op-coup-2` where that is taken."""
    arguments = [each.id for each in amap.arguments.values() if each.id]
    ids = dict.fromkeys([*amap.statements, *amap.authorities, *arguments])
    foreign = [each for each in ids if FOREIGN in each]
    new = numbered(((each, each.replace(FOREIGN, "-")) for each in foreign), ids.keys() - foreign)
    renamed: dict[str, Argument] = {}
    for handle, argument in amap.arguments.items():
        target = new.get(argument.target, argument.target)
        relation, _, number = handle.removeprefix(argument.target).lstrip(".").partition(".")
        new[handle] = new.get(handle, handle) if argument.id else f"{target}.{relation}.{number}"
        plain = _argument(argument, lambda each: new.get(each, each))
        renamed[new[handle]] = replace(plain, handle=new[handle], target=target)
    return replace(
        amap,
        statements={
            each.id: each
            for each in (_statement(one, lambda name: new.get(name, name)) for one in amap.statements.values())
        },
        arguments=renamed,
        authorities={new.get(key, key): replace(each, id=new.get(key, key)) for key, each in amap.authorities.items()},
        thesis=tuple([new.get(each, each) for each in amap.thesis]),
    )


class _Part(NamedTuple):
    """One of the maps that are joined, and its name."""

    name: str
    amap: ArgumentMap
    names: Names

    def of(self, written: str) -> str:
        """The id in the joined map of what this map calls so."""
        return _id(*self.key(written))

    def key(self, written: str) -> Key:
        """Whose it is what this map calls so, and what it is called there."""
        name, slash, inner = written.partition(FOREIGN)
        if not slash or written in self.amap.arguments:
            return self.name, written
        guest = self.names.get(name)
        return (self.name, written) if guest is None else (guest, inner)

    def statements(self, host: ArgumentMap) -> Iterator[Statement]:
        guest, anchored = self.name != HOST, self.amap.source == host.source
        for written in self.amap.statements.values():
            each = _statement(written, self.of) if guest or written.contradicts or written.cites else written
            yield each if anchored or not each.at else replace(each, at=())

    def argument(self, argument: Argument, host: ArgumentMap) -> Argument:
        renamed = _argument(argument, self.of)
        return renamed if self.amap.source == host.source or not renamed.at else replace(renamed, at=())


def _id(map: str, name: str) -> str:
    return f"{map}{FOREIGN}{name}" if map else name


def _arguments(parts: list[_Part]) -> Iterator[Argument]:
    """All arguments, under the statements that they are on in the end, each before those on it.

    Last come those that are on one another in a circle, which takes two maps; all of these have ids.
    """
    host, on = parts[0].amap, _by_target(parts)
    counts: dict[tuple[str, Relation], int] = {}
    told: set[Key] = set()
    statements = [(part.name, statement) for part in parts for statement in part.amap.statements]
    circles = [(part.name, each.id) for part in parts for each in part.amap.arguments.values() if each.id]
    for start in (*statements, *circles):
        waiting = [(each, _id(*start)) for each in reversed(on.get(start, []))]
        while waiting:
            (home, argument), target = waiting.pop()
            if (key := (home.name, argument.handle)) in told:
                continue
            told.add(key)
            relation = argument.relation
            number = counts[target, relation] = counts.get((target, relation), 0) + 1
            handle = home.of(argument.id) if argument.id else f"{target}.{relation}.{number}"
            yield replace(home.argument(argument, host), handle=handle, target=target)
            waiting += [(each, handle) for each in reversed(on.get(key, []))]


def _by_target(parts: list[_Part]) -> Mapping[Key, list[tuple[_Part, Argument]]]:
    """What is on each statement and argument: first what its own map has, then what others add."""
    own: dict[Key, list[tuple[_Part, Argument]]] = {}
    added: dict[Key, list[tuple[_Part, Argument]]] = {}
    for part in parts:
        for argument in part.amap.arguments.values():
            key = part.key(argument.target)
            (own if key[0] == part.name else added).setdefault(key, []).append((part, argument))
    for key, more in added.items():
        own.setdefault(key, []).extend(more)
    return own


def _statement(statement: Statement, of: Rename) -> Statement:
    cites = tuple([replace(each, authority=of(each.authority)) for each in statement.cites])
    return replace(
        statement, id=of(statement.id), contradicts=tuple([of(each) for each in statement.contradicts]), cites=cites
    )


def _argument(argument: Argument, of: Rename) -> Argument:
    """An argument with other ids for what it names; its target and its handle are left to the caller."""
    outweighed, questions = argument.outweighed, argument.questions
    if outweighed is not True:
        outweighed = tuple([tuple([of(each) for each in together]) for together in outweighed])
    return replace(
        argument,
        id=of(argument.id) if argument.id else None,
        premises=tuple([of(each) for each in argument.premises]),
        outweighed=outweighed,
        questions={
            name: replace(each, answers=tuple([of(answer) for answer in each.answers]))
            for name, each in questions.items()
        },
        roles={role: tuple([of(each) for each in ids]) for role, ids in argument.roles.items()},
    )
