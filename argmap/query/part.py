"""A selection as a map of its own, and what stands on top in it."""

from collections.abc import Container, Iterable
from dataclasses import replace

from argmap.facts.selection import Selection
from argmap.model import ArgumentMap, Statement
from argmap.relations import bearing


def part(amap: ArgumentMap, selection: Selection) -> ArgumentMap:
    """The map of a selection: what was selected, and the arguments from one selected statement to another.

    An argument comes whole: with all its premises, and with what it is on,
    up to a statement, be they selected or not.  Authorities come where they
    are selected or cited in the part.
    """
    arguments = _arguments(amap, selection)
    kept = {*selection.nodes}
    for handle in arguments:
        kept.update((amap.arguments[handle].target, *amap.arguments[handle].premises))
    statements = {key: _without(each, kept) for key, each in amap.statements.items() if key in kept}
    cited = {citation.authority for each in statements.values() for citation in each.cites}
    return replace(
        amap,
        statements=statements,
        arguments={handle: each for handle, each in amap.arguments.items() if handle in arguments},
        authorities={
            key: each for key, each in amap.authorities.items() if key in cited or key in selection.authorities
        },
        thesis=tuple(each for each in amap.thesis if each in statements),
    )


def tops(amap: ArgumentMap, nodes: Container[str]) -> tuple[str, ...]:
    """Those of `nodes` under which all others are, in the order written; of a circle the first."""
    chosen = [each for each in (*amap.statements, *amap.arguments) if each in nodes]
    covered = _under(amap, (below for each in chosen for below in _below(amap, each)), set())
    found = {each for each in chosen if each not in covered}
    seen = _under(amap, found, set())
    for each in chosen:
        if each not in seen:
            found.add(each)
            _under(amap, (each,), seen)
    return tuple(each for each in chosen if each in found)


def _arguments(amap: ArgumentMap, selection: Selection) -> set[str]:
    ends = bearing.ends(amap)
    chosen = {each for each in selection.nodes if each in amap.arguments}
    for statement in selection.nodes:
        chosen.update(a.handle for a in amap.starting_from(statement) if ends.get(a.handle) in selection.nodes)
    found: set[str] = set()
    for handle in chosen:
        node = handle
        while node in amap.arguments and node not in found:
            found.add(node)
            node = amap.arguments[node].target
    return found


def _without(statement: Statement, kept: Container[str]) -> Statement:
    """A statement without contradictions to what is not kept."""
    if all(other in kept for other in statement.contradicts):
        return statement
    return replace(statement, contradicts=tuple(other for other in statement.contradicts if other in kept), spans={})


def _under(amap: ArgumentMap, starts: Iterable[str], seen: set[str]) -> set[str]:
    """Add to `seen` the `starts` and all that is below them."""
    work = list(starts)
    while work:
        node = work.pop()
        if node not in seen:
            seen.add(node)
            work += _below(amap, node)
    return seen


def _below(amap: ArgumentMap, node: str) -> list[str]:
    argument = amap.arguments.get(node)
    below = [] if argument is None else list(argument.premises)
    for each in amap.on(node):
        below += (each.handle, *each.premises)
    return below
