"""Texts that make a pattern take steps: what each of its repeats takes, again and again."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from backtracking import in_class, ops, parser

CANDIDATES = "aZ0 \n\t.,-_:;'\"<>[](){}#/\\|`*&=%@é中\x00"


def pumps(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """A prefix and a piece to repeat, for every repeat in a pattern: what stands before it, and what it takes."""
    yield "", sample(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    yield from (
        (prefix, piece) for prefix, piece in _walk(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), "")
    )


def _walk(items: Sequence[Any], prefix: str) -> Iterator[tuple[str, str]]:
    for op, argument in items:
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            for piece in _pieces(argument[2]) if argument[1] > 20 else ():
                yield prefix, piece
                yield "", prefix + piece
            yield from _walk(argument[2], prefix)
        elif op is ops.BRANCH:
            for branch in argument[1]:
                yield from _walk(branch, prefix)
        elif op in (ops.SUBPATTERN, ops.ATOMIC_GROUP):
            yield from _walk(argument[3] if op is ops.SUBPATTERN else argument, prefix)
        prefix += sample([(op, argument)])


def _pieces(items: Sequence[Any]) -> Iterator[str]:
    """What a repeat takes; also lines, if it does, for each may be where a pattern starts."""
    yield sample(items)
    op, argument = items[0]
    if op is ops.IN and in_class(argument, {ord("\n")}):
        yield "\n"


def sample(items: Sequence[Any]) -> str:
    """A short text that fits."""
    return "".join(_sample(op, argument) for op, argument in items)


def _sample(op: Any, argument: Any) -> str:
    if op is ops.LITERAL:
        return chr(int(argument))
    if op is ops.NOT_LITERAL:
        return next(c for c in CANDIDATES if ord(c) != argument)
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        ranged = [chr(a if o is ops.LITERAL else a[0]) for o, a in argument if o in (ops.LITERAL, ops.RANGE)]
        return str(next((c for c in [*CANDIDATES, *ranged] if in_class(argument, {ord(c)})), ""))
    if op is ops.BRANCH:
        return sample(argument[1][0])
    if op is ops.SUBPATTERN:
        return sample(argument[3])
    if op is ops.ATOMIC_GROUP:
        return sample(argument)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return sample(argument[2]) * max(int(argument[0]), 1)
    return ""
