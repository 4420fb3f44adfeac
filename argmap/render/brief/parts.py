"""What a brief is made of, and how it names statements and arguments.  Knows no width and no format."""

from collections.abc import Sequence

from argmap.evaluation import Evaluation
from argmap.evaluation.critical import Critical
from argmap.evaluation.sides import Acceptance
from argmap.model import Argument, ArgumentMap
from argmap.questions import Suggestion
from argmap.records import record
from argmap.render.labels import called, marked, named, statement
from argmap.render.lines.glyphs import Run, Tone
from argmap.source.coverage import Coverage
from argmap.text import one_line, shortened

NAMED = 6
"""So many ids are named in a row, and so many theses are told in full; the others are counted."""


@record
class Item:
    """A sentence; with a `share` from 0 to 1, which a picture shows as a bar."""

    runs: list[Run]
    share: float | None = None


@record
class Section:
    """A heading and what is said under it."""

    title: str
    items: list[Item]


@record
class Brief:
    """A map worked out: what each of the first theses hangs on, and the questions to ask first.

    `theses` are all of them.  The coverage is None where there is no copy of the text.
    """

    evaluation: Evaluation
    acceptance: Acceptance
    theses: Sequence[str]
    criticals: Sequence[Critical]
    upcoming: Sequence[Suggestion] = ()
    coverage: Coverage | None = None

    @property
    def amap(self) -> ArgumentMap:
        return self.evaluation.amap

    def of(self, found: Critical) -> str:
        """` for build`, where there are several theses."""
        return f" for {one_line(found.name)}" if len(self.theses) > 1 else ""

    def share(self, most: int) -> int:
        """How many of so many things are told of each thesis."""
        return max(1, most // len(self.criticals))


def stated(amap: ArgumentMap, name: str, room: int) -> list[Run]:
    """`id: text`, the text cut to so many characters."""
    runs = statement(amap, name)
    return [*runs[:1], *(Run(shortened(run.text, max(room, 30)), run.tone) for run in runs[1:])]


def argued(amap: ArgumentMap, each: Argument, room: int) -> list[Run]:
    """An argument by its only premise and its text, or by its name and its premises; what it is on goes unsaid."""
    if len(set(each.premises)) == 1 and each.premises[0] in amap.statements:
        return stated(amap, each.premises[0], room)
    if each.id is None:
        return [Run(one_line(called(each)), Tone.ID)]
    return [Run(one_line(each.id), Tone.ID), *marked([named(each.premises, "and")])]
