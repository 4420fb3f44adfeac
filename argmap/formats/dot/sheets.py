"""What is drawn on one sheet: statements in full, stubs of those that stand elsewhere, arguments, and the lines.

A map is drawn as a forest: every statement stands in full once, at the
argument that is nearest to a root, and any other argument that has it as a
premise gets a stub, `↑ id`, so that no line crosses the picture.  Two
arguments on one claim may share a premise: that line is short.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from argmap.formats.drawing import Line, line_of, needs_junction
from argmap.keys import FOREIGN
from argmap.model import Argument, ArgumentMap
from argmap.records import record
from argmap.relations.bearing import ends, rivals
from argmap.relations.kinds import granted
from argmap.relations.placed import known_premises
from argmap.relations.plan import Plan

NEAR = 150  # statements on a sheet up to which a contradiction across it is a line, not a word in the box


class Kind(StrEnum):
    """What a node of a sheet is."""

    STATEMENT = "statement"
    STUB = "stub"
    JUNCTION = "junction"


@record
class Node:
    """A box or a junction; `name` is the map's own, `notes` are lines below the text, `above` one over it."""

    id: str
    kind: Kind
    name: str
    notes: tuple[str, ...] = ()
    above: str = ""


@record
class Link:
    """A line; `ranks` is how many columns it spans, 0 where it does not hold its ends in place.

    `whole` is False for one that ends in a junction: the argument goes on from there.
    """

    tail: str
    head: str
    line: Line
    meaning: str
    text: str = ""
    ranks: int = 1
    whole: bool = True


@record
class Branch:
    """A statement and what is drawn of what bears on it: `arguments` by handle, or all."""

    root: str
    arguments: tuple[str, ...] | None = None
    above: str = ""


@record
class Sheet:
    """Branches on one sheet; `cut` are the statements where one ends, and what is said there instead.

    `pages` says on which page a statement stands, where there are several, and `number` which page this is.
    """

    branches: tuple[Branch, ...]
    cut: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    number: int = 0
    strays: bool = True


@record
class Drawn:
    """A sheet in full: nodes and links in the order written, and which statements are named by another box."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    named: frozenset[str]


def whole(plan: Plan, cut: Mapping[str, str] | None = None, notes: Mapping[str, str] | None = None) -> Sheet:
    """Everything on one sheet."""
    return Sheet(tuple(Branch(root) for root in plan.roots), cut or {}, notes or {})


def hanging(amap: ArgumentMap, statement: str, first: tuple[str, ...] | None = None) -> Iterator[Argument]:
    """The arguments on a statement, or only those named, each with what is on it, and so on."""
    work = [each for each in reversed(amap.on(statement)) if first is None or each.handle in first]
    while work:
        argument = work.pop()
        yield argument
        work += reversed(amap.on(argument.handle))


def draw(amap: ArgumentMap, plan: Plan, sheet: Sheet) -> Drawn:
    """The nodes and links of a sheet.  Linear in the map; no recursion."""
    return _Drawing(amap, plan, sheet).result()


class _Drawing:
    def __init__(self, amap: ArgumentMap, plan: Plan, sheet: Sheet) -> None:
        self._amap, self._plan, self._sheet = amap, plan, sheet
        self._nodes: list[Node] = []
        self._links: list[Link] = []
        self._ids: dict[str, str] = {}  # of the box that arguments point to
        self._premises: dict[str, str] = {}  # of the box from which they come: another one where a branch is cut off
        self._named: set[str] = set()
        self._rivals = rivals(amap)
        self._claims = ends(amap)

    def result(self) -> Drawn:
        boxes = [name for branch in self._sheet.branches for name in self._statements(branch)]
        lines = len(boxes) <= NEAR
        on_sheet = frozenset(boxes)
        for branch in self._sheet.branches:
            for name in self._statements(branch):
                self._box(name, branch if name == branch.root else None, on_sheet if lines else frozenset())
        for branch in self._sheet.branches:
            for name in self._statements(branch):
                if name == branch.root or name not in self._sheet.cut:
                    for argument in hanging(self._amap, name, branch.arguments if name == branch.root else None):
                        self._argument(argument)
        if self._sheet.strays:
            for argument in self._plan.stray:
                self._argument(argument)
        for one, other in self._amap.contradictions() if lines else ():
            if one in on_sheet and other in on_sheet:
                meaning = f"{one} contradicts {other}"
                pair = self._ids[one], self._ids[other]
                self._links.append(Link(*pair, Line.CONTRADICTION, meaning, ranks=0))
        return Drawn(tuple(self._nodes), tuple(self._links), frozenset(self._named))

    def _statements(self, branch: Branch) -> Iterator[str]:
        """The statements that stand in full in a branch, each before what is below it."""
        work = [branch.root]
        while work:
            name = work.pop()
            yield name
            if name != branch.root and name in self._sheet.cut:
                continue
            below: list[str] = []
            for argument in hanging(self._amap, name, branch.arguments if name == branch.root else None):
                below += [p for p in known_premises(self._amap, argument) if self._plan.is_home(p, argument.handle)]
            work += reversed(below)

    def _box(self, name: str, branch: Branch | None, on_sheet: frozenset[str]) -> None:
        notes = []
        for other in self._rivals.get(name, ()):
            if other not in on_sheet:
                notes.append(f"contradicts {self._elsewhere(other)}")
                self._named.add(other)
        notes += [said for said in (self._sheet.cut.get(name, ""), self._sheet.notes.get(name, "")) if said]
        if branch and name in self._sheet.cut:
            notes.remove(self._sheet.cut[name])
        made = self._add(Kind.STATEMENT, name, tuple(notes), branch.above if branch else "")
        if branch:
            self._ids[name] = made
            self._premises.setdefault(name, made)
        else:
            self._ids.setdefault(name, made)
            self._premises[name] = made

    def _elsewhere(self, name: str) -> str:
        page = self._sheet.pages.get(name, self._sheet.number)
        return name if page == self._sheet.number else f"{name}, page {page}"

    def _argument(self, argument: Argument) -> None:
        amap = self._amap
        line, text = line_of(amap, argument), ", ".join(granted(argument))
        verb = {Line.SUPPORT: "supports", Line.ATTACK: "attacks"}.get(line, "undercuts")
        on_argument = argument.target in amap.arguments
        head = self._target(argument.target)
        premises = known_premises(amap, argument)
        if not needs_junction(amap, argument):
            for premise in premises if head else ():
                meaning = f"{premise} {verb} {argument.target}"
                self._links.append(Link(self._tail(premise, argument), head, line, meaning, text, 2 - on_argument))
            return
        junction = self._junction(argument.handle)
        for premise in premises:
            meaning = f"{premise}, premise of {argument.handle}"
            self._links.append(Link(self._tail(premise, argument), junction, line, meaning, whole=False))
        if head:
            meaning = f"{argument.handle} {verb} {argument.target}"
            self._links.append(Link(junction, head, line, meaning, text, 1 + on_argument))

    def _target(self, target: str) -> str:
        if target in self._amap.arguments:
            return self._junction(target)
        if target not in self._ids and FOREIGN in target:
            self._ids[target] = self._add(Kind.STUB, target)
        return self._ids.get(target, "")

    def _junction(self, handle: str) -> str:
        if handle not in self._ids:
            self._ids[handle] = self._add(Kind.JUNCTION, handle)
        return self._ids[handle]

    def _tail(self, premise: str, argument: Argument) -> str:
        """The box of a premise where it stands in full near by, else a stub."""
        home = self._plan.homes.get(premise, "")
        near = home == argument.handle or (home and self._claims.get(home) == self._claims.get(argument.handle))
        if premise in self._premises and (near or not self._claims.get(argument.handle)):
            return self._premises[premise]
        self._named.add(premise)
        return self._add(Kind.STUB, self._elsewhere(premise))

    def _add(self, kind: Kind, name: str, notes: tuple[str, ...] = (), above: str = "") -> str:
        self._nodes.append(Node(f"n{len(self._nodes) + 1}", kind, name, notes, above))
        return self._nodes[-1].id
