"""Findings for programs.  Keys may be added to this shape, never changed:

{"version": 1,
 "diagnostics": [{"rule", "severity", "message", "path", "line", "column", "end_line", "end_column", "ids": [],
                  "hint", "related": [{"label", "path", "line", "column", "end_line", "end_column"}],
                  "fixes": [{"line", "column", "end_line", "end_column", "new"}], "guessed"}],
 "summary": {"files", "errors", "warnings", "notes"}}
"""

from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.report import Report
from argmap.text.json import HOLE, Form, as_json

_PLACE = ("path", "line", "column", "end_line", "end_column")
_KEYS = ("rule", "severity", "message", *_PLACE, "ids", "hint", "related", "fixes", "guessed")
_FINDING = Form(dict.fromkeys(_KEYS, HOLE))


def write(report: Report) -> str:
    """All findings as one JSON object."""
    document = {
        "version": 1,
        "diagnostics": (_finding(found, report) for found in report.diagnostics),  # each let go once it is written
        "summary": {
            "files": len(report.texts),
            **{f"{severity}s": report.count(severity) for severity in reversed(Severity)},
        },
    }
    return as_json(document)


def _finding(found: Diagnostic, report: Report) -> object:
    return _FINDING.filled(
        found.rule,
        str(found.severity),
        found.message,
        *found.span,
        list(found.ids),
        found.hint,
        [{"label": related.label, **_place(related.span)} for related in found.related],
        [_fix(change.place, change.new) for change in report.fixes(found)],
        found.guessed,
    )


def _fix(place: Span, new: str) -> dict[str, object]:
    return {name: value for name, value in _place(place).items() if name != "path"} | {"new": new}


def _place(span: Span) -> dict[str, object]:
    return dict(zip(_PLACE, span, strict=True))
