"""Whether a map can be written with all that it nests, and if not, the nearest one that can.

The reader takes 200 levels.  A map that was read always fits, if need be in
its tightest form; one that was built may not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.model import Argument, ArgumentMap, Value
from argmap.records import record
from argmap.shapes import argument_shape, is_bare, tightened
from argmap.syntax.builder import MAX_DEPTH
from argmap.text.untrusted import depth
from argmap.writing.nesting import arranged, levels

STATEMENT_DEPTH = 3  # the map, `statements`, the statement


@record
class Fitted:
    """A map that fits; whether only just; how many arguments were moved for it, and how many hung on nothing."""

    amap: ArgumentMap
    tight: bool = False
    moved: int = 0
    lost: int = 0


def fitted(amap: ArgumentMap) -> Fitted:
    """`amap` itself wherever it fits; else its arguments rearranged as `nesting` says."""
    arguments = amap.arguments
    roots = dict.fromkeys([*amap.statements, *amap.targets])
    if all(argument.target in roots for argument in arguments.values()):
        return Fitted(amap)
    found = levels(roots, arguments)
    if len(found) == len(arguments):
        inner = max(2, deepest_value(argument.extra for argument in arguments.values()))
        if STATEMENT_DEPTH + 2 * max(found.values()) + inner <= MAX_DEPTH:
            return Fitted(amap)
        if _tightest(amap) <= MAX_DEPTH:
            return Fitted(amap, tight=True)
    order = arranged(roots, arguments)
    moved = {
        place.handle: replace(arguments[place.key], handle=place.handle, target=place.target) for place in order.places
    }
    return Fitted(replace(amap, arguments=moved), moved=order.moved, lost=len(order.lost))


def deepest_value(tables: Iterable[Mapping[str, Value]]) -> int:
    """How deep the deepest value in `tables` nests."""
    return max((depth(value) for table in tables for value in table.values()), default=0)


def _tightest(amap: ArgumentMap) -> int:
    """How many levels the map needs when an argument that is alone stands without a list around it."""
    used: dict[str, int] = {}
    deepest = 0
    siblings = Counter((argument.target, argument.relation) for argument in amap.arguments.values())
    waiting = [argument for root in (*amap.statements, *amap.targets) for argument in amap.on(root)]
    while waiting:
        argument = waiting.pop()
        alone = siblings[argument.target, argument.relation] == 1
        used[argument.handle] = used.get(argument.target, STATEMENT_DEPTH) + (1 if alone else 2)
        deepest = max(deepest, used[argument.handle] + _inner(amap, argument, alone))
        waiting += amap.on(argument.handle)
    return deepest


def _inner(amap: ArgumentMap, argument: Argument, alone: bool) -> int:
    """How many levels an argument takes inside its own, without what hangs on it; -1 where it is an id alone."""
    shape = tightened(argument_shape(argument))
    if is_bare(shape) and not amap.on(argument.handle) and not (alone and len(argument.premises) != 1):
        return 0 if len(argument.premises) != 1 else -1
    return max(depth(value) for value in shape.values())
