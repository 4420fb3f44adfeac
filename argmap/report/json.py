"""Findings for programs.  Keys may be added to this shape, never changed:

{"version": 1,
 "diagnostics": [{"rule", "severity", "message", "path", "line", "column", "end_line", "end_column", "ids": [],
                  "hint", "related": [{"label", "path", "line", "column", "end_line", "end_column"}]}],
 "summary": {"files", "errors", "warnings", "notes"}}
"""

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.report import Report
from argmap.text import as_json


def write(report: Report) -> str:
    """All findings as one JSON object."""
    document = {
        "version": 1,
        "diagnostics": [_finding(found) for found in report.diagnostics],
        "summary": {
            "files": len(report.texts),
            **{f"{severity}s": report.count(severity) for severity in reversed(Severity)},
        },
    }
    return as_json(document)


def _finding(found: Diagnostic) -> dict[str, object]:
    return {
        "rule": found.rule,
        "severity": str(found.severity),
        "message": found.message,
        **_place(found.span),
        "ids": list(found.ids),
        "hint": found.hint,
        "related": [{"label": related.label, **_place(related.span)} for related in found.related],
    }


def _place(span: Span) -> dict[str, object]:
    return dict(zip(("path", "line", "column", "end_line", "end_column"), span, strict=True))
