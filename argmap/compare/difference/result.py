"""What a difference between two maps consists of.  Frozen values; nothing is computed here but counts."""

from dataclasses import field
from typing import Generic, NamedTuple, TypeVar

from argmap.evaluation import Label
from argmap.model import Anchor, Argument, ArgumentMap, Authority, Citation, Statement, Value
from argmap.records import record

Member = str | Anchor | Citation
Part = TypeVar("Part", Statement, Argument, Authority)


@record
class Edit:
    """A key that holds another value; None is one that is not written."""

    key: str
    before: Value
    after: Value


@record
class Members:
    """A key that holds other things; their order is none of its content.

    `changed` pairs the citations of one authority that differ in the rest.
    """

    key: str
    removed: tuple[Member, ...]
    added: tuple[Member, ...]
    changed: tuple[tuple[Citation, Citation], ...] = ()


Edits = tuple[Edit | Members, ...]


@record
class Pair(Generic[Part]):
    """The same thing in both maps, and what is not the same about it.

    Names in `before` are those of the old map; what only had its name changed
    is no edit in whatever refers to it.
    """

    before: Part
    after: Part
    edits: Edits

    @property
    def renamed(self) -> bool:
        """Whether it has another id; the handle of an argument without one is its place, and no name."""
        return self.before.id != self.after.id

    def edited(self, *keys: str) -> bool:
        return any(edit.key in keys for edit in self.edits)


@record
class Changes(Generic[Part]):
    """What came, what went, and what is there in both but not the same; each in the order written."""

    added: tuple[Part, ...]
    removed: tuple[Part, ...]
    changed: tuple[Pair[Part], ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


class Standing(NamedTuple):
    """What the maps commit a reader to about a statement: its id and its label in both; None where it is not."""

    before: str | None
    after: str | None
    was: Label | None
    now: Label | None


class Contradictions(NamedTuple):
    """Pairs of statements that contradict each other, each pair as it is written in its map."""

    added: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]


@record
class Difference:
    """Everything that two maps say differently; false where they say the same.

    `theses` has the labels of all theses, changed or not; `labels` those of
    other statements in both maps whose label is another.  `reordered` names
    what only stands in another order, which is no difference.
    """

    head: Edits
    statements: Changes[Statement]
    arguments: Changes[Argument]
    contradictions: Contradictions
    authorities: Changes[Authority]
    theses: tuple[Standing, ...]
    labels: tuple[Standing, ...]
    reordered: tuple[str, ...]
    old: ArgumentMap = field(compare=False, repr=False)
    new: ArgumentMap = field(compare=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.head or self.statements or self.arguments or any(self.contradictions) or self.authorities)
