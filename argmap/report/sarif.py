"""SARIF 2.1.0 (OASIS, 2020), as code scanning reads it.

Paths are relative URIs.  A finding's fingerprint is made of its rule and
ids, not of its place, so it stays the same finding when lines move.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from argmap import __version__
from argmap.diagnostics import Diagnostic, Severity, Span
from argmap.report import Report
from argmap.text.json import HOLE, Form, as_json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

_REGION = ("startLine", "startColumn", "endLine", "endColumn")
_FINDING: dict[str, object] = {
    "ruleId": HOLE,
    "ruleIndex": HOLE,
    "level": HOLE,
    "message": {"text": HOLE},
    "locations": [{"physicalLocation": HOLE}],
    "relatedLocations": HOLE,
    "partialFingerprints": {"argmap/v1": HOLE},
}
_RESULT = Form(_FINDING)
_RELATED = Form({"id": HOLE, "physicalLocation": HOLE, "message": {"text": HOLE}})
_MENDED = Form(_FINDING | {"fixes": [{"description": {"text": HOLE}, "artifactChanges": [HOLE]}]})


def write(report: Report) -> str:
    """All findings as one SARIF log with one run."""
    rules = list(dict.fromkeys(found.rule for found in report.diagnostics))
    driver = {
        "name": "argmap",
        "version": __version__,
        "rules": [_rule(rule, report.help.get(rule, "")) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that argmap ran in."}}},
        "results": _results(report, rules),
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, documentation: str) -> dict[str, object]:
    summary, _, _ = documentation.partition("\n")
    return {
        "id": name,
        "name": name,
        "shortDescription": {"text": summary or name},
        "fullDescription": {"text": summary or name},
        "help": {"text": documentation or name, "markdown": documentation or name},
    }


def _results(report: Report, rules: list[str]) -> Iterator[object]:
    seen: Counter[str] = Counter()
    for found in report.diagnostics:
        fingerprint = _fingerprint(found)
        seen[fingerprint] += 1
        values = (
            found.rule,
            rules.index(found.rule),
            _LEVELS[found.severity],
            found.message + (f"\n{found.hint}" if found.hint else ""),
            _location(found.span),
            [
                _RELATED.filled(number, _location(related.span), related.label)
                for number, related in enumerate(found.related, 1)
            ],
            f"{fingerprint}:{seen[fingerprint]}",
        )
        change = _change(report, found) if found.fixes else None
        yield _MENDED.filled(*values, found.hint, change) if change else _RESULT.filled(*values)


def _change(report: Report, found: Diagnostic) -> dict[str, object]:
    """The changes that mend a finding, all of them in its file."""
    replacements = [
        {
            "deletedRegion": dict(zip(_REGION, _region(change.place), strict=True)),
            "insertedContent": {"text": change.new},
        }
        for change in report.fixes(found)
    ]
    return {"artifactLocation": _artifact(found.span.path), "replacements": replacements}


def _fingerprint(found: Diagnostic) -> str:
    """Rule, file and ids; a finding about no id is told apart by its message."""
    parts = (found.rule, found.span.path, *(found.ids or (found.message,)))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _location(span: Span) -> object:
    return _within(span.path).filled(*_region(span))


@lru_cache
def _within(path: str) -> Form:
    """A place in a file."""
    return Form({"artifactLocation": _artifact(path), "region": dict.fromkeys(_REGION, HOLE)})


def _region(span: Span) -> list[int]:
    return [number or 1 for number in span[1:]]


def _artifact(path: str) -> dict[str, str]:
    """A relative URI below the folder that argmap ran in; a path outside it as a file URI."""
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute():
        absolute = path.replace("\\", "/")
        return {"uri": "file://" + ("" if absolute.startswith("/") else "/") + _quoted(absolute, "/:")}
    return {"uri": _quoted(path.replace("\\", "/"), "/"), "uriBaseId": "%SRCROOT%"}


def _quoted(path: str, safe: str) -> str:
    """A path as part of an address; a name that is not UTF-8 keeps its bytes."""
    return quote(path, safe=safe, errors="surrogateescape")
