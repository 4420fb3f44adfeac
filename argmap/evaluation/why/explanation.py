"""What an explanation is made of.  It is a tree whose shared branches are told once; it never leads in a circle.

Knows neither maps nor programs; `why` builds it, others print it.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.evaluation.labels import Label, State
from argmap.records import record


class Kind(StrEnum):
    """What a node is about."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    CIRCLE = "circle"  # statements and arguments that have only each other behind them
    LOOP = "loop"  # statements and arguments each of which is open because the next one is


class Because(StrEnum):
    """The one thing that decides how a statement or argument fares, in a word or two."""

    ASSERTED = "asserted"  # accepted: taken as asserted
    SUPPORTED = "supported"  # accepted: an argument for it holds
    PREMISES = "premises"  # holds: its premises are accepted and its step is good
    OBJECTION = "objection"  # not accepted, or blocked: an attack on it holds, or what contradicts it is accepted
    SUPPORT = "no support left"  # not accepted: no argument for it holds
    NOTHING = "nothing behind it"  # unsupported: neither asserted nor argued for
    CIRCLE = "circle"  # not accepted, or blocked: all that stands behind it is a circle
    PREMISE = "premise"  # blocked: a premise is not accepted
    UNKNOWN = "unknown premise"  # blocked: a premise is no statement of the map
    EMPTY = "no premises"  # blocked: it starts from nothing
    BACKING = "no backing"  # blocked: its step needs backing, and no backing holds
    DENIED = "denied"  # by the change that was asked for
    WITHDRAWN = "withdrawn"  # likewise
    OPEN = "undecided"  # undecided: so is something that it depends on


class Weight(StrEnum):
    """What becomes of an objection that is said to be outweighed."""

    OUTWEIGHED = "outweighed"  # it does not defeat its target, whether it holds or not
    DECISIVE = "not outweighed"  # it holds, and what should outweigh it fails
    OPEN = "undecided"  # it holds, and it is open whether it is outweighed


class Role(StrEnum):
    """How one thing bears on another in an explanation."""

    SUPPORT = "support"  # an argument for a statement
    PREMISE = "premise"  # a statement that an argument starts from
    BACKING = "backing"  # an argument for an argument's step
    ATTACK = "attack"  # an argument against a statement, or an undercut
    CONTRADICTION = "contradiction"  # a statement that contradicts a statement
    OUTWEIGHING = "outweighing"  # an argument or statement that outweighs an objection, or should
    CIRCLE = "circle"
    LOOP = "loop"


class Part(NamedTuple):
    """Something that an explanation goes on with: how it bears on what is explained, and the key of its node."""

    role: Role
    key: str


@record
class Node:
    """Why one statement or argument fares as it does.

    What `parts` say depends on the label:

    * accepted, holds: first the support, premises and backing that carry it,
      all accepted or holding, then every objection to it, each of which fails;
    * not accepted, blocked: what is enough to bring it down, that is an
      objection that prevails, or one premise, or all of its support or backing;
      or the circle that is all it has;
    * undecided: the next undecided thing on the way to the loop, or the loop,
      and before that whatever other support has failed.

    A circle or loop lists its `members`: each with how it bears on the one
    before it, the first with how it bears on the last.  The parts of a circle
    are the ways out of it that failed; those of a loop, what of its members'
    other support has failed.

    `further` is told besides.  Of an objection with a `weight` it is what
    outweighs it, or of each list of what should one thing that fails or is
    open.  Of a rejected statement whose reasons fell before anything prevailed
    against it, it is the objection; and where all is told, the other reasons
    or objections.  Only `parts` are free of circles.

    `of` counts the reasons that hold, the objections that prevail or the open
    ways to a loop where just one is told; else it is 1.

    `key` is the id or handle; of circles and loops a name such as `circle 1`.
    """

    key: str
    kind: Kind
    label: Label | State
    because: Because
    parts: tuple[Part, ...] = ()
    members: tuple[Part, ...] = ()
    further: tuple[Part, ...] = ()
    weight: Weight | None = None
    of: int = 1

    @property
    def below(self) -> tuple[Part, ...]:
        """All that is told below it."""
        return self.parts + self.further


class Visit(NamedTuple):
    """A line of a printed explanation.  `again`: the node's parts have been told before, and are not told again."""

    depth: int
    role: Role | None
    node: Node
    again: bool


@record
class Explanation:
    """Why the statement or argument `root` fares as it does.

    `nodes` has everything that is mentioned, in reading order.  `rests_on` are
    the asserted statements that carry the explanation, and `authorities` the
    works cited for them.
    """

    root: str
    nodes: Mapping[str, Node]
    rests_on: tuple[str, ...]
    authorities: tuple[str, ...]

    def walk(self) -> Iterator[Visit]:
        """The lines of the tree from top to bottom."""
        told = set()
        agenda: list[tuple[int, Role | None, str]] = [(0, None, self.root)]
        while agenda:
            depth, role, key = agenda.pop()
            node = self.nodes[key]
            again = key in told and bool(node.below)
            yield Visit(depth, role, node, again)
            if not again:
                told.add(key)
                agenda += [(depth + 1, part.role, part.key) for part in reversed(node.below)]
