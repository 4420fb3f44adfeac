"""Trees of rows, broken off where the rails would take more than half of the width.  Knows no map.

A branch that breaks off goes on below as a tree of its own, so that depth
never makes a tree unreadable, nor its output quadratic.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from argmap.render.lines.glyphs import CUT, Run, Tone
from argmap.render.tree.wording import Row

Item = TypeVar("Item")


class Told(NamedTuple, Generic[Item]):
    """An item's row, the name under which it would go on below, and what hangs under it."""

    row: Row
    name: str
    below: Sequence[Item]


class _Entry(NamedTuple, Generic[Item]):
    item: Item
    rails: tuple[bool, ...]


def outline(root: Item, tell: Callable[[Item], Told[Item]], levels: int) -> Iterator[Row]:
    """The rows of the tree under `root`, of at most `levels` rails; each item told once, in the order of rows."""
    broken: list[Told[Item]] = []
    yield from _tree([_Entry(root, ())], tell, levels, broken)
    later = broken[::-1]
    while later:
        told = later.pop()
        broken = []
        yield Row()
        yield told.row._replace(sign=Run(f"{CUT} ", Tone.MARK), rails=(), below=True)
        yield from _tree(_hung(told.below, ()), tell, levels, broken)
        later += reversed(broken)


def _tree(
    stack: list[_Entry[Item]], tell: Callable[[Item], Told[Item]], levels: int, broken: list[Told[Item]]
) -> Iterator[Row]:
    """The rows of one tree; `broken` gets what goes on below it."""
    while stack:
        item, rails = stack.pop()
        told = tell(item)
        yield told.row._replace(rails=rails, below=bool(told.below))
        if told.below and len(rails) >= levels:
            broken.append(told)
            going_on = (Run("goes on below at ", Tone.MARK), Run(told.name, Tone.ID))
            yield Row(Run(f"{CUT} ", Tone.MARK), going_on, rails=(*rails, False))
        else:
            stack += _hung(told.below, rails)


def _hung(items: Iterable[Item], rails: tuple[bool, ...]) -> list[_Entry[Item]]:
    """Items as entries on one rail, the first one last, as a stack wants them."""
    entries = [_Entry(item, (*rails, True)) for item in items]
    if entries:
        entries[-1] = entries[-1]._replace(rails=(*rails, False))
    entries.reverse()
    return entries
