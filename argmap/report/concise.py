"""A line a finding: `path:line:column: severity: message [rule]`."""

from argmap.diagnostics import Diagnostic
from argmap.report import Report
from argmap.text import one_line, unbroken


def write(report: Report) -> str:
    """All findings, each on its line."""
    return "".join(line(found) + "\n" for found in report.diagnostics)


def line(found: Diagnostic) -> str:
    """One finding."""
    span = found.span
    return (
        f"{unbroken(span.path)}:{span.line}:{span.column}: {found.severity}: {one_line(found.message)} [{found.rule}]"
    )
