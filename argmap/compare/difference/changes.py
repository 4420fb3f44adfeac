"""What is not the same about the same thing: key by key, in names that both maps understand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from argmap import keys
from argmap.bibliography import csl
from argmap.compare.difference.plain import folded, same
from argmap.compare.difference.result import Edit, Edits, Member, Members
from argmap.compare.difference.similar import equals
from argmap.keys import Holds, Table
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Source, Statement, Value
from argmap.records import record
from argmap.shapes import plain, roles_shape

_Name = TypeVar("_Name")
_MEMBERS = (Holds.ANCHORS, Holds.CITATIONS, Holds.WORDS, Holds.IDS, Holds.PREMISES)  # of these, what went and came


@record
class Names:
    """What the new map calls what is in the old one: old id or handle to new."""

    statements: Mapping[str, str]
    arguments: Mapping[str, str]
    authorities: Mapping[str, str]

    def target(self, old: ArgumentMap, argument: Argument) -> str | None:
        """The new name of what an old argument is on; None if that is an argument without a counterpart."""
        if argument.target in old.arguments:
            return self.arguments.get(argument.target)
        return self.statements.get(argument.target, argument.target)

    def citation(self, citation: Citation) -> Citation:
        return replace(citation, authority=self.authorities.get(citation.authority, citation.authority))

    def inside(self, argument: Argument) -> Argument:
        """An old argument with the new ids of what outweighs it, answers its questions and fills its roles."""
        if not (argument.outweighed or argument.questions or argument.roles):
            return argument
        outweighed = argument.outweighed
        if outweighed is not True:
            outweighed = tuple([self._all(ids) for ids in outweighed])
        questions = {
            name: replace(asked, answers=self._all(asked.answers)) for name, asked in argument.questions.items()
        }
        roles = {role: self._all(ids) for role, ids in argument.roles.items()}
        return replace(argument, outweighed=outweighed, questions=questions, roles=roles)

    def _all(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple([self.statements.get(each) or self.arguments.get(each) or each for each in ids])


def of_statements(before: Statement, after: Statement, names: Names) -> Edits:
    """What a statement says otherwise.  Contradictions have two sides, and so are no part of one statement."""
    if before == after and not _cites_renamed(before, names):
        return ()
    return (
        *_fields(keys.STATEMENT, before, before, after),
        *_anchors(before.at, after.at),
        *_citations(before.cites, after.cites, names),
        *members("tags", before.tags, after.tags, {}),
        *_values(before.extra, after.extra),
    )


def of_arguments(before: Argument, after: Argument, names: Names, old: ArgumentMap) -> Edits:
    """What an argument does otherwise, or is said of it."""
    moved, renamed = names.target(old, before) != after.target, names.inside(before)
    return (
        *([Edit("target", before.target, after.target)] if moved else []),
        *members("premises", before.premises, after.premises, names.statements),
        *([Edit("relation", before.relation, after.relation)] if before.relation is not after.relation else []),
        *_roles(before, renamed, after),
        *_fields(keys.ARGUMENT, before, renamed, after),
        *_anchors(before.at, after.at),
        *members("tags", before.tags, after.tags, {}),
        *_values(before.extra, after.extra),
    )


def of_authorities(before: Authority, after: Authority) -> Edits:
    """What is said otherwise of an authority; a date is the same date however it is written."""
    if before == after:
        return ()
    return (*_fields(keys.AUTHORITY, before, before, after), *_items(before.item, after.item))


def of_heads(old: ArgumentMap, new: ArgumentMap, names: Names) -> Edits:
    """What the maps say of themselves: title, theses, source.  A thesis counts whether it is written or follows."""
    before, after = (each.source or Source() for each in (old, new))
    source = _items({"text": before.text, **before.item}, {"text": after.text, **after.item})
    return (
        *_fields(keys.MAP, old, old, new),
        *members("thesis", old.theses, new.theses, names.statements),
        *(Edit(f"source.{edit.key}", edit.before, edit.after) for edit in source),
        *_values(old.extra, new.extra),
    )


def members(key: str, before: Iterable[str], after: Iterable[str], names: Mapping[str, str]) -> Iterator[Members]:
    """What went and what came, of names; nothing if neither did."""
    old = {names.get(name, name): name for name in before}
    yield from _members(key, old, {name: name for name in after})


def _anchors(before: Iterable[Anchor], after: Iterable[Anchor]) -> Iterator[Members]:
    old, new = ({(folded(each.quote), each.paragraph): each for each in anchors} for anchors in (before, after))
    yield from _members("at", old, new)


def _citations(before: Iterable[Citation], after: Iterable[Citation], names: Names) -> Iterator[Members]:
    """As `members`; what goes and what comes of one authority is one citation that changed."""
    old, new = {names.citation(each): each for each in before}, {each: each for each in after}
    gone = {key: each for key, each in old.items() if key not in new}
    come = {key: each for key, each in new.items() if key not in old}
    pairs = dict(equals(gone, come, _authority, _authority))
    kept = set(pairs.values())
    removed = tuple(each for key, each in gone.items() if key not in pairs)
    added = tuple(each for each in come if each not in kept)
    if gone or come:
        yield Members("cites", removed, added, tuple((old[key], other) for key, other in pairs.items()))


def _members(key: str, before: Mapping[_Name, Member], after: Mapping[_Name, Member]) -> Iterator[Members]:
    removed = tuple(each for name, each in before.items() if name not in after)
    added = tuple(each for name, each in after.items() if name not in before)
    if removed or added:
        yield Members(key, removed, added)


def _fields(table: Table, before: object, renamed: object, after: object) -> Iterator[Edit]:
    """Keys that hold one value each; `renamed` is `before` in the names of the new map."""
    for key in table.values():
        if key.fills and key.holds not in _MEMBERS:
            was, now = (plain(key, getattr(item, key.fills)) for item in (renamed, after))
            if not same(was, now):
                yield Edit(key.name, plain(key, getattr(before, key.fills)), now)


def _roles(before: Argument, renamed: Argument, after: Argument) -> Iterator[Edit]:
    if {role: set(ids) for role, ids in renamed.roles.items()} != {r: set(ids) for r, ids in after.roles.items()}:
        yield Edit("roles", roles_shape(before.roles), roles_shape(after.roles))


def _values(before: Mapping[str, Value], after: Mapping[str, Value]) -> list[Edit]:
    """The keys of items or extensions that differ; one without a value is as good as not written."""
    return list(_edits((key, before.get(key), after.get(key)) for key in {**before, **after}))


def _items(before: Mapping[str, Value], after: Mapping[str, Value]) -> list[Edit]:
    """As `_values`, for bibliographic items: a date is the same date in whatever notation."""
    return [
        each for each in _values(before, after) if not same(_meant(each.key, each.before), _meant(each.key, each.after))
    ]


def _meant(key: str, value: Value) -> Value:
    return csl.to_csl({key: value})[key]


def _edits(values: Iterable[tuple[str, Value, Value]]) -> Iterator[Edit]:
    for key, before, after in values:
        if not same(before, after):
            yield Edit(key, before, after)


def _authority(citation: Citation) -> str:
    return citation.authority


def _cites_renamed(statement: Statement, names: Names) -> bool:
    return any(names.authorities.get(each.authority) != each.authority for each in statement.cites)
