"""What an argument is by what it is on, and a statement by what bears on it.

Never written in a map: it follows from the rest.
"""

from enum import StrEnum

from argmap.model import Argument, ArgumentMap, Relation, Statement


class ArgumentKind(StrEnum):
    """What an argument does to its target."""

    SUPPORT = "support"
    BACKING = "backing"  # supports an argument
    REBUT = "rebut"  # attacks a statement that something supports
    UNDERMINE = "undermine"  # attacks a statement that nothing supports
    UNDERCUT = "undercut"  # attacks an argument


class StatementKind(StrEnum):
    """What a statement is in its map; the first that fits."""

    THESIS = "thesis"
    CLAIM = "claim"  # something supports it
    PREMISE = "premise"  # it supports or attacks, and nothing supports it
    STATEMENT = "statement"  # neither


def argument_kind(amap: ArgumentMap, argument: Argument) -> ArgumentKind:
    """Whether an argument is a support, a backing, a rebut, an undermine or an undercut."""
    supports = argument.relation is Relation.SUPPORT
    if argument.target in amap.arguments:
        return ArgumentKind.BACKING if supports else ArgumentKind.UNDERCUT
    if supports:
        return ArgumentKind.SUPPORT
    return ArgumentKind.REBUT if amap.on(argument.target, Relation.SUPPORT) else ArgumentKind.UNDERMINE


def statement_kinds(amap: ArgumentMap) -> dict[str, StatementKind]:
    """The kind of every statement, in the order written."""
    theses = frozenset(amap.theses)
    supported = {a.target for a in amap.arguments.values() if a.relation is Relation.SUPPORT}
    return {
        name: StatementKind.THESIS
        if name in theses
        else StatementKind.CLAIM
        if name in supported
        else StatementKind.PREMISE
        if amap.starting_from(name)
        else StatementKind.STATEMENT
        for name in amap.statements
    }


def granted(argument: Argument) -> list[str]:
    """What the author says of an objection that stands, in a word each: `conceded`, `outweighed`."""
    return ["conceded"] * argument.conceded + ["outweighed"] * bool(argument.outweighed)


def asserted(amap: ArgumentMap, found: Statement | Argument) -> bool:
    """Whether a statement or a step is taken as given: as `assumed` says, or else where nothing is for it."""
    if found.assumed is not None:
        return found.assumed
    return not amap.on(found.handle if isinstance(found, Argument) else found.id, Relation.SUPPORT)
