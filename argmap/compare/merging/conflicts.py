"""What two maps do not agree on.  A merged map always holds something there; a conflict says what, and what else."""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.records import record


class Trouble(StrEnum):
    """What kind of conflict it is."""

    WORDING = "wording"  # two texts for one statement
    SPLIT = "split"  # several statements in one map, one in the other
    LINKED = "linked or apart"  # premises that need each other in one map and not in the other
    SIDES = "sides"  # for in one map, against in the other
    CIRCLE = "circle"  # a circle that neither map has
    THESIS = "thesis"
    VALUE = "value"  # any other key with two values
    GONE = "gone"  # taken out in one version, changed in the other


@record
class Conflict:
    """One conflict: the ids in the merged map that it is about, and both sides where they can be put in words."""

    trouble: Trouble
    ids: tuple[str, ...]
    key: str = ""
    ours: str = ""
    theirs: str = ""


@dataclass(slots=True)
class Conflicts:
    """Conflicts as they come up."""

    found: list[Conflict] = field(default_factory=list)

    def add(self, trouble: Trouble, *ids: str, key: str = "", ours: object = "", theirs: object = "") -> None:
        self.found.append(Conflict(trouble, ids, key, str(ours), str(theirs)))

    def sorted(self) -> tuple[Conflict, ...]:
        """In the order of kinds, then of ids; each once."""
        order = list(Trouble)
        unique = dict.fromkeys(self.found)
        return tuple(sorted(unique, key=lambda each: (order.index(each.trouble), each.ids, each.key)))
