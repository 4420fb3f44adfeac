"""What two maps say differently, and what that does to what stands.

What is the same in both is found first (`matching`, `relinked`), then what is
not the same about it (`edits`).  Knows the maps as read: comments, order,
quotation marks and line ends of the files are not in them, so they make no
difference.  Nothing is printed here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

from argmap.compare.difference import changes as edits
from argmap.compare.difference.changes import Names
from argmap.compare.difference.matching import same_authorities, same_statements
from argmap.compare.difference.relinked import same_arguments
from argmap.compare.difference.result import Changes, Contradictions, Difference, Edit, Edits, Members, Pair, Standing
from argmap.evaluation import Label, evaluate
from argmap.model import Argument, ArgumentMap, Authority, Statement

__all__ = ["Changes", "Difference", "Edit", "Members", "Pair", "Standing", "diff"]

Part = TypeVar("Part", Statement, Argument, Authority)


def diff(old: ArgumentMap, new: ArgumentMap) -> Difference:
    """All that came, went or changed from `old` to `new`, in about linear time.

    An id in both maps is the same statement, argument or authority; without
    one the text, the link or the item decides, so renaming alone changes
    nothing else.  The two maps exchanged give the same difference mirrored.
    """
    statements = same_statements(old, new)
    arguments = same_arguments(old, new, statements)
    names = Names(statements, arguments, same_authorities(old.authorities, new.authorities))
    labels = evaluate(old).labels, evaluate(new).labels
    theses = tuple(_theses(old, new, statements, labels))
    return Difference(
        head=edits.of_heads(old, new, names),
        statements=_changes(
            old.statements, new.statements, statements, lambda before, after: edits.of_statements(before, after, names)
        ),
        arguments=_changes(
            old.arguments, new.arguments, arguments, lambda before, after: edits.of_arguments(before, after, names, old)
        ),
        contradictions=_contradictions(old, new, statements),
        authorities=_changes(old.authorities, new.authorities, names.authorities, edits.of_authorities),
        theses=theses,
        labels=tuple(_labels(statements, labels, theses)),
        reordered=tuple(_reordered(old, new, names)),
        old=old,
        new=new,
    )


_Labels = tuple[Mapping[str, Label], Mapping[str, Label]]


def _changes(
    old: Mapping[str, Part], new: Mapping[str, Part], pairs: Mapping[str, str], edited: Callable[[Part, Part], Edits]
) -> Changes[Part]:
    origin = {after: before for before, after in pairs.items()}
    both = ((old[origin[name]], after) for name, after in new.items() if name in origin)
    found = (Pair(before, after, edited(before, after)) for before, after in both)
    return Changes(
        added=tuple(each for name, each in new.items() if name not in origin),
        removed=tuple(each for name, each in old.items() if name not in pairs),
        changed=tuple(pair for pair in found if pair.edits or pair.renamed),
    )


def _contradictions(old: ArgumentMap, new: ArgumentMap, statements: Mapping[str, str]) -> Contradictions:
    before = {frozenset(statements.get(name, name) for name in pair): pair for pair in old.contradictions()}
    after = {frozenset(pair): pair for pair in new.contradictions()}
    return Contradictions(
        added=tuple(pair for key, pair in after.items() if key not in before),
        removed=tuple(pair for key, pair in before.items() if key not in after),
    )


def _theses(old: ArgumentMap, new: ArgumentMap, statements: Mapping[str, str], labels: _Labels) -> Iterator[Standing]:
    """The labels of the new theses, then of those that are none any more."""
    origin = {after: before for before, after in statements.items()}
    rows: list[tuple[str | None, str | None]] = [(origin.get(name), name) for name in new.theses]
    theses = set(new.theses)
    rows += [(name, statements.get(name)) for name in old.theses if statements.get(name) not in theses]
    was, now = labels
    for before, after in rows:
        yield Standing(
            before, after, None if before is None else was.get(before), None if after is None else now.get(after)
        )


def _labels(statements: Mapping[str, str], labels: _Labels, theses: Iterable[Standing]) -> Iterator[Standing]:
    """The other statements whose label changed, in the order of the new map."""
    shown = {row.after for row in theses}
    origin = {after: before for before, after in statements.items()}
    was, now = labels
    for after, label in now.items():
        before = origin.get(after)
        if before is not None and after not in shown and was[before] is not label:
            yield Standing(before, after, was[before], label)


def _reordered(old: ArgumentMap, new: ArgumentMap, names: Names) -> Iterator[str]:
    """Which tables have what they share in another order; of arguments only those on one target to one effect."""
    if _moved(old.statements, new.statements, names.statements):
        yield "statements"
    lists: dict[tuple[str, str], list[str]] = {}
    for argument in old.arguments.values():
        if argument.handle in names.arguments:
            lists.setdefault((argument.target, argument.relation), []).append(argument.handle)
    places = {handle: place for place, handle in enumerate(new.arguments)}
    if any(_descends([places[names.arguments[handle]] for handle in handles]) for handles in lists.values()):
        yield "arguments"
    if _moved(old.authorities, new.authorities, names.authorities):
        yield "authorities"


def _moved(old: Iterable[str], new: Iterable[str], pairs: Mapping[str, str]) -> bool:
    places = {name: place for place, name in enumerate(new)}
    return _descends([places[pairs[name]] for name in old if name in pairs])


def _descends(places: list[int]) -> bool:
    return any(one > other for one, other in pairwise(places))
