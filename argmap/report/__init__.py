"""What `check` prints: one module a format, each a pure `write(report) -> str`.

Knows diagnostics and the texts that they are about, not maps or rules.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.diagnostics import Diagnostic, Severity
from argmap.text import counted, listed

REPORTS = {
    "full": "an excerpt of the map for every finding",
    "concise": "a line a finding",
    "json": "for programs; see the README",
    "github": "annotations in GitHub Actions",
    "sarif": "SARIF 2.1.0, for code scanning",
}
"""Every format by name; the module of the same name writes it."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in some files, in order; the text of each file; what the rules say of themselves.

    `help` gives the documentation of a rule by its name.
    """

    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, str]
    help: Mapping[str, str] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.diagnostics)

    @property
    def summary(self) -> str:
        """How much was found, in a line."""
        found = [counted(number, str(severity)) for severity in reversed(Severity) if (number := self.count(severity))]
        return f"{listed(found) or 'nothing found'} in {counted(len(self.texts), 'map')}"
