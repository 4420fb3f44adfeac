"""What `check` prints: one module a format, each a pure `write(report) -> str`.

Knows diagnostics and the texts that they are about, not maps or rules.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.records import record
from argmap.text import counted, line_starts, listed

REPORTS = {
    "full": "an excerpt of the map for every finding",
    "concise": "a line a finding",
    "json": "for programs; see the README",
    "github": "annotations in GitHub Actions",
    "sarif": "SARIF 2.1.0, for code scanning",
}
"""Every format by name; the module of the same name writes it."""

_starts = lru_cache(maxsize=1)(line_starts)


class Change(NamedTuple):
    """What stands at a place becomes `new`."""

    place: Span
    new: str


@record
class Report:
    """The findings in some files, in order; the text of each file; what the rules say of themselves.

    `help` gives the documentation of a rule by its name.
    """

    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, str]
    help: Mapping[str, str] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.diagnostics)

    def fixes(self, found: Diagnostic) -> list[Change]:
        """The changes of the text that mend a finding, by place."""
        if not found.fixes:
            return []
        starts, path = _starts(self.texts[found.span.path]), found.span.path
        changes = []
        for start, end, new in found.fixes:
            line, last = bisect_right(starts, start), bisect_right(starts, end)
            place = Span(path, line, start - starts[line - 1] + 1, last, end - starts[last - 1] + 1)
            changes.append(Change(place, new))
        return changes

    @property
    def summary(self) -> str:
        """How much was found, in a line."""
        found = [counted(number, str(severity)) for severity in reversed(Severity) if (number := self.count(severity))]
        return f"{listed(found) or 'nothing found'} in {counted(len(self.texts), 'map')}"
