"""What `check` reports, and what comments tell it: places, severities, findings.  Knows neither maps nor printing."""

from enum import IntEnum
from typing import NamedTuple

from argmap.records import record


class Span(NamedTuple):
    """A place in a file.  Lines and columns count from 1, columns in characters; the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = Span("", 0, 0, 0, 0)


class Severity(IntEnum):
    """How bad a finding is; larger is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Related(NamedTuple):
    """Another place that a diagnostic is about, and what is there."""

    label: str
    span: Span


class Edit(NamedTuple):
    """A change of a text: what stands from `start` to `end` (offsets in characters) becomes `new`."""

    start: int
    end: int
    new: str


@record
class Ignore:
    """A comment that says which rules not to apply from line `first` to line `last`, and why."""

    rules: tuple[str, ...]
    reason: str
    first: int
    last: int
    span: Span = NOWHERE


@record
class Guess:
    """A comment that says of line `first` to line `last` what in it is guessed, and from what."""

    what: str
    reason: str
    first: int
    last: int
    span: Span = NOWHERE


@record
class Diagnostic:
    """One finding: which rule, how bad, what is the matter, where, and what to do about it.

    `ids` names the statements, arguments or authorities it is about, the first
    one being the one at fault; with `rule` they identify the finding even
    when lines move.  `fixes` are the changes of the text that mend it, all of
    them together; `guessed` says that they rest on what a name is near to.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    ids: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Edit, ...] = ()
    guessed: bool = False


class ArgmapError(Exception):
    """A promise to the user that cannot be kept: one line that says what and what to do.

    Never raised for the content of a map; caught once, in the command line.
    """
