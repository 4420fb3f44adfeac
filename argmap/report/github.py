"""Workflow commands of GitHub Actions, which become annotations on the changed lines.

Escaping as GitHub documents it: `%`, CR and LF in a message; in a property
`:` and `,` as well.
"""

from argmap.diagnostics import Diagnostic, Severity
from argmap.report import Report
from argmap.text import printable

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report) -> str:
    """All findings, a command each."""
    return "".join(_command(found) for found in report.diagnostics)


def _command(found: Diagnostic) -> str:
    span = found.span
    properties = {"file": span.path, "line": span.line, "col": span.column, "endLine": span.end_line}
    if span.end_line == span.line:
        properties["endColumn"] = span.end_column
    properties["title"] = f"argmap {found.rule}"
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = found.message + (f"\n{found.hint}" if found.hint else "")
    return f"::{_LEVELS[found.severity]} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
