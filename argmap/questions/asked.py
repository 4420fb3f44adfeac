"""What there is to know of a question, and of an argument that has to face several."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from argmap.model import Citation
from argmap.records import record
from argmap.schemes.table import CriticalQuestion, Scheme


class Status(StrEnum):
    """What became of a question."""

    UNASKED = "unasked"  # nothing in the map is about it
    OPEN = "open"  # asked, and nothing answers it
    ANSWERED = "answered"  # what answers it stands, or its premise has support or a source
    STANDS = "objection-stands"  # an attack that raises it is not met
    MET = "objection-met"
    FALLEN = "answer-fallen"  # what was to answer it does not stand
    WAIVED = "waived"

    @property
    def waiting(self) -> bool:
        """Whether somebody might still do something about it."""
        return self in (Status.UNASKED, Status.OPEN, Status.FALLEN)


@record
class Asked:
    """A question and what became of it.

    `answers` are the statements and arguments that are to answer it, `waived`
    the reason why nobody has to, `objections` the attacks that raise it,
    `about` the premises in its role, and `raised` the statements, arguments
    and authorities that speak for the doubt without saying so.
    """

    question: CriticalQuestion
    status: Status
    answers: tuple[str, ...] = ()
    waived: str = ""
    objections: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()


@record
class Step:
    """An argument, or a statement with a citation, and the questions that it has to face.

    `name` is the argument's handle or the statement's id.  `roles` are the
    premises by role, empty where they are not known.  `general` are the
    questions of every argument, `unsorted` the undercuts that raise none.
    `speaker` is whoever is taken at their word, where it is one and cited.
    """

    name: str
    scheme: Scheme | None
    roles: Mapping[str, tuple[str, ...]]
    questions: tuple[Asked, ...]
    general: tuple[Asked, ...] = ()
    unsorted: tuple[str, ...] = ()
    citation: Citation | None = None
    speaker: str = ""

    @property
    def told(self) -> tuple[Asked, ...]:
        """The questions of the scheme, and those of every argument that somebody asked."""
        return (*self.questions, *(each for each in self.general if each.status is not Status.UNASKED))

    def having(self, status: Status) -> Iterable[Asked]:
        """The questions of a status."""
        return (each for each in self.told if each.status is status)
