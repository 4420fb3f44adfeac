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
from argmap.text.json import as_json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


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
        "results": list(_results(report, rules)),
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


def _results(report: Report, rules: list[str]) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    for found in report.diagnostics:
        fingerprint = _fingerprint(found)
        seen[fingerprint] += 1
        yield {
            "ruleId": found.rule,
            "ruleIndex": rules.index(found.rule),
            "level": _LEVELS[found.severity],
            "message": {"text": found.message + (f"\n{found.hint}" if found.hint else "")},
            "locations": [_location(found.span)],
            "relatedLocations": [
                {"id": number, **_location(related.span), "message": {"text": related.label}}
                for number, related in enumerate(found.related, 1)
            ],
            "partialFingerprints": {"argmap/v1": f"{fingerprint}:{seen[fingerprint]}"},
            **_fixes(report, found),
        }


def _fixes(report: Report, found: Diagnostic) -> dict[str, object]:
    """The changes that mend a finding, all of them in its file; nothing where there are none."""
    replacements = [
        {"deletedRegion": _region(change.place), "insertedContent": {"text": change.new}}
        for change in report.fixes(found)
    ]
    if not replacements:
        return {}
    change = {"artifactLocation": _artifact(found.span.path), "replacements": replacements}
    return {"fixes": [{"description": {"text": found.hint}, "artifactChanges": [change]}]}


def _fingerprint(found: Diagnostic) -> str:
    """Rule, file and ids; a finding about no id is told apart by its message."""
    parts = (found.rule, found.span.path, *(found.ids or (found.message,)))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _location(span: Span) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _artifact(span.path), "region": _region(span)}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": max(span.line, 1),
        "startColumn": max(span.column, 1),
        "endLine": max(span.end_line, 1),
        "endColumn": max(span.end_column, 1),
    }


@lru_cache
def _artifact(path: str) -> dict[str, str]:
    """A relative URI below the folder that argmap ran in; a path outside it as a file URI."""
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute():
        absolute = path.replace("\\", "/")
        return {"uri": "file://" + ("" if absolute.startswith("/") else "/") + _quoted(absolute, "/:")}
    return {"uri": _quoted(path.replace("\\", "/"), "/"), "uriBaseId": "%SRCROOT%"}


def _quoted(path: str, safe: str) -> str:
    """A path as part of an address; a name that is not UTF-8 keeps its bytes."""
    return quote(path, safe=safe, errors="surrogateescape")
