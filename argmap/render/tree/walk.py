"""From a view of the map to the rows of its trees: what is shown where, what is cut and how that is said.

Knows nothing of widths and characters per line, only how many levels of rails there is room for.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

from argmap.model import Relation
from argmap.render.lines import glyphs
from argmap.render.lines.glyphs import Run, Tone
from argmap.render.tree.branches import Branch, View
from argmap.render.tree.path import Path, Step, step
from argmap.render.tree.wording import Row, Wording
from argmap.text import one_line

LEAF = 200  # a leaf whose text is no longer than this is repeated rather than referred to
MEMBERS = 6  # steps at either end of a long circle that are named
COUNTED = 1_000_000  # nodes visited in all to say how many a depth cut hides; after that no numbers


class Entry(NamedTuple):
    """A branch that is yet to be shown."""

    branch: Branch
    parent: Step | None
    rails: tuple[bool, ...]


class Group(NamedTuple):
    """The branches that hang under one node."""

    step: Step
    branches: list[Branch]


class Walk:
    """One pass over the trees under some roots, depth first, without recursion.

    A branch that needs more than `levels` rails breaks off and goes on below
    as a tree of its own, so the rows take space linear in their number.
    """

    def __init__(self, view: View, wording: Wording, *, depth: int | None, dedupe: bool, levels: int) -> None:
        self.view = view
        self.wording = wording
        self.depth = depth
        self.dedupe = dedupe
        self.levels = levels
        self.referred = False  # whether any row refers to one above
        self._path = Path()
        self._shown: dict[str, int] = {}  # by key: the least depth that it was shown at
        self._leaves: set[str] = set()
        self._elsewhere: frozenset[str] = frozenset()
        self._budget = COUNTED

    def rows(self, roots: Sequence[str]) -> Iterator[Row]:
        """The rows of the trees under `roots`, an empty row between trees."""
        if self.view.contrary:
            self._elsewhere = frozenset(self.view.reach(roots))
        for number, root in enumerate(roots):
            if number:
                yield Row()
            broken: list[Group] = []
            yield from self._tree([Entry(Branch(root), None, ())], broken)
            later = broken[::-1]
            while later:
                group = later.pop()
                broken = []
                yield Row()
                yield self.wording.heading(group.step.key)._replace(below=True)
                yield from self._tree(_hung([group], ()), broken)
                later += reversed(broken)

    def _tree(self, stack: list[Entry], broken: list[Group]) -> Iterator[Row]:
        """The rows of one tree; `broken` gets what goes on below it."""
        while stack:
            entry = stack.pop()
            rows, groups = self._visit(entry)
            groups = [group for group in groups if group.branches]
            for row in rows:
                yield row._replace(rails=entry.rails, below=bool(groups))
            if len(entry.rails) < self.levels:
                stack += _hung(groups, entry.rails)
                continue
            for group in groups:
                name = Run(one_line(group.step.key), Tone.ID)
                rails = (*entry.rails, group is not groups[-1])
                yield Row(Run(f"{glyphs.CUT} ", Tone.MARK), (Run("continued at ", Tone.MARK), name), rails=rails)
            broken += groups

    def _visit(self, entry: Entry) -> tuple[list[Row], list[Group]]:
        """The rows of one branch, and what hangs under it."""
        branch = entry.branch
        self._path.move(entry.parent)
        *outer, own = self._steps(entry)
        groups: list[Group] = []
        if any(s.key in self._path for s in (*outer, own)) and not branch.contradicts:
            rows = [self._circular(branch, [*outer, own])]
        elif self._is_known(branch, own):
            rows = [self._referring(branch)]
        else:
            rows, groups = self._in_full(entry, own)
        for argument in outer:
            if argument.key not in self._path:
                groups.append(Group(argument, self.view.on(argument.key)))
        if self.depth is not None:
            groups, hidden = self._within_depth(groups)
            rows[0] = self._saying_what_is_cut(rows[0], hidden, own.key)
        return rows, groups

    def _steps(self, entry: Entry) -> list[Step]:
        """The way from the entry's parent to its node, by the argument between them if that has no row."""
        branch, parent = entry.branch, entry.parent
        hostile = branch.contradicts or (branch.via is not None and branch.via.relation is Relation.ATTACK)
        depth = 0 if parent is None else parent.depth + _deeper(branch)
        steps: list[Step] = []
        for key in self.view.nodes(branch):
            steps.append(step(key, steps[-1] if steps else parent, depth=depth, hostile=hostile and not steps))
        return steps

    def _in_full(self, entry: Entry, own: Step) -> tuple[list[Row], list[Group]]:
        branch, key = entry.branch, own.key
        rows = [self.wording.row(branch), *self.wording.detail_rows(branch)]
        branches = self.view.below(key)
        if branch.contradicts and entry.parent:
            branches = [b for b in branches if not (b.contradicts and b.key == entry.parent.key)]
        self._shown[key] = own.depth
        if not branches and len(rows) == 1 and len(rows[0].text) <= LEAF:
            self._leaves.add(key)
        return rows, [Group(own, branches)]

    def _is_known(self, branch: Branch, own: Step) -> bool:
        """Whether a row that refers to another place is enough here."""
        if branch.contradicts and (own.key in self._elsewhere or own.key in self._path):
            return True
        if not self.dedupe or own.key not in self._shown or own.key in self._leaves:
            return False
        return self.depth is None or self._shown[own.key] <= own.depth

    def _referring(self, branch: Branch) -> Row:
        row = self.wording.row(branch)
        if branch.contradicts:
            return row._replace(brief=True)
        self.referred = True
        return row._replace(brief=True, tail=(*row.tail, Run(f" {glyphs.SEEN}", Tone.MARK)))

    def _circular(self, branch: Branch, steps: list[Step]) -> Row:
        """A row that names the circle it closes, each member before what it bears on."""
        closing = next(s for s in steps if s.key in self._path)
        between = steps[: steps.index(closing)]
        first, last = self._path.since(closing.key, MEMBERS)
        word = "circular" if closing.hostile == first[0].hostile else "loop"
        if last:
            names = [*self._members(first), glyphs.CUT, *self._members([*last, *between, closing])]
        else:
            names = self._members([*first, *between, closing])
        names.append(closing.key)
        if not self.view.up:
            names.reverse()
        tail = [Run(f" {glyphs.CIRCLE} {word}: ", Tone.ATTACK)]
        for number, name in enumerate(names):
            tail += [Run(f" {glyphs.ARROW} ", Tone.MARK)] * (number > 0)
            tail.append(Run(one_line(name), Tone.MARK if name == glyphs.CUT else Tone.TEXT))
        return self.wording.row(branch)._replace(text="", tail=tuple(tail))

    def _members(self, steps: list[Step]) -> list[str]:
        """The nodes of all steps but the last that a circle goes through; an argument only where it is hit itself."""
        arguments = self.view.amap.arguments
        return [
            this.key
            for this, after in pairwise(steps)
            if self.view.up or this.key not in arguments or after.key in arguments
        ]

    def _within_depth(self, groups: list[Group]) -> tuple[list[Group], list[Branch]]:
        """The groups without the branches that are too deep, and those."""
        kept: list[Group] = []
        hidden: list[Branch] = []
        for step_, branches in groups:
            deep = [step_.depth + _deeper(b) > (self.depth or 0) for b in branches]
            hidden += compress(branches, deep)
            kept.append(Group(step_, [b for b, cut in zip(branches, deep, strict=True) if not cut]))
        return kept, hidden

    def _saying_what_is_cut(self, row: Row, hidden: list[Branch], key: str) -> Row:
        if not hidden:
            return row
        number = self._count(hidden, key)
        what = f"{number:,} more below" if number else "more below"
        return row._replace(tail=(*row.tail, Run(f" {glyphs.CUT} {what}", Tone.MARK)))

    def _count(self, hidden: list[Branch], key: str) -> int:
        """How many statements a cut hides, each counted once; 0 when that would take too long to find out."""
        number = 0
        opposed = self._elsewhere
        start = (n for b in hidden if not (b.contradicts and b.key in opposed) for n in self.view.nodes(b))
        for found in self.view.reach(start, opposed_but=opposed):
            self._budget -= 1
            if self._budget < 0:
                return 0
            number += found not in self.view.amap.arguments and found != key and found not in self._path
        return number


def _deeper(branch: Branch) -> bool:
    """Whether a branch is one level of argument below its parent; a premise under its argument's line is not."""
    return branch.via is not None or branch.contradicts


def _hung(groups: list[Group], rails: tuple[bool, ...]) -> list[Entry]:
    """The branches of all groups as entries on one rail, the first one last, as a stack wants them."""
    entries = [Entry(branch, group.step, (*rails, True)) for group in groups for branch in group.branches]
    if entries:
        entries[-1] = entries[-1]._replace(rails=(*rails, False))
    entries.reverse()
    return entries
